import { parseAddress } from "../../host/book/address";
import { CellRange } from "../../host/book/cellRange";
import type { Sheet } from "../../host/book/sheet";

/** The range that somebody means by an address ("C5", "Ziele!A1:B2"), a defined name or a table's name. */
export function rangeMeant(sheet: Sheet, text: string): CellRange | undefined {
  const { book } = sheet;
  const table = book.tables.all.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  if (table !== undefined) return new CellRange(table.sheet, table.bodyArea);
  return book.names.rangeNamed(text, sheet) ?? rangeAt(sheet, text);
}

function rangeAt(sheet: Sheet, text: string): CellRange | undefined {
  const address = parseAddress(text);
  const home = address?.sheet === undefined ? sheet : sheet.book.sheets.find(address.sheet);
  return address && home && new CellRange(home, address.area);
}
