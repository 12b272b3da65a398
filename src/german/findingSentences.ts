import type { Finding } from "../domain/finding";
import type { AnyRule } from "../domain/findings/registry";
import type { Rule, TextRule } from "../domain/findings/rule";
import type { TableId } from "../domain/tables";
import { shortDay } from "./days";
import { germanError } from "./excelErrors";
import { counted } from "./nouns";
import { TABLE_WORDS } from "./tables";

type DetailsOf<R> = R extends Rule<string, infer D> ? D : R extends TextRule<string, infer D> ? D : never;

type Sentences = {
  readonly [R in AnyRule as R["id"]]: (details: DetailsOf<R>, table: TableId) => string;
};

/** What is wrong and what to do, for the clerk who keeps the tables. */
export const sentenceOf = ({ rule, details, place }: Finding): string =>
  // The rule made these details, so they have the shape that its sentence takes.
  SENTENCES[rule](details as never, place.table);

const heading = (table: TableId, column: string): string =>
  (TABLE_WORDS[table].headings as Readonly<Record<string, string>>)[column] ?? column;

const wantedHeading = (table: TableId, { column, wanted }: { column: string; wanted: string }): string =>
  wanted === "" ? heading(table, column) : wanted;

const named = (kind: string, number: string): string => (number === "" ? `Diese ${kind}` : `${kind} ${number}`);
const measureNamed = (number: string): string => named("Maßnahme", number);
const goalNamed = (number: string): string => (number === "" ? "Dieses Ziel" : `Ziel ${number}`);

/** So long a text names its row well enough. */
const beginning = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()} …`);

function noField(field: string): string {
  if (field === "") return "Das Handlungsfeld fehlt.";
  return /^\d+$/.test(field)
    ? `Ein Handlungsfeld „${field}“ gibt es nicht.`
    : `„${field}“ ist nicht die Nummer eines Handlungsfeldes.`;
}

/** Numbers stand as they are; what is none is quoted. */
const quotedUnlessNumber = (text: string): string => (/^[\d.*]+$/.test(text) ? text : `„${text}“`);

/** "32.767" */
const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ".");

const SENTENCES: Sentences = {
  "table.missing": ({ table }) =>
    `Die Tabelle ${TABLE_WORDS[table].name} fehlt. Bitte anlegen oder in der Zuordnung angeben, welche Tabelle sie ersetzt.`,
  "column.missing": (details, table) => {
    const missing = `In der Tabelle ${details.table} fehlt die Spalte „${wantedHeading(table, details)}“.`;
    return details.nearest === ""
      ? `${missing} Bitte ergänzen oder in der Zuordnung angeben, welche Spalte gemeint ist.`
      : `${missing} Vielleicht heißt sie jetzt „${details.nearest}“: Bitte umbenennen oder in der Zuordnung angeben.`;
  },
  "column.renamed": (details, table) =>
    `In der Tabelle ${details.table} fehlt die Spalte „${wantedHeading(table, details)}“; „${details.nearest}“ sieht danach aus. Bitte umbenennen oder in der Zuordnung angeben.`,
  "column.leftOut": ({ table: name, columns }, table) => {
    const headings = columns.split(",").map((column) => `„${heading(table, column)}“`);
    const missing = headings.length === 1 ? "fehlt die Spalte" : "fehlen die Spalten";
    return `In der Tabelle ${name} ${missing} ${headings.join(", ")}. Was dort stünde, fehlt auch in den Bilanzblättern; die Zahlen stimmen trotzdem.`;
  },
  "heading.doubled": ({ table, heading: doubled }) =>
    `In der Tabelle ${table} gibt es die Spalte „${doubled.trim()}“ doppelt. Gelesen wird nur eine davon: Bitte zusammenführen oder umbenennen.`,
  "heading.empty": ({ table, heading: name, position }) =>
    `In der Tabelle ${table} hat die Spalte Nr. ${String(position)}${name === "" ? "" : ` („${name}“)`} keine Überschrift. Bitte benennen oder löschen.`,
  "table.merged": ({ table, areas }) =>
    `In der Tabelle ${table} sind Zellen verbunden (${areas}). Bitte die Verbindung aufheben, sonst lassen sich Zeilen nicht sicher lesen und sortieren.`,
  "table.filtered": ({ table }) =>
    `In der Tabelle ${table} ist ein Filter gesetzt; ausgeblendete Zeilen zählen mit. Vor Änderungen bitte den Filter löschen (Daten › Löschen).`,
  "sheet.protected": ({ sheet }) =>
    `Das Blatt „${sheet}“ ist geschützt. Zum Übernehmen von Korrekturen bitte den Blattschutz aufheben.`,
  "table.overlapsOutput": ({ table, sheets }) =>
    `Die Tabelle ${table} liegt auf einem erzeugten Blatt (${sheets}). Bitte auf ein eigenes Blatt verschieben, bevor die Bilanz neu erzeugt wird.`,
  "field.numberInvalid": ({ number, name }) =>
    number === ""
      ? `Das Handlungsfeld „${name}“ hat keine Nummer. Bitte eine ganze Zahl ab 1 eintragen.`
      : `„${number}“ ist keine Nummer für ein Handlungsfeld. Bitte eine ganze Zahl ab 1 eintragen.`,
  "field.numberDoubled": ({ number, first }) =>
    `Die Nummer ${number} hat schon das Handlungsfeld „${first}“. Bitte jedem Handlungsfeld eine eigene Nummer geben.`,
  "field.numberGap": ({ numbers }) =>
    `Die Nummern der Handlungsfelder haben Lücken: Es ${/[,–]/.test(numbers) ? "fehlen" : "fehlt"} ${numbers}. Bitte prüfen, ob ein Handlungsfeld vergessen wurde.`,
  "goal.numberMissing": ({ goal }) =>
    `Das Ziel „${beginning(goal)}“ hat keine Nummer; so lässt sich ihm keine Maßnahme zuordnen. Bitte eine Nummer wie 1.1 eintragen.`,
  "goal.numberMalformed": ({ number }) =>
    `„${number}“ hat nicht die Form einer Zielnummer. Bitte Handlungsfeld und Ziel mit Punkt schreiben, zum Beispiel 1.2.`,
  "goal.numberDoubled": ({ number, first }) =>
    `Die Zielnummer ${number} gibt es schon („${beginning(first)}“). Bitte jedem Ziel eine eigene Nummer geben.`,
  "goal.numberGap": ({ field, numbers }) =>
    `In Handlungsfeld ${String(field)} fehlt in der Reihe der Ziele: ${numbers}. Bitte prüfen, ob ein Ziel vergessen wurde.`,
  "goal.numberForeign": ({ number, field }) =>
    `Ziel ${number} steht in Handlungsfeld ${String(field)}, seine Nummer beginnt aber anders. Bitte Nummer oder Handlungsfeld berichtigen.`,
  "measure.numberMissing": ({ measure }) =>
    `Die Maßnahme „${beginning(measure)}“ hat keine Nummer. Bitte eine Nummer wie 1.1.1 eintragen.`,
  "measure.numberMalformed": ({ number }) =>
    `„${number}“ hat nicht die Form einer Maßnahmennummer. Bitte Handlungsfeld, Ziel und Maßnahme mit Punkten schreiben, zum Beispiel 1.2.3.`,
  "measure.numberDoubled": ({ number, first }) =>
    `Die Maßnahmennummer ${number} gibt es schon („${beginning(first)}“). Bitte jeder Maßnahme eine eigene Nummer geben.`,
  "measure.numberForeign": ({ number, goal }) =>
    `Maßnahme ${number} gehört zu Ziel ${goal}, ihre Nummer beginnt aber anders. Bitte Nummer oder Ziel berichtigen.`,
  "number.converted": ({ kind, first, second }) => {
    const turned = kind === "date" ? "ein Datum" : "eine Dezimalzahl";
    const meant = [first, second].filter((number) => number !== "").join(" oder ");
    const hint = meant === "" ? "" : ` Gemeint war wohl ${meant}.`;
    return `Excel hat die Nummer in ${turned} verwandelt.${hint} Bitte die Zelle als Text formatieren und die Nummer neu eingeben.`;
  },
  "number.given": ({ goals, measures }) => {
    const given = [goals > 0 ? counted(goals, "goal") : "", measures > 0 ? counted(measures, "measure") : ""];
    const owners = given.filter((text) => text !== "").join(" und ");
    return `${owners} ohne eigene Nummer ${goals + measures === 1 ? "hat" : "haben"} eine bekommen; sie ist mit * gekennzeichnet. Bitte mit der Zielvereinbarung abgleichen.`;
  },
  "goal.fieldUnknown": ({ field, number }) =>
    `${noField(field)} ${goalNamed(number)} zählt deshalb zu keinem Handlungsfeld. Bitte die Nummer des Handlungsfeldes eintragen.`,
  "measure.fieldUnknown": ({ field, number }) =>
    `${noField(field)} ${measureNamed(number)} zählt deshalb zu keinem Handlungsfeld. Bitte die Nummer des Handlungsfeldes eintragen.`,
  "measure.fieldDiffers": ({ field, goal, goalField }) =>
    `Die Maßnahme steht in Handlungsfeld ${field}, ihr Ziel ${goal} aber in Handlungsfeld ${goalField}. Bitte eines von beiden berichtigen.`,
  "field.withoutGoal": ({ number, name }) =>
    `Zu Handlungsfeld ${number}${name.trim() === "" ? "" : ` („${name}“)`} gibt es kein Ziel. Bitte prüfen, ob das so vereinbart ist.`,
  "measure.goalMissing": ({ number }) =>
    `${measureNamed(number)} ist keinem Ziel zugeordnet. Bitte die Nummer des Ziels eintragen.`,
  "measure.goalUnknown": ({ number, goal }) =>
    `${measureNamed(number)} nennt das Ziel ${quotedUnlessNumber(goal)}, das es nicht gibt. Bitte die Nummer des Ziels berichtigen.`,
  "goal.withoutMeasure": ({ number }) => `Zu Ziel ${number} gibt es keine Maßnahme. Bitte prüfen, ob eine fehlt.`,
  "goal.notContinued": ({ number, measures }) =>
    `Zu Ziel ${number} ${measures === 1 ? "ist 1 Maßnahme" : `sind ${String(measures)} Maßnahmen`} nicht oder nur teilweise realisiert, aber kein Handlungsbedarf führt das Ziel fort. Bitte bei einem Handlungsbedarf unter „Führt fort“ eintragen oder bewusst so lassen.`,
  "need.continuesUnknown": ({ goal }) =>
    `Der Handlungsbedarf führt das Ziel ${goal} fort, das es nicht gibt. Bitte die Nummer des Ziels berichtigen.`,
  "measure.realisedThroughOwnField": ({ number, field }) =>
    `${measureNamed(number)} soll über Handlungsfeld ${String(field)} realisiert sein, das ist aber ihr eigenes. Bitte den Eintrag löschen oder berichtigen.`,
  "measure.realisedThroughUnknown": ({ field }) =>
    `„${field}“ unter „Realisiert über“ ist keine Nummer eines Handlungsfeldes. Bitte berichtigen.`,
  "need.fieldUnknown": ({ field }) =>
    `${noField(field)} Bitte die Nummer des Handlungsfeldes oder „übergreifend“ eintragen.`,
  "need.referenceUnknown": ({ field }) =>
    `Der Verweis nennt Handlungsfeld ${String(field)}, das es nicht gibt. Bitte berichtigen.`,
  "field.nameMissing": () => "Das Handlungsfeld hat keinen Namen. Bitte ergänzen.",
  "goal.textMissing": () =>
    "Die Zeile ist ausgefüllt, aber das Ziel fehlt; so zählt sie nicht mit. Bitte das Ziel eintragen oder die Zeile löschen.",
  "measure.textMissing": () =>
    "Die Zeile ist ausgefüllt, aber die Maßnahme fehlt; so zählt sie nicht mit. Bitte die Maßnahme eintragen oder die Zeile löschen.",
  "need.textMissing": () =>
    "Die Zeile ist ausgefüllt, aber der Handlungsbedarf fehlt; so zählt sie nicht mit. Bitte ergänzen oder die Zeile löschen.",
  "measure.resultMissing": ({ number }) =>
    `${measureNamed(number)} hat kein Ergebnis. Bitte eintragen, was erreicht wurde.`,
  "criterion.missing": ({ missing, measures }) =>
    `Im Protokoll ist zu ${String(missing)} von ${counted(measures, "measure")} kein Messkriterium genannt. Bitte aus der Zielvereinbarung nachtragen.`,
  "criterion.missingForStatement": ({ number }) =>
    `${measureNamed(number)} ist nur nach Angabe bewertet, und ein Messkriterium fehlt. Bitte das Messkriterium nachtragen oder einen Beleg nennen.`,
  "measure.resultOffThePoint": ({ number }) =>
    `Das Ergebnis von ${number === "" ? "dieser Maßnahme" : `Maßnahme ${number}`} nennt nichts von dem, was in Maßnahme und Messkriterium steht. Bitte prüfen, ob es hierher gehört, und ergänzen, was aus der Maßnahme wurde.`,
  "text.doubled": ({ kind, first }) => {
    const what = { goal: "Das gleiche Ziel", measure: "Die gleiche Maßnahme", need: "Der gleiche Handlungsbedarf" }[
      kind
    ];
    return `${what} steht schon ${first === "" ? "weiter oben" : `unter Nr. ${first}`}. Bitte prüfen, ob doppelt gezählt wird.`;
  },
  "status.unknownWord": ({ status, word, certainty, reason }) => {
    // Side by side the two would look alike.
    const spaced =
      status.replace(/\s+/g, " ").toLowerCase() === word
        ? "enthält besondere oder doppelte Leerzeichen und ist so kein Status"
        : "ist kein Status";
    const unknown = `„${status}“ ${spaced}; die Maßnahme gilt als noch nicht bewertet.`;
    if (word === "") return `${unknown} Bitte einen Status aus der Liste wählen.`;
    return certainty === "certain"
      ? `${unknown} Vorschlag: ${word}.`
      : `${unknown} Unsicherer Vorschlag: ${word}. ${reason} Bitte entscheiden Sie selbst.`;
  },
  "status.suggested": ({ number, word, evidence }) =>
    `${measureNamed(number)} ist noch nicht bewertet. Vorschlag: ${word}, denn im Ergebnis steht „${evidence}“.`,
  "status.doubtful": ({ number, word, evidence, reason }) =>
    `${measureNamed(number)} ist noch nicht bewertet. Unsicherer Vorschlag: ${word}, wegen „${evidence}“. ${reason} Bitte entscheiden Sie selbst.`,
  "status.open": ({ number, result }) =>
    `${measureNamed(number)} ist noch nicht bewertet, und ${result === "missing" ? "ein Ergebnis ist nicht eingetragen" : "ihr Ergebnis lässt keinen Status erkennen"}. Bitte den Status klären.`,
  "status.contradictsResult": ({ status, evidence, word }) =>
    `Der Status ist „${status}“, im Ergebnis steht aber „${evidence}“ (${word}). Bitte prüfen, was gilt.`,
  "status.droppedWithoutReason": ({ number }) =>
    `${measureNamed(number)} ist entfallen, aber ohne Begründung. Bitte die Begründung eintragen.`,
  "status.droppedWithoutResolution": ({ number }) =>
    `${measureNamed(number)} ist entfallen und zählt nicht mehr mit; es fehlt, welcher Beschluss sie aufhebt. Bitte unter „Entfallen laut“ Beschluss und Datum eintragen oder einen anderen Status wählen.`,
  "measure.overdue": ({ number, dueDate, asOf }) =>
    `Die Frist von ${number === "" ? "dieser Maßnahme" : `Maßnahme ${number}`} war am ${shortDay(dueDate)} und ist am Stichtag ${shortDay(asOf)} verstrichen. Bitte den Stand oder die Frist aktualisieren.`,
  "measure.evidenceMissing": ({ number }) =>
    `${measureNamed(number)} hat als Grundlage „Beleg“, aber kein Beleg ist genannt. Bitte den Beleg eintragen oder die Grundlage ändern.`,
  "text.formatting": () => "Der Text enthält Formatierungsreste aus der Vorlage. Bitte in lesbaren Text umwandeln.",
  "text.hyphenation": ({ found, joined }) =>
    joined === ""
      ? "Der Text enthält unsichtbare Trennstriche. Bitte entfernen."
      : `„${found}“ ist eine übrig gebliebene Worttrennung. Bitte zusammenschreiben: „${joined}“.`,
  "text.spaces": () => "Der Text hat doppelte Leerzeichen oder Leerzeichen am Rand. Bitte entfernen.",
  "text.controlCharacter": () => "Der Text enthält unsichtbare Steuerzeichen. Bitte entfernen.",
  "text.formerFieldName": ({ formerName, name }) =>
    `Der Text nennt das Handlungsfeld bei seinem früheren Namen „${formerName}“; heute heißt es „${name}“. Bitte prüfen, welcher Name hier stehen soll.`,
  "text.likeFormula": ({ sign }) =>
    `Der Text beginnt mit „${sign}“; in einer Zelle, die nicht als Text formatiert ist, hält Excel ihn beim Bearbeiten für eine Formel. Besser mit einem anderen Zeichen beginnen.`,
  "text.nearLimit": ({ characters }) =>
    `Der Text hat ${grouped(characters)} Zeichen; in eine Zelle passen 32.767. Bitte kürzen oder auf mehrere Zeilen verteilen.`,
  "text.tallerThanRow": ({ characters }) =>
    `Der Text ist mit ${grouped(characters)} Zeichen höher als eine gedruckte Zeile und wird in der Gesamtbilanz in der nächsten fortgesetzt. Kürzer liest er sich besser.`,
  "date.asText": ({ text }) =>
    `„${text}“ ist als Text eingetragen; Excel kann damit nicht rechnen. Bitte als Datum eingeben.`,
  "date.impossible": ({ kind, text }) => {
    if (kind === "number") return `„${text}“ ist eine Zahl und kein Datum. Bitte als Datum eingeben.`;
    return kind === "day"
      ? `Das Datum ${shortDay(text)} kann nicht stimmen; vielleicht steht in der Zelle nur ein Jahr. Bitte berichtigen.`
      : `„${text}“ ist kein mögliches Datum. Bitte berichtigen.`;
  },
  "event.beginAfterEnd": ({ event, begin, end }) =>
    `„${beginning(event)}“ beginnt am ${shortDay(begin)} und endet davor, am ${shortDay(end)}. Bitte berichtigen.`,
  "profile.periodReversed": ({ begin, end }) =>
    `Der Berichtszeitraum beginnt am ${shortDay(begin)} und endet davor, am ${shortDay(end)}. Bitte berichtigen.`,
  "profile.standUnread": ({ label, value, asOf }) =>
    `„${value}“ bei „${label}“ ist kein Tag, der sich lesen lässt${asOf === "" ? "" : `; die Bilanz gilt deshalb für den ${shortDay(asOf)}`}. Bitte als Datum eingeben.`,
  "value.formulaError": ({ error }) =>
    `Die Formel ergibt einen Fehler (${germanError(error)}); die Zelle zählt als leer. Bitte die Formel berichtigen.`,
  "value.textInNumberColumn": ({ text }) => `„${text}“ steht in einer Spalte für Nummern. Bitte eine Zahl eintragen.`,
  "word.spaces": ({ text }) =>
    `Vor oder hinter „${text}“ stehen Leerzeichen; die Formeln der Übersicht zählen die Zelle deshalb nicht richtig mit. Bitte entfernen.`,
  "choice.unknownWord": ({ text }) =>
    `„${text}“ steht in keiner Auswahlliste für diese Spalte und wird nicht ausgewertet. Bitte ein Wort aus der Liste wählen.`,
};
