import { cellName } from "../address";
import { textElement } from "../xml/escape";
import type { StoredCell, StoredRow } from "./storedCell";
import { isCellError, type CellValue } from "./value";

export interface WriteContext {
  readonly prefix: string;
  /** Index of a text in the shared strings, added where it is new. */
  internString(text: string): number;
}

/** The row's XML: cells that nobody changed as they were, the others anew. "" for a row without any content. */
export function writeRow(row: StoredRow, context: WriteContext): string {
  const { prefix } = context;
  if (row.cells.length === 0 && row.attributes === "" && row.tail === "") return "";
  const tag = `<${prefix}row r="${row.number + 1}"${row.attributes}`;
  if (row.cells.length === 0 && row.tail === "") return `${tag}/>`;
  let xml = `${tag}>`;
  for (const cell of row.cells) xml += cell.xml ?? writeCell(cell, row.number, context);
  return `${xml}${row.tail}</${prefix}row>`;
}

function writeCell(cell: StoredCell, row: number, context: WriteContext): string {
  const { prefix } = context;
  const hasFormula = cell.formulaXml !== undefined;
  const [type, text] = valueOf(cell.value, hasFormula, context);
  const style = cell.style === 0 ? "" : ` s="${cell.style}"`;
  const tag = `<${prefix}c r="${cellName(row, cell.column)}"${style}${type}${cell.otherAttributes ?? ""}`;
  if (text === "" && !hasFormula) return `${tag}/>`;
  return `${tag}>${cell.formulaXml ?? ""}${text === "" ? "" : textElement(`${prefix}v`, text)}</${prefix}c>`;
}

/** Errors that the file format has no word for. Excel writes #VALUE! and says elsewhere which it is; it finds that out itself when it calculates. */
const LATER_ERRORS: ReadonlySet<string> = new Set(["#SPILL!", "#CALC!"]);

/** Type attribute and content of `<v>`. Texts are shared, but for results of formulas, which must stand in the cell. */
function valueOf(value: CellValue, isResult: boolean, context: WriteContext): readonly [type: string, text: string] {
  if (value === null) return ["", ""];
  if (typeof value === "number") return ["", String(value)];
  if (typeof value === "boolean") return [' t="b"', value ? "1" : "0"];
  if (isCellError(value)) return [' t="e"', LATER_ERRORS.has(value.error) ? "#VALUE!" : value.error];
  if (isResult) return [' t="str"', value];
  return [' t="s"', String(context.internString(value))];
}
