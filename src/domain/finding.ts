import type { CellValue, Place } from "./tables";

export type Severity = "mustClarify" | "pleaseCheck" | "note";

/** Something about the author's data that a person must look at. Findings are returned, never thrown. */
export interface Finding {
  /** Stable id of the rule, e.g. "measure.goalUnknown". */
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  /** What the sentence about it needs to name; the sentence itself is made in german/. */
  readonly details: Readonly<Record<string, string | number>>;
  readonly fix?: Fix;
}

/** A certain correction: each cell listed with what it holds and what it should hold. */
export interface Fix {
  readonly cells: readonly { readonly place: Place; readonly before: CellValue; readonly after: CellValue }[];
}
