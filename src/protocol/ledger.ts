import type { TableId } from "../domain/tables";
import type { Line } from "./lines";

/** Why a line holds no content of its own. */
export type StructuralReason =
  "heading" | "tableHeading" | "rule" | "pageNumber" | "runningHeader" | "markup" | "contents" | "emptyLabel";

/** Why nobody knew where a line belongs. */
export type UnplacedReason =
  | "resultWithoutMeasure"
  | "criterionWithoutMeasure"
  | "labelWithoutBlock"
  | "goalOutsideField"
  | "unknownTable"
  | "unreadRow"
  | "unread";

/** What became of one non-empty line. */
export type LedgerEntry = { readonly line: number } & (
  | { readonly kind: "placed"; readonly table: TableId; readonly row: number }
  | { readonly kind: "structural"; readonly reason: StructuralReason }
  | { readonly kind: "unplaced"; readonly reason: UnplacedReason; readonly text: string }
);

/**
 * Keeps account of every non-empty line. The first entry of a line stands: a line that fills two tables
 * (a passage and the claim in it) is counted once, where it was placed first.
 */
export class Ledger {
  private readonly entries = new Map<number, LedgerEntry>();

  place(lines: readonly Line[], table: TableId, row: number): void {
    for (const { number } of lines) this.enter({ line: number, kind: "placed", table, row });
  }

  markStructural(lines: readonly Line[], reason: StructuralReason): void {
    for (const { number } of lines) this.enter({ line: number, kind: "structural", reason });
  }

  leaveUnplaced(lines: readonly Line[], reason: UnplacedReason): void {
    for (const { number, raw } of lines) this.enter({ line: number, kind: "unplaced", reason, text: raw.trim() });
  }

  has(line: Line): boolean {
    return this.entries.has(line.number);
  }

  /** The account over these lines, in their order. A line that no reader took is unplaced. */
  balance(lines: readonly Line[]): readonly LedgerEntry[] {
    this.leaveUnplaced(lines, "unread");
    return [...this.entries.values()].sort((one, other) => one.line - other.line);
  }

  private enter(entry: LedgerEntry): void {
    if (!this.entries.has(entry.line)) this.entries.set(entry.line, entry);
  }
}
