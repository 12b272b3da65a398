import type { ImportNote } from "../domain/importNote";
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
