import type { ColumnId, TableId } from "../domain/tables";

/** How a table of the template is called in a workbook. Names are ASCII, headings German. */
export interface TableWords<T extends TableId> {
  readonly name: string;
  readonly sheet: string;
  readonly headings: Readonly<Record<ColumnId<T>, string>>;
}

export const TABLE_WORDS: { readonly [T in TableId]: TableWords<T> } = {
  profile: { name: "tblStammdaten", sheet: "Stammdaten", headings: { label: "Angabe", value: "Wert" } },
  fieldsOfAction: {
    name: "tblHandlungsfelder",
    sheet: "Handlungsfelder",
    headings: {
      number: "Nr",
      name: "Handlungsfeld",
      formerName: "Bisherige Bezeichnung",
      remark: "Anmerkung",
      noNeedReason: "Kein Handlungsbedarf weil",
    },
  },
  goals: {
    name: "tblZiele",
    sheet: "Ziele",
    headings: {
      number: "Nr",
      fieldOfAction: "Handlungsfeld",
      goal: "Ziel",
      attainment: "Zielerreichung",
      basis: "Grundlage",
      remark: "Anmerkung",
    },
  },
  measures: {
    name: "tblMassnahmen",
    sheet: "Maßnahmen",
    headings: {
      number: "Nr",
      fieldOfAction: "Handlungsfeld",
      goal: "Ziel",
      measure: "Maßnahme",
      criterion: "Messkriterium",
      result: "Ergebnis",
      status: "Status",
      asOf: "Stand vom",
      basis: "Grundlage",
      evidence: "Beleg",
      continuation: "Fortführung",
      realisedThrough: "Realisiert über",
      owner: "Zuständig",
      dueDate: "Frist",
      reason: "Begründung",
      droppedBy: "Entfallen laut",
    },
  },
  needs: {
    name: "tblHandlungsbedarfe",
    sheet: "Handlungsbedarfe",
    headings: {
      number: "Nr",
      fieldOfAction: "Handlungsfeld",
      need: "Handlungsbedarf",
      reference: "Verweis",
      continues: "Führt fort",
      priority: "Priorität",
      resources: "Ressourcen",
      mandatory: "Pflicht/freiwillig",
      decision: "Entscheidung",
      owner: "Zuständig",
      dueDate: "Frist",
    },
  },
  choices: {
    name: "tblAuswahl",
    sheet: "Auswahl",
    headings: { list: "Liste", word: "Wort", meaning: "Bedeutung", countsAs: "Zählt als" },
  },
  events: {
    name: "tblTermine",
    sheet: "Termine",
    headings: {
      kind: "Art",
      begin: "Beginn",
      end: "Ende",
      wording: "Zeitangabe",
      event: "Termin",
      details: "Ort/Inhalte/Beteiligte",
    },
  },
  agenda: {
    name: "tblTagesordnung",
    sheet: "Tagesordnung",
    headings: { time: "Uhrzeit", item: "Punkt", speaker: "Vortrag" },
  },
  activities: {
    name: "tblTaetigkeiten",
    sheet: "Tätigkeiten",
    headings: { kind: "Art", activity: "Tätigkeit", belongsTo: "Gehört zu" },
  },
  claims: {
    name: "tblAussagen",
    sheet: "Aussagen",
    headings: { claim: "Aussage", scope: "Bereich", source: "Fundstelle" },
  },
  passages: {
    name: "tblProtokolltexte",
    sheet: "Protokolltexte",
    headings: { chapter: "Kapitel", scope: "Bereich", text: "Text", source: "Fundstelle" },
  },
  attachments: {
    name: "tblAnlagen",
    sheet: "Anlagen",
    headings: { title: "Bezeichnung", date: "Datum", scope: "Bereich" },
  },
  feedback: {
    name: "tblRueckmeldungen",
    sheet: "Rückmeldungen",
    headings: { number: "Nr", feedback: "Rückmeldung" },
  },
  participants: {
    name: "tblTeilnehmende",
    sheet: "Teilnehmende",
    headings: { number: "Nr", name: "Name", institution: "Institution", group: "Gruppe" },
  },
  contacts: {
    name: "tblKontakte",
    sheet: "Kontakte",
    headings: {
      role: "Rolle",
      name: "Name",
      function: "Funktion",
      organisation: "Organisation",
      address: "Anschrift",
      phone: "Telefon",
      email: "E-Mail",
    },
  },
  mapping: {
    name: "tblZuordnung",
    sheet: "Zuordnung",
    headings: { target: "Angabe", kind: "Art der Quelle", source: "Quelle", detail: "Genauer" },
  },
  statusWords: {
    name: "tblStatuswoerter",
    sheet: "Zuordnung",
    headings: { word: "Wort", status: "Status" },
  },
};
