import type { Line } from "./lines";

/** A longer title without an empty line below it may be a broken sentence. */
const SHORT_TITLE = 50;
/** A shorter text, or one with an empty line for so many lines, has not lost its empty lines. */
const DENSE_FROM = 20;

/** What stands before and behind a line of the protocol, which is named by its index. */
export class Surroundings {
  /** Whether the protocol has lost its empty lines, so that nothing stands apart. */
  readonly areDense: boolean;

  constructor(private readonly lines: readonly Line[]) {
    const gaps = lines.filter(({ gapBefore }) => gapBefore).length;
    this.areDense = lines.length >= DENSE_FROM && gaps < lines.length / DENSE_FROM;
  }

  /** The line that stands so far below, the next one without a distance. */
  below(index: number, distance = 1): Line | undefined {
    return this.lines[index + distance];
  }

  firstBelow(index: number, isSought: (line: Line) => boolean): Line | undefined {
    for (let at = index + 1; at < this.lines.length; at += 1) {
      const line = this.lines[at];
      if (line !== undefined && isSought(line)) return line;
    }
    return undefined;
  }

  hasGapBefore(index: number): boolean {
    const before = this.lines[index - 1];
    return before?.kind !== "text" || (this.lines[index]?.gapBefore ?? false);
  }

  standsAlone(index: number): boolean {
    const after = this.below(index);
    return this.hasGapBefore(index) && (after?.kind !== "text" || after.gapBefore);
  }

  /** Whether a title has its text below it: behind an empty line, or right below unless that goes on counting. */
  leadsText(index: number): boolean {
    const [line, after] = [this.lines[index], this.below(index)];
    if (this.standsAlone(index)) return true;
    const isShort = (line?.text.length ?? 0) < SHORT_TITLE;
    const isText = after !== undefined && after.bullet === undefined && /^\p{Lu}/u.test(after.text);
    return this.hasGapBefore(index) && isShort && isText;
  }
}
