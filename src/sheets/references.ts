import type { ColumnId, TableId } from "../domain/tables";

/**
 * How formulas and texts of the generated sheets speak of the source tables. The workbook adapter supplies it from its
 * mapping; a column that cannot be referred to live (a constant, a group row, crosses, a missing table) is undefined,
 * and the figures that need it become dated values.
 */
export interface SourceReferences {
  /** The column's body as a structured reference, escaped and ready for a formula: "tblMassnahmen[Status]". */
  column<T extends TableId>(table: T, column: ColumnId<T>): string | undefined;
  /** Title of the worksheet that the table stands on, as its tab says it. */
  sheet(table: TableId): string | undefined;
  /** The column's heading as the town writes it. */
  heading<T extends TableId>(table: T, column: ColumnId<T>): string | undefined;
  /** Worksheet row, 1-based, of a row of the table's body, counted from 0. */
  row(table: TableId, index: number): number | undefined;
}

/** "tblMassnahmen[Status]": a table's column as Excel writes it, its special characters escaped. */
export function structuredReference(tableName: string, heading: string): string {
  const escaped = heading.replace(/[[\]#'@]/g, "'$&");
  return /[^\p{L}\p{N}_ ]/u.test(heading) ? `${tableName}[[${escaped}]]` : `${tableName}[${escaped}]`;
}
