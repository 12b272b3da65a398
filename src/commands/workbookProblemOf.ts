import type { WorkbookProblem } from "../domain/workbookProblem";
import { WorkbookError } from "../workbook/workbookError";

/** What is wrong with the workbook or its program, if that is what an error of a command says; undefined for a bug of ours. */
export const workbookProblemOf = (error: unknown): WorkbookProblem | undefined =>
  error instanceof WorkbookError ? error.problem : undefined;
