import type { Status } from "../domain/audit";
import type { Figures } from "../domain/figures";
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
export function extractNotice(input: BalanceInput, others: readonly Compared[] = []): PlanCell {
  const { total, fields } = input.figures;
  const live = new LiveCounts(input);
  const counts: readonly Compared[] = [
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
  ];
  const note = extractNote(total);
  const formulas = [[...counts, ...countsByField(input.figures, live)], counts].map((compared) =>
    formulaOf(compared, note),
  );
  const formula = formulas.find((one) => one !== undefined && one.length <= LONGEST) ?? formulas.at(-1);
  return formula === undefined ? textCell(note, "line") : { formula, expected: note, style: "subheadingLive" };
}

interface Compared {
  readonly count: number;
  readonly expression: string | undefined;
}

/** A measure that moves to another field of action changes no total, but two of these. */
const countsByField = ({ fields }: Figures, live: LiveCounts): readonly Compared[] =>
  fields.flatMap(({ fieldOfAction: { number }, measures, done }, index) => {
    const isFirst = fields.findIndex((other) => other.fieldOfAction.number === number) === index;
    if (number === undefined || !isFirst) return [];
    return [
      { count: measures, expression: live.measures(String(number)) },
      { count: done, expression: live.withStatus("done", String(number)) },
    ];
  });

/** Formulas end at 8,192 characters; with more fields of action than fit, the totals alone are compared. */
const LONGEST = 7000;

function formulaOf(compared: readonly Compared[], note: string): string | undefined {
  const conditions = compared.flatMap(({ count, expression }) =>
    expression === undefined ? [] : [`${expression}=${String(count)}`],
  );
  if (conditions.length === 0) return undefined;
  return `=${choice(`AND(${conditions.join(",")})`, literal(note), literal(CHANGED_SINCE))}`;
}

const STATUSES = ["done", "partly", "notDone", "dropped"] as const satisfies readonly Status[];
const ATTAINMENTS = ["attained", "partlyAttained", "notAttained"] as const;

/** Rows of any other table, counted by its main column. */
export const tableCount = <T extends TableId>(
  { references }: BalanceInput,
  table: T,
  column: ColumnId<T>,
  count: number,
): Compared => {
  const range = references.column(table, column);
  return { count, expression: range && countIfs([range, ANY_TEXT]) };
};
