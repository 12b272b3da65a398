import type { Completion } from "../domain/completion";
import { countedIn, upTo } from "../domain/completion";
import type { Figures, RealisedThrough } from "../domain/figures";
import type { Severity } from "../domain/finding";
import { NO_FIGURE, completionText, ofAllAdoptedText, partOf, shareIn } from "./counts";
import { counted } from "./nouns";
import { STATUS_ORDER, STATUS_WORDS } from "./statusWords";

/** What the task pane says, screen by screen. Words of the audit itself stand in their own files. */
export const PANE_WORDS = {
  product: "Auditbilanz",
  asOf: (day: string) => `Stand ${day}`,
  screens: {
    overview: "Überblick",
    checks: "Prüfen",
    balance: "Bilanz",
    help: "Hilfe",
    settle: "Status klären",
  },
  navigation: "Bereiche",
  completion: (completion: Completion) => unbroken(completionText(completion)),
  back: "Zurück",
  backTo: (screen: string) => `‹ ${screen}`,
  cancel: "Abbrechen",
  tryAgain: "Erneut versuchen",
  showSheet: (sheet: string) => `Blatt „${sheet}“ zeigen`,
  reading: "Die Tabellen werden gelesen …",
  loading: "Wird geladen …",
  earlierReading: "Die Tabellen konnten nicht neu gelesen werden; Zahlen und Befunde hier sind die der letzten Lesung.",
  patience:
    "Excel antwortet noch nicht. Falls Sie gerade eine Zelle bearbeiten: bitte mit der Eingabetaste oder Esc abschließen.",

  start: {
    title: "Willkommen",
    lead: "In dieser Arbeitsmappe gibt es noch keine Audit-Tabellen. Wie möchten Sie beginnen?",
    newTables: "Neue Tabellen anlegen",
    newTablesHint:
      "Legt leere Tabellen für Stammdaten, Handlungsfelder, Ziele, Maßnahmen und Handlungsbedarfe an. Vorhandene Blätter bleiben, wie sie sind.",
    protocol: "Protokoll einlesen",
    protocolHint: "Liest den Text eines Bilanzprotokolls. Sie sehen vorher, was in welche Tabelle kommt.",
    takeOver: "Vorhandene Tabellen übernehmen",
    takeOverHint: "Kommt in einer späteren Fassung: Tabellen, die Ihre Kommune schon führt, werden dann zugeordnet.",
    again: "Erneut nach Tabellen suchen",
  },

  protocol: {
    title: "Protokoll einlesen",
    text: "Text des Protokolls",
    textHint: "Einfügen, oder eine Textdatei hierher ziehen",
    file: "Textdatei wählen …",
    unreadable:
      "Diese Datei konnte nicht gelesen werden. Bitte wählen Sie eine einzelne Textdatei, keinen Ordner, und prüfen Sie, ob es sie noch gibt.",
    preview: "Vorschau",
    summary: (placed: number, structural: number, unplaced: number) =>
      `${counted(placed + structural + unplaced, "line")}: ${String(placed)} übernommen, ${structural === 1 ? "1 Überschrift oder Trennlinie" : `${String(structural)} Überschriften und Trennlinien`}, ${String(unplaced)} nicht zugeordnet.`,
    nothing: "In diesem Text wurde nichts gefunden, das in eine Tabelle gehört.",
    noMeasures:
      "In diesem Text wurden keine Maßnahmen erkannt. Bitte prüfen, ob es das Protokoll ist und ob es vollständig eingefügt wurde.",
    whereTo: "Was wohin kommt",
    unplaced: "Nicht zugeordnet – bitte selbst prüfen",
    line: (line: number) => `Zeile ${String(line)}`,
    write: "In die Arbeitsmappe schreiben",
    otherText: "Anderen Text einlesen",
    writing: "Die Tabellen werden geschrieben …",
  },

  overview: {
    headline,
    reach,
    settle: (count: number) => `${String(count)} Status klären`,
    fieldsOfAction: "Handlungsfelder",
    withoutField: "ohne gültiges Handlungsfeld",
    measuresOf: (name: string) => `Maßnahmen: ${name}`,
    legend: "Zeichen",
    withoutCriterion: (count: number) => `${String(count)} ohne Messkriterium`,
    withoutMeasures: "keine Maßnahmen",
    realisedThrough: realisedThroughText,
    follows: "Zählt mit, wenn Sie in den Tabellen ändern.",
    recount: "Neu zählen",
    stale: "Die Tabellen wurden geändert …",
    empty: "Noch keine Maßnahmen",
    noMeasures: "Sobald in der Tabelle Maßnahmen Zeilen stehen, erscheinen hier die Zahlen.",
    readProtocol: "Protokoll einlesen",
    readProtocolHint: "Füllt die leeren Tabellen aus dem Text eines Bilanzprotokolls.",
  },

  settle: {
    position: (now: number, of: number) => `${String(now)} von ${String(of)}`,
    place: (field: string, goal: string) =>
      [field && `Handlungsfeld ${field}`, goal && `Ziel ${goal}`].filter(Boolean).join(" · "),
    measure: (number: string) => `Maßnahme ${number}`.trim(),
    criterion: "Messkriterium",
    noCriterion: "nicht genannt",
    result: "Ergebnis im Wortlaut",
    noResult: "kein Ergebnis eingetragen",
    statusCell: (text: string) => `In der Spalte Status steht „${text}“.`,
    more: "mehr",
    less: "weniger",
    toCell: "Zur Zelle springen (Z)",
    certain: (word: string) => `Vorschlag: ${word}`,
    doubtful: (word: string) => `Unsicherer Vorschlag: ${word}`,
    evidence: (text: string) => `Dafür: „${text}“`,
    decide: "Bitte entscheiden Sie selbst.",
    accept: "Vorschlag übernehmen (Eingabetaste)",
    noSuggestion: "Kein Vorschlag: Der Text nennt keinen Status.",
    choices: "Status wählen, Tasten 1 bis 5",
    then: (done: number, whole: number) => unbroken(`dann ${partOf(done, whole)}`),
    needsDecision: "Beschluss angeben",
    stays: (word: string) => `bleibt ${word}`,
    basis: "Grundlage",
    noBasis: "nicht angegeben",
    note: "Notiz (kommt in die Spalte Begründung)",
    droppedBy: "Entfallen laut (Beschluss, Datum)",
    droppedNeeds: "Für „entfallen“ werden Notiz und Beschluss gebraucht.",
    whatChanges:
      "Geändert wird nur diese Zeile: Status und, falls ausgefüllt, Grundlage, Begründung und Beschluss. Der Wortlaut bleibt.",
    previous: "‹ Zurück",
    skip: "Überspringen ›",
    undo: "Letzte Entscheidung zurücknehmen",
    undone: "Die letzte Entscheidung ist zurückgenommen.",
    notUndone: "Die Zelle wurde inzwischen geändert und bleibt, wie sie ist.",
    changedMeanwhile:
      "Diese Zeile wurde inzwischen geändert. Sie wurde nicht überschrieben; bitte sehen Sie sie neu an.",
    allSettled: (total: Completion) => unbroken(`Alle Ergebnisse sind bewertet: ${completionText(total)}.`),
    someLeft: (count: number) =>
      count === 1
        ? "1 Maßnahme bleibt noch nicht bewertet."
        : `${String(count)} Maßnahmen bleiben noch nicht bewertet.`,
    fromStart: "Noch einmal durchgehen",
    generate: "Bilanz erzeugen",
  },

  checks: {
    clean: "Nichts gefunden: Alle Prüfungen sind ohne Befund.",
    noneLeft: "Kein Befund passt zu Suche und Auswahl.",
    search: "In den Befunden suchen",
    severities: "Nach Gewicht auswählen",
    shown: (shown: number, all: number) =>
      shown < all ? `${String(shown)} von ${String(all)} gezeigt` : all === 1 ? "1 Befund" : `${String(all)} Befunde`,
    list: "Befunde",
    fixGroup: (count: number) => (count === 1 ? "Beheben …" : `${String(count)} beheben …`),
    again: "Erneut prüfen",
    fixTitle: "Änderungen ansehen",
    fixLead: (cells: number) =>
      cells === 1 ? "Diese Zelle wird geändert:" : `Diese ${String(cells)} Zellen werden geändert:`,
    emptyCell: "(leer)",
    confirm: (cells: number) => `${counted(cells, "cell")} ändern`,
    applied: (cells: number) => (cells === 1 ? "1 Zelle geändert." : `${String(cells)} Zellen geändert.`),
    skipped: (cells: number) =>
      cells === 1
        ? "1 Zelle hat sich inzwischen geändert und wurde ausgelassen."
        : `${String(cells)} Zellen haben sich inzwischen geändert und wurden ausgelassen.`,
    severity: (word: string, count: number) => `${word} (${String(count)})`,
  },

  balance: {
    title: "Bilanz erzeugen",
    sheets: "Blätter",
    asOf: "Stand (Stichtag)",
    asOfHint: "Fristen werden an diesem Tag gemessen; er steht auf jedem Blatt.",
    asOfMissing: "Bitte einen Tag angeben, zum Beispiel 21.11.2013.",
    noSheet: "Bitte mindestens ein Blatt auswählen.",
    generate: "Bilanz erzeugen",
    again: "Erneut erzeugen",
    unclear: (count: number) =>
      count === 1
        ? "1 Befund muss noch geklärt werden. Die Bilanz kann trotzdem erzeugt werden."
        : `${String(count)} Befunde müssen noch geklärt werden. Die Bilanz kann trotzdem erzeugt werden.`,
    step: (what: string, done: number, of: number) => `${what} (${String(Math.min(done + 1, of))} von ${String(of)})`,
    cancelHint: "Fertige Blätter bleiben, kein Blatt bleibt halb.",
    done: (count: number) => (count === 1 ? "1 Blatt ist fertig." : `${String(count)} Blätter sind fertig.`),
    cancelled: (count: number) =>
      count === 0 ? "Abgebrochen, bevor ein Blatt fertig war." : `Abgebrochen. ${counted(count, "sheet")} fertig.`,
    kept: "von Hand geändert; das bisherige Blatt:",
    sheetGone: (title: string) => `Das Blatt „${title}“ gibt es nicht mehr.`,
    hint: "Nur diese Blätter werden geschrieben. Ihre Tabellen bleiben, wie sie sind.",
  },

  help: {
    statuses: "Die fünf Status",
    counting: "So wird gezählt",
    countingText: [
      "Jede vereinbarte Maßnahme zählt gleich. „Teilweise realisiert“ zählt nicht als realisiert.",
      "„Noch nicht bewertet“ ist nicht dasselbe wie „nicht realisiert“ und bleibt im Nenner; „höchstens“ gilt, wenn alle noch nicht bewerteten realisiert sind.",
      "Entfallene zählen nicht mit und werden genannt. Unter fünf Maßnahmen steht nur die Anzahl, nie ein Prozentwert.",
    ],
    severities: "Was die Befunde bedeuten",
    privacy: "Datenschutz",
    privacyText: [
      "Auditbilanz sendet nichts: Alles geschieht in Ihrer Arbeitsmappe und in Ihrem Excel. Es gibt keinen Server, der Ihre Daten erhält, und keine Auswertung der Nutzung.",
      "Die Programmbibliothek von Microsoft (office.js), über die jedes Add-In mit Excel spricht, bringt eigene Diagnosefunktionen mit; dafür gelten die Einstellungen Ihrer Office-Installation.",
      "Alles, was Auditbilanz weiß, steht sichtbar in den Tabellen und Blättern dieser Mappe. Ohne Auditbilanz fehlt nichts.",
    ],
    keys: "Tasten beim Klären",
    keysText: [
      "1 bis 5 wählen den Status, Z springt zur Zelle, die Eingabetaste übernimmt nur einen sicheren Vorschlag.",
    ],
    version: (version: string) => `Fassung ${version}`,
  },

  failure: {
    title: "Da ist etwas schiefgegangen",
    lead: "Das ist ein Fehler von Auditbilanz, nicht von Ihnen. Ihre Tabellen sind unverändert, soweit nicht schon etwas als fertig gemeldet war.",
    restart: "Neu beginnen",
    copy: "Einzelheiten kopieren",
    copied: "Kopiert.",
    notCopied: "Excel lässt das Kopieren hier nicht zu. Bitte den Text unten markieren und mit Strg+C kopieren.",
    details: "Einzelheiten",
  },

  unsupported: {
    title: "Diese Excel-Version ist zu alt für Auditbilanz.",
    text: "Nötig ist Excel 2021 oder neuer, Microsoft 365 oder Excel im Web. Ihre Arbeitsmappe ist auch ohne Auditbilanz vollständig: Tabellen und Bilanzblätter bleiben lesbar.",
  },
  outsideExcel: {
    title: "Auditbilanz läuft in Excel.",
    text: "Diese Seite wird von Excel im Aufgabenbereich geöffnet: Registerkarte Start, „Auditbilanz öffnen“.",
  },
} as const;

/** Narrow lines must not part a number from its percent sign. */
const unbroken = (text: string): string => text.replaceAll(" %", "\u00A0%");

/** "17 von 20 Maßnahmen realisiert (85 %)" */
function headline(completion: Completion): string {
  const whole = countedIn(completion);
  if (whole === 0) return `Maßnahmen realisiert: ${NO_FIGURE}`;
  return unbroken(
    `${String(completion.done)} von ${counted(whole, "measure")} realisiert${shareIn(completion.done, whole)}`,
  );
}

/** "Höchstens 18 von 20 (90 %): 1 Maßnahme ist noch nicht bewertet." and what was dropped. */
function reach(completion: Completion): string {
  const { unassessed } = completion;
  const parts = [
    unassessed > 0 &&
      `Höchstens ${partOf(upTo(completion), countedIn(completion))}: ${counted(unassessed, "measure")} ${unassessed === 1 ? "ist" : "sind"} noch nicht bewertet.`,
    completion.dropped > 0 && `${firstUpper(ofAllAdoptedText(completion) ?? "")}.`,
  ];
  return unbroken(parts.filter(Boolean).join(" "));
}

const firstUpper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "2 nicht realisiert, 1 noch nicht bewertet": the statuses that occur, in the order of the scale. */
export const statusCountsText = (completion: Completion): string =>
  STATUS_ORDER.filter((status) => completion[status] > 0)
    .map((status) => `${String(completion[status])} ${STATUS_WORDS[status].word}`)
    .join(", ");

/** The footnote on measures that were realised within another field of action. */
function realisedThroughText({ realisedThrough, totalWithoutRealisedThrough }: Figures): string {
  const groups = realisedThrough.map(realisedThroughGroup).join("; ");
  return unbroken(`${groups}. Ohne sie: ${completionText(totalWithoutRealisedThrough)}.`);
}

const realisedThroughGroup = ({ fieldOfAction, through, measures }: RealisedThrough): string =>
  `${counted(measures, "measure")}${fieldOfAction === undefined ? "" : ` aus Handlungsfeld ${String(fieldOfAction)}`} gemeinsam mit Handlungsfeld ${String(through)} umgesetzt`;

/** Short names of the severities where room is scarce. */
export const SEVERITY_SHORT: Readonly<Record<Severity, string>> = {
  mustClarify: "Klären",
  pleaseCheck: "Prüfen",
  note: "Hinweise",
};
