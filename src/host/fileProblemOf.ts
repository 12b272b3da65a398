import type { XlsxProblem } from "../xlsx/error";
import { XlsxError } from "../xlsx/error";

/** What is wrong with a file, if that is why a host could not be opened; undefined for a bug of ours. */
export const fileProblemOf = (error: unknown): XlsxProblem | undefined =>
  error instanceof XlsxError ? error.problem : undefined;
