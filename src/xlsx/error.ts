/**
 * What a caller can be told about a workbook that is not as it must be, or a request that .xlsx cannot hold.
 * `part` is always a part name inside the package ("xl/workbook.xml"); lengths are in the unit the text names.
 */
export type XlsxProblem =
  | { readonly code: "empty" }
  | { readonly code: "notAZip" }
  /** A CFB container with an EncryptionInfo stream: a workbook behind a password. */
  | { readonly code: "encrypted" }
  /** A CFB container with a Workbook stream: Excel 97–2003. */
  | { readonly code: "legacyXls" }
  | { readonly code: "notAWorkbook" }
  | { readonly code: "missingPart"; readonly part: string }
  | { readonly code: "malformedPart"; readonly part: string; readonly reason: string }
  | { readonly code: "zipBomb"; readonly part?: string; readonly bytes: number; readonly limit: number }
  | { readonly code: "unsupported"; readonly feature: string }
  | { readonly code: "limit"; readonly what: string; readonly actual: number; readonly limit: number }
  | { readonly code: "invalidValue"; readonly what: string; readonly reason: string }
  | { readonly code: "invalidName"; readonly name: string; readonly reason: string }
  | { readonly code: "nameTaken"; readonly name: string }
  | { readonly code: "notFound"; readonly what: string; readonly name: string }
  /** A workbook must keep one visible sheet. */
  | { readonly code: "lastVisibleSheet" }
  /** The cell lies inside the range of a legacy array formula and is not its first cell. Address in A1. */
  | { readonly code: "partOfArray"; readonly address: string }
  | { readonly code: "overlap"; readonly what: string; readonly address: string };

export type XlsxErrorCode = XlsxProblem["code"];

/** The only error this layer throws on purpose; anything else is a bug of ours. */
export class XlsxError extends Error {
  override readonly name = "XlsxError";

  constructor(
    readonly problem: XlsxProblem,
    options?: ErrorOptions,
  ) {
    super(messageOf(problem), options);
  }

  get code(): XlsxErrorCode {
    return this.problem.code;
  }
}

function messageOf(problem: XlsxProblem): string {
  switch (problem.code) {
    case "empty":
      return "The file is empty.";
    case "notAZip":
      return "The file is not a zip container.";
    case "encrypted":
      return "The workbook is encrypted with a password.";
    case "legacyXls":
      return "The file is an Excel 97-2003 workbook (.xls).";
    case "notAWorkbook":
      return "The package holds no workbook.";
    case "missingPart":
      return `The part ${problem.part} is missing.`;
    case "malformedPart":
      return `The part ${problem.part} is malformed: ${problem.reason}`;
    case "zipBomb":
      return `${problem.part ?? "The package"} inflates to ${problem.bytes} bytes; at most ${problem.limit} are accepted.`;
    case "unsupported":
      return `Not supported: ${problem.feature}.`;
    case "limit":
      return `${problem.what}: ${problem.actual} exceeds Excel's limit of ${problem.limit}.`;
    case "invalidValue":
      return `${problem.what}: ${problem.reason}`;
    case "invalidName":
      return `"${problem.name}" is no valid name: ${problem.reason}`;
    case "nameTaken":
      return `The name "${problem.name}" is taken.`;
    case "notFound":
      return `There is no ${problem.what} "${problem.name}".`;
    case "lastVisibleSheet":
      return "A workbook must keep at least one visible sheet.";
    case "partOfArray":
      return `${problem.address} is part of an array formula.`;
    case "overlap":
      return `${problem.address} overlaps ${problem.what}.`;
  }
}
