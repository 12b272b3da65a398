import type { LedgerEntry } from "./ledger";

/** How the reading went: an account of every line, and everything that was not simply copied. */
export interface ImportReport {
  /** Non-empty lines; always placed + structural + unplaced. */
  readonly lines: number;
  readonly placed: number;
  readonly structural: number;
  /** Lines that belong to no table with certainty, each with the reason. */
  readonly unplaced: readonly UnplacedLine[];
  /** One entry for each non-empty line, in order. */
  readonly ledger: readonly LedgerEntry[];
  /** Numbers that the protocol does not give, marked with a star. */
  readonly numbersGiven: { readonly goals: readonly string[]; readonly measures: readonly string[] };
  readonly notes: readonly ImportNote[];
}

export type UnplacedLine = Pick<Extract<LedgerEntry, { kind: "unplaced" }>, "line" | "text" | "reason">;

/** Something derived or doubtful that a person should know of. `line` is where it comes from. */
export type ImportNote = { readonly line: number } & (
  | {
      readonly kind: "realisedThrough";
      readonly fieldOfAction: number;
      readonly through: number;
      /** Numbers of the measures that were filled. */
      readonly measures: readonly string[];
    }
  /** Numbers that count anew in each field or goal were completed: "1" in field 2 became "2.1". One note per table. */
  | {
      readonly kind: "numbersCompleted";
      readonly table: "goals" | "measures";
      readonly numbers: readonly CompletedNumber[];
    }
  /** A heading calls the field of action other than the table of names does. */
  | { readonly kind: "otherFieldName"; readonly fieldOfAction: number; readonly name: string }
  /** The field of action has no number in the protocol and got the next one. */
  | { readonly kind: "fieldNumberGiven"; readonly fieldOfAction: number }
  /** Several items stand under one label with one result and were kept as one row. */
  | { readonly kind: "bundled"; readonly table: "goals" | "measures"; readonly number: string }
  /** The number begins with another field than the one it stands under. */
  | { readonly kind: "otherField"; readonly fieldOfAction: number; readonly number: string }
);

export interface CompletedNumber {
  readonly written: string;
  readonly number: string;
  readonly line: number;
}
