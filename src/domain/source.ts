import type { CellValue, Place, TableId } from "./tables";

/**
 * A source table as it stands in the workbook, before anybody interprets it.
 * Rules about structure and values look at this; rules about meaning look at the Audit.
 */
export interface SourceTable {
  readonly table: TableId;
  /** As the workbook calls it; a town may have renamed it. */
  readonly name: string;
  readonly sheet: string;
  readonly headings: readonly string[];
  /** Index into headings for each column that the mapping found. */
  readonly columns: Readonly<Record<string, number>>;
  /** Columns that the mapping takes from elsewhere than one column of the table: a constant, crosses, a group row. */
  readonly derived?: readonly string[];
  /** The heading that the mapping looks for, for each column it takes from the table, found or not. */
  readonly wantedHeadings?: Readonly<Record<string, string>>;
  readonly rows: readonly (readonly SourceCell[])[];
  /** Those of them that are no record, but say what the rows below belong to: indexes into `rows`. */
  readonly groupRows?: readonly number[];
  /**
   * Where this table's first row stands among the rows of its kind, when several tables feed one kind: add it to an
   * index into `rows` to get the row of a Place. 0 where missing.
   */
  readonly firstRow?: number;
  readonly filterActive: boolean;
  readonly protected: boolean;
  /** A1 addresses of merged areas that touch the table. */
  readonly merged: readonly string[];
  /** Titles of generated sheets' output that the table overlaps: there is none in a sound workbook. */
  readonly overlaps: readonly string[];
}

/** A cell as Excel tells it: the raw value, whether it is shown as a date, and whether it is an error. */
export interface SourceCell {
  /** A date is its serial number here; `isDate` says that its format shows it as one. */
  readonly value: CellValue;
  readonly isDate?: true;
  /** "#NAME?" and its kin; the value is the same text. */
  readonly error?: string;
}

/** A row as its table holds it. */
export interface SourceRow {
  readonly cells: readonly SourceCell[];
  /** Index into cells by column. */
  readonly columns: SourceTable["columns"];
}

/** The row at a place, whichever table of its kind holds it; undefined where there is none. */
export function sourceRowAt(tables: readonly SourceTable[], { table, row }: Place): SourceRow | undefined {
  if (row === undefined) return undefined;
  for (const source of tables) {
    const cells = source.table === table ? source.rows[row - (source.firstRow ?? 0)] : undefined;
    if (cells !== undefined) return { cells, columns: source.columns };
  }
  return undefined;
}

/** What a column of a row holds; undefined where the mapping finds no such column in its table. */
export function cellIn({ cells, columns }: SourceRow, column: string): SourceCell | undefined {
  const index = columns[column];
  return index === undefined ? undefined : cells[index];
}
