import { XlsxError } from "../xlsx/error";

/** Codes as `Excel.ErrorCodes` spells them, and the host's own `ApiNotFound`. */
export type ExcelErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "Conflict"
  | "FilteredRangeConflict"
  | "GeneralException"
  | "InactiveWorkbook"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "MergedRangeConflict"
  | "NonBlankCellOffSheet"
  | "NotImplemented"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "UnsupportedOperation";

const MESSAGES: Record<ExcelErrorCode, string> = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found.",
  Conflict: "The object changed since it was read.",
  FilteredRangeConflict: "The attempted operation causes a conflict with a filtered range.",
  GeneralException: "There was an internal error while processing the request.",
  InactiveWorkbook: "The operation failed because the workbook is inactive.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode: "Excel is in cell-editing mode. Leave it and try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict: "The operation would break or overlap a merged range.",
  NonBlankCellOffSheet: "The operation would push non-empty cells off the sheet.",
  NotImplemented: "The requested feature isn't implemented.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit of 5 MB.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit of 5 MB.",
  UnsupportedOperation: "The operation being attempted is not supported.",
};

const STATUS: Partial<Record<ExcelErrorCode, number>> = {
  AccessDenied: 401,
  ApiNotFound: 404,
  Conflict: 409,
  InvalidArgument: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  RequestPayloadSizeLimitExceeded: 413,
};

/** An answer of Excel that says no. Any other error inside the host is a fault of the host. */
export class ExcelError extends Error {
  override readonly name = "ExcelError";
  /** "Range.values": set where the failing member is known. */
  location?: string;

  constructor(
    readonly code: ExcelErrorCode,
    detail?: string,
  ) {
    super(detail === undefined ? MESSAGES[code] : `${MESSAGES[code]} (${detail})`);
  }

  get httpStatusCode(): number {
    return STATUS[this.code] ?? 500;
  }
}

/** Runs a member of the object model; what fails inside is reported as having failed there. */
export function at<T>(location: string, run: () => T): T {
  try {
    return run();
  } catch (cause) {
    const error = cause instanceof XlsxError ? refusalOf(cause) : cause;
    if (error instanceof ExcelError) error.location ??= location;
    throw error;
  }
}

/** What the file cannot hold is, to the caller, an argument that Excel refuses. */
function refusalOf({ code, message }: XlsxError): ExcelError {
  switch (code) {
    case "nameTaken":
      return new ExcelError("ItemAlreadyExists", message);
    case "notFound":
      return new ExcelError("ItemNotFound", message);
    case "lastVisibleSheet":
    case "partOfArray":
      return new ExcelError("InvalidOperation", message);
    default:
      return new ExcelError("InvalidArgument", message);
  }
}
