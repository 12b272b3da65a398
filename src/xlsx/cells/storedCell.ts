import type { ArrayFormula, Cell } from "./value";

/** A cell as a row holds it: what can be read, and what must go back into the file untouched. */
export interface StoredCell extends Cell {
  readonly column: number;
  /** The cell's own XML, for as long as nobody changes it. */
  readonly xml?: string | undefined;
  /** The `<f>` element, kept when only the cached value or the style changes. */
  readonly formulaXml?: string | undefined;
  /** Index of the shared formula that the cell belongs to. */
  readonly shared?: number | undefined;
  /** cm, vm, ph and whatever else stands on the tag, ready to be written: ` cm="1"`. */
  readonly otherAttributes?: string | undefined;
}

/** Names every field, so that all copies have one shape: a sheet's looks are changed cell by cell, a dozen times. */
export const withStyle = (cell: StoredCell, style: number, xml: string | undefined): StoredCell => ({
  column: cell.column,
  value: cell.value,
  style,
  formula: cell.formula,
  array: cell.array,
  xml,
  formulaXml: cell.formulaXml,
  shared: cell.shared,
  otherAttributes: cell.otherAttributes,
});

export interface StoredRow {
  /** 0-based. */
  number: number;
  /** Every attribute but r and spans, ready to be written: ` ht="30" customHeight="1"`. */
  attributes: string;
  /** Ascending columns. */
  cells: StoredCell[];
  /** What stands in the row behind its cells (extLst). */
  tail: string;
}

/** What parsing a cell needs to know beyond its own XML. */
export interface CellContext {
  /** Of the spreadsheet namespace, with its colon: "" or "x:". */
  readonly prefix: string;
  readonly part: string;
  sharedString(index: number): string;
  /** The text that a shared formula has in a cell; undefined for an index that nobody defined. */
  sharedFormula(index: number, row: number, column: number): string | undefined;
  arrayFormula(row: number, column: number): ArrayFormula | undefined;
}
