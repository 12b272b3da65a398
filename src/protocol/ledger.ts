import type { TableId } from "../domain/tables";
import type { Line } from "./lines";
import type { FurtherLine } from "./sourceLines";

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
  /** By the line's index: of one line of HTML each shown line has an entry of its own. */
  private readonly entries = new Map<number, LedgerEntry>();

  place(lines: readonly Line[], table: TableId, row: number): void {
    for (const line of lines) this.enter(line, { line: line.number, kind: "placed", table, row });
  }

  markStructural(lines: readonly Line[], reason: StructuralReason): void {
    for (const line of lines) this.enter(line, { line: line.number, kind: "structural", reason });
  }

  leaveUnplaced(lines: readonly Line[], reason: UnplacedReason): void {
    for (const line of lines) {
      this.enter(line, { line: line.number, kind: "unplaced", reason, text: line.raw.trim() });
    }
  }

  has(line: Line): boolean {
    return this.entries.has(line.index);
  }

  /** The account over these lines, in their order. A line that no reader took is unplaced. */
  balance(lines: readonly Line[]): readonly LedgerEntry[] {
    this.leaveUnplaced(lines, "unread");
    const balanced = new Map<number, LedgerEntry>();
    for (const { index, also } of lines) {
      const own = this.entries.get(index);
      if (own === undefined) continue;
      for (const entry of [own, ...also.map((further) => entryOf(further, own))]) {
        const before = balanced.get(entry.line);
        balanced.set(entry.line, before === undefined ? entry : together(before, entry));
      }
    }
    return [...balanced.values()];
  }

  private enter({ index }: Line, entry: LedgerEntry): void {
    if (!this.entries.has(index)) this.entries.set(index, entry);
  }
}

/** What becomes of a row becomes of each line that holds a part of it. */
const entryOf = ({ number, raw }: FurtherLine, entry: LedgerEntry): LedgerEntry =>
  entry.kind === "unplaced" ? { ...entry, line: number, text: raw.trim() } : { ...entry, line: number };

/** One entry for two shown lines of one line of HTML: what has no place is told, and content goes before structure. */
function together(one: LedgerEntry, other: LedgerEntry): LedgerEntry {
  if (one.kind === "unplaced") return other.kind === "unplaced" ? { ...one, text: `${one.text} ${other.text}` } : one;
  return other.kind === "unplaced" || (one.kind === "structural" && other.kind === "placed") ? other : one;
}
