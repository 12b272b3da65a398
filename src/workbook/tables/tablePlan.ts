import type { CellValue, ColumnId, Row, TableId, Tables } from "../../domain/tables";
import { TABLE_COLUMNS, TABLE_IDS } from "../../domain/tables";
import { CHOICE_ROWS } from "../../german/choices";
import { profileRows } from "../../german/profileLabels";
import { TABLE_WORDS } from "../../german/tables";
import { wordKey } from "../../german/wordKey";
import { mappingCells, templateEntries } from "../mapping/entry";
import { freeTableName, freeTitle } from "../mapping/freeNames";
import type { ReadTable } from "../read/readTables";
import type { Survey } from "../read/survey";

/** A table to be made on a sheet of its own. */
export interface NewTable {
  readonly table: TableId;
  readonly name: string;
  readonly sheet: string;
  /** Column of the sheet that it begins in; two small tables share the sheet Zuordnung. */
  readonly column: number;
  readonly columns: readonly ColumnId[];
  readonly rows: readonly Row<TableId>[];
}

/** A table of the template that is there and empty, to be filled in its own order of columns. */
export interface Filling {
  readonly read: ReadTable;
  /** Row of the body, from 0, that the first of the rows goes into. */
  readonly firstRow: number;
  readonly rows: readonly Row<TableId>[];
}

export interface TablePlan {
  readonly created: readonly NewTable[];
  readonly filled: readonly Filling[];
}

/** Made even without content. */
const ALWAYS: readonly TableId[] = [
  "profile",
  "fieldsOfAction",
  "goals",
  "measures",
  "needs",
  "choices",
  "mapping",
  "statusWords",
];

/** Ours to fill in: content in them does not mean that an audit is there. */
const OWN: readonly TableId[] = ["choices", "mapping", "statusWords"];

/**
 * Which tables to make and which to fill, every name free.
 *
 * @param afresh what the tables hold is part of these rows, left by a run that was cut off: it is written over
 */
export function tablePlan(
  tables: Tables,
  survey: Survey,
  { existing, afresh }: { readonly existing: readonly ReadTable[]; readonly afresh: boolean },
): TablePlan {
  const isThere = (table: TableId): boolean => existing.some(({ mapped }) => mapped.table === table);
  const wanted = TABLE_IDS.filter(
    (table) => !isThere(table) && (ALWAYS.includes(table) || (tables[table] ?? []).length > 0),
  );
  const named = nameTables(wanted, survey);
  const mappingRows = named
    .filter(({ table }) => table !== "mapping")
    .flatMap(({ table, name }) => mappingRowsFor(table, name));
  return {
    created: named.map((head) => ({ ...head, rows: contentOf(head.table, tables, mappingRows) })),
    filled: existing.flatMap((read) => fillingOf(read, tables, { mapping: mappingRows, afresh })),
  };
}

/** Source tables in which somebody has already written. */
export const filledTables = (existing: readonly ReadTable[]): readonly string[] =>
  existing
    .filter(({ mapped, rows }) => !OWN.includes(mapped.table) && rows.some((row) => isFilled(mapped.table, row)))
    .map(({ mapped }) => mapped.head.name);

/**
 * Source tables that hold anything else than what these rows would put there. Where a run was cut off, only what it left
 * may be written over: somebody may have filled the tables by hand since.
 */
export const otherwiseFilledTables = (existing: readonly ReadTable[], tables: Tables): readonly string[] =>
  existing
    .filter(({ mapped, rows }) => !OWN.includes(mapped.table) && !rows.every(isGivenIn(mapped.table, tables)))
    .map(({ mapped }) => mapped.head.name);

function isGivenIn(table: TableId, tables: Tables): (row: Row<TableId>, index: number) => boolean {
  const given: readonly Row<TableId>[] = tables[table] ?? [];
  if (table === "profile") {
    const values = new Map((tables.profile ?? []).map(({ label, value }) => [wordKey(label), value]));
    // A label that nothing is given for keeps its value.
    return ({ label, value }: Row<"profile">) =>
      value === undefined || !values.has(wordKey(label)) || isSame(value, values.get(wordKey(label)));
  }
  return (row, index) =>
    (Object.entries(row) as [ColumnId, CellValue][]).every(([column, value]) =>
      isSame(value, (given[index] as Partial<Record<ColumnId, CellValue>> | undefined)?.[column]),
    );
}

/** A cell may give back as a number what was written as text, or the other way round. */
const isSame = (there: CellValue, given: CellValue | undefined): boolean => String(there) === String(given ?? "");

/** A label in the Stammdaten is the template's; only its value is an entry. */
const isFilled = (table: TableId, row: Row<TableId>): boolean =>
  table === "profile" ? "value" in row : Object.keys(row).length > 0;

function nameTables(wanted: readonly TableId[], survey: Survey): Omit<NewTable, "rows">[] {
  const titles = survey.sheets.map(({ title }) => title);
  const names = [...survey.tables, ...survey.names].map(({ name }) => name);
  const sheets = new Map<string, string>();
  return wanted.map((table) => {
    const words = TABLE_WORDS[table];
    const sheet = sheets.get(words.sheet) ?? freeTitle(words.sheet, titles);
    sheets.set(words.sheet, sheet);
    const name = freeTableName(words.name, names);
    const column = table === "statusWords" && wanted.includes("mapping") ? TABLE_COLUMNS.mapping.length + 1 : 0;
    return { table, name, sheet, column, columns: TABLE_COLUMNS[table] };
  });
}

function contentOf(table: TableId, tables: Tables, mapping: readonly Row<"mapping">[]): readonly Row<TableId>[] {
  switch (table) {
    case "choices":
      return CHOICE_ROWS;
    case "mapping":
      return mapping;
    case "profile":
      return mergedProfile(profileRows({}), tables.profile ?? []);
    default:
      return tables[table] ?? [];
  }
}

function fillingOf(
  read: ReadTable,
  tables: Tables,
  { mapping, afresh }: { readonly mapping: readonly Row<"mapping">[]; readonly afresh: boolean },
): readonly Filling[] {
  const { table } = read.mapped;
  const given: readonly Row<TableId>[] = table === "mapping" ? mapping : (tables[table] ?? []);
  const kept = read.rows.slice(0, usedRows(read.rows));
  if (table === "choices" || given.length === 0) return [];
  if (table === "profile") return [{ read, firstRow: 0, rows: mergedProfile(kept, given) }];
  if (table === "mapping") {
    const missing = given.filter((row) => !kept.some((there) => isSameEntry(there, row)));
    return missing.length === 0 ? [] : [{ read, firstRow: kept.length, rows: missing }];
  }
  return [{ read, firstRow: afresh ? 0 : kept.length, rows: given }];
}

const isSameEntry = (left: Row<"mapping">, right: Row<"mapping">): boolean =>
  left.target === right.target && left.source === right.source;

/** Rows up to the last one that holds something. */
const usedRows = (rows: readonly Row<TableId>[]): number =>
  rows.reduce((used, row, index) => (Object.keys(row).length > 0 ? index + 1 : used), 0);

/** The values put beside the labels that are there, whatever else was given below them. */
function mergedProfile(labels: readonly Row<"profile">[], given: readonly Row<"profile">[]): readonly Row<"profile">[] {
  const keyOf = ({ label }: Row<"profile">): string => wordKey(label);
  const values = new Map(given.map((row) => [keyOf(row), row]));
  const known = new Set(labels.map(keyOf));
  return [...labels.map((row) => values.get(keyOf(row)) ?? row), ...given.filter((row) => !known.has(keyOf(row)))];
}

const mappingRowsFor = (table: TableId, name: string): readonly Row<"mapping">[] =>
  templateEntries(table, name).map((entry) => {
    const cells: readonly CellValue[] = mappingCells(entry);
    return Object.fromEntries(TABLE_COLUMNS.mapping.map((column, index) => [column, cells[index] ?? null]));
  });
