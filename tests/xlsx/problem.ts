import { XlsxError, type XlsxProblem } from "../../src/xlsx/error";

/** The problem that a call reports; fails when it reports none. */
export function problemOf(call: () => unknown): XlsxProblem {
  try {
    call();
  } catch (error) {
    if (error instanceof XlsxError) return error.problem;
    throw error;
  }
  throw new Error("nothing was refused");
}
