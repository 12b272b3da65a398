import type { IsoDate, WrittenDay } from "../domain/audit";
import { calendarDay, dayOf } from "../domain/days";
import type { CellValue, ColumnId, TableId, Tables } from "../domain/tables";
import { DAY_COLUMNS } from "../domain/tables";
import { wordOf } from "./cellText";
import { writtenDay } from "./days";

/** The cells of day columns whose text names a day, as people write one; other wordings may stand there. */
export const writtenDaysOf = (tables: Tables): readonly WrittenDay[] =>
  (Object.entries(DAY_COLUMNS) as [TableId, readonly ColumnId[]][]).flatMap(([table, columns]) => {
    const rows: readonly Readonly<Partial<Record<string, CellValue>>>[] = tables[table] ?? [];
    return rows.flatMap((row, index) =>
      columns.flatMap((column): WrittenDay[] => {
        const value = row[column];
        const text = typeof value === "string" ? wordOf(value) : "";
        // A true day comes as its ISO text.
        if (text === "" || calendarDay(text) !== undefined) return [];
        const written = writtenDay(text) ?? shortDayIn(text) ?? isoDayIn(text);
        return written === undefined ? [] : [{ place: { table, row: index, column }, text, ...written }];
      }),
    );
  });

/** "29.6.20" and "29/06/2020": elsewhere they may be numbers of measures or of files. */
const SHORT = /^(\d{1,2})([./])(\d{1,2})\2((?:\d\d)?\d\d)$/;

function shortDayIn(text: string): { readonly day: IsoDate | undefined } | undefined {
  const [, day, , month, year = ""] = SHORT.exec(text) ?? [];
  if (day === undefined) return undefined;
  return { day: dayOf(Number(year) + (year.length === 2 ? 2000 : 0), Number(month), Number(day)) };
}

/** "2020-06-31": an ISO text of no day. */
const isoDayIn = (text: string): { readonly day: undefined } | undefined =>
  /^\d{4}-\d\d-\d\d$/.test(text) ? { day: undefined } : undefined;
