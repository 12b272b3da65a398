import type { Basis, Measure, Status } from "../domain/audit";
import type { FixedCell } from "../domain/finding";
import { sourceRowAt } from "../domain/source";
import type { CellValue, ColumnId, Row } from "../domain/tables";
import { BASIS_WORDS } from "../german/choices";
import { STATUS_WORDS } from "../german/statusWords";
import { applyFix } from "../workbook/fixes/applyFix";
import type { AuditReading } from "../workbook/read/readAudit";
import { readAudit } from "../workbook/read/readAudit";
import { withWorkbook } from "../workbook/withWorkbook";
import type { FixOutcome } from "./applyFixes";
import { fixOutcome } from "./applyFixes";

/** What somebody decided about one measure. What is not given stays as it is. */
export interface Decision {
  readonly measure: Measure;
  readonly status: Status;
  readonly basis?: Basis;
  readonly reason?: string;
  readonly droppedBy?: string;
}

/**
 * Writes a decision into the measure's row: status and, where given, basis, reason and resolution. The wording of the
 * result stays. Where the row no longer says what the decision was made on, all its cells are skipped.
 *
 * @throws WorkbookError
 */
export const settleStatus = (decision: Decision): Promise<FixOutcome> =>
  withWorkbook(async (context) => {
    const reading = await readAudit(context);
    const { place } = decision.measure;
    const cells = cellsOf(decision, reading.tables.measures?.[place.row] ?? {});
    const row = sourceRowAt(reading.sources, place);
    if (row === undefined || !isAsSeen(decision.measure, reading)) return { applied: [], skipped: cells };
    const fix = { cells, row };
    return fixOutcome([fix], await applyFix(context, reading, [fix]));
  });

/** What of a measure somebody sees who decides on it. */
const SEEN = ["number", "text", "criterion", "result", "statusText", "basisText", "reason", "droppedBy"] as const;

/**
 * Rows may have been inserted, sorted or edited since. An empty status cell is like any other, so the row is known by
 * what else stands in it.
 */
function isAsSeen(measure: Measure, { audit }: AuditReading): boolean {
  const now = audit.measures.find(({ place }) => place.row === measure.place.row);
  return now !== undefined && SEEN.every((key) => now[key] === measure[key]);
}

/** @param row the measure's cells as they stand, outer spaces and all */
function cellsOf({ measure, status, basis, reason, droppedBy }: Decision, row: Row<"measures">): readonly FixedCell[] {
  const changes: readonly (readonly [column: ColumnId<"measures">, after: CellValue | undefined])[] = [
    ["status", STATUS_WORDS[status].word],
    ["basis", basis && BASIS_WORDS[basis].word],
    ["reason", textOrNothing(reason)],
    ["droppedBy", textOrNothing(droppedBy)],
  ];
  return changes.flatMap(([column, after]) => {
    const before = row[column] ?? null;
    return after === undefined || after === before ? [] : [{ place: { ...measure.place, column }, before, after }];
  });
}

const textOrNothing = (text: string | undefined): CellValue | undefined => (text === "" ? null : text);
