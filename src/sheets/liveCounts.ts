import type { Attainment, Basis, IsoDate, Status } from "../domain/audit";
import { ATTAINMENT_WORDS, BASIS_WORDS } from "../german/choices";
import { literal } from "../german/liveText";
import { ACROSS_WORD } from "../german/scopeWords";
import { STATUS_ORDER, STATUS_WORDS } from "../german/statusWords";
import { wordKey } from "../german/wordKey";
import { ANY_TEXT, constants, countIfs } from "./formulas";
import type { BalanceInput } from "./planSheets";

/**
 * The figures as expressions over the source tables, in the forms that Excel, LibreOffice and a German user's locale all
 * read alike. A function gives undefined where a column that it needs cannot be referred to live.
 *
 * A scope is the cell or number of a field of action; without one everything counts.
 */
export interface LiveCounts {
  measures(scope?: string): string | undefined;
  withStatus(status: Exclude<Status, "unassessed">, scope?: string): string | undefined;
  goals(scope?: string): string | undefined;
  goalsAllDone(scope?: string): string | undefined;
  goalsWith(attainment: Exclude<Attainment, "undetermined">): string | undefined;
  needs(scope?: string): string | undefined;
  withCriterion(): string | undefined;
  doneWith(bases: readonly Basis[]): string | undefined;
  notDoneNotYetDue(asOf: IsoDate): string | undefined;
  /** Measures, of the given status or of any, realised within another field of action than their own. */
  realisedThrough(fieldsOfAction: readonly number[], status?: Status): string | undefined;
  fieldsOfAction(): string | undefined;
}

/** Scope of the needs that belong to no single field of action. */
export const ACROSS = literal(ACROSS_WORD);

/** Above this many goals comparing every goal with every measure takes too long to be live. */
const MOST_LIVE_GOALS = 500;

type Pair = readonly [range: string, criterion: string];

export function liveCounts({ references, townWords, figures }: BalanceInput): LiveCounts {
  const measure = columnsOf({
    field: references.column("measures", "fieldOfAction"),
    text: references.column("measures", "measure"),
    status: references.column("measures", "status"),
  });
  const goal = columnsOf({
    field: references.column("goals", "fieldOfAction"),
    text: references.column("goals", "goal"),
  });
  const need = columnsOf({
    field: references.column("needs", "fieldOfAction"),
    text: references.column("needs", "need"),
  });
  const words = wordsOf(
    townWords,
    references.column("statusWords", "word"),
    references.column("statusWords", "status"),
  );

  const within = (field: string, scope: string | undefined): readonly Pair[] =>
    scope === undefined ? [] : [[field, scope]];

  function statusCount(status: Status, pairs: readonly Pair[], statusColumn: string): string | undefined {
    const word = literal(STATUS_WORDS[status].word);
    const ofScale = countIfs(...pairs, [statusColumn, word]);
    if (words === "none") return ofScale;
    if (words === "notLive") return undefined;
    const ofTown = countIfs(...pairs, [statusColumn, words.word]);
    return `(${ofScale}+SUMPRODUCT((${words.status}=${word})*ISNA(MATCH(${words.word},${constants(SCALE)},0))*${ofTown}))`;
  }

  return {
    measures: (scope) => measure && countIfs(...within(measure.field, scope), [measure.text, ANY_TEXT]),
    withStatus: (status, scope) =>
      measure && statusCount(status, [...within(measure.field, scope), [measure.text, ANY_TEXT]], measure.status),
    goals: (scope) => goal && countIfs(...within(goal.field, scope), [goal.text, ANY_TEXT]),
    goalsAllDone(scope) {
      const goalNumber = references.column("goals", "number");
      const goalOfMeasure = references.column("measures", "goal");
      const isLive = figures.total.goals <= MOST_LIVE_GOALS && words !== "notLive";
      if (!isLive || !goal || !measure || goalNumber === undefined || goalOfMeasure === undefined) return undefined;
      const keys = (statuses: readonly Status[]): string => {
        const counts = `ISNUMBER(MATCH(${measure.status},${constants(wordsFor(statuses, townWords))},0))*1`;
        return `${starless(goalOfMeasure)}&"|"&(${measure.text}<>"")*1&${counts}`;
      };
      const wanted = (ending: string): string => `${starless(goalNumber)}&${literal(`|1${ending}`)}`;
      const factors = [
        ...(scope === undefined ? [] : [`(${goal.field}&""=${scope}&"")`]),
        `(${goal.text}<>"")*(${goalNumber}<>"")`,
        `ISNUMBER(MATCH(${wanted("1")},${keys(["done"])},0))`,
        `ISNA(MATCH(${wanted("0")},${keys(["done", "dropped"])},0))`,
      ];
      return `SUMPRODUCT(${factors.join("*")})`;
    },
    goalsWith(attainment) {
      const column = references.column("goals", "attainment");
      return goal && column && countIfs([goal.text, ANY_TEXT], [column, literal(ATTAINMENT_WORDS[attainment].word)]);
    },
    needs: (scope) => need && countIfs(...within(need.field, scope), [need.text, ANY_TEXT]),
    withCriterion() {
      const column = references.column("measures", "criterion");
      return measure && column && countIfs([measure.text, ANY_TEXT], [column, ANY_TEXT]);
    },
    doneWith(bases) {
      const column = references.column("measures", "basis");
      if (!measure || column === undefined) return undefined;
      const counts = bases.map((basis) =>
        statusCount(
          "done",
          [
            [measure.text, ANY_TEXT],
            [column, literal(BASIS_WORDS[basis].word)],
          ],
          measure.status,
        ),
      );
      return counts.includes(undefined) ? undefined : `(${counts.join("+")})`;
    },
    notDoneNotYetDue(asOf) {
      const column = references.column("measures", "dueDate");
      if (!measure || column === undefined) return undefined;
      const later = literal(`>${String(serialOf(asOf))}`);
      return statusCount(
        "notDone",
        [
          [measure.text, ANY_TEXT],
          [column, later],
        ],
        measure.status,
      );
    },
    realisedThrough(fieldsOfAction, status) {
      const column = references.column("measures", "realisedThrough");
      if (!measure || column === undefined || words === "notLive") return undefined;
      const isStatus =
        status === undefined
          ? []
          : [`ISNUMBER(MATCH(${measure.status},${constants(wordsFor([status], townWords))},0))`];
      const numbers = constants(fieldsOfAction.map(String));
      const factors = [
        `(${measure.text}<>"")`,
        `ISNUMBER(MATCH(${column}&"",${numbers},0))`,
        `(${column}&""<>${measure.field}&"")`,
        ...isStatus,
      ];
      return `SUMPRODUCT(${factors.join("*")})`;
    },
    fieldsOfAction() {
      const name = references.column("fieldsOfAction", "name");
      return name && countIfs([name, ANY_TEXT]);
    },
  };
}

const SCALE: readonly string[] = STATUS_ORDER.map((status) => STATUS_WORDS[status].word);

/** A star ends a number that we gave, and MATCH would take it for a wildcard. */
const starless = (numbers: string): string => `SUBSTITUTE(${numbers},"*","#")`;

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
  if (word === undefined || status === undefined || !townWords.every((townWord) => isCountable(townWord.word)))
    return "notLive";
  return { word, status };
}

const wordsFor = (statuses: readonly Status[], townWords: BalanceInput["townWords"]): readonly string[] => [
  ...new Set([
    ...statuses.map((status) => STATUS_WORDS[status].word),
    ...townWords.filter(({ status }) => statuses.includes(status)).map(({ word }) => wordKey(word)),
  ]),
];

const DAY = 86_400_000;

/** The day as Excel counts it: 1 is 1 January 1900. */
export const serialOf = (day: IsoDate): number => Math.round((Date.parse(day) - Date.UTC(1899, 11, 30)) / DAY);
