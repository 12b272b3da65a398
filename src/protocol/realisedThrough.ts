import { STATUS_WORDS } from "../german/statusWords";
import type { MeasureEntry, Plan } from "./plan";
import type { Reading } from "./reading";

/**
 * Fills "Realisiert über" from the sentences that say it, and notes where each was derived from. A measure that is known
 * not to be realised is not filled, whatever a sentence says of its whole field.
 */
export function fillRealisedThrough({ realisedElsewhere, notes }: Reading, plan: Plan): void {
  for (const { row, fieldOfAction, realisedThrough } of plan.measures) {
    if (realisedThrough === undefined || fieldOfAction === undefined) continue;
    const { through, line } = realisedThrough;
    row.realisedThrough = through;
    notes.push({ kind: "realisedThrough", fieldOfAction, through, line, measures: numbersOf([row]) });
  }
  for (const { fieldOfAction, through, line } of realisedElsewhere) {
    const open = plan.measures.filter(({ row, ...of }) => of.fieldOfAction === fieldOfAction && isOpen(row));
    for (const { row } of open) row.realisedThrough = through;
    if (open.length === 0) continue;
    notes.push({
      kind: "realisedThrough",
      fieldOfAction,
      through,
      line,
      measures: numbersOf(open.map(({ row }) => row)),
    });
  }
}

const isOpen = ({ realisedThrough, status }: MeasureEntry["row"]): boolean =>
  realisedThrough === undefined && status !== STATUS_WORDS.notDone.word;

const numbersOf = (rows: readonly MeasureEntry["row"][]): readonly string[] =>
  rows.flatMap(({ number }) => (typeof number === "string" ? number : []));
