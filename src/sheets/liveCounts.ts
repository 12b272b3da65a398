import type { Attainment, Basis, IsoDate, Status } from "../domain/audit";
import { serialOfDay } from "../domain/days";
import type { ColumnId, TableId } from "../domain/tables";
import { ATTAINMENT_WORDS, BASIS_WORDS } from "../german/choices";
import { literal } from "../german/liveText";
import { ACROSS_WORD } from "../german/scopeWords";
import { STATUS_ORDER, STATUS_WORDS } from "../german/statusWords";
import { wordKey } from "../german/wordKey";
import { ANY_TEXT, constants, countIfs } from "./formulas";
import type { BalanceInput } from "./planSheets";

/** Scope of the needs that belong to no single field of action. */
export const ACROSS = literal(ACROSS_WORD);

/** Above this many goals comparing every goal with every measure takes too long to be live. */
const MOST_LIVE_GOALS = 500;

type Pair = readonly [range: string, criterion: string];

/**
 * The figures as expressions over the source tables, in the forms that Excel, LibreOffice and a German user's locale all
 * read alike. A method gives undefined where a column that it needs cannot be referred to live.
 *
 * A scope is the cell or number of a field of action; without one everything counts.
 */
export class LiveCounts {
  private readonly measure;
  private readonly goal;
  private readonly need;
  private readonly words;

  constructor(private readonly input: BalanceInput) {
    const { references, townWords } = input;
    this.measure = columnsOf({
      field: references.column("measures", "fieldOfAction"),
      text: references.column("measures", "measure"),
      status: references.column("measures", "status"),
    });
    this.goal = columnsOf({
      field: references.column("goals", "fieldOfAction"),
      text: references.column("goals", "goal"),
    });
    this.need = columnsOf({
      field: references.column("needs", "fieldOfAction"),
      text: references.column("needs", "need"),
    });
    this.words = wordsOf(
      townWords,
      references.column("statusWords", "word"),
      references.column("statusWords", "status"),
    );
  }

  measures(scope?: string): string | undefined {
    return this.measure && countIfs(...within(this.measure, scope));
  }

  withStatus(status: Exclude<Status, "unassessed">, scope?: string): string | undefined {
    return this.measure && this.statusCount(status, within(this.measure, scope), this.measure.status);
  }

  goals(scope?: string): string | undefined {
    return this.goal && countIfs(...within(this.goal, scope));
  }

  goalsAllDone(scope?: string): string | undefined {
    const { measure, goal } = this;
    const goalNumber = this.column("goals", "number");
    const goalOfMeasure = this.column("measures", "goal");
    const isLive = this.input.figures.total.goals <= MOST_LIVE_GOALS && this.words !== "notLive";
    if (!isLive || !goal || !measure || goalNumber === undefined || goalOfMeasure === undefined) return undefined;
    const keys = (statuses: readonly Status[]): string =>
      `${starless(goalOfMeasure)}&"|"&(${measure.text}<>"")*1&${this.hasStatus(measure.status, statuses)}*1&${AS_ARRAY}`;
    const wanted = (ending: string): string => `${starless(goalNumber)}&${literal(`|1${ending}`)}`;
    return sumOfProducts([
      ...(scope === undefined ? [] : [`(${goal.field}&""=${scope}&"")`]),
      `(${goal.text}<>"")*(${goalNumber}<>"")`,
      `ISNUMBER(MATCH(${wanted("1")},${keys(["done"])},0))`,
      `ISNA(MATCH(${wanted("0")},${keys(["done", "dropped"])},0))`,
    ]);
  }

  goalsWith(attainment: Exclude<Attainment, "undetermined">): string | undefined {
    const column = this.column("goals", "attainment");
    return this.goal && column && countIfs(...within(this.goal), [column, literal(ATTAINMENT_WORDS[attainment].word)]);
  }

  needs(scope?: string): string | undefined {
    return this.need && countIfs(...within(this.need, scope));
  }

  withCriterion(): string | undefined {
    const column = this.column("measures", "criterion");
    return this.measure && column && countIfs(...within(this.measure), [column, ANY_TEXT]);
  }

  doneWith(bases: readonly Basis[]): string | undefined {
    const { measure } = this;
    const column = this.column("measures", "basis");
    if (!measure || column === undefined) return undefined;
    const counts = bases.map((basis) =>
      this.statusCount("done", [...within(measure), [column, literal(BASIS_WORDS[basis].word)]], measure.status),
    );
    return counts.includes(undefined) ? undefined : `(${counts.join("+")})`;
  }

  notDoneNotYetDue(asOf: IsoDate): string | undefined {
    const { measure } = this;
    const column = this.column("measures", "dueDate");
    if (!measure || column === undefined) return undefined;
    const later = literal(`>${String(serialOfDay(asOf))}`);
    return this.statusCount("notDone", [...within(measure), [column, later]], measure.status);
  }

  /** Measures realised within another field of action than their own. */
  realisedThrough(fieldsOfAction: readonly number[]): string | undefined {
    const { measure } = this;
    const column = this.column("measures", "realisedThrough");
    if (!measure || column === undefined || this.words === "notLive") return undefined;
    return sumOfProducts([
      `(${measure.text}<>"")`,
      `ISNUMBER(MATCH(${column}&"",${constants(fieldsOfAction.map(String))},0))`,
      `(${column}&""<>${measure.field}&"")`,
      this.hasStatus(measure.status, ["done"]),
    ]);
  }

  fieldsOfAction(): string | undefined {
    const name = this.column("fieldsOfAction", "name");
    return name && countIfs([name, ANY_TEXT]);
  }

  private column<T extends TableId>(table: T, column: ColumnId<T>): string | undefined {
    return this.input.references.column(table, column);
  }

  /** Whether each cell of the column holds a word of these statuses, ours or the town's. */
  private hasStatus(column: string, statuses: readonly Status[]): string {
    return `ISNUMBER(MATCH(${starless(column)},${constants(wordsFor(statuses, this.input.townWords))},0))`;
  }

  /** Counts our word for the status and, where the town has words of its own, those too. */
  private statusCount(status: Status, pairs: readonly Pair[], column: string): string | undefined {
    const { words } = this;
    const word = literal(STATUS_WORDS[status].word);
    const ofScale = countIfs(...pairs, [column, word]);
    if (words === "none") return ofScale;
    if (words === "notLive") return undefined;
    const ofTown = countIfs(...pairs, [column, words.word]);
    return `(${ofScale}+SUMPRODUCT((${words.status}=${word})*ISNA(MATCH(${words.word},${constants(SCALE)},0))*${ofTown}))`;
  }
}

/** Criteria of the rows that hold a text, within the scope where one is given. */
const within = ({ field, text }: Readonly<Record<"field" | "text", string>>, scope?: string): readonly Pair[] => [
  ...(scope === undefined ? [] : [[field, scope] as const]),
  [text, ANY_TEXT],
];

const sumOfProducts = (factors: readonly string[]): string => `SUMPRODUCT(${factors.join("*")})`;

const SCALE: readonly string[] = STATUS_ORDER.map((status) => STATUS_WORDS[status].word);

/** A star ends a number that we gave, and MATCH would take it for a wildcard, in a status too. */
const starless = (texts: string): string => `SUBSTITUTE(${texts},"*","#")`;

/** Behind a text: LibreOffice looks up nothing in a single value, which a column of one row would be. */
const AS_ARRAY = constants([""]);

/** The columns, or undefined where one of them is not live. */
function columnsOf<Key extends string>(
  columns: Readonly<Record<Key, string | undefined>>,
): Readonly<Record<Key, string>> | undefined {
  return Object.values(columns).includes(undefined) ? undefined : (columns as Readonly<Record<Key, string>>);
}

/** Words that a criterion would read as a pattern or a comparison cannot be counted as they stand. */
const isCountable = (word: string): boolean => !/[*?~]|^[<>=]/.test(word);

function wordsOf(
  townWords: BalanceInput["townWords"],
  word: string | undefined,
  status: string | undefined,
): "none" | "notLive" | { readonly word: string; readonly status: string } {
  if (townWords.length === 0) return "none";
  if (word === undefined || status === undefined || !townWords.every((townWord) => isCountable(townWord.word))) {
    return "notLive";
  }
  return { word, status };
}

const wordsFor = (statuses: readonly Status[], townWords: BalanceInput["townWords"]): readonly string[] => [
  ...new Set([
    ...statuses.map((status) => STATUS_WORDS[status].word),
    ...townWords.filter(({ status }) => statuses.includes(status)).map(({ word }) => wordKey(word)),
  ]),
];
