import type { Figures } from "../domain/figures";
import type { Live } from "./liveText";
import type { LiveCompletion } from "./liveFigures";
import { either, equals, minus, plus, say, trimmed } from "./liveText";
import { liveCounted, livePartOf } from "./liveFigures";
import { dativeOf } from "./nouns";
import { OVERVIEW_ROWS } from "./overviewWords";
import { STATUS_WORDS } from "./statusWords";

/** A field of action's counts on the Übersicht. */
export interface LiveField extends LiveCompletion {
  readonly number: number | undefined;
  readonly partly?: Live<number>;
  readonly notDone: Live<number>;
}

/** "In 5 von 6 Handlungsfeldern sind alle Maßnahmen realisiert." */
export const completeFieldsSentence = (complete: Live<number>, all: number): Live<string> =>
  all === 0
    ? say("Es gibt keine Handlungsfelder.")
    : say("In ", complete, ` von ${String(all)} ${dativeOf(all, "fieldOfAction")} sind alle Maßnahmen realisiert.`);

/** Formulas end at 8,192 characters: so many fields of action are spoken of in one cell. */
const FIELDS_PER_CELL = 10;

/** "In Handlungsfeld 1 ist keine von 3 realisiert: 2 nicht realisiert, 1 noch nicht bewertet." for each not complete. */
export function openFieldsSentences(fields: readonly LiveField[]): readonly Live<string>[] {
  const numbered = fields.filter(({ number }) => number !== undefined);
  return Array.from({ length: Math.ceil(numbered.length / FIELDS_PER_CELL) }, (_, index) =>
    trimmed(say(...numbered.slice(index * FIELDS_PER_CELL, (index + 1) * FIELDS_PER_CELL).map(openFieldSentence))),
  );
}

function openFieldSentence(field: LiveField): Live<string> {
  const { number, measures, done, partly, notDone, unassessed } = field;
  const counted = liveCounted(field);
  const none = either(equals(counted, 1), "ist 0 von 1", say("ist keine von ", counted));
  const nothingCounts = either(
    equals(measures, 0),
    say(`In Handlungsfeld ${String(number)} gibt es keine Maßnahme. `),
    say(
      `In Handlungsfeld ${String(number)} `,
      either(equals(measures, 1), "ist die einzige Maßnahme", say("sind alle ", measures, " Maßnahmen")),
      " entfallen. ",
    ),
  );
  const some = say(either(equals(done, 1), "ist ", "sind "), done, " von ", counted);
  const part = (count: Live<number>, word: string, after: Live<number>): Live<string> =>
    either(equals(count, 0), "", say(count, ` ${word}`, either(equals(after, 0), "", ", ")));
  return either(
    equals(done, counted),
    either(equals(counted, 0), nothingCounts, ""),
    say(
      `In Handlungsfeld ${String(number)} `,
      either(equals(done, 0), none, some),
      " realisiert: ",
      ...(partly === undefined ? [] : [part(partly, "teilweise realisiert", plus(notDone, unassessed))]),
      part(notDone, "nicht realisiert", unassessed),
      either(equals(unassessed, 0), "", say(unassessed, " noch nicht bewertet")),
      ". ",
    ),
  );
}

/** "Zielerreichung: bei 0 von 14 Zielen festgestellt." */
export const liveAttainmentSentence = (goals: Live<number>, undetermined: Live<number>): Live<string> =>
  either(
    equals(goals, 0),
    "Zielerreichung: keine Angabe, es gibt keine Ziele.",
    say(
      "Zielerreichung: bei ",
      minus(goals, undetermined),
      " von ",
      goals,
      either(equals(goals, 1), " Ziel", " Zielen"),
      " festgestellt.",
    ),
  );

/** "Bewertet: 19 von 20 (95 %)" */
export const livePartSentence = (label: string, part: Live<number>, whole: Live<number>): Live<string> =>
  say(`${label}: `, livePartOf(part, whole));

/** "Grundlage bei 0 von 17 realisierten Maßnahmen angegeben.", or how many of them are evidenced. */
export function liveEvidenceSentence(
  done: Live<number>,
  basisGiven: Live<number>,
  evidenced: Live<number>,
): Live<string> {
  const measures = either(equals(done, 1), " realisierten Maßnahme", " realisierten Maßnahmen");
  return either(
    equals(done, 0),
    "Grundlage: keine Angabe, keine Maßnahme ist realisiert.",
    either(
      equals(basisGiven, 0),
      say("Grundlage bei 0 von ", done, measures, " angegeben."),
      say("Belegt (Messkriterium oder Beleg): ", livePartOf(evidenced, done), measures, "."),
    ),
  );
}

/** "† 2 Maßnahmen gemeinsam mit Handlungsfeld 6 umgesetzt; ohne sie 15 von 18 (83 %), höchstens 16 (89 %)." */
export function liveThroughSentence(
  { realisedThrough }: Pick<Figures, "realisedThrough">,
  measures: Live<number>,
  rest: Live<number>,
  restRate: Live<string>,
): Live<string> {
  const numbers = new Set(realisedThrough.map(({ through }) => through));
  const [only] = numbers;
  const other = numbers.size === 1 ? `Handlungsfeld ${String(only)}` : "einem anderen Handlungsfeld";
  const count = minus(measures, rest);
  return say(
    "† ",
    count,
    either(equals(count, 1), " Maßnahme ", " Maßnahmen "),
    `gemeinsam mit ${other} umgesetzt; ohne sie `,
    restRate,
    ".",
  );
}

export const CHART_TITLE = "Maßnahmen je Handlungsfeld";

/**
 * "Maßnahmen je Handlungsfeld, zusammen 20: 17 realisiert, 2 nicht realisiert, 1 noch nicht bewertet." What the chart has no
 * bar for is said, so that the numbers add up.
 */
export const chartMessage = (
  measures: Live<number>,
  segments: readonly { readonly word: string; readonly count: Live<number> }[],
  withoutBar: { readonly dropped?: Live<number>; readonly withoutField: Live<number> },
): Live<string> =>
  say(
    `${CHART_TITLE}, zusammen `,
    measures,
    ": ",
    ...segments.flatMap(({ word, count }, index) => [index === 0 ? "" : ", ", count, ` ${word}`]),
    withoutBar.dropped === undefined
      ? ""
      : unlessNone(withoutBar.dropped, ", ", ` ${STATUS_WORDS.dropped.word} (ohne Balken)`),
    unlessNone(withoutBar.withoutField, "; davon ", ` ${OVERVIEW_ROWS.withoutField} (ohne Balken)`),
    ".",
  );

/** The count between two texts; nothing where it is 0 or its cell shows nothing. */
const unlessNone = (count: Live<number>, before: string, after: string): Live<string> =>
  either(
    { now: count.now === 0, expression: `OR(${count.expression}="",${count.expression}=0)` },
    "",
    say(before, count, after),
  );
