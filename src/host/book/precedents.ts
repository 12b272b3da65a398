import { overlaps, tryParseArea, type Area } from "../../xlsx/address";
import { mapReferences, referenceText } from "../../xlsx/formula/tokens";
import { apiFormulaOf } from "../formula/apiForm";
import { boundingArea, intersectionOf } from "./area";
import { groupedCells } from "./cellGroups";
import { CellRange } from "./cellRange";
import type { Sheet } from "./sheet";

/** Cells of the workbook, sheet by sheet. */
export type Cells = ReadonlyMap<Sheet, readonly Area[]>;

/** The cells that the formulas of a range read; over others' formulas as well unless `directOnly`. */
export function precedentsOf(range: CellRange, directOnly: boolean): Cells {
  return reached(range, directOnly, (sheet, area) => readBy(sheet, area));
}

/** The cells whose formulas read the range. */
export function dependentsOf(range: CellRange, directOnly: boolean): Cells {
  const readings = range.sheet.book.sheets.all.flatMap((sheet) => readingsOn(sheet));
  return reached(range, directOnly, (sheet, area) =>
    readings
      .filter(({ reads }) => reads.some((read) => read.sheet === sheet && overlaps(read.area, area)))
      .map((reading) => ({ sheet: reading.sheet, area: reading.area })),
  );
}

interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

function reached(range: CellRange, directOnly: boolean, next: (sheet: Sheet, area: Area) => readonly Place[]): Cells {
  const found = new Map<string, Place>();
  const waiting: Place[] = [{ sheet: range.sheet, area: range.area }];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    for (const step of next(place.sheet, place.area)) {
      const key = `${step.sheet.id}${JSON.stringify(step.area)}`;
      if (found.has(key)) continue;
      found.set(key, step);
      if (!directOnly) waiting.push(step);
    }
  }
  const sheets = new Map<Sheet, Area[]>();
  for (const { sheet, area } of found.values()) sheets.set(sheet, [...(sheets.get(sheet) ?? []), area]);
  return new Map([...sheets].map(([sheet, areas]) => [sheet, merged(areas)]));
}

/** Single cells side by side become one area; what lies in a larger area goes. */
function merged(areas: readonly Area[]): Area[] {
  const large = areas.filter(({ rows, columns }) => rows * columns > 1);
  const single = areas.filter((area) => area.rows * area.columns === 1 && !large.some((one) => overlaps(one, area)));
  const keys = new Set(single.map(({ row, column }) => `${row} ${column}`));
  const bounds = single.reduce<Area | undefined>(
    (all, one) => (all === undefined ? one : boundingArea(all, one)),
    undefined,
  );
  const grouped = bounds === undefined ? [] : groupedCells(bounds, (row, column) => keys.has(`${row} ${column}`));
  return [...large, ...grouped].sort((a, b) => a.row - b.row || a.column - b.column);
}

const readBy = (sheet: Sheet, area: Area): readonly Place[] => readingsOn(sheet, area).flatMap(({ reads }) => reads);

interface Reading extends Place {
  readonly reads: readonly Place[];
}

/** The formulas of a sheet, or of a part of it, with the cells that they read. */
function readingsOn(sheet: Sheet, within?: Area): Reading[] {
  const used = sheet.file.usedArea({ valuesOnly: true });
  const area = used && within ? intersectionOf(used, within) : used;
  if (area === undefined) return [];
  return sheet.read(area).flatMap((cells, r) =>
    cells.flatMap(({ formula }, c) => {
      if (formula === undefined) return [];
      const [row, column] = [area.row + r, area.column + c];
      const reads = placesIn(sheet, String(apiFormulaOf(formula, sheet.tableNameAt(row, column))));
      return [{ sheet, area: { row, column, rows: 1, columns: 1 }, reads }];
    }),
  );
}

/** References to cells; names and structured references are followed to theirs. */
function placesIn(own: Sheet, formula: string): Place[] {
  const places: Place[] = [];
  mapReferences(formula, (reference) => {
    const area = tryParseArea(reference.cells);
    const [name] = reference.sheet?.names ?? [own.name];
    const sheet = reference.sheet?.isExternal || name === undefined ? undefined : own.book.sheets.find(name);
    if (area !== undefined && sheet !== undefined) places.push({ sheet, area });
    return referenceText(reference);
  });
  for (const [, word] of formula.matchAll(/(?<![\p{L}\p{N}_.!"'])([\p{L}_][\p{L}\p{N}_.]*)(?![\p{L}\p{N}_.!("'])/gu)) {
    const named = word === undefined ? undefined : (own.book.names.rangeNamed(word, own) ?? tableBody(own, word));
    if (named !== undefined) places.push({ sheet: named.sheet, area: named.area });
  }
  return places;
}

function tableBody(own: Sheet, name: string): CellRange | undefined {
  const table = own.book.tables.all.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return table && new CellRange(table.sheet, table.bodyArea);
}
