/**
 * The audit tables by their code names: which tables there are and which columns each has, in template order.
 * What they are called in a workbook stands in german/tables.
 */
export const TABLE_COLUMNS = {
  profile: ["label", "value"],
  fieldsOfAction: ["number", "name", "formerName", "remark", "noNeedReason"],
  goals: ["number", "fieldOfAction", "goal", "attainment", "basis", "remark"],
  measures: [
    "number",
    "fieldOfAction",
    "goal",
    "measure",
    "criterion",
    "result",
    "status",
    "asOf",
    "basis",
    "evidence",
    "continuation",
    "realisedThrough",
    "owner",
    "dueDate",
    "reason",
    "droppedBy",
  ],
  needs: [
    "number",
    "fieldOfAction",
    "need",
    "reference",
    "continues",
    "priority",
    "resources",
    "mandatory",
    "decision",
    "owner",
    "dueDate",
  ],
  choices: ["list", "word", "meaning", "countsAs"],
  events: ["kind", "begin", "end", "wording", "event", "details"],
  agenda: ["time", "item", "speaker"],
  activities: ["kind", "activity", "belongsTo"],
  claims: ["claim", "scope", "source"],
  passages: ["chapter", "scope", "text", "source"],
  attachments: ["title", "date", "scope"],
  feedback: ["number", "feedback"],
  participants: ["number", "name", "institution", "group"],
  contacts: ["role", "name", "function", "organisation", "address", "phone", "email"],
  mapping: ["target", "kind", "source", "detail"],
  statusWords: ["word", "status"],
} as const;

export type TableId = keyof typeof TABLE_COLUMNS;
export const TABLE_IDS = Object.keys(TABLE_COLUMNS) as readonly TableId[];
export type ColumnId<T extends TableId = TableId> = T extends TableId ? (typeof TABLE_COLUMNS)[T][number] : never;

/** Columns whose cells are days; a wording such as "Ende 2014" may stand there too. */
export const DAY_COLUMNS = {
  measures: ["asOf", "dueDate"],
  needs: ["dueDate"],
  events: ["begin", "end"],
  attachments: ["date"],
} as const satisfies { readonly [T in TableId]?: readonly ColumnId<T>[] };

/** What a cell of a row holds. Dates are ISO strings ("2013-11-21"); null and a missing key are an empty cell. */
export type CellValue = string | number | boolean | null;

export type Row<T extends TableId> = Readonly<Partial<Record<ColumnId<T>, CellValue>>>;

/** Rows by table, as an importer drafts them and as a workbook is read: order is the order in the table. */
export type Tables = { readonly [T in TableId]?: readonly Row<T>[] };

/** A row, or one cell of it, of a source table. Rows count from 0 in the table's body; no row means the table itself. */
export interface Place<T extends TableId = TableId> {
  readonly table: T;
  readonly row?: number;
  readonly column?: ColumnId<T>;
}
