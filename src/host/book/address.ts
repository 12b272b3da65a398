import { areaName, columnName, tryParseArea, type Area } from "../../xlsx/address";
import { ExcelError } from "../excelError";
import { isWholeColumns, isWholeRows, lastColumn, lastRow, WHOLE_SHEET } from "./area";

/** "B2:C5", "B2" for a single cell, "B:C" and "2:5" for whole columns and rows. */
export function addressOf(area: Area): string {
  if (isWholeRows(area)) return `${area.row + 1}:${lastRow(area) + 1}`;
  if (isWholeColumns(area)) return `${columnName(area.column)}:${columnName(lastColumn(area))}`;
  return areaName(area);
}

export interface Address {
  /** Undefined where the address names no sheet. */
  readonly sheet: string | undefined;
  readonly area: Area;
}

/** Reads "A1", "$A$1:B2", "A:C", "1:3", "Sheet1!A1", "'My sheet'!A1"; a sheet's name alone is all of it. */
export function parseAddress(text: string): Address | undefined {
  const { sheet, rest } = splitSheet(text.trim());
  const area = rest === "" && sheet !== undefined ? WHOLE_SHEET : tryParseArea(rest);
  return area && { sheet, area };
}

/** @throws InvalidArgument */
export function addressIn(text: string): Address {
  const address = parseAddress(text);
  if (address === undefined) throw new ExcelError("InvalidArgument", `"${text}" is no address`);
  return address;
}

/** Splits "A1:B2,D4" or "'a,b'!A1,C3" at its commas. */
export function addressesIn(text: string): Address[] {
  return (text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).map(addressIn);
}

function splitSheet(text: string): { sheet: string | undefined; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), rest: quoted[2] ?? "" };
  const bang = text.lastIndexOf("!");
  return bang < 0 ? { sheet: undefined, rest: text } : { sheet: text.slice(0, bang), rest: text.slice(bang + 1) };
}
