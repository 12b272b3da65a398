import { STATUS_WORDS } from "../german/statusWords";
import { suggestionFor } from "../german/suggestionFor";
import type { Draft, DraftRow } from "./draft";
import { fieldReferencesIn } from "./fieldReferences";
import type { Line, Lines } from "./lines";

/** A goal while it is read: its number as the protocol writes it, if it does. */
export interface GoalEntry {
  readonly row: DraftRow<"goals">;
  readonly written: string | undefined;
  readonly fieldOfAction: number | undefined;
  readonly line: number;
  readonly bundled: boolean;
}

export interface MeasureEntry {
  readonly row: DraftRow<"measures">;
  readonly written: string | undefined;
  readonly fieldOfAction: number | undefined;
  readonly goal: GoalEntry | undefined;
  readonly line: number;
  readonly bundled: boolean;
  /** Where its own result says that it was realised within another field of action. */
  realisedThrough?: { readonly through: number; readonly line: number };
}

interface Labelled {
  readonly number?: string;
  readonly content: string;
  readonly fieldOfAction: number | undefined;
  readonly bundled: boolean;
}

/** Goals, measures and needs as they are found; numbers are given when all are known. */
export class Plan {
  readonly goals: GoalEntry[] = [];
  readonly measures: MeasureEntry[] = [];
  private readonly known = new Map<string, GoalEntry>();
  private readonly needsOf = new Map<number | string | null, number>();

  constructor(private readonly draft: Draft) {}

  addGoal({ number, content, fieldOfAction, bundled }: Labelled, lines: Lines): GoalEntry {
    const goal = content === "" ? null : content;
    const row = this.draft.add("goals", { number: null, fieldOfAction: fieldOfAction ?? null, goal }, lines);
    const entry = { row, written: number, fieldOfAction, line: lines[0].number, bundled };
    this.goals.push(entry);
    for (const key of [
      keyOf(fieldOfAction, number, ""),
      keyOf(fieldOfAction, number, content),
      keyOf(fieldOfAction, "", content),
    ]) {
      if (!this.known.has(key)) this.known.set(key, entry);
    }
    return entry;
  }

  /** The first goal of a field that has this number, this wording, or both where both are given. */
  goalKnown(fieldOfAction: number | undefined, number = "", wording = ""): GoalEntry | undefined {
    return this.known.get(keyOf(fieldOfAction, number, wording));
  }

  addMeasure(
    { number, content, fieldOfAction, goal, bundled }: Labelled & { readonly goal: GoalEntry | undefined },
    lines: Lines,
  ): MeasureEntry {
    const row = this.draft.add(
      "measures",
      { number: null, fieldOfAction: fieldOfAction ?? null, goal: null, measure: content },
      lines,
    );
    const entry: MeasureEntry = { row, written: number, fieldOfAction, goal, line: lines[0].number, bundled };
    this.measures.push(entry);
    return entry;
  }

  /** `fieldOfAction` is the cell's value: a number, the word for all fields, or null. */
  addNeed(fieldOfAction: number | string | null, need: string, lines: readonly Line[]): DraftRow<"needs"> {
    const references = fieldReferencesIn(need).filter((number) => number !== fieldOfAction);
    const number = (this.needsOf.get(fieldOfAction) ?? 0) + 1;
    this.needsOf.set(fieldOfAction, number);
    return this.draft.add(
      "needs",
      { number, fieldOfAction, need, reference: references.length === 0 ? null : references.join(", ") },
      lines,
    );
  }

  /** Turns what the protocol says of each measure into its status: only a certain word does, all else stays open. */
  assess(): void {
    for (const { row } of this.measures) {
      moveStatusBehind(row);
      const stated = typeof row.status === "string" ? row.status : "";
      const result = typeof row.result === "string" ? row.result : "";
      const suggestion = suggestionFor(result, stated);
      const isCertain = suggestion?.certainty === "certain";
      if (stated !== "" && result === "") row.result = stated;
      // A doubtful word of the town's stays beside its result: nobody has said yet what it means.
      else if (stated !== "" && !isCertain) continue;
      row.status = STATUS_WORDS[isCertain ? suggestion.status : "unassessed"].word;
    }
  }
}

const keyOf = (fieldOfAction: number | undefined, number = "", wording = ""): string =>
  [fieldOfAction, number, wording].join("\n");

/** "Bücherei (realisiert)", "Bücherei – in Arbeit". */
const BEHIND = /^(.*\S)\s+(?:\(([^()]+)\)|[–—-]\s+(.+))$/u;

/** What stands behind a measure and says for certain nothing but its status is its result, where it has no other. */
function moveStatusBehind(row: DraftRow<"measures">): void {
  if (row.result !== undefined || row.status !== undefined) return;
  const [, measure, inBrackets, behindDash] = BEHIND.exec(String(row.measure)) ?? [];
  const result = inBrackets ?? behindDash;
  if (measure === undefined || result === undefined) return;
  if (suggestionFor(result, "")?.certainty !== "certain") return;
  row.measure = measure;
  row.result = result;
}
