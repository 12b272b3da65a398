import { areaOf } from "../book/area";
import type { CellRange } from "../book/cellRange";
import { ExcelError } from "../excelError";
import { answerOf, camelCased } from "../wire/query";
import type { HostObject } from "../wire/objectType";
import { CELL_SIDE_NAMES, cellBordersType } from "./borders";
import { rangeType } from "./range";
import type { Formatted } from "./rangeFormat";

/** For each cell what the options ask for: `{address: true, format: {fill: {color: true}}}` is answered in the same shape. */
export function cellPropertiesOf(range: CellRange, options: unknown): unknown[][] {
  const { borders, others } = withBordersApart(options);
  const query = { Select: pathsIn(others) };
  return cellsOf(range).map((cells) =>
    cells.map((cell) => {
      const answer = withoutIdentities(camelCased(answerOf(cell, query)));
      return borders === undefined ? answer : withBorders(answer, bordersOf(cell, borders));
    }),
  );
}

/** What is asked of borders counts for each side of a cell, so it cannot be asked of the cell like the rest. */
function withBordersApart(options: unknown): { readonly borders: unknown; readonly others: unknown } {
  if (!isStruct(options) || !isStruct(options.format)) return { borders: undefined, others: options };
  const { borders, ...format } = options.format;
  return { borders, others: { ...options, format } };
}

function bordersOf(cell: HostObject, wanted: unknown): unknown {
  const borders = cellBordersOf(cell.follow("format"));
  const paths = pathsIn(wanted);
  const Select = CELL_SIDE_NAMES.flatMap((side) => paths.map((path) => `${side}/${path}`));
  return withoutIdentities(camelCased(answerOf(borders, { Select })));
}

function withBorders(answer: unknown, borders: unknown): unknown {
  const cell = isStruct(answer) ? answer : {};
  return { ...cell, format: { ...(isStruct(cell.format) ? cell.format : {}), borders } };
}

function cellBordersOf(format: HostObject | null): HostObject | null {
  const borders = format?.follow("borders");
  return borders ? cellBordersType(borders.subject as Formatted) : null;
}

const isStruct = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Sets what is given for each cell; `{}` leaves a cell as it is. */
export function setCellProperties(range: CellRange, block: unknown): void {
  if (!Array.isArray(block)) throw new ExcelError("InvalidArgument", "a block of properties expected");
  cellsOf(range).forEach((cells, r) => {
    const row: unknown = block[r];
    cells.forEach((cell, c) => setProperties(cell, Array.isArray(row) ? row[c] : undefined));
  });
}

function cellsOf(range: CellRange): HostObject[][] {
  const { row, column, rows, columns } = range.area;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_cell, c) => rangeType(range.at(areaOf(row + r, column + c, 1, 1)))),
  );
}

function pathsIn(options: unknown, prefix = ""): string[] {
  if (typeof options !== "object" || options === null) return [];
  return Object.entries(options).flatMap(([name, wanted]) => {
    if (wanted === true) return [prefix + name];
    return pathsIn(wanted, `${prefix}${name}/`);
  });
}

function setProperties(object: HostObject, properties: unknown): void {
  if (typeof properties !== "object" || properties === null) return;
  for (const [name, value] of Object.entries(properties)) {
    if (!object.has("objects", name)) {
      object.write(name, value);
      continue;
    }
    const inner = name === "borders" ? cellBordersOf(object) : object.follow(name);
    if (inner !== null) setProperties(inner, value);
  }
}

function withoutIdentities(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter(([name]) => !name.startsWith("_"));
  return Object.fromEntries(entries.map(([name, inner]) => [name, withoutIdentities(inner)]));
}
