import type { TableId } from "../../domain/tables";
import type { SourceReferences } from "../../sheets/references";
import { structuredReference } from "../../sheets/references";
import { findCell } from "./locator";
import type { ReadTable } from "./readTables";

/**
 * How live formulas speak of the source tables. A field that is not simply one column of one table cannot be referred to:
 * the figures that need it become dated values.
 */
export function referencesTo(tables: readonly ReadTable[]): SourceReferences {
  const only = (table: TableId): ReadTable | undefined => {
    const [first, ...others] = tables.filter(({ mapped }) => mapped.table === table);
    return others.length === 0 ? first : undefined;
  };
  const headingOf = (read: ReadTable | undefined, column: string): string | undefined =>
    read?.source.headings[read.source.columns[column] ?? -1];
  return {
    column(table, column) {
      const read = only(table);
      const heading = headingOf(read, column);
      return read === undefined || heading === undefined ? undefined : structuredReference(read.source.name, heading);
    },
    sheet: (table) => tables.find(({ mapped }) => mapped.table === table)?.source.sheet,
    heading: (table, column) =>
      headingOf(
        tables.find(({ mapped }) => mapped.table === table),
        column,
      ),
    row(table, index) {
      const found = findCell(tables, { table, row: index });
      return found?.bodyRow === undefined ? undefined : found.read.body.row + found.bodyRow + 1;
    },
  };
}
