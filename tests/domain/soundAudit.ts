import { calendarDay } from "../../src/domain/days";
import type { SourceCell, SourceTable } from "../../src/domain/source";
import type { CellValue, Row, TableId, Tables } from "../../src/domain/tables";
import { DAY_COLUMNS, TABLE_COLUMNS } from "../../src/domain/tables";

/** One field of action, one goal, one done measure, one need: nothing to object to. */
export const SOUND: {
  fieldsOfAction: [Row<"fieldsOfAction">];
  goals: [Row<"goals">];
  measures: [Row<"measures">];
  needs: [Row<"needs">];
} = {
  fieldsOfAction: [{ number: 1, name: "Bildung" }],
  goals: [{ number: "1.1", fieldOfAction: 1, goal: "Eltern finden Rat." }],
  measures: [
    {
      number: "1.1.1",
      fieldOfAction: 1,
      goal: "1.1",
      measure: "Beratungsstelle einrichten",
      criterion: "Die Beratungsstelle hat geöffnet.",
      result: "Ist realisiert",
      status: "realisiert",
    },
  ],
  needs: [{ number: 1, fieldOfAction: 1, need: "Die Beratungsstelle bekannter machen" }],
};

/** The sound audit with some of its tables replaced. */
export const sound = (tables: Tables = {}): Tables => ({ ...SOUND, ...tables });

/** The sound audit whose only measure is changed in some columns. */
export const soundWithMeasure = (change: Row<"measures">): Tables =>
  sound({ measures: [{ ...SOUND.measures[0], ...change }] });

export const soundWithGoal = (change: Row<"goals">): Tables => sound({ goals: [{ ...SOUND.goals[0], ...change }] });

/** Several measures that are the sound one but for number, text and what is given. */
export const soundMeasures = (...changes: Row<"measures">[]): Row<"measures">[] =>
  changes.map((change, index) => ({
    ...SOUND.measures[0],
    number: `1.1.${String(index + 1)}`,
    measure: `Beratungsstelle ${String(index + 1)} einrichten`,
    ...change,
  }));

const cellOf = (table: TableId, column: string, value: CellValue): SourceCell =>
  isDayColumn(table, column) && typeof value === "string" && calendarDay(value) !== undefined
    ? { value: Date.parse(value) / 86_400_000 + 25_569, isDate: true }
    : { value };

const isDayColumn = (table: TableId, column: string): boolean =>
  ((DAY_COLUMNS as Partial<Record<TableId, readonly string[]>>)[table] ?? []).includes(column);

/** The tables as a workbook made from the template holds them: every column there, nothing filtered or merged. */
export function sourcesOf(
  tables: Tables,
  changes: Partial<Record<TableId, Partial<SourceTable>>> = {},
): readonly SourceTable[] {
  return (Object.keys(tables) as TableId[]).map((table) => {
    const columns: readonly string[] = TABLE_COLUMNS[table];
    const rows: readonly Readonly<Record<string, CellValue | undefined>>[] = tables[table] ?? [];
    return {
      table,
      name: `tbl-${table}`,
      sheet: `Blatt ${table}`,
      headings: columns,
      columns: Object.fromEntries(columns.map((column, index) => [column, index])),
      rows: rows.map((row) => columns.map((column) => cellOf(table, column, row[column] ?? null))),
      filterActive: false,
      protected: false,
      merged: [],
      overlaps: [],
      ...changes[table],
    };
  });
}
