import type { Figures } from "../domain/figures";
import { countedIn } from "../domain/completion";
import { evidenceSentence, attainmentSentence } from "../german/figureSentences";
import { partOf, completionText } from "../german/counts";
import { dativeOf } from "../german/nouns";
import { THROUGH_ONE, THROUGH_SEVERAL } from "../german/overviewWords";
import type { ExtraFigure } from "./extraFigures";
import { choice, joined, literal } from "./formulas";
import { livePartOf } from "./liveSentences";
import type { CellOf, OverviewFigures, OverviewRow } from "./overviewFigures";

/** A sentence of the Übersicht: as it reads today, and as a formula over the sheet's own cells that keeps it true. */
export interface LiveSentence {
  readonly text: string;
  /** Expression without "=". */
  readonly expression: string;
}

type FieldRow = Extract<OverviewRow, { kind: "field" }>;

const fieldRows = (overview: OverviewFigures): readonly FieldRow[] =>
  overview.rows.filter((row) => row.kind === "field");

const countedCell = (overview: OverviewFigures, row: OverviewRow, cellOf: CellOf): string =>
  overview.columns.includes("dropped")
    ? `(${cellOf(row, "measures")}-${cellOf(row, "dropped")})`
    : cellOf(row, "measures");

/** "In 5 von 6 Handlungsfeldern sind alle Maßnahmen realisiert." */
export function completeFieldsSentence(overview: OverviewFigures, cellOf: CellOf): LiveSentence {
  const rows = fieldRows(overview);
  const complete = rows.filter(({ counts }) => countedIn(counts) > 0 && counts.done === countedIn(counts)).length;
  const ending = ` von ${String(rows.length)} ${dativeOf(rows.length, "fieldOfAction")} sind alle Maßnahmen realisiert.`;
  const isComplete = rows.map((row) => {
    const counted = countedCell(overview, row, cellOf);
    return choice(`${counted}=0`, "0", `(${counted}=${cellOf(row, "done")})*1`);
  });
  return {
    text: `In ${String(complete)}${ending}`,
    expression: joined(literal("In "), `(${isComplete.join("+") || "0"})`, literal(ending)),
  };
}

/** Formulas end at 8,192 characters: so many fields of action are spoken of in one cell. */
const FIELDS_PER_CELL = 10;

/** "In Handlungsfeld 1 ist keine von 3 realisiert: 2 nicht realisiert, 1 noch nicht bewertet." for each that is not complete. */
export function openFieldsSentences(overview: OverviewFigures, cellOf: CellOf): readonly LiveSentence[] {
  const rows = fieldRows(overview).filter(({ fieldOfAction }) => fieldOfAction.number !== undefined);
  const groups = Array.from({ length: Math.ceil(rows.length / FIELDS_PER_CELL) }, (_, index) =>
    rows.slice(index * FIELDS_PER_CELL, (index + 1) * FIELDS_PER_CELL),
  );
  return groups.map((group) => ({
    text: group.map(openFieldText).join("").trimEnd(),
    // Each sentence brings the space to the next one along.
    expression: `TRIM(${joined(...group.map((row) => openFieldExpression(overview, row, cellOf)))})`,
  }));
}

function openFieldText({ fieldOfAction, counts }: FieldRow): string {
  const { done, partly, notDone, unassessed } = counts;
  const counted = countedIn(counts);
  if (done === counted) return "";
  const none = counted === 1 ? "ist 0 von 1" : `ist keine von ${String(counted)}`;
  const some = `${done === 1 ? "ist" : "sind"} ${String(done)} von ${String(counted)}`;
  const rest = [
    [partly, "teilweise realisiert"] as const,
    [notDone, "nicht realisiert"] as const,
    [unassessed, "noch nicht bewertet"] as const,
  ].flatMap(([count, word]) => (count === 0 ? [] : [`${String(count)} ${word}`]));
  return `In Handlungsfeld ${String(fieldOfAction.number)} ${done === 0 ? none : some} realisiert: ${rest.join(", ")}. `;
}

function openFieldExpression(overview: OverviewFigures, row: FieldRow, cellOf: CellOf): string {
  const done = cellOf(row, "done");
  const counted = countedCell(overview, row, cellOf);
  const partly = overview.columns.includes("partly") ? cellOf(row, "partly") : "0";
  const [notDone, unassessed] = [cellOf(row, "notDone"), cellOf(row, "unassessed")];
  const none = choice(`${counted}=1`, literal("ist 0 von 1"), joined(literal("ist keine von "), counted));
  const some = joined(choice(`${done}=1`, literal("ist "), literal("sind ")), done, literal(" von "), counted);
  const part = (count: string, word: string, after: string): string =>
    choice(
      `${count}=0`,
      literal(""),
      joined(count, literal(` ${word}`), choice(`${after}=0`, literal(""), literal(", "))),
    );
  return choice(
    `${done}=${counted}`,
    literal(""),
    joined(
      literal(`In Handlungsfeld ${String(row.fieldOfAction.number)} `),
      choice(`${done}=0`, none, some),
      literal(" realisiert: "),
      ...(partly === "0" ? [] : [part(partly, "teilweise realisiert", `(${notDone}+${unassessed})`)]),
      part(notDone, "nicht realisiert", unassessed),
      choice(`${unassessed}=0`, literal(""), joined(unassessed, literal(" noch nicht bewertet"))),
      literal(". "),
    ),
  );
}

/** "Zielerreichung: bei 0 von 14 Zielen festgestellt." */
export function liveAttainment({ total }: Figures, goals: string, undetermined: string): LiveSentence {
  return {
    text: attainmentSentence(total),
    expression: choice(
      `${goals}=0`,
      literal("Zielerreichung: keine Angabe, es gibt keine Ziele."),
      joined(
        literal("Zielerreichung: bei "),
        `(${goals}-${undetermined})`,
        literal(" von "),
        goals,
        choice(`${goals}=1`, literal(" Ziel"), literal(" Zielen")),
        literal(" festgestellt."),
      ),
    ),
  };
}

/** "Bewertet: 19 von 20 (95 %)" */
export const livePart = (label: string, { part, whole }: ExtraFigure, cell: string, of: string): LiveSentence => ({
  text: `${label}: ${partOf(part, whole)}`,
  expression: joined(literal(`${label}: `), livePartOf(cell, of)),
});

/** "Grundlage bei 0 von 17 realisierten Maßnahmen angegeben.", or how many are evidenced. */
export function liveEvidence({ total }: Figures, done: string, basisGiven: string, evidenced: string): LiveSentence {
  const measures = choice(`${done}=1`, literal(" realisierten Maßnahme"), literal(" realisierten Maßnahmen"));
  return {
    text: evidenceSentence(total),
    expression: choice(
      `${done}=0`,
      literal("Grundlage: keine Angabe, keine Maßnahme ist realisiert."),
      choice(
        `${basisGiven}=0`,
        joined(literal("Grundlage bei 0 von "), done, measures, literal(" angegeben.")),
        joined(literal("Belegt (Messkriterium oder Beleg): "), livePartOf(evidenced, done), measures, literal(".")),
      ),
    ),
  };
}

/** "† 2 Maßnahmen gemeinsam mit Handlungsfeld 6 umgesetzt; ohne sie 15 von 18 (83 %), höchstens 16 (89 %)." */
export function liveRealisedThrough(figures: Figures, measures: string, rest: string, restRate: string): LiveSentence {
  const through = new Set(figures.realisedThrough.map(({ through: number }) => number));
  const [only] = through;
  const how = through.size === 1 && only !== undefined ? THROUGH_ONE(only) : THROUGH_SEVERAL;
  const count = figures.total.measures - figures.totalWithoutRealisedThrough.measures;
  const countCell = `(${measures}-${rest})`;
  return {
    text: `† ${String(count)} ${count === 1 ? "Maßnahme" : "Maßnahmen"} ${how}; ohne sie ${completionText(figures.totalWithoutRealisedThrough)}.`,
    expression: joined(
      literal("† "),
      countCell,
      choice(`${countCell}=1`, literal(" Maßnahme "), literal(" Maßnahmen ")),
      literal(`${how}; ohne sie `),
      restRate,
      literal("."),
    ),
  };
}

/** "Maßnahmen je Handlungsfeld, zusammen 20: 17 realisiert, 2 nicht realisiert, 1 noch nicht bewertet." */
export function chartMessage(
  segments: readonly { readonly word: string; readonly count: number; readonly cell: string }[],
  measures: { readonly count: number; readonly cell: string },
): LiveSentence {
  const head = "Maßnahmen je Handlungsfeld, zusammen ";
  return {
    text: `${head}${String(measures.count)}: ${segments.map(({ word, count }) => `${String(count)} ${word}`).join(", ")}.`,
    expression: joined(
      literal(head),
      measures.cell,
      ...segments.flatMap(({ word, cell }, index) => [literal(index === 0 ? ": " : ", "), cell, literal(` ${word}`)]),
      literal("."),
    ),
  };
}
