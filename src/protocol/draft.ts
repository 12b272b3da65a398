import type { CellValue, ColumnId, Row, TableId, Tables } from "../domain/tables";
import type { Line } from "./lines";
import { Ledger } from "./ledger";

type DraftRow<T extends TableId> = Partial<Record<ColumnId<T>, CellValue>>;

/** The tables while they grow, and the account of the lines that filled them. */
export class Draft {
  readonly ledger = new Ledger();
  private readonly rows: { [T in TableId]?: DraftRow<T>[] } = {};
  private readonly places = new Map<DraftRow<TableId>, number>();

  /** Adds a row at the end of a table and accounts for its lines; the row may still be changed by its reader. */
  add<T extends TableId>(table: T, row: DraftRow<T>, lines: readonly Line[]): DraftRow<T> {
    const rows = this.rowsOf(table);
    rows.push(row);
    this.places.set(row, rows.length - 1);
    this.ledger.place(lines, table, rows.length - 1);
    return row;
  }

  /** Accounts for further lines of a row that was added before. */
  extend<T extends TableId>(table: T, row: DraftRow<T>, lines: readonly Line[]): void {
    this.ledger.place(lines, table, this.places.get(row) ?? 0);
  }

  rowsOf<T extends TableId>(table: T): DraftRow<T>[] {
    const rows: Partial<Record<TableId, unknown[]>> = this.rows;
    return (rows[table] ??= []) as DraftRow<T>[];
  }

  tables(): Tables {
    const filled = Object.entries(this.rows).filter(([, rows]) => rows.length > 0);
    return Object.fromEntries(filled.map(([table, rows]) => [table, rows as readonly Row<TableId>[]]));
  }
}

export type { DraftRow };
