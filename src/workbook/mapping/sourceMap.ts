import type { ColumnId, TableId } from "../../domain/tables";
import { TABLE_COLUMNS, TABLE_IDS } from "../../domain/tables";
import { THRESHOLD } from "../../german/mappingWords";
import { TABLE_WORDS } from "../../german/tables";
import type { MappingEntry } from "./entry";
import { templateHeading } from "./entry";
import type { Choice, FieldSource, Step } from "./fieldSource";
import { comparable, headingIndex } from "./heading";
import { mappingTable } from "./mappingTable";

/** A table of the workbook as its head tells it. */
export interface TableHead {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  readonly headings: readonly string[];
}

/** One table that feeds one kind of record. */
export interface MappedTable<H extends TableHead = TableHead> {
  readonly table: TableId;
  readonly head: H;
  /** Only the fields whose source was found. */
  readonly fields: Readonly<Partial<Record<ColumnId, FieldSource>>>;
}

/**
 * Which tables feed which kinds of record, in the order of the template. A kind that tblZuordnung does not mention is
 * read from the template's table of that name; a field that it does not mention, from the template's heading.
 * Tables that are mapped but missing are left out.
 */
export function mappedTables<H extends TableHead>(
  heads: readonly H[],
  entries: readonly MappingEntry[],
): readonly MappedTable<H>[] {
  return TABLE_IDS.flatMap((table) => {
    const own = entries.filter((entry) => entry.table === table);
    const names = table === "mapping" ? mappingNames(heads) : tableNames(table, own);
    return names.flatMap((name) => {
      const head = heads.find((candidate) => comparable(candidate.name) === comparable(name));
      return head === undefined ? [] : [{ table, head, fields: fieldSources(table, head, own) }];
    });
  });
}

/** It cannot say itself which table it is. */
function mappingNames(heads: readonly TableHead[]): readonly string[] {
  const ours = mappingTable(heads);
  return ours === undefined ? [] : [ours.name];
}

/** Names of the tables that feed a kind of record, each once, in the order in which they are mentioned. */
export function tableNames(table: TableId, entries: readonly MappingEntry[]): readonly string[] {
  const named = entries.filter((entry) => entry.table === table && entry.tableName !== "");
  const unique = new Map(named.map(({ tableName }) => [comparable(tableName), tableName]));
  return unique.size === 0 ? [TABLE_WORDS[table].name] : [...unique.values()];
}

function fieldSources(table: TableId, head: TableHead, entries: readonly MappingEntry[]): MappedTable["fields"] {
  const fields: readonly ColumnId[] = TABLE_COLUMNS[table];
  const found = fields.flatMap((field) => {
    const mine = entriesFor(field, head, entries);
    const source = mine.length === 0 ? columnSource(head, templateHeading(table, field)) : fieldSource(head, mine);
    return source === undefined ? [] : [[field, source] as const];
  });
  return Object.fromEntries(found);
}

const entriesFor = (field: ColumnId, head: TableHead, entries: readonly MappingEntry[]): readonly MappingEntry[] =>
  entries.filter(
    (entry) =>
      entry.field === field && (entry.tableName === "" || comparable(entry.tableName) === comparable(head.name)),
  );

/** The heading that each field is looked for under in a table, found or not; fields that no column gives are left out. */
export function wantedHeadings(
  table: TableId,
  head: TableHead,
  entries: readonly MappingEntry[],
): Readonly<Record<string, string>> {
  const own = entries.filter((entry) => entry.table === table);
  const fields: readonly ColumnId[] = TABLE_COLUMNS[table];
  const wanted = fields.flatMap((field): [string, string][] => {
    const [first] = entriesFor(field, head, own);
    if (first === undefined) return [[field, templateHeading(table, field)]];
    return first.kind === "column" ? [[field, first.heading ?? ""]] : [];
  });
  return Object.fromEntries(wanted);
}

function fieldSource(head: TableHead, entries: readonly MappingEntry[]): FieldSource | undefined {
  const [first] = entries;
  switch (first?.kind) {
    case "column":
      return columnSource(head, first.heading ?? "");
    case "constant":
      return { kind: "constant", value: first.detail };
    case "sheetTitle":
      return { kind: "sheetTitle", pattern: first.detail };
    case "groupRow":
      return inColumn(head, first, (column) => ({ kind: "groupRow", column, pattern: first.detail }));
    case "cross":
      return crosses(head, entries);
    case "threshold":
      return inColumn(head, first, (column) => ({ kind: "thresholds", column, steps: steps(entries) }));
    case "table":
    case undefined:
      return undefined;
  }
}

const columnSource = (head: TableHead, heading: string): FieldSource | undefined => {
  const column = headingIndex(head.headings, heading);
  return column < 0 ? undefined : { kind: "column", column };
};

function inColumn(
  head: TableHead,
  { heading = "" }: MappingEntry,
  make: (column: number) => FieldSource,
): FieldSource | undefined {
  const column = headingIndex(head.headings, heading);
  return column < 0 ? undefined : make(column);
}

function crosses(head: TableHead, entries: readonly MappingEntry[]): FieldSource | undefined {
  const choices = entries.flatMap(({ heading = "", detail }): Choice[] => {
    const column = headingIndex(head.headings, heading);
    return column < 0 ? [] : [{ column, word: detail === "" ? heading : detail }];
  });
  return choices.length === 0 ? undefined : { kind: "crosses", choices };
}

/** Highest first. */
function steps(entries: readonly MappingEntry[]): readonly Step[] {
  return entries
    .flatMap(({ detail }) => detail.split(";"))
    .flatMap((text): Step[] => {
      const [, number = "", percent, word = ""] = THRESHOLD.exec(text) ?? [];
      return word === "" ? [] : [{ from: Number(number.replace(",", ".")) / (percent === "%" ? 100 : 1), word }];
    })
    .sort((left, right) => right.from - left.from);
}
