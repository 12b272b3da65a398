import type { Status } from "../domain/audit";
import type { ColumnId, TableId } from "../domain/tables";
import { literal } from "../german/liveText";
import { CHANGED_SINCE, extractNote } from "../german/sheetWords";
import { ANY_TEXT, choice, countIfs } from "./formulas";
import { LiveCounts } from "./liveCounts";
import type { PlanCell } from "./plan";
import type { BalanceInput } from "./planSheets";
import { textCell } from "./rows";

/**
 * The one live line of a dated extract: a note as long as the tables count what they counted when it was made, a warning
 * as soon as they do not. Where nothing can be counted live it is the note alone.
 */
export function extractNotice(
  input: BalanceInput,
  others: readonly { readonly count: number; readonly expression: string | undefined }[] = [],
): PlanCell {
  const { total, fields } = input.figures;
  const live = new LiveCounts(input);
  const counts = [
    {
      count: fields.filter(({ fieldOfAction }) => fieldOfAction.name !== "").length,
      expression: live.fieldsOfAction(),
    },
    { count: total.goals, expression: live.goals() },
    { count: total.measures, expression: live.measures() },
    { count: total.needs, expression: live.needs() },
    ...STATUSES.map((status) => ({ count: total[status], expression: live.withStatus(status) })),
    ...ATTAINMENTS.map((attainment) => ({
      count: total.attainment[attainment],
      expression: live.goalsWith(attainment),
    })),
    ...others,
  ].flatMap(({ count, expression }) => (expression === undefined ? [] : [`${expression}=${String(count)}`]));
  const note = extractNote(total);
  if (counts.length === 0) return textCell(note, "line");
  return {
    formula: `=${choice(`AND(${counts.join(",")})`, literal(note), literal(CHANGED_SINCE))}`,
    expected: note,
    style: "subheadingLive",
  };
}

const STATUSES = ["done", "partly", "notDone", "dropped"] as const satisfies readonly Status[];
const ATTAINMENTS = ["attained", "partlyAttained", "notAttained"] as const;

/** Rows of any other table, counted by its main column. */
export const tableCount = <T extends TableId>(
  { references }: BalanceInput,
  table: T,
  column: ColumnId<T>,
  count: number,
): { readonly count: number; readonly expression: string | undefined } => {
  const range = references.column(table, column);
  return { count, expression: range && countIfs([range, ANY_TEXT]) };
};
