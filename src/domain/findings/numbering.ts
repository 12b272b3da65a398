/**
 * Numbers of goals and measures: "1.2" is the second goal of field of action 1, "1.2.3" its third measure.
 * A star behind a number says that we gave it; it is part of the number but does not count.
 */
const GOAL = /^(\d{1,3})\.(\d{1,3})\*?$/;
const MEASURE = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\*?$/;

export interface GoalNumber {
  readonly field: number;
  readonly place: number;
}

export function goalNumber(text: string): GoalNumber | undefined {
  const [, field, place] = GOAL.exec(text) ?? [];
  return field === undefined ? undefined : { field: Number(field), place: Number(place) };
}

export interface MeasureNumber extends GoalNumber {
  /** The number of the goal it stands below, "1.2". */
  readonly goal: string;
}

export function measureNumber(text: string): MeasureNumber | undefined {
  const [, field, goal, place] = MEASURE.exec(text) ?? [];
  if (field === undefined) return undefined;
  return { field: Number(field), place: Number(place), goal: `${String(Number(field))}.${String(Number(goal))}` };
}

/** The number without what people put around it: star, dot at the end, spaces. "5.1*" and "5.1." are both 5.1. */
export const plainNumber = (text: string): string => text.replace(/\s/g, "").replace(/[.*]+$/, "");

const NAMED_GOAL = /^(?:\p{L}+\.?\s+)?0*(\d{1,3})\s?[.,]\s?0*(\d{1,3})\.?(?:\s\D*)?$/u;

/** The number of the only goal that a text names in other words: "1,1", "01.1", "Ziel 1.1", "1.1 Eltern finden Rat." */
export function goalNamed(text: string): string | undefined {
  const [, field, place] = NAMED_GOAL.exec(text) ?? [];
  return field === undefined || place === undefined ? undefined : `${field}.${place}`;
}

export const isGiven = (number: string): boolean => number.endsWith("*");

/** Ascending numbers in short: 1, 3–5. Two that stand side by side are no range. */
export function rangesOf(numbers: readonly number[]): readonly string[] {
  const ranges: number[][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else ranges.push([number]);
  }
  return ranges.flatMap((range) =>
    range.length > 2 ? `${String(range[0])}–${String(range.at(-1))}` : range.map(String),
  );
}

/** Whole numbers from 1 to the greatest given one that are not among them. */
export function gapsIn(numbers: Iterable<number>): readonly number[] {
  const present = new Set(numbers);
  const greatest = Math.max(0, ...present);
  return Array.from({ length: greatest }, (_, index) => index + 1).filter((number) => !present.has(number));
}
