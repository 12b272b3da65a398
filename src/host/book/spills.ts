import { contains, subtract, type Area } from "../../xlsx/address";
import { isCellError, type ArrayFormula, type Cell } from "../../xlsx/cells/value";
import { LIMITS } from "../../xlsx/limits";
import { ExcelError } from "../excelError";
import type { Size, Spilled } from "../calculator/calculator";
import { areaOf, cellCountOf, intersectionOf, sameArea } from "./area";
import type { Book } from "./book";
import type { Sheet } from "./sheet";

/** How a formula is put into a cell that is to spill: it begins with its own cell. */
export const spillFrom = (row: number, column: number): ArrayFormula => ({
  area: areaOf(row, column, 1, 1),
  isDynamic: true,
});

/** The same for a formula that comes from another cell: it spills if it did there. */
export const spillLike = ({ array }: Cell, row: number, column: number): { readonly array?: ArrayFormula } =>
  array?.isDynamic === true ? { array: spillFrom(row, column) } : {};

/** The cells that a formula fills, its own first. */
interface Spill {
  readonly row: number;
  readonly column: number;
  readonly area: Area;
}

const BLOCKED: Spilled["block"] = [[{ error: "#SPILL!" }]];

/** Brings what spilling formulas come to into the cells of the file, and notices where others put an end to that. */
export class Spills {
  /** As the calculation was last told. */
  private readonly known = new Map<Sheet, ReadonlyMap<string, Spill>>();

  constructor(private readonly book: Book) {}

  /** Takes the spills of the file as they are. */
  remember(): void {
    const { all } = this.book.sheets;
    for (const sheet of this.known.keys()) if (!all.includes(sheet)) this.known.delete(sheet);
    for (const sheet of all) this.known.set(sheet, spillsOf(sheet));
  }

  /** Whether a formula is #VALUE! in the file, which may stand for #SPILL!. */
  get mayBeBlocked(): boolean {
    return [...this.known].some(([{ stored }, spills]) =>
      [...spills.values()].some(({ row, column, area }) => {
        const { value } = stored.cell(row, column);
        return cellCountOf(area) === 1 && isCellError(value) && value.error === "#VALUE!";
      }),
    );
  }

  /** Tells the calculation of spills that came, went or were blocked by what was written into them. */
  noteChanges(): void {
    for (const sheet of this.book.sheets.all) {
      for (const { row, column, area } of spillsOf(sheet).values()) {
        if (cellCountOf(area) > 1 && isTaken(sheet, area)) sheet.file.spill(row, column, BLOCKED);
      }
      const [before, now] = [this.known.get(sheet) ?? new Map<string, Spill>(), spillsOf(sheet)];
      for (const key of new Set([...before.keys(), ...now.keys()])) {
        const areas = [before.get(key)?.area, now.get(key)?.area].filter((area) => area !== undefined);
        const [one, other] = areas;
        if (one && other && sameArea(one, other)) continue;
        for (const area of areas) this.book.calculation.cellsChanged(sheet, area);
      }
    }
    this.remember();
  }

  /** Fills the cells. Answers the area that now shows something else, undefined where nothing does. */
  place({ sheet: name, row, column, block }: Spilled): { readonly sheet: Sheet; readonly area: Area } | undefined {
    const sheet = this.book.sheets.named(name);
    const present = sheet.file.arrayOver(row, column);
    if (present?.isDynamic !== true || present.row !== row || present.column !== column) return undefined;
    const size = { rows: block.length, columns: block[0]?.length ?? 1 };
    // Another formula may have spilled there since this one looked.
    const hasRoom = hasRoomToSpill(sheet, row, column, size);
    const values = hasRoom ? block : BLOCKED;
    const area = hasRoom ? areaOf(row, column, size.rows, size.columns) : areaOf(row, column, 1, 1);
    if (hasRoom && sameArea(area, present.area) && shows(sheet, area, values)) return undefined;
    sheet.file.spill(row, column, values);
    const own = areaOf(row, column, 1, 1);
    const { calculation } = this.book;
    if (!hasRoom) calculation.cellsChanged(sheet, own);
    for (const changed of [...subtract(present.area, area), ...subtract(area, own)]) {
      calculation.cellsChanged(sheet, changed);
    }
    return { sheet, area };
  }
}

/** Whether nothing stands where a formula would spill: no content, no table, no merged cells, not the sheet's end. */
export function hasRoomToSpill(sheet: Sheet, row: number, column: number, { rows, columns }: Size): boolean {
  if (rows * columns === 1) return true;
  if (row + rows > LIMITS.rows || column + columns > LIMITS.columns) return false;
  const area = areaOf(row, column, rows, columns);
  if (isTaken(sheet, area)) return false;
  const own = sheet.file.arrayOver(row, column)?.area ?? areaOf(row, column, 1, 1);
  return sheet
    .read(area)
    .every((cells, r) =>
      cells.every(
        ({ value, formula }, c) => (value === null && formula === undefined) || contains(own, row + r, column + c),
      ),
    );
}

/** Tables and merged cells take no spilled values, be they empty or not. */
function isTaken(sheet: Sheet, area: Area): boolean {
  const isMet = (other: Area): boolean => intersectionOf(other, area) !== undefined;
  return sheet.book.tables.on(sheet).some((table) => isMet(table.area)) || sheet.file.merges.list().some(isMet);
}

/** The spill that fills this cell; what fills no other cell is none. */
export function spillAt(sheet: Sheet, row: number, column: number): Spill | undefined {
  const array = sheet.file.arrayOver(row, column);
  return array?.isDynamic === true && cellCountOf(array.area) > 1 ? array : undefined;
}

/** Whether the cell only shows what a formula in another cell spills. */
export function isSpilledInto(sheet: Sheet, row: number, column: number): boolean {
  const spill = spillAt(sheet, row, column);
  return spill !== undefined && (spill.row !== row || spill.column !== column);
}

/** Whether all cells of an area are spilled into, those of the formulas included; null where some are. */
export function isSpilled(sheet: Sheet, area: Area): boolean | null {
  const spilled = sheet.file.arrays
    .filter((array) => array.isDynamic && cellCountOf(array.area) > 1)
    .map((array) => intersectionOf(array.area, area))
    .reduce((sum, common) => sum + (common ? cellCountOf(common) : 0), 0);
  if (spilled === 0) return false;
  return spilled === cellCountOf(area) ? true : null;
}

/** @throws InvalidOperation where cells are to change places that a formula fills together */
export function mustNotBeSpilled(sheet: Sheet, area: Area): void {
  if (isSpilled(sheet, area) !== false) throw new ExcelError("InvalidOperation", "a formula spills into these cells");
}

const spillsOf = (sheet: Sheet): ReadonlyMap<string, Spill> =>
  new Map(
    sheet.file.arrays
      .filter(({ isDynamic }) => isDynamic)
      .map((array) => [`${array.row},${array.column}`, array] as const),
  );

function shows(sheet: Sheet, area: Area, values: Spilled["block"]): boolean {
  return sheet
    .read(area)
    .every((cells, r) => cells.every(({ value }, c) => JSON.stringify(value) === JSON.stringify(values[r]?.[c])));
}
