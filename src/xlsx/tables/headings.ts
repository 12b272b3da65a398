import type { Area } from "../address";
import { checkCharacters, checkLimit } from "../limits";
import type { Sheet } from "../sheet";

export function checkHeading(name: string): void {
  checkLimit("heading", name.length, 255);
  checkCharacters("heading", name);
}

/** Line feeds in a heading are written by Office's own escape. */
export const headingAttribute = (name: string): string => name.replaceAll("\n", "_x000a_").replaceAll("\r", "_x000d_");

/**
 * Names for columns by what the cells of the header row hold. Empty and doubled headings get a number, and the cell
 * gets the name as text: Excel repairs a file in which the two differ.
 */
export function headings(
  sheet: Sheet,
  area: Area,
  hasHeaders: boolean,
  taken: readonly string[],
): (column: number) => string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return (column) => {
    const { value } = hasHeaders ? sheet.cell(area.row, column) : { value: null };
    const wanted = value === null || typeof value === "object" ? "" : String(value);
    const stem = wanted === "" ? "Spalte" : wanted;
    let name = wanted === "" ? `${stem}${column - area.column + 1}` : stem;
    for (let n = 2; used.has(name.toLowerCase()); n++) name = `${stem}${n}`;
    checkHeading(name);
    used.add(name.toLowerCase());
    if (hasHeaders && value !== name) sheet.setCell(area.row, column, { value: name });
    return name;
  };
}
