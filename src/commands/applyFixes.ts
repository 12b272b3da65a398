import type { Fix } from "../domain/finding";
import type { FixOutcome as WrittenFixes } from "../workbook/fixes/applyFix";
import { applyFix } from "../workbook/fixes/applyFix";
import { readAudit } from "../workbook/read/readAudit";
import { withWorkbook } from "../workbook/withWorkbook";

export interface FixOutcome {
  /** What was changed; with before and after swapped it takes the change back. */
  readonly applied: Fix;
  /** Cells that were left alone: they no longer hold what the fix expects, hold a formula, or are not one cell. */
  readonly skipped: Fix["cells"];
}

/**
 * Makes the corrections that the user confirmed, each cell only if it still holds what was shown.
 *
 * @throws WorkbookError sheetProtected or tableFiltered before anything is written
 */
export const applyFixes = (fixes: readonly Fix[]): Promise<FixOutcome> =>
  withWorkbook(async (context) => fixOutcome(fixes, await applyFix(context, await readAudit(context), fixes)));

/** The cells of the fixes, parted into those that were changed and those that were not. */
export function fixOutcome(fixes: readonly Fix[], { skipped }: Pick<WrittenFixes, "skipped">): FixOutcome {
  const left = new Set(skipped.map(({ place }) => place));
  const cells = fixes.flatMap((fix) => fix.cells);
  return {
    applied: { cells: cells.filter(({ place }) => !left.has(place)) },
    skipped: cells.filter(({ place }) => left.has(place)),
  };
}
