import { romanNumber } from "../domain/romanNumber";
import { numberCounted } from "./counted";
import { blockLabelsOf, isLabelHeading, roleOfHeading } from "./blockLabel";
import { fieldHeadingIn, isName, namesIn, topicOf, type FieldHeading } from "./headings";
import { filledCells, type Line } from "./lines";

const ENUMERATED = /^(\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[A-Z])[.):]?\s+(?=\p{Lu})/u;

interface Candidate {
  readonly line: Line;
  /** How the line shows that it is a heading: its numbering, or its level. */
  readonly style: string;
  readonly count: number | undefined;
  readonly name: string;
  /** The first part of the number of the goal below it. */
  readonly goalsFirst: number | undefined;
}

/**
 * Headings of fields of action that never say so: "I. Bildung", "2.1 Bildung", "### Bildung", each right above its
 * first goal. Only where no heading of the protocol uses the word, and only several of one style that count on: a
 * single title above a goal may be any chapter's. By the index of their line.
 */
export function unlabelledFieldsOf(lines: readonly Line[]): ReadonlyMap<number, FieldHeading> {
  const texts = lines.filter(({ kind }) => kind === "text");
  if (texts.some((line) => fieldHeadingIn(line) !== undefined)) return new Map();
  const all = texts.flatMap((line, at) => (beginsGoal(line) ? (candidateAbove(texts, at) ?? []) : []));
  const alike = all.filter(({ style }) => style === all[0]?.style);
  if (alike.length < 2 || !countsOn(alike)) return new Map();
  const own = numbersOf(alike);
  return new Map(alike.map(({ line, name }, at) => [line.index, { number: own[at] ?? at + 1, ...namesIn(name) }]));
}

function beginsGoal(line: Line): boolean {
  if (isLabelHeading(line)) return filledCells(line).some((cell) => roleOfHeading(cell) === "goal");
  return blockLabelsOf(line)[0]?.role === "goal";
}

/** The title above a goal; between them may stand one line, such as the field's former name. */
function candidateAbove(texts: readonly Line[], at: number): readonly Candidate[] | undefined {
  for (const distance of [1, 2]) {
    const line = texts[at - distance];
    if (line === undefined || blockLabelsOf(line).length > 0) return undefined;
    const candidate = candidateIn(line, texts[at - distance - 1], texts[at]);
    if (candidate !== undefined) return [candidate];
  }
  return undefined;
}

function candidateIn(line: Line, before: Line | undefined, goal: Line | undefined): Candidate | undefined {
  const [mark = "", written = ""] = ENUMERATED.exec(line.text) ?? [];
  const name = line.text.slice(mark.length);
  const style = line.level === undefined ? styleOf(written) : `level ${String(line.level)}`;
  const stands = line.level !== undefined || (line.gapBefore && before !== undefined);
  if (style === undefined || !stands || topicOf(name) !== undefined) return undefined;
  if (line.bullet !== undefined || filledCells(line).length > 1 || !isName(name)) return undefined;
  return { line, style, count: countOf(written), name, goalsFirst: firstOf(goal) };
}

function styleOf(written: string): string | undefined {
  if (written === "") return undefined;
  if (/^\d/.test(written)) return `${String(written.split(".").length)} levels`;
  return romanNumber(written) === undefined ? "letters" : "roman";
}

function countOf(written: string): number | undefined {
  if (written === "") return undefined;
  return numberCounted(written.split(".").at(-1) ?? "");
}

function firstOf(goal: Line | undefined): number | undefined {
  const number = goal === undefined ? undefined : blockLabelsOf(goal)[0]?.number;
  return number?.includes(".") === true ? Number.parseInt(number, 10) || undefined : undefined;
}

const countsOn = (candidates: readonly Candidate[]): boolean =>
  candidates.every(
    ({ count }, at) => at === 0 || count === undefined || count === (candidates[at - 1]?.count ?? 0) + 1,
  );

/** The numbers that the fields' own goals begin with, else those of their headings where these begin with 1. */
function numbersOf(candidates: readonly Candidate[]): readonly (number | undefined)[] {
  const byGoals = candidates.flatMap(({ goalsFirst }) => goalsFirst ?? []);
  if (byGoals.length === candidates.length && new Set(byGoals).size === byGoals.length) return byGoals;
  return candidates[0]?.count === 1 ? candidates.map(({ count }) => count) : [];
}
