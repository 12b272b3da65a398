import type { RuleGroup } from "../domain/findings/rule";
import type { RuleId } from "../domain/findings/registry";

/** How a rule is called over its findings, and what may be said when it found nothing. */
export interface RuleWords {
  readonly title: string;
  readonly clean: string;
}

export const RULE_GROUP_WORDS: Readonly<Record<RuleGroup, string>> = {
  structure: "Aufbau der Tabellen",
  numbers: "Nummern",
  references: "Zuordnungen",
  content: "Inhalt",
  status: "Status",
  text: "Texte",
  values: "Werte",
};

export const RULE_WORDS: Readonly<Record<RuleId, RuleWords>> = {
  "table.missing": { title: "Tabelle fehlt", clean: "Alle nötigen Tabellen sind da." },
  "column.missing": { title: "Nötige Spalte fehlt", clean: "Alle nötigen Spalten sind da." },
  "column.renamed": { title: "Spalte umbenannt", clean: "Keine Spalte ist unbemerkt umbenannt." },
  "column.leftOut": { title: "Spalten nicht vorhanden", clean: "Auch die übrigen Spalten sind da." },
  "heading.doubled": { title: "Spalte doppelt", clean: "Keine Spalte ist doppelt." },
  "heading.empty": { title: "Spalte ohne Überschrift", clean: "Jede Spalte hat eine Überschrift." },
  "table.merged": { title: "Verbundene Zellen", clean: "In den Tabellen sind keine Zellen verbunden." },
  "table.filtered": { title: "Filter gesetzt", clean: "In keiner Tabelle ist ein Filter gesetzt." },
  "sheet.protected": { title: "Blatt geschützt", clean: "Kein Blatt mit Tabellen ist geschützt." },
  "table.overlapsOutput": {
    title: "Tabelle auf erzeugtem Blatt",
    clean: "Keine Tabelle liegt auf einem erzeugten Blatt.",
  },
  "field.numberInvalid": {
    title: "Nummer des Handlungsfeldes",
    clean: "Jedes Handlungsfeld hat eine ganze Zahl als Nummer.",
  },
  "field.numberDoubled": {
    title: "Nummer des Handlungsfeldes doppelt",
    clean: "Keine Nummer eines Handlungsfeldes ist doppelt.",
  },
  "field.numberGap": {
    title: "Lücke bei den Handlungsfeldern",
    clean: "Die Handlungsfelder sind lückenlos nummeriert.",
  },
  "goal.numberMissing": { title: "Ziel ohne Nummer", clean: "Jedes Ziel hat eine Nummer." },
  "goal.numberMalformed": { title: "Form der Zielnummer", clean: "Alle Zielnummern haben die Form 1.2." },
  "goal.numberDoubled": { title: "Zielnummer doppelt", clean: "Keine Zielnummer ist doppelt." },
  "goal.numberGap": { title: "Lücke bei den Zielen", clean: "Die Ziele sind lückenlos nummeriert." },
  "goal.numberForeign": {
    title: "Zielnummer passt nicht zum Handlungsfeld",
    clean: "Jede Zielnummer beginnt mit ihrem Handlungsfeld.",
  },
  "measure.numberMissing": { title: "Maßnahme ohne Nummer", clean: "Jede Maßnahme hat eine Nummer." },
  "measure.numberMalformed": {
    title: "Form der Maßnahmennummer",
    clean: "Alle Maßnahmennummern haben die Form 1.2.3.",
  },
  "measure.numberDoubled": { title: "Maßnahmennummer doppelt", clean: "Keine Maßnahmennummer ist doppelt." },
  "measure.numberForeign": {
    title: "Maßnahmennummer passt nicht zum Ziel",
    clean: "Jede Maßnahmennummer beginnt mit ihrem Ziel.",
  },
  "number.converted": {
    title: "Nummer von Excel verwandelt",
    clean: "Keine Nummer hat Excel in ein Datum oder eine Dezimalzahl verwandelt.",
  },
  "number.given": { title: "Vergebene Nummern", clean: "Alle Nummern stammen aus der Quelle." },
  "goal.fieldUnknown": {
    title: "Ziel ohne gültiges Handlungsfeld",
    clean: "Jedes Ziel hat ein gültiges Handlungsfeld.",
  },
  "measure.fieldUnknown": {
    title: "Maßnahme ohne gültiges Handlungsfeld",
    clean: "Jede Maßnahme hat ein gültiges Handlungsfeld.",
  },
  "measure.fieldDiffers": {
    title: "Maßnahme und Ziel in verschiedenen Handlungsfeldern",
    clean: "Jede Maßnahme steht im Handlungsfeld ihres Ziels.",
  },
  "field.withoutGoal": { title: "Handlungsfeld ohne Ziel", clean: "Jedes Handlungsfeld hat mindestens ein Ziel." },
  "measure.goalMissing": { title: "Maßnahme ohne Ziel", clean: "Jede Maßnahme ist einem Ziel zugeordnet." },
  "measure.goalUnknown": { title: "Ziel unbekannt", clean: "Jedes genannte Ziel gibt es." },
  "goal.withoutMeasure": { title: "Ziel ohne Maßnahme", clean: "Jedes Ziel hat mindestens eine Maßnahme." },
  "goal.notContinued": {
    title: "Offenes Ziel ohne Handlungsbedarf",
    clean: "Jedes Ziel mit offenen Maßnahmen wird von einem Handlungsbedarf fortgeführt.",
  },
  "need.continuesUnknown": { title: "Fortgeführtes Ziel unbekannt", clean: "Jedes fortgeführte Ziel gibt es." },
  "measure.realisedThroughOwnField": {
    title: "Realisiert über das eigene Handlungsfeld",
    clean: "Keine Maßnahme ist über ihr eigenes Handlungsfeld realisiert.",
  },
  "measure.realisedThroughUnknown": {
    title: "Realisiert über unbekanntes Handlungsfeld",
    clean: "Jedes Handlungsfeld unter „Realisiert über“ gibt es.",
  },
  "need.fieldUnknown": {
    title: "Handlungsbedarf ohne gültiges Handlungsfeld",
    clean: "Jeder Handlungsbedarf hat ein gültiges Handlungsfeld oder ist übergreifend.",
  },
  "need.referenceUnknown": {
    title: "Verweis auf unbekanntes Handlungsfeld",
    clean: "Jeder Verweis führt zu einem Handlungsfeld.",
  },
  "field.nameMissing": { title: "Handlungsfeld ohne Namen", clean: "Jedes Handlungsfeld hat einen Namen." },
  "goal.textMissing": { title: "Zieltext fehlt", clean: "Jede Zeile der Ziele hat ein Ziel." },
  "measure.textMissing": { title: "Maßnahmentext fehlt", clean: "Jede Zeile der Maßnahmen hat eine Maßnahme." },
  "need.textMissing": {
    title: "Text des Handlungsbedarfs fehlt",
    clean: "Jede Zeile der Handlungsbedarfe hat einen Handlungsbedarf.",
  },
  "measure.resultMissing": { title: "Ergebnis fehlt", clean: "Jede Maßnahme hat ein Ergebnis." },
  "criterion.missing": { title: "Messkriterium fehlt", clean: "Jede Maßnahme hat ein Messkriterium." },
  "criterion.missingForStatement": {
    title: "Nur nach Angabe bewertet, ohne Messkriterium",
    clean: "Wo nach Angabe bewertet ist, steht ein Messkriterium.",
  },
  "measure.resultOffThePoint": {
    title: "Ergebnis antwortet nicht auf die Maßnahme",
    clean: "Kein Ergebnis, das noch zu bewerten ist, spricht von etwas anderem als seine Maßnahme.",
  },
  "text.doubled": { title: "Text doppelt", clean: "Kein Ziel, keine Maßnahme und kein Handlungsbedarf steht doppelt." },
  "status.unknownWord": { title: "Unbekanntes Statuswort", clean: "Jeder Status ist ein Wort der Liste." },
  "status.suggested": { title: "Status vorgeschlagen", clean: "Kein eindeutiges Ergebnis wartet auf seinen Status." },
  "status.doubtful": { title: "Status unsicher", clean: "Kein Ergebnis mit unsicherem Status ist offen." },
  "status.open": { title: "Noch nicht bewertet", clean: "Keine Maßnahme ist ohne erkennbaren Status." },
  "status.contradictsResult": {
    title: "Status widerspricht Ergebnis",
    clean: "Kein Status widerspricht seinem Ergebnis.",
  },
  "status.droppedWithoutReason": {
    title: "Entfallen ohne Begründung",
    clean: "Jede entfallene Maßnahme hat eine Begründung.",
  },
  "status.droppedWithoutResolution": {
    title: "Entfallen ohne Beschluss",
    clean: "Zu jeder entfallenen Maßnahme ist der Beschluss genannt.",
  },
  "measure.overdue": { title: "Frist verstrichen", clean: "Keine offene Maßnahme ist am Stichtag überfällig." },
  "measure.evidenceMissing": { title: "Beleg fehlt", clean: "Wo ein Beleg die Grundlage ist, ist er genannt." },
  "text.formatting": {
    title: "Formatierungsreste aus der Vorlage",
    clean: "Die Texte enthalten keine Formatierungsreste aus der Vorlage.",
  },
  "text.hyphenation": { title: "Worttrennung im Text", clean: "In den Texten ist keine Worttrennung übrig geblieben." },
  "text.spaces": { title: "Überzählige Leerzeichen", clean: "Die Texte haben keine überzähligen Leerzeichen." },
  "text.controlCharacter": { title: "Unsichtbare Steuerzeichen", clean: "Die Texte enthalten keine Steuerzeichen." },
  "text.formerFieldName": {
    title: "Früherer Name eines Handlungsfeldes",
    clean: "Kein Text nennt ein Handlungsfeld bei seinem früheren Namen.",
  },
  "text.likeFormula": { title: "Text wie eine Formel", clean: "Kein Text beginnt wie eine Formel." },
  "text.nearLimit": { title: "Text fast zu lang", clean: "Kein Text kommt der Höchstlänge einer Zelle nahe." },
  "text.tallerThanRow": { title: "Text höher als eine Druckzeile", clean: "Jeder Text passt in eine gedruckte Zeile." },
  "date.asText": { title: "Datum als Text", clean: "Kein Datum ist als Text eingetragen." },
  "date.impossible": { title: "Unmögliches Datum", clean: "Alle Daten sind möglich." },
  "event.beginAfterEnd": { title: "Beginn nach Ende", clean: "Kein Termin endet vor seinem Beginn." },
  "profile.periodReversed": {
    title: "Berichtszeitraum verkehrt herum",
    clean: "Der Berichtszeitraum endet nicht vor seinem Beginn.",
  },
  "profile.standUnread": {
    title: "Stand der Bilanz nicht lesbar",
    clean: "Der Tag, für den die Bilanz gilt, ist lesbar.",
  },
  "value.formulaError": { title: "Formelfehler", clean: "Keine Formel der Tabellen ergibt einen Fehler." },
  "value.textInNumberColumn": { title: "Text statt Zahl", clean: "In den Nummernspalten stehen Zahlen." },
  "word.spaces": {
    title: "Leerzeichen an Nummer oder Status",
    clean: "An Nummern und Auswahlwörtern hängen keine Leerzeichen.",
  },
  "choice.unknownWord": {
    title: "Wort außerhalb der Auswahl",
    clean: "Alle Auswahlspalten enthalten Wörter ihrer Liste.",
  },
};
