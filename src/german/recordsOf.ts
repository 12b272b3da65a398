import type { Sourced } from "../domain/audit";
import type { Row, TableId, Tables } from "../domain/tables";
import { textOf } from "./cellText";

/** The records of a table: its rows in which at least one of the main columns holds something. */
export function recordsOf<T extends TableId, Record extends Sourced>(
  tables: Tables,
  table: T,
  mainColumns: readonly (keyof Row<T>)[],
  recordOf: (row: Row<T>, place: Sourced["place"]) => Record,
): readonly Record[] {
  const records: Record[] = [];
  const rows: readonly Row<T>[] = tables[table] ?? [];
  rows.forEach((row, index) => {
    if (mainColumns.every((column) => textOf(row[column]) === "")) return;
    records.push(recordOf(row, { table, row: index }));
  });
  return records;
}
