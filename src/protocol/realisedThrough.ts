import type { Plan } from "./plan";
import type { Reading } from "./reading";

/** Fills "Realisiert über" from the sentences that say it, and notes where each was derived from. */
export function fillRealisedThrough({ realisedElsewhere, notes }: Reading, plan: Plan): void {
  for (const { row, fieldOfAction, realisedThrough } of plan.measures) {
    if (realisedThrough === undefined || fieldOfAction === undefined) continue;
    const { through, line } = realisedThrough;
    row.realisedThrough = through;
    notes.push({ kind: "realisedThrough", fieldOfAction, through, line, measures: [String(row.number ?? "")] });
  }
  for (const { fieldOfAction, through, line } of realisedElsewhere) {
    const open = plan.measures.filter(
      ({ row, ...of }) => of.fieldOfAction === fieldOfAction && row.realisedThrough === undefined,
    );
    for (const { row } of open) row.realisedThrough = through;
    if (open.length === 0) continue;
    notes.push({
      kind: "realisedThrough",
      fieldOfAction,
      through,
      line,
      measures: open.map(({ row }) => String(row.number ?? "")),
    });
  }
}
