import type { CellValue, ColumnId, TableId } from "../../domain/tables";
import { TABLE_COLUMNS, TABLE_IDS } from "../../domain/tables";
import { SOURCE_KINDS, recordWord } from "../../german/mappingWords";
import type { SourceKind } from "../../german/mappingWords";
import { TABLE_WORDS } from "../../german/tables";
import { comparable } from "./heading";

/** One row of tblZuordnung: what it speaks of, and where that is read from. */
export interface MappingEntry {
  readonly table: TableId;
  /** Missing in the entry that names a whole table. */
  readonly field?: ColumnId;
  readonly kind: SourceKind;
  /** Name of the table in the workbook; empty where the entry holds for every table of its kind. */
  readonly tableName: string;
  /** Heading of the source column, where the kind reads one. */
  readonly heading?: string;
  /** The constant, the word of a cross, "ab 75 %: …", or a pattern such as "HF *". */
  readonly detail: string;
}

/** Reads a row (Angabe, Art der Quelle, Quelle, Genauer); undefined where it is not one that we understand. */
export function mappingEntryOf(cells: readonly (CellValue | undefined)[]): MappingEntry | undefined {
  const [target = "", kindWord = "", source = "", detail = ""] = cells.map((cell) => String(cell ?? "").trim());
  const subject = subjectOf(target);
  const kind = kindOf(kindWord);
  if (subject === undefined || kind === undefined || (kind === "table") !== (subject.field === undefined)) {
    return undefined;
  }
  const [, tableName = "", heading] = /^([^[]*)(?:\[(.*)\])?$/s.exec(source) ?? [];
  return { ...subject, kind, tableName: tableName.trim(), detail, ...(heading !== undefined && { heading }) };
}

/** The entry as a row of tblZuordnung. */
export function mappingCells(entry: MappingEntry): readonly string[] {
  const target =
    entry.field === undefined
      ? recordWord(entry.table)
      : `${recordWord(entry.table)}: ${templateHeading(entry.table, entry.field)}`;
  const source = entry.heading === undefined ? entry.tableName : `${entry.tableName}[${entry.heading}]`;
  return [target, SOURCE_KINDS[entry.kind], source, entry.detail];
}

/** What the template calls a field of a kind of record. */
export const templateHeading = (table: TableId, field: ColumnId): string =>
  (TABLE_WORDS[table].headings as Readonly<Record<string, string>>)[field] ?? field;

/** The template's entries for one kind of record, read from the table of the given name. */
export const templateEntries = (table: TableId, tableName: string): readonly MappingEntry[] => [
  { table, kind: "table", tableName, detail: "" },
  ...TABLE_COLUMNS[table].map((field): MappingEntry => ({
    table,
    field,
    kind: "column",
    tableName,
    heading: templateHeading(table, field),
    detail: "",
  })),
];

function subjectOf(target: string): { readonly table: TableId; readonly field?: ColumnId } | undefined {
  const [record = "", ...rest] = target.split(":");
  const table = TABLE_IDS.find((id) => comparable(recordWord(id)) === comparable(record));
  if (table === undefined) return undefined;
  if (rest.length === 0) return { table };
  const field = fieldOf(table, rest.join(":"));
  return field === undefined ? undefined : { table, field };
}

function fieldOf(table: TableId, heading: string): ColumnId | undefined {
  const fields: readonly ColumnId[] = TABLE_COLUMNS[table];
  return fields.find((field) => comparable(templateHeading(table, field)) === comparable(heading));
}

const kindOf = (word: string): SourceKind | undefined =>
  KINDS.find((kind) => comparable(SOURCE_KINDS[kind]) === comparable(word));

const KINDS = Object.keys(SOURCE_KINDS) as readonly SourceKind[];
