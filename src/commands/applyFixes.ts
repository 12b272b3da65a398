import type { Fix, FixedCell } from "../domain/finding";
import type { FixOutcome as WrittenFixes } from "../workbook/fixes/applyFix";
import { applyFix } from "../workbook/fixes/applyFix";
import { readAudit } from "../workbook/read/readAudit";
import { withWorkbook } from "../workbook/withWorkbook";

export interface FixOutcome {
  /** What was changed; with before and after swapped it takes the change back. */
  readonly applied: readonly Fix[];
  /** Cells left alone: they or their row no longer hold what the fix expects, they hold a formula, or are not one cell. */
  readonly skipped: readonly FixedCell[];
}

/**
 * Makes the corrections that the user confirmed, each cell only if it and the rest of its row still hold what was shown.
 *
 * @throws WorkbookError sheetProtected or tableFiltered before anything is written
 */
export const applyFixes = (fixes: readonly Fix[]): Promise<FixOutcome> =>
  withWorkbook(async (context) => fixOutcome(fixes, await applyFix(context, await readAudit(context), fixes)));

/** The cells of the fixes, parted into those that were changed and those that were not. */
export function fixOutcome(fixes: readonly Fix[], { skipped }: Pick<WrittenFixes, "skipped">): FixOutcome {
  const left = new Set(skipped.map(({ place }) => place));
  const applied = fixes.map((fix) => ({ ...fix, cells: fix.cells.filter(({ place }) => !left.has(place)) }));
  return {
    applied: applied.filter(({ cells }) => cells.length > 0),
    skipped: fixes.flatMap(({ cells }) => cells.filter(({ place }) => left.has(place))),
  };
}
