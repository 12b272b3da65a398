import type { WorkbookProblem } from "../../domain/workbookProblem";

/**
 * What stands in the way, if the error is a WorkbookError; undefined for a bug of ours. Told by its name: the commands
 * that throw it are loaded only when they are asked for.
 */
export function problemOf(error: unknown): WorkbookProblem | undefined {
  return error instanceof Error && error.name === "WorkbookError" && "problem" in error
    ? (error.problem as WorkbookProblem)
    : undefined;
}
