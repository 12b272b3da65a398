/** A line of the protocol's file, with those that follow it in one row of HTML. */
export interface SourceLine {
  /** Counted from 1, as an editor counts; empty lines count too. */
  readonly number: number;
  /** As it stands in the file. */
  readonly raw: string;
  /** What there is to read of it, and of those that follow it. */
  readonly text: string;
  readonly also: readonly FurtherLine[];
}

/** A non-empty line of the file that holds a part of what an earlier one begins. */
export type FurtherLine = Pick<SourceLine, "number" | "raw">;

const LINE_END = /\r\n|\n|\r/;

export const sourceLinesOf = (text: string): readonly SourceLine[] =>
  text.split(LINE_END).map((raw, at) => ({ number: at + 1, raw, text: raw, also: [] }));

/** A line that belongs to an earlier one, and those that follow it. */
export const furtherLines = ({ number, raw, also }: SourceLine): readonly FurtherLine[] =>
  raw.trim() === "" ? also : [{ number, raw }, ...also];
