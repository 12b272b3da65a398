import type { WorkbookProblem } from "../domain/workbookProblem";
import { WorkbookError } from "./workbookError";

/** The one place where errors of Excel become errors of ours. Anything else is a bug of ours and passes unchanged. */
export async function atEdge<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw translated(error);
  }
}

/**
 * Does the work; if that fails, tidies up with `recover` and throws what failed. When tidying up fails too, `remains` is
 * what the user must know, with both failures as its cause.
 */
export async function recovering<T>(
  work: () => Promise<T>,
  recover: () => Promise<void>,
  remains: WorkbookProblem,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await recover().catch((second: unknown) => {
      throw new WorkbookError(remains, { cause: new AggregateError([error, second]) });
    });
    throw translated(error);
  }
}

/** Does the work; if Excel refuses for the given reason, does the other instead. */
export async function orElse<T, U>(
  code: WorkbookProblem["code"],
  work: () => Promise<T>,
  otherwise: (refusal: WorkbookError) => Promise<U>,
): Promise<T | U> {
  try {
    return await work();
  } catch (error) {
    const told = translated(error);
    if (told instanceof WorkbookError && told.code === code) return otherwise(told);
    throw told;
  }
}

/** Does the work; if Excel refuses, does it once more. When it refuses again, `problem` is what the user must know. */
export async function orElseAgain(work: () => Promise<void>, problem: WorkbookProblem): Promise<void> {
  try {
    await work();
  } catch (first) {
    if (!isOfficeError(first)) throw first;
    await work().catch((error: unknown) => {
      throw isOfficeError(error) ? new WorkbookError(problem, { cause: error }) : error;
    });
  }
}

const PROBLEMS: Readonly<Record<string, WorkbookProblem>> = {
  InvalidOperationInCellEditMode: { code: "cellBeingEdited" },
  AccessDenied: { code: "accessDenied" },
  ItemNotFound: { code: "notFound" },
  ItemAlreadyExists: { code: "nameTaken" },
  InvalidReference: { code: "referenceInvalid" },
  FilteredRangeConflict: { code: "rangeFiltered" },
  InsertDeleteConflict: { code: "cellsInTheWay" },
  MergedRangeConflict: { code: "cellsMerged" },
  InactiveWorkbook: { code: "windowInactive" },
  RequestPayloadSizeLimitExceeded: { code: "requestTooLarge" },
  ResponsePayloadSizeLimitExceeded: { code: "answerTooLarge" },
};

function translated(error: unknown): unknown {
  if (!isOfficeError(error)) return error;
  return new WorkbookError(problemOf(error), { cause: error });
}

function problemOf({ code, message }: OfficeError): WorkbookProblem {
  if (code === "ApiNotFound" || code === "ApiNotAvailable") return { code: "unsupported", member: message };
  return PROBLEMS[code] ?? { code: "excelFailed", excelCode: code };
}

interface OfficeError extends Error {
  readonly code: string;
  readonly debugInfo: unknown;
}

/** By shape, since the class comes from whichever office.js is loaded. */
const isOfficeError = (error: unknown): error is OfficeError =>
  typeof error === "object" &&
  error !== null &&
  "debugInfo" in error &&
  "code" in error &&
  typeof error.code === "string" &&
  "message" in error;
