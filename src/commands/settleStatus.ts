import type { Basis, Measure, Status } from "../domain/audit";
import type { Fix } from "../domain/finding";
import type { CellValue, ColumnId } from "../domain/tables";
import { BASIS_WORDS } from "../german/choices";
import { STATUS_WORDS } from "../german/statusWords";
import type { FixOutcome } from "./applyFixes";
import { applyFixes } from "./applyFixes";

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
 * result stays.
 *
 * @throws WorkbookError
 */
export const settleStatus = (decision: Decision): Promise<FixOutcome> => applyFixes([fixOf(decision)]);

function fixOf({ measure, status, basis, reason, droppedBy }: Decision): Fix {
  const changes: readonly Change[] = [
    ["status", measure.statusText, STATUS_WORDS[status].word],
    ["basis", measure.basisText, basis && BASIS_WORDS[basis].word],
    ["reason", measure.reason, reason],
    ["droppedBy", measure.droppedBy, droppedBy],
  ];
  return {
    cells: changes.flatMap(([column, before, after]) =>
      after === undefined || after === before
        ? []
        : [{ place: { ...measure.place, column }, before: cellOf(before), after: cellOf(after) }],
    ),
  };
}

type Change = readonly [column: ColumnId<"measures">, before: string, after: string | undefined];

const cellOf = (text: string): CellValue => (text === "" ? null : text);
