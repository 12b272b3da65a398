import { BLOCK_LABELS, type BlockRole } from "../german/protocolWords";
import { filledCells, type Line } from "./lines";

/** A line, or a part of one, that says what it gives: "1.1 Ziel", "Maßnahme 2:", "| Ergebnis | … |". */
export interface BlockLabel {
  readonly role: BlockRole;
  /** As written, without a closing point; undefined where the label has none. */
  readonly number?: string;
  /** Whether the label stands in the plural, so that a list below it may be several of its kind. */
  readonly plural: boolean;
  /** The field of action that a table's row names for it. */
  readonly fieldOfAction?: number;
  /** Whether the goal has been named before, so that this is no further one. */
  readonly isRepeated?: boolean;
  /** What stands beside the label; empty where its text follows on the next lines or is missing. */
  readonly content: string;
}

const LABELS = BLOCK_LABELS.map(([role, words]) => ({ role, pattern: new RegExp(`^(?:${words})$`, "iu") }));
const ANY_LABEL = BLOCK_LABELS.map(([, words]) => words).join("|");
/** "1.2", "3", "II.1", "A1.2", "1.2.a": levels in digits, the first perhaps in letters, the last perhaps a letter. */
const NUMBER = String.raw`(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVX]{1,4}(?:\.\d{1,3}){1,3}|[A-Z]\.?\d{1,3}(?:\.\d{1,3}){0,2})(?:\.[a-z](?![\p{L}.]))?\*?`;
const LABELLED = new RegExp(
  String.raw`^(?:(?<before>${NUMBER})\s*[.)]?\s*)?(?<label>${ANY_LABEL})(?<perhaps>\(\p{L}{1,2}\)|\/-?n(?!\p{L}))?` +
    String.raw`(?:\s*(?:\/|und)\s*(?<second>${ANY_LABEL}))?(?![\p{L}/-])(?:\s+(?:zu|zum|für)\s+ziel\s+[\d.]+)?` +
    String.raw`(?:\s*(?:(?:zu|der|für) (?:ma(?:ß|ss)nahme )?)?(?:nr\.?\s*)?(?<after>${NUMBER}|[IVX]{1,4}(?=\s*[:;.)–-])|\p{Lu}(?=\s*(?:[:;.)]|$)))(?![\p{L}\d]))?` +
    String.raw`(?<aside>\s*\([^)]{1,60}\)(?=\s*[:;]))?(?<year>\s+(?:\d{1,2}\.\s?){0,2}(?:19|20)\d\d(?=\s*:))?` +
    String.raw`(?<separator>\s*[:;]|\s*[.)](?=\s|$)|\s+[-–—](?=\s))?\s*(?<rest>[\s\S]*)$`,
  "iu",
);
const PURE_NUMBER = new RegExp(`^${NUMBER}[.)]?$`, "u");
const PLURAL = /(?:ziele|maßnahmen|massnahmen|aktivitäten|schritte|kriterien|ergebnisse|indikatoren|bedarfe)$/i;

/** The labels of a line in their order; none where the line is no labelled one, nor a table's heading. */
export function blockLabelsOf(line: Line): readonly BlockLabel[] {
  const cells = filledCells(line);
  if (cells.length < 2) return labelIn(cells[0] ?? line.text) ?? [];
  return isLabelHeading(line) ? [] : labelsInCells(cells);
}

/** A table's heading: labels side by side, "Ziel | Maßnahme | Ergebnis", where a block would have its texts between them. */
export function isLabelHeading(line: Line): boolean {
  const roles = filledCells(line).map(roleOfHeading);
  return roles.some((role, at) => role !== undefined && roles[at + 1] !== undefined);
}

/** The role that a column heading names; undefined for any other text. */
export function roleOfHeading(cell: string): BlockRole | undefined {
  const heading = cell.replace(/\s*:$/, "").replace(/\((?:\p{L}{1,2}|s)\)$/u, "");
  const [one = "", other, ...more] = heading.split(/\s*\/\s*|\s+und\s+/);
  return other === undefined || more.length > 0 ? roleOf(heading) : commonRole(roleOf(one), roleOf(other));
}

const roleOf = (label: string): BlockRole | undefined => LABELS.find(({ pattern }) => pattern.test(label))?.role;

function labelsInCells(cells: readonly string[]): readonly BlockLabel[] {
  const [first = "", second = "", third] = cells;
  const head = PURE_NUMBER.test(first) ? `${first} ${second}` : first;
  const taken = PURE_NUMBER.test(first) ? 2 : 1;
  const label = labelIn(head)?.[0];
  if (label === undefined) return [];
  const rest = cells.slice(taken);
  const own = label.number === undefined && PURE_NUMBER.test(second) && third !== undefined && taken === 1;
  return withContents(own ? { ...label, number: levelsOf(second) } : label, own ? rest.slice(1) : rest);
}

/** Shares the cells after a label between it and further labels of the same row: "Maßnahme | … | Ergebnis | …". */
function withContents(label: BlockLabel, cells: readonly string[]): readonly BlockLabel[] {
  const next = cells.findIndex((cell, at) => at > 0 && roleOfHeading(cell) !== undefined);
  const own = next < 0 ? cells : cells.slice(0, next);
  const filled = { ...label, content: [label.content, ...own].filter((text) => text !== "").join("\n") };
  return next < 0 ? [filled] : [filled, ...labelsInCells(cells.slice(next))];
}

function labelIn(text: string): readonly [BlockLabel] | undefined {
  const groups = LABELLED.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { label = "", second, perhaps, before, after, year, separator, rest = "" } = groups;
  const role = second === undefined ? roleOf(label) : commonRole(roleOf(label), roleOf(second));
  const number = before ?? after;
  if (role === undefined || !isLabelled({ label, before, after, separator, rest })) return undefined;
  return [
    {
      role,
      ...(number === undefined ? {} : { number: levelsOf(number) }),
      plural: perhaps !== undefined || PLURAL.test(label),
      // "Stand 2016: umgesetzt" says of which day it speaks.
      content: year === undefined || rest === "" ? rest.trim() : `${year.trim()}: ${rest.trim()}`,
    },
  ];
}

/** "Ergebnis/Stand" gives the result; of labels that give different things nobody knows which it is. */
function commonRole(one: BlockRole | undefined, other: BlockRole | undefined): BlockRole | undefined {
  if (one === other) return one;
  const isResult = (role: BlockRole | undefined): boolean => role === "result" || role === "status";
  return isResult(one) && isResult(other) ? "result" : undefined;
}

interface Parts {
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly separator: string | undefined;
  readonly rest: string;
}

/**
 * A separator makes a label. Without one only a number does, and only before a text that begins like a heading:
 * "Ziel 1 wurde erreicht" and "2 Ziele wurden erreicht" are prose.
 */
function isLabelled({ label, before, after, separator, rest }: Parts): boolean {
  const mark = separator?.trim();
  if (mark !== undefined && ":;–-—".includes(mark)) return true;
  if (rest === "") return before === undefined || before.includes(".") || !PLURAL.test(label);
  const startsLikeHeading = /^[^\p{Ll}]/u.test(rest);
  if (before !== undefined) return startsLikeHeading && (before.includes(".") || !PLURAL.test(label));
  return after !== undefined && startsLikeHeading && /\d/.test(after);
}

/** The levels alone: without a closing point, without the letter of "Z1" and "M1.2", and a field's letter apart. */
const levelsOf = (number: string): string =>
  number
    .replace(/[.)]$/, "")
    .replace(/^[MZ]\.?(?=\d)/i, "")
    .replace(/^(\p{L})(?=\d)/u, "$1.");
