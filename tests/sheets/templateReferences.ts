import type { ColumnId, TableId } from "../../src/domain/tables";
import { TABLE_COLUMNS } from "../../src/domain/tables";
import { TABLE_WORDS } from "../../src/german/tables";
import type { SourceReferences } from "../../src/sheets/references";
import { structuredReference } from "../../src/sheets/references";

/** References into the template as it is created: its tables at A1 of their own sheets, or those of them that exist. */
export function templateReferences(
  tables: readonly TableId[] = Object.keys(TABLE_COLUMNS) as TableId[],
): SourceReferences {
  const present = new Set(tables);
  return {
    column: (table, column) =>
      present.has(table) ? structuredReference(TABLE_WORDS[table].name, headingOf(table, column)) : undefined,
    sheet: (table) => (present.has(table) ? TABLE_WORDS[table].sheet : undefined),
    heading: (table, column) => (present.has(table) ? headingOf(table, column) : undefined),
    row: (table, index) => (present.has(table) ? index + 2 : undefined),
  };
}

const headingOf = <T extends TableId>(table: T, column: ColumnId<T>): string =>
  (TABLE_WORDS[table].headings as Readonly<Record<ColumnId<T>, string>>)[column];
