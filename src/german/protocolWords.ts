/**
 * The German words by which a protocol is recognised. Nothing here names a town or a text of one protocol:
 * these are the words that the audit's own documents use for their parts, in the spellings met in practice.
 */

/** What a part of the protocol is about. */
export type Topic =
  | "contents"
  | "workshopAims"
  | "course"
  | "naming"
  | "balance"
  | "needs"
  | "outlook"
  | "feedback"
  | "participants"
  | "contacts"
  | "attachments";

/** Chapter titles, wherever the words stand in them. The first that fits wins. */
export const CHAPTER_TOPICS: readonly (readonly [RegExp, Topic])[] = [
  [/^inhalt(?:sverzeichnis|sübersicht)?$/i, "contents"],
  [/rückmeldung|feedback|blitzlicht|stimmen (?:der|zum)/i, "feedback"],
  [/teilnehm(?:er|ende|enden|erinnen)?[-\s]*(?:liste|verzeichnis)|^teilnehm|teilnahmeliste|anwesen(?:d|heits)/i, "participants"],
  [/ansprechpartner|ansprechperson|kontakt(?:e|daten|personen)?\b/i, "contacts"],
  [/^anlagen?\b|anlagenverzeichnis|anhang/i, "attachments"],
  [/handlungsbedarf|zukunftsthem|(?:neue|künftige|zukünftige|weitere)[rn]? (?:ziele|themen|schwerpunkte|bedarfe)/i, "needs"],
  [/benennung|(?:namen|bezeichnung(?:en)?|umbenennung|übersicht) der handlungsfelder|neue handlungsfelder/i, "naming"],
  [/^(?:ziele?|zielsetzung) (?:des|der|dieses) (?:\p{L}*workshops?|veranstaltung|treffens)$/iu, "workshopAims"],
  [/tagesordnung|ablauf|programm\b|(?:bisheriger|verlauf des) \p{L}*-?prozess/iu, "course"],
  [/weitere[sr]? (?:verfahren|vorgehen|prozess|planung)|nächste schritte|zeitplan|ausblick|(?:künftige|kommende|weitere|nächste)? ?termine/i, "outlook"],
  [/bilanz|umsetzungsstand|stand der (?:umsetzung|maßnahmen|massnahmen|ziel)|ziel- und ma(?:ß|ss)nahmen/i, "balance"],
];

/** Whole lines that are titles even without a number: nothing but these words, perhaps with a colon. */
export const BARE_TITLES: readonly RegExp[] = [
  /^(?:inhalt(?:sverzeichnis)?|tagesordnung|ablauf|programm|ausblick|feedback|blitzlicht|rückmeldungen|anlagen?|kontakte?|kontaktdaten|termine)$/i,
  /^(?:liste der )?(?:teilnehm(?:er|ende|enden|erinnen)(?:[/*:_]?-?innen)?(?: und teilnehm(?:er|erinnen))?[-\s]*(?:liste|verzeichnis)?|teilnahmeliste|anwesende?|anwesenheitsliste)$/i,
  /^ansprechp(?:artner|artnerinnen|erson|ersonen)\S*(?: und ansprechpartner)?(?: (?:zum|im|für das|des|der) ?)?(?: ?audits?.{0,40})?$/i,
  /^(?:(?:zu)?künftige|weitere|neue)?r? ?handlungsbedarfe?(?: .{0,60})?$/i,
  /^handlungsfeld-?übergreifende(?: .{0,60})?$/i,
  /^übergreifende handlungsbedarfe?$/i,
  /^(?:weiteres (?:verfahren|vorgehen)|nächste schritte|zeitplan(?:ung)?|(?:künftige|weitere|nächste) termine)(?: und .{0,40})?$/i,
  /^rückmeldungen (?:der|zum|zur|des|aus) .{0,80}$/i,
  /^(?:gesamtbilanz|bilanz(?:ierung)?(?: der .{0,60})?|umsetzungsstand|stand der umsetzung)$/i,
  /^(?:neue |um)?benennung der handlungsfelder$/i,
  /^ziele? (?:des|der) (?:bilanzierungs)?workshops?$/i,
];

/** A title of needs that belong to no single field of action. */
export const ACROSS_TITLE = /übergreifend|alle handlungsfelder/i;

/** What a sentence ending in a colon announces. The first that fits wins. */
export type ListTopic =
  | "besideAudit"
  | "newRegulation"
  | "workResult"
  | "workshopAims"
  | "process"
  | "future"
  | "agenda"
  | "naming"
  | "needs"
  | "feedback"
  | "participants"
  | "attachments";

export const LIST_TOPICS: readonly (readonly [RegExp, ListTopic])[] = [
  [/aufgaben\b.*\b(?:neben|zusätzlich|außerhalb|parallel)|(?:neben|außerhalb|parallel zu[mr]?)\s+(?:dem|des)?\s*\p{L}*audit\S*.*(?:aufgaben|tätigkeiten)/iu, "besideAudit"],
  [/neuregelung|(?:neue|geänderte)[rn]?\s+(?:\p{L}+\s+)?(?:regelung|gesetz|vorschrift|rechtsgrundlage)/iu, "newRegulation"],
  [/(?:arbeitsgruppen|arbeitskreise|arbeitsergebnisse|befragungen|konzepte|vereinbarungen)\b.*\b(?:erarbeitet|entwickelt|durchgeführt|entstanden|gebildet|gegründet|erstellt)/iu, "workResult"],
  [/(?:workshop|veranstaltung|treffen)\S*\b.*\bziele?\b|\bziele?\b.*\b(?:workshop|veranstaltung|treffen)/iu, "workshopAims"],
  [/termine?\b.*\bprozess|bisherige[rnms]?\s+(?:termine|ablauf|verlauf|prozess)|meilensteine|chronologie/iu, "process"],
  [/zeitplan|weitere[rnms]?\s+(?:termine|verfahren|vorgehen|schritte)|nächste[rn]?\s+(?:termine|schritte)|(?:zu)?künftige[rn]?\s+termine/iu, "future"],
  [/\b(?:handlungsfelder|benennung)\b.*\b(?:veränderung|benennung|bezeichnung|umbenannt|tabelle)/iu, "naming"],
  [/tagesordnung|programm\b/iu, "agenda"],
  [/handlungsbedarfe?\b/iu, "needs"],
  [/rückmeldung|feedback/iu, "feedback"],
  [/anwesend|teilgenommen|teilnehmende:/iu, "participants"],
  [/\banlagen?\b/iu, "attachments"],
];

/** What a labelled line of a goal block gives. */
export type BlockRole =
  | "goal"
  | "measure"
  | "criterion"
  | "result"
  | "status"
  | "attainment"
  | "need"
  | "owner"
  | "dueDate"
  | "evidence"
  | "remark";

/** The words of each label; all are compared without case, and a trailing plural is part of the pattern. */
export const BLOCK_LABELS: readonly (readonly [BlockRole, string])[] = [
  ["attainment", "zielerreichung|zielerreichungsgrad"],
  ["goal", "(?:teil|leit|haupt|einzel|ober|unter)?ziele?"],
  ["measure", "(?:einzel)?ma(?:ß|ss)nahmen?"],
  ["criterion", "messkriteri(?:um|en)|messgrößen?|erfolgskriteri(?:um|en)|kriteri(?:um|en)|indikator(?:en)?"],
  ["status", "(?:umsetzungs|bearbeitungs)?status|(?:umsetzungs|bearbeitungs)stand|stand der umsetzung"],
  ["result", "ergebnis(?:se)?|resultat"],
  ["owner", "zuständig(?:keit)?|verantwortlich(?:keit)?|federführung"],
  ["dueDate", "frist|umsetzung bis|umsetzungszeitraum|zeitraum|zeitrahmen|termin"],
  ["evidence", "belege?|nachweise?"],
  ["need", "(?:weiterer |zukünftiger |künftiger )?handlungsbedarfe?"],
  ["remark", "anmerkung(?:en)?|bemerkung(?:en)?|hinweise?"],
];

/** The words for a field of action before its number, as an expression without flags. */
export const FIELD_WORD = "handlungsfeld(?:er|ern|es|s|e)?|hf";

export const PAGE_NUMBER =
  /^(?:(?:seite|s\.|blatt)\s*\d{1,4}(?:\s*(?:von|\/)\s*\d{1,4})?|[-–—]\s*(?:seite\s*)?\d{1,4}\s*[-–—]|\d{1,4}|\d{1,4}\s*(?:\/|von)\s*\d{1,4}|\[\d{1,4}\]|.{3,100}[\s|·–-]seite\s*\d{1,4}\s*(?:von|\/)\s*\d{1,4})$/i;

/** Headings of a table of old and new names. */
export const NAMING_HEADINGS = {
  number: /^(?:nr\.?|nummer|lfd\.?\s*nr\.?)$/i,
  former: /bisherig|alte?[rns]?\b|früher|vorher|pilotphase/i,
  current: /neue?[rns]?\b|aktuell|künftig|jetzig/i,
  any: /handlungsfeld|bezeichnung|benennung|name/i,
};

/** Roman numbers as used for fields of action. */
export const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"] as const;
