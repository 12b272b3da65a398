import type { Profile, Status } from "../domain/audit";
import { ATTAINMENT_WORDS } from "./choices";
import { headerLeft } from "./sheetWords";
import { STATUS_WORDS } from "./statusWords";

/** Words of the Übersicht. Sentences that count are formulas there; these are what they are put together from. */
export const OVERVIEW_HEADINGS = {
  number: "Nr",
  fieldOfAction: "Handlungsfeld",
  goals: "Ziele",
  goalsAllDone: "davon alle Maßnahmen realisiert",
  measures: "Maßnahmen",
  rate: "Umsetzung",
  needs: "Handlungs-\nbedarfe",
} as const;

/** "●\nrealisiert": a status as heading of its column. */
export const statusHeading = (status: Status): string => `${STATUS_WORDS[status].symbol}\n${STATUS_WORDS[status].word}`;

export const OVERVIEW_ROWS = {
  across: "handlungsfeldübergreifend",
  withoutField: "ohne gültiges Handlungsfeld",
  total: "Gesamt",
  withoutRealisedThrough: "Gesamt ohne †",
} as const;

export const overviewTitle = (profile: Profile): string =>
  [headerLeft(profile), "Übersicht der Bilanz"].filter((part) => part !== "").join(" · ");

export const LIVE_NOTE = "Diese Zahlen zählen mit, wenn sich die Tabellen ändern.";
export const DATED_NOTE = "Werte zum Stand; aus diesen Tabellen lassen sie sich nicht laufend zählen.";
/** Behind a heading whose column carries values instead of formulas. */
export const DATED_MARK = "(zum Stand)";

export const OVERVIEW_STALE =
  "Achtung: In den Tabellen steht etwas, wofür hier eine Spalte oder Zeile fehlt – bitte neu erzeugen.";

export const IN_SHORT = "In Kürze";
export const HOW_SURE = "Wie sicher";
export const HOW_COUNTED = "So wird gezählt";
export const MORE_FIGURES = "Weitere Zahlen";

export const COUNTING_RULES =
  "Jede vereinbarte Maßnahme zählt gleich. „teilweise realisiert“ zählt nicht als realisiert. „noch nicht bewertet“ bleibt im Nenner; " +
  "„höchstens“ gilt, wenn alle noch nicht bewerteten realisiert sind. Entfallene zählen nicht mit und werden genannt. " +
  "Unter 5 steht die Zahl allein, ab 100 eine Nachkommastelle; 100 % heißt alle, 0 % heißt keine.";

export const EXTRA_FIGURES = {
  attained: `Ziele: ${ATTAINMENT_WORDS.attained.word}`,
  partlyAttained: `Ziele: ${ATTAINMENT_WORDS.partlyAttained.word}`,
  notAttained: `Ziele: ${ATTAINMENT_WORDS.notAttained.word}`,
  undetermined: `Ziele: ${ATTAINMENT_WORDS.undetermined.word}`,
  assessed: "Maßnahmen: bewertet",
  withCriterion: "Maßnahmen: Messkriterium genannt",
  basisGiven: "realisierte Maßnahmen: Grundlage angegeben",
  evidenced: "realisierte Maßnahmen: belegt",
  notYetDue: "nicht realisierte Maßnahmen: Frist noch nicht erreicht",
} as const;

/** Labels of the sentences that say how sure the figures are. */
export const SURENESS_LABELS = { assessed: "Bewertet", withCriterion: "Messkriterium genannt" } as const;

export const EXTRA_HEADINGS = { figure: "Angabe", count: "Anzahl", of: "von" } as const;
