import type { CellValue } from "../domain/tables";
import type { CompletedNumber, ImportNote } from "../domain/importNote";
import { romanNumber } from "../domain/romanNumber";
import { letterCounted } from "./counted";
import type { GoalEntry, MeasureEntry, Plan } from "./plan";

/** A star marks a number that the protocol does not give. */
const GIVEN = "*";

export interface NumbersGiven {
  readonly goals: readonly string[];
  readonly measures: readonly string[];
}

/**
 * Numbers goals and measures. A number that the protocol gives is kept; one that counts anew in each field or goal is
 * completed by that of its field or goal, since a measure must name one goal alone; a missing one is the next free.
 */
export function numberPlan(plan: Plan, notes: ImportNote[]): NumbersGiven {
  numberGoals(plan.goals, notes);
  numberMeasures(plan, notes);
  for (const { row, bundled, line } of plan.goals) {
    if (bundled) notes.push({ kind: "bundled", table: "goals", number: String(row.number), line });
  }
  for (const { row, bundled, line } of plan.measures) {
    if (bundled) notes.push({ kind: "bundled", table: "measures", number: String(row.number ?? ""), line });
  }
  const given = { goals: starred(plan.goals), measures: starred(plan.measures) };
  const line = [...plan.goals, ...plan.measures].find(({ row }) => isGiven(row.number))?.line;
  if (line !== undefined) notes.push({ kind: "numbersGiven", ...given, line });
  return given;
}

const starred = (entries: readonly (GoalEntry | MeasureEntry)[]): readonly string[] =>
  entries.flatMap(({ row }) => (isGiven(row.number) ? [String(row.number)] : []));

const isGiven = (number: CellValue | undefined): boolean => typeof number === "string" && number.endsWith(GIVEN);

function numberGoals(goals: readonly GoalEntry[], notes: ImportNote[]): void {
  const restarting = countsAnew(goals);
  const completions: CompletedNumber[] = [];
  for (const goal of goals) {
    const { written, fieldOfAction, line } = goal;
    if (written === undefined) continue;
    const isBelow =
      fieldOfAction !== undefined && (/^\p{L}+$/u.test(written) || (restarting && !written.includes(".")));
    const number = inDigits(written);
    goal.row.number = isBelow ? `${String(fieldOfAction)}.${number}` : number;
    if (goal.row.number !== written) completions.push({ written, number: goal.row.number, line });
    if (!isBelow) noteOtherField(goal, number, notes);
  }
  noteCompleted("goals", completions, notes);
  const free = new FreeNumbers(goals.map(({ row }) => row.number));
  for (const { row, written, fieldOfAction } of goals) {
    if (written !== undefined) continue;
    row.number = free.take(fieldOfAction === undefined ? "" : `${String(fieldOfAction)}.`) + GIVEN;
  }
}

/** Whether plain goal numbers stand in more than one field: "Ziel 1" here and "Ziel 1" there. */
function countsAnew(goals: readonly GoalEntry[]): boolean {
  const numbers = goals.flatMap(({ written }) => (written === undefined || written.includes(".") ? [] : [written]));
  return new Set(numbers).size < numbers.length;
}

function noteOtherField({ fieldOfAction, line }: GoalEntry, number: string, notes: ImportNote[]): void {
  if (fieldOfAction === undefined || !number.includes(".") || Number.parseInt(number, 10) === fieldOfAction) return;
  notes.push({ kind: "otherField", fieldOfAction, number, line });
}

function numberMeasures(plan: Plan, notes: ImportNote[]): void {
  const goals = new Map(plan.goals.map((goal) => [plain(goal.row.number), goal]));
  const completions: CompletedNumber[] = [];
  for (const measure of plan.measures) {
    const { written, row, line } = measure;
    const goal = goalOf(measure, goals);
    row.goal = goal?.row.number ?? null;
    if (written === undefined) continue;
    row.number = goal === undefined ? inDigits(written) : completed(goal, written);
    if (row.number !== written) completions.push({ written, number: row.number, line });
  }
  noteCompleted("measures", completions, notes);
  const free = new FreeNumbers(plan.measures.map(({ row }) => row.number));
  for (const { row, written, goal } of plan.measures) {
    if (written !== undefined || goal === undefined) continue;
    row.number = free.take(`${plain(goal.row.number)}.`) + GIVEN;
  }
}

function noteCompleted(table: "goals" | "measures", numbers: readonly CompletedNumber[], notes: ImportNote[]): void {
  const [first] = numbers;
  if (first !== undefined) notes.push({ kind: "numbersCompleted", table, numbers, line: first.line });
}

/** The goal that a measure's number names, if there is such a goal; else the one it stands under. */
function goalOf({ written, goal }: MeasureEntry, goals: ReadonlyMap<string, GoalEntry>): GoalEntry | undefined {
  if (written?.includes(".") !== true) return goal;
  const named = written.replace(/\.[^.]*$/, "");
  return named === goal?.written ? goal : (goals.get(inDigits(named)) ?? goal);
}

/** A measure's number below its goal's: "2" becomes "1.1.2"; a star of the goal's moves to the end. */
function completed(goal: GoalEntry, written: string): string {
  const number = String(goal.row.number);
  const star = isGiven(number) ? GIVEN : "";
  if (!written.includes(".")) return `${plain(number)}.${inDigits(written)}${star}`;
  const { written: goalWritten } = goal;
  const countsAnew = goalWritten !== undefined && goalWritten !== number && written.startsWith(`${goalWritten}.`);
  return countsAnew ? number + inDigits(written.slice(goalWritten.length)) : inDigits(written);
}

/** "II.1" → "2.1", "1.1.b" → "1.1.2", "B" → "2": letters and Roman numbers have no place in a number. */
const inDigits = (written: string): string => written.split(".").map(countOf).join(".");

const countOf = (level: string): string => {
  if (!/^\p{L}+$/u.test(level)) return level;
  const roman = /^[IVX]+$/.test(level) ? romanNumber(level) : undefined;
  return String(roman ?? letterCounted(level));
};

/** Finds free numbers below a prefix, and takes them. */
class FreeNumbers {
  private readonly taken: Set<string>;
  private readonly next = new Map<string, number>();

  constructor(numbers: readonly (CellValue | undefined)[]) {
    this.taken = new Set(numbers.map(plain));
  }

  take(prefix: string): string {
    let next = this.next.get(prefix) ?? 1;
    while (this.taken.has(prefix + String(next))) next += 1;
    this.next.set(prefix, next + 1);
    return prefix + String(next);
  }
}

const plain = (number: CellValue | undefined): string => String(number ?? "").replace(/\*$/, "");
