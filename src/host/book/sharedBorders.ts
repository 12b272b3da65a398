import type { Area } from "../../xlsx/address";
import { LIMITS } from "../../xlsx/limits";
import type { BorderLine } from "../../xlsx/styles/cellStyle";
import { cellCountOf, lastColumn, lastRow } from "./area";
import type { CellRange } from "./cellRange";
import { styleIdsIn } from "./looks";

export type Side = "left" | "right" | "top" | "bottom" | "diagonal";

/** Where the neighbour on a side lies, and which of its sides is the same line. */
const FACING: Readonly<Record<Side, readonly [down: number, right: number, side: Side] | undefined>> = {
  left: [0, -1, "right"],
  right: [0, 1, "left"],
  top: [-1, 0, "bottom"],
  bottom: [1, 0, "top"],
  diagonal: undefined,
};

/** Beyond this, cells are not paired with their neighbours. */
const PAIRED_ONE_BY_ONE = 1_000_000;

/** The different lines on a side of the cells: their own, or where they have none, that of the neighbour. */
export function linesOn(range: CellRange, side: Side): BorderLine[] {
  const own = (id: number): BorderLine => lineOf(range, id, side);
  const neighbour = facing(range.area, side);
  if (neighbour === undefined) return styleIdsIn(range).map(own);
  const pairs = pairsOf(range, range.at(neighbour.area));
  return pairs.map(([id, otherId]) => {
    const line = own(id);
    return line.style === "none" ? lineOf(range, otherId, neighbour.side) : line;
  });
}

/** To be called before the lines on a side change: the cells take over those that stand in their neighbours. */
export function takeOverLines(range: CellRange, side: Side): void {
  const neighbour = facing(range.area, side);
  if (neighbour === undefined || cellCountOf(range.area) > PAIRED_ONE_BY_ONE) return;
  const others = range.at(neighbour.area);
  if (styleIdsIn(others).every((id) => lineOf(others, id, neighbour.side).style === "none")) return;
  const { sheet, area } = range;
  const { styles } = sheet.book.file;
  const otherCells = sheet.read(neighbour.area);
  sheet.mustBeWritable(area);
  sheet.file.restyle(area, (id, row, column) => {
    const line = lineOf(range, otherCells[row - area.row]?.[column - area.column]?.style ?? 0, neighbour.side);
    const isOwn = line.style === "none" || lineOf(range, id, side).style !== "none";
    return isOwn ? id : styles.derive(id, { border: { [side]: line } });
  });
  sheet.file.restyle(neighbour.area, (id) =>
    lineOf(others, id, neighbour.side).style === "none"
      ? id
      : styles.derive(id, { border: { [neighbour.side]: { style: "none", color: undefined } } }),
  );
}

function facing(area: Area, side: Side): { readonly area: Area; readonly side: Side } | undefined {
  const [down, right, other] = FACING[side] ?? [];
  if (down === undefined || right === undefined || other === undefined) return undefined;
  const moved: Area = { ...area, row: area.row + down, column: area.column + right };
  const isInside =
    moved.row >= 0 && moved.column >= 0 && lastRow(moved) < LIMITS.rows && lastColumn(moved) < LIMITS.columns;
  return isInside ? { area: moved, side: other } : undefined;
}

/** Styles of cells and of their neighbours: those that meet, and of very many cells all that may meet. */
function pairsOf(range: CellRange, others: CellRange): (readonly [number, number])[] {
  if (cellCountOf(range.area) > PAIRED_ONE_BY_ONE) {
    return styleIdsIn(range).flatMap((id) => styleIdsIn(others).map((other) => [id, other] as const));
  }
  const pairs = new Map<string, readonly [number, number]>();
  const otherCells = range.sheet.read(others.area);
  range.sheet.read(range.area).forEach((cells, r) =>
    cells.forEach(({ style }, c) => {
      const other = otherCells[r]?.[c]?.style ?? 0;
      pairs.set(`${style} ${other}`, [style, other]);
    }),
  );
  return [...pairs.values()];
}

const lineOf = ({ sheet }: CellRange, id: number, side: Side): BorderLine =>
  sheet.book.file.styles.resolve(id).border[side];
