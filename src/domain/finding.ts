import type { RuleId } from "./findings/registry";
import type { SourceRow } from "./source";
import type { CellValue, Place } from "./tables";

export type Severity = "mustClarify" | "pleaseCheck" | "note";

/** What a sentence about a finding needs to name. */
export type Details = Readonly<Record<string, string | number>>;

/** Something about the author's data that a person must look at. Findings are returned, never thrown. */
export interface Finding {
  /** Stable id of the rule, e.g. "measure.goalUnknown". */
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly place: Place;
  /** What the sentence about it needs to name; the sentence itself is made in german/. */
  readonly details: Details;
  readonly fix?: Fix;
}

/**
 * A certain correction in one row: each cell listed with what it holds and what it should hold. A date is its ISO text, in
 * cells that Excel shows as dates its serial number.
 */
export interface Fix {
  readonly cells: readonly FixedCell[];
  /** The row when the correction was found. Rows may be inserted or sorted since: by its other cells it is known again. */
  readonly row: SourceRow;
}

/** The correction that takes this one back. */
export const reversed = (fix: Fix): Fix => ({
  ...fix,
  cells: fix.cells.map(({ place, before, after }) => ({ place, before: after, after: before })),
});

export interface FixedCell {
  readonly place: Place;
  readonly before: CellValue;
  readonly after: CellValue;
}
