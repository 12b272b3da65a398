import { workbookProblemOf } from "../commands/workbookProblemOf";
import { CLI_ERROR_SENTENCES, UNEXPECTED_ERROR } from "../german/cliWords";
import { FILE_PROBLEM_SENTENCES } from "../german/fileProblems";
import { workbookProblemSentence } from "../german/workbookProblems";
import { fileProblemOf } from "../host/fileProblemOf";
import { CliError } from "./cliError";

/** An error as the caller is told it. */
export interface Failure {
  /** Stable. */
  readonly code: string;
  readonly sentence: string;
  /** For a bug of ours: everything that helps to find it. */
  readonly report?: string;
}

export function failureOf(error: unknown): Failure {
  if (error instanceof CliError) {
    return { code: error.code, sentence: CLI_ERROR_SENTENCES[error.code](error.fields) };
  }
  const file = fileProblemOf(error);
  if (file !== undefined) return { code: file.code, sentence: FILE_PROBLEM_SENTENCES[file.code]({ ...file }) };
  const workbook = workbookProblemOf(error);
  if (workbook !== undefined) return { code: workbook.code, sentence: workbookProblemSentence(workbook) };
  const report = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: "unexpected", sentence: UNEXPECTED_ERROR, report };
}
