import { cellName } from "../../sheets/addresses";

/** A block of cells on one sheet, counted from 0; rows and columns are how many. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** "G12" for row 11, column 6. */
export const cellAddress = (row: number, column: number): string => cellName(column, row + 1);

/** "A1:C5", or "A1" for a single cell. */
export function blockAddress({ row, column, rows, columns }: Block): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** A sheet's title as it stands in front of the ! of a formula, always quoted. */
export const quotedTitle = (title: string): string => `'${title.replaceAll("'", "''")}'`;

/** The title in a reference such as "='Gesamt bilanz'!$A$1" or "=Ziele!$A$1:$B$2"; undefined for anything else and for #REF!. */
export function titleInReference(formula: string): string | undefined {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?$/u.exec(formula);
  if (match === null || match[2]?.includes("#REF")) return undefined;
  return match[1]?.replaceAll("''", "'") ?? match[2];
}

/** "Ziele!A2:C3" → "A2:C3": Excel tells addresses with their sheet. */
export const withoutSheet = (address: string): string => address.slice(address.lastIndexOf("!") + 1);
