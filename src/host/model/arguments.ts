import { addressIn } from "../book/address";
import { CellRange } from "../book/cellRange";
import type { Sheet } from "../book/sheet";
import { objectOf } from "../wire/readers";
import { isHostObject, type Reader } from "../wire/objectType";
import { ExcelError } from "../excelError";

/** A Range object. */
export const range: Reader<CellRange> = objectOf(CellRange);

/** A Range object or an address; an address that names no sheet is looked up on the sheet at hand. */
export function rangeOn(sheet: Sheet): Reader<CellRange> {
  return (value) => {
    if (isHostObject(value)) return range(value);
    if (typeof value !== "string") throw new ExcelError("InvalidArgument", "an address or a range expected");
    return rangeAt(sheet, value);
  };
}

/** @throws InvalidArgument for what is no address, ItemNotFound for a sheet that does not exist. */
export function rangeAt(sheet: Sheet, address: string): CellRange {
  const { sheet: named, area } = addressIn(address);
  return new CellRange(named === undefined ? sheet : sheet.book.sheets.named(named), area);
}

/** What is given as a Range or an address, not yet looked up. */
export const rangeOrAddress: Reader<CellRange | string> = (value) => {
  if (typeof value === "string") return value;
  return range(value);
};
