import { textRule } from "../rule";

/** About what a column of the Gesamtbilanz holds: letters in a line of 9 pt Arial, lines in the tallest printed row. */
const LETTERS_IN_LINE = 42;
const LINES_IN_ROW = 32;

const linesOf = (text: string): number =>
  text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / LETTERS_IN_LINE)), 0);

/** The generated sheets go on in a following row; the author may rather shorten. */
export const textTallerThanRow = textRule({
  id: "text.tallerThanRow",
  severity: "note",
  group: "text",
  appliesTo: ["goals", "measures", "needs"],
  // One line of fewer letters cannot fill the row.
  sign: { fromLength: 600, anywhere: /\n/ },
  look: (text) => (linesOf(text) > LINES_IN_ROW ? { details: { characters: text.length } } : undefined),
});
