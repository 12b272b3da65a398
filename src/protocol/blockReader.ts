import { ATTAINMENT_WORDS, codeReader } from "../german/choices";
import { parseGermanDay } from "../german/days";
import type { BlockLabel } from "./blockLabel";
import type { LabelledText } from "./blockTexts";
import { realisedThroughIn } from "./fieldReferences";
import type { UnplacedReason } from "./ledger";
import type { Line } from "./lines";
import type { GoalEntry, MeasureEntry, Plan } from "./plan";
import type { Reading } from "./reading";

const attainmentOf = codeReader(ATTAINMENT_WORDS);

/** Builds goals and measures from the labelled texts of one section. What hangs in the air goes to the report. */
export class BlockReader {
  private goal: GoalEntry | undefined;
  private measure: MeasureEntry | undefined;
  /** Measures of the goal so far, by the number written at their label, for results that name it. */
  private ofGoal: MeasureEntry[] = [];
  /** A criterion that stands before any measure of its goal. */
  private early: LabelledText | undefined;
  /** "Ziel 1" without a text: a goal only if a measure stands below it. */
  private textless: LabelledText | undefined;

  constructor(
    private readonly reading: Reading,
    private readonly plan: Plan,
    private readonly fieldOfAction: number | undefined,
  ) {}

  /** The number of the goal that is open, as the protocol writes it. */
  get goalNumber(): string | undefined {
    return this.goal?.written;
  }

  /** Takes a labelled text; false where a reader of prose should have it. */
  take(text: LabelledText): boolean {
    switch (text.label.role) {
      case "goal":
        this.takeGoal(text);
        return true;
      case "measure":
        this.takeMeasure(text);
        return true;
      case "criterion":
        return this.takeCriterion(text);
      case "status":
        if (this.goal === undefined && this.measure === undefined) return false;
        return this.takeResult(text, "status");
      case "result":
        return this.takeResult(text, "result");
      case "attainment":
        return this.takeAttainment(text);
      case "need":
        return this.takeNeed(text);
      case "owner":
      case "dueDate":
      case "evidence":
        return this.takeDetail(text, text.label.role);
      case "remark":
        return false;
    }
  }

  /** Ends the last block: only now it is known whether an early criterion has its one measure. */
  finish(): void {
    const { early, textless } = this;
    this.early = undefined;
    this.textless = undefined;
    if (textless !== undefined) this.reading.draft.ledger.markStructural(textless.lines, "emptyLabel");
    if (early === undefined) return;
    const [only, ...more] = this.ofGoal;
    if (only === undefined || more.length > 0 || typeof only.row.criterion === "string") {
      this.leave(early.lines, "criterionWithoutMeasure");
    } else {
      only.row.criterion = early.label.content;
      this.reading.draft.extend("measures", only.row, early.lines);
    }
  }

  private takeGoal(text: LabelledText): void {
    this.finish();
    this.measure = undefined;
    this.ofGoal = [];
    this.goal = text.label.isRepeated === true ? this.repeatedGoal(text) : undefined;
    if (this.goal !== undefined) return;
    if (text.label.content !== "") this.goal = this.addGoal(text);
    else if (text.label.number !== undefined) this.textless = text;
    else this.reading.draft.ledger.markStructural(text.lines, "emptyLabel");
  }

  /** The goal of this wording that stands above. */
  private repeatedGoal({ label, lines }: LabelledText): GoalEntry | undefined {
    const fieldOfAction = label.fieldOfAction ?? this.fieldOfAction;
    const known = this.plan.goalKnown(fieldOfAction, label.number, label.content);
    if (known !== undefined) this.reading.draft.extend("goals", known.row, lines);
    return known;
  }

  private addGoal({ label, lines, bundled }: LabelledText): GoalEntry {
    return this.plan.addGoal({ fieldOfAction: this.fieldOfAction, ...label, bundled }, lines);
  }

  /** The goal that only its number names: the one above it of that number, else one whose text is missing. */
  private numberedGoal(): GoalEntry | undefined {
    const { textless } = this;
    if (textless === undefined) return undefined;
    const fieldOfAction = textless.label.fieldOfAction ?? this.fieldOfAction;
    const known = this.plan.goalKnown(fieldOfAction, textless.label.number);
    if (known !== undefined) return known;
    this.textless = undefined;
    return this.addGoal(textless);
  }

  private takeMeasure({ label, lines, bundled }: LabelledText): void {
    if (label.content === "") {
      this.reading.draft.ledger.markStructural(lines, "emptyLabel");
      return;
    }
    this.goal ??= this.numberedGoal();
    this.measure = this.plan.addMeasure(
      { fieldOfAction: this.fieldOfAction, ...label, goal: this.goal, bundled },
      lines,
    );
    this.ofGoal.push(this.measure);
  }

  private takeCriterion(text: LabelledText): boolean {
    const measure = this.measureNumbered(text.label) ?? this.measure;
    const isEarly = measure === undefined && this.goal !== undefined && this.early === undefined;
    if (!isEarly || this.isKnown(text.lines)) return this.fill(measure, "criterion", text, "criterionWithoutMeasure");
    this.early = text;
    return true;
  }

  private takeResult(text: LabelledText, column: "result" | "status"): boolean {
    const measure = this.measureNumbered(text.label) ?? this.measure;
    if (measure === undefined) this.leaveEarly();
    const through = realisedThroughIn(text.label.content);
    const isTaken = this.fill(measure, column, text, "resultWithoutMeasure");
    const isFilled = measure?.row[column] === text.label.content;
    if (isFilled && through !== undefined && through !== this.fieldOfAction) {
      measure.realisedThrough = { through, line: text.lines[0].number };
    }
    return isTaken;
  }

  /** Fills a text of a measure once; a second one of its kind has no place. False where prose should keep it. */
  private fill(
    measure: MeasureEntry | undefined,
    column: "criterion" | "result" | "status",
    { label, lines }: LabelledText,
    otherwise: UnplacedReason,
  ): boolean {
    const known = measure?.row[column];
    if (measure === undefined || (typeof known === "string" && known !== "" && label.content !== "")) {
      if (this.isKnown(lines)) return false;
      this.leave(lines, otherwise);
    } else if (label.content === "") {
      this.reading.draft.ledger.markStructural(lines, "emptyLabel");
    } else {
      measure.row[column] = label.content;
      this.reading.draft.extend("measures", measure.row, lines);
    }
    return true;
  }

  /** Whether the lines have filled a table already, as the other cells of their row: then the report would not tell of them. */
  private isKnown(lines: readonly Line[]): boolean {
    return lines.every((line) => this.reading.draft.ledger.has(line));
  }

  private takeAttainment({ label, lines }: LabelledText): boolean {
    const code = attainmentOf(label.content.replace(/\.$/, ""));
    if (code === undefined || this.goal === undefined) return false;
    this.goal.row.attainment = ATTAINMENT_WORDS[code].word;
    this.reading.draft.extend("goals", this.goal.row, lines);
    return true;
  }

  private takeNeed({ label, lines }: LabelledText): boolean {
    const fieldOfAction = label.fieldOfAction ?? this.fieldOfAction;
    if (fieldOfAction === undefined || label.content === "") return false;
    this.plan.addNeed(fieldOfAction, label.content, lines);
    return true;
  }

  private takeDetail({ label, lines }: LabelledText, column: "owner" | "dueDate" | "evidence"): boolean {
    const { measure } = this;
    if (measure === undefined || label.content === "" || measure.row[column] !== undefined) return false;
    measure.row[column] = column === "dueDate" ? (parseGermanDay(label.content) ?? label.content) : label.content;
    this.reading.draft.extend("measures", measure.row, lines);
    return true;
  }

  /** Behind a criterion and a result without a measure nobody knows whose criterion it was. */
  private leaveEarly(): void {
    if (this.early !== undefined) this.leave(this.early.lines, "criterionWithoutMeasure");
    this.early = undefined;
  }

  private measureNumbered({ number }: BlockLabel): MeasureEntry | undefined {
    return number === undefined ? undefined : this.ofGoal.find((measure) => measure.written === number);
  }

  private leave(lines: readonly Line[], reason: UnplacedReason): void {
    this.reading.draft.ledger.leaveUnplaced(lines, reason);
  }
}
