import { CellRange } from "../../../src/host/book/cellRange";
import { writeContents } from "../../../src/host/book/cells";
import type { Sheet } from "../../../src/host/book/sheet";
import { parseArea } from "../../../src/xlsx/address";

export const rangeOf = (sheet: Sheet, address: string): CellRange => new CellRange(sheet, parseArea(address));

/** Writes a block whose first cell is given. */
export function fill(sheet: Sheet, firstCell: string, block: readonly (readonly unknown[])[]): void {
  const first = parseArea(firstCell);
  writeContents(new CellRange(sheet, { ...first, rows: block.length, columns: block[0]?.length ?? 1 }), block);
}
