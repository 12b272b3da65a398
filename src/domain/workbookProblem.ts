/**
 * What can be wrong with a workbook, with the program that holds it open, or with the protocol that is to come into it, so
 * that an audit cannot be read or written. A closed family: each has a stable code and what its sentence needs to name.
 */
export type WorkbookProblem =
  | { readonly code: "cellBeingEdited" }
  | { readonly code: "accessDenied" }
  | { readonly code: "sheetProtected"; readonly sheets: readonly string[] }
  /** A sheet that is marked as generated, and would be written over, has tables on it. */
  | { readonly code: "tableOnGeneratedSheet"; readonly sheet: string; readonly tables: readonly string[] }
  | { readonly code: "tableFiltered"; readonly tables: readonly string[] }
  | { readonly code: "rangeFiltered" }
  | { readonly code: "cellsMerged" }
  | { readonly code: "cellsInTheWay" }
  | { readonly code: "notFound" }
  | { readonly code: "nameTaken" }
  | { readonly code: "referenceInvalid" }
  | { readonly code: "spaceTaken"; readonly sheet: string; readonly address: string }
  | { readonly code: "tablesFilled"; readonly tables: readonly string[] }
  | { readonly code: "tableMissing"; readonly table: string }
  | { readonly code: "columnMissing"; readonly table: string; readonly heading: string }
  /** The file that should be a protocol holds no plain text. */
  | { readonly code: "protocolNotText" }
  | { readonly code: "windowInactive" }
  | { readonly code: "requestTooLarge" }
  | { readonly code: "answerTooLarge" }
  | { readonly code: "unsupported"; readonly member: string }
  | {
      readonly code: "writtenWrongly";
      readonly sheet: string;
      readonly cell: string;
      readonly expected: string;
      readonly found: string;
    }
  /** The sheet may be half old, half new; the complete new one stands beside it under the name `staging`. */
  | { readonly code: "takeOverInterrupted"; readonly sheet: string; readonly staging: string }
  | { readonly code: "leftoversRemain"; readonly sheets: readonly string[] }
  /** Excel gave up without a reason that we know; its own code is named. */
  | { readonly code: "excelFailed"; readonly excelCode: string };

export type WorkbookProblemCode = WorkbookProblem["code"];
