import { auditOf } from "../../src/german/auditOf";
import { CHOICE_COLUMNS, CHOICE_LISTS, CHOICE_ROWS } from "../../src/german/choices";
import { TABLE_COLUMNS } from "../../src/domain/tables";
import { PROFILE_LABELS, profileRows } from "../../src/german/profileLabels";
import { STATUS_ORDER, STATUS_WORDS, statusReader, townWordsOf } from "../../src/german/statusWords";

test("no tables are an empty audit", () => {
  const { profile, unknownWords, ...rest } = auditOf({});
  expect(profile).toMatchObject({ municipality: "", audit: "", entries: [] });
  expect(unknownWords).toEqual([]);
  for (const records of Object.values(rest)) expect(records).toEqual([]);
});

describe("a row", () => {
  test("is a record only when its main text is not empty, and keeps its place", () => {
    const { measures, goals } = auditOf({
      measures: [{ number: "1.1.1" }, {}, { measure: "A" }, { measure: " " }],
      goals: [{ goal: "" }, { goal: "B" }],
    });
    expect(measures.map(({ text, place }) => [text, place])).toEqual([
      ["A", { table: "measures", row: 2 }],
      [" ", { table: "measures", row: 3 }],
    ]);
    expect(goals.map(({ place }) => place.row)).toEqual([1]);
  });
  test("of the fields of action is a record with a number or a name", () =>
    expect(
      auditOf({ fieldsOfAction: [{ number: 1 }, { name: "A" }, { remark: "x" }] }).fieldsOfAction.map(
        ({ place }) => place.row,
      ),
    ).toEqual([0, 1]));
  test("of the contacts is a record with a name or an organisation", () =>
    expect(
      auditOf({ contacts: [{ organisation: "A" }, { name: "B" }, { phone: "1" }] }).contacts.map(
        ({ place }) => place.row,
      ),
    ).toEqual([0, 1]));
});

test("a measure is read to the letter, its words and numbers without outer spaces", () => {
  const [measure] = auditOf({
    measures: [
      {
        number: " 1.1.1* ",
        fieldOfAction: "1 ",
        goal: 1.1,
        measure: " Rat geben ",
        criterion: "Kriterium ",
        result: "Ist realisiert",
        status: " Teilweise Realisiert ",
        asOf: "2013-11-21",
        basis: "beleg",
        evidence: "Vermerk",
        continuation: "Daueraufgabe",
        realisedThrough: 6,
        owner: true,
        dueDate: "Ende 2014",
        reason: "Grund",
        droppedBy: "Rat",
      },
    ],
  }).measures;
  expect(measure).toEqual({
    place: { table: "measures", row: 0 },
    number: "1.1.1*",
    fieldOfAction: 1,
    fieldText: "1",
    goal: "1.1",
    text: " Rat geben ",
    criterion: "Kriterium ",
    result: "Ist realisiert",
    status: "partly",
    statusText: "Teilweise Realisiert",
    isStatusUnderstood: true,
    suggestion: expect.objectContaining({ status: "done" }) as unknown,
    answersMeasure: true,
    asOf: { text: "21.11.2013", day: "2013-11-21" },
    basis: "evidence",
    basisText: "beleg",
    evidence: "Vermerk",
    continuation: "permanent",
    continuationText: "Daueraufgabe",
    realisedThrough: 6,
    realisedThroughText: "6",
    owner: "WAHR",
    dueDate: { text: "Ende 2014" },
    reason: "Grund",
    droppedBy: "Rat",
  });
});

describe("a status", () => {
  const statusOf = (status: string | null, statusWords = [{ word: " Fertig ", status: "REALISIERT" }]) => {
    const [measure] = auditOf({ measures: [{ measure: "A", status }], statusWords }).measures;
    return [measure?.status, measure?.isStatusUnderstood];
  };
  test.each<[string | null, string, boolean]>([
    ["realisiert", "done", true],
    ["teilweise realisiert", "partly", true],
    ["nicht realisiert", "notDone", true],
    ["entfallen", "dropped", true],
    ["noch nicht bewertet", "unassessed", true],
    [null, "unassessed", true],
    ["fertig", "done", true],
    ["umgesetzt", "unassessed", false],
  ])("%p is %s", (text, status, isUnderstood) => expect(statusOf(text)).toEqual([status, isUnderstood]));

  test("of an assessed measure is compared with its result alone", () => {
    const [measure] = auditOf({
      measures: [{ measure: "A", status: "nicht realisiert", result: "Es gab Gespräche." }],
    }).measures;
    expect(measure?.suggestion).toBeUndefined();
  });
  test("the words of the scale keep their sense", () =>
    expect(statusOf("realisiert", [{ word: "realisiert", status: "entfallen" }])).toEqual(["done", true]));
});

test("the town's words are those that mean a status, each once, the last one counts", () => {
  const townWords = townWordsOf([
    { word: "realisiert", status: "realisiert" },
    { word: "fertig", status: "entfallen" },
    { word: "Fertig ", status: "realisiert" },
    { word: "rot", status: "schlecht" },
    { word: " ", status: "realisiert" },
    { status: "realisiert" },
  ]);
  expect(townWords).toEqual([{ word: "Fertig", status: "done" }]);
  expect(statusReader(townWords)("FERTIG")).toBe("done");
  expect(statusReader([])("fertig")).toBeUndefined();
});

test("the status scale has a word, a shape and a definition for each status", () => {
  expect(STATUS_ORDER.map((status) => `${STATUS_WORDS[status].symbol} ${STATUS_WORDS[status].word}`)).toEqual([
    "● realisiert",
    "◐ teilweise realisiert",
    "○ nicht realisiert",
    "– entfallen",
    "? noch nicht bewertet",
  ]);
  for (const status of STATUS_ORDER) {
    expect(STATUS_WORDS[status].meaning).not.toBe("");
    expect(STATUS_WORDS[status].countsAs).not.toBe("");
  }
});

describe("the profile", () => {
  const profile = auditOf({
    profile: [
      { label: "kommune ", value: "Musterstadt" },
      { label: "Audit", value: "Familiengerechte Kommune" },
      { label: "Stand der Bilanz (Stichtag)", value: "31. Dezember 2013" },
      { label: "Bilanzierungsworkshop", value: "2013-11-21" },
      { label: "Berichtszeitraum von", value: "2010-01-01" },
      { label: "Berichtszeitraum bis", value: "31.12.2013" },
      { label: "Eigenes", value: 7 },
    ],
  }).profile;
  test("is read by its labels", () =>
    expect(profile).toMatchObject({
      municipality: "Musterstadt",
      audit: "Familiengerechte Kommune",
      asOf: "2013-12-31",
      workshop: "2013-11-21",
      reportFrom: "2010-01-01",
      reportTo: "2013-12-31",
    }));
  test("keeps all entries as they stand", () =>
    expect(profile.entries.map(({ label, value, day }) => [label, value, day])).toEqual([
      ["kommune", "Musterstadt", undefined],
      ["Audit", "Familiengerechte Kommune", undefined],
      ["Stand der Bilanz (Stichtag)", "31. Dezember 2013", "2013-12-31"],
      ["Bilanzierungsworkshop", "21.11.2013", "2013-11-21"],
      ["Berichtszeitraum von", "01.01.2010", "2010-01-01"],
      ["Berichtszeitraum bis", "31.12.2013", "2013-12-31"],
      ["Eigenes", "7", undefined],
    ]));
  test("of the template has every label and the values given", () => {
    const rows = profileRows({ municipality: "Musterstadt" });
    expect(rows.map(({ label }) => label)).toEqual(Object.values(PROFILE_LABELS));
    expect(rows.slice(0, 2)).toEqual([
      { label: "Kommune", value: "Musterstadt" },
      { label: "Audit", value: null },
    ]);
  });
});

test("goals, needs and fields of action are read", () => {
  const audit = auditOf({
    fieldsOfAction: [
      { number: "02", name: "Wohnen", formerName: "Bauen", remark: "r", noNeedReason: "n" },
      { number: "2a" },
    ],
    goals: [
      {
        number: "1.1",
        fieldOfAction: "Wohnen",
        goal: "G",
        attainment: "Teilweise erreicht",
        basis: "Angabe",
        remark: "r",
      },
      { goal: "H", attainment: "na ja" },
    ],
    needs: [
      {
        number: 1,
        fieldOfAction: " Übergreifend",
        need: "N",
        reference: "Handlungsfelder 2–4 und 6",
        continues: "1.1",
        priority: 1,
        resources: "r",
        mandatory: "Pflicht",
        decision: "d",
        owner: "o",
        dueDate: "2014-01-01",
      },
      { need: "M", fieldOfAction: 3 },
    ],
  });
  expect(audit.fieldsOfAction).toMatchObject([
    { number: 2, numberText: "02", name: "Wohnen", formerName: "Bauen", remark: "r", noNeedReason: "n" },
    { number: undefined, numberText: "2a", name: "" },
  ]);
  expect(audit.goals).toMatchObject([
    {
      number: "1.1",
      fieldOfAction: undefined,
      fieldText: "Wohnen",
      text: "G",
      attainment: "partlyAttained",
      attainmentText: "Teilweise erreicht",
      basis: "statement",
      basisText: "Angabe",
      remark: "r",
    },
    { attainment: "undetermined", attainmentText: "na ja" },
  ]);
  expect(audit.needs).toMatchObject([
    {
      number: "1",
      fieldOfAction: "across",
      fieldText: "Übergreifend",
      text: "N",
      references: [2, 3, 4, 6],
      referenceText: "Handlungsfelder 2–4 und 6",
      continues: "1.1",
      priority: "1",
      resources: "r",
      mandatory: "Pflicht",
      decision: "d",
      owner: "o",
      dueDate: { day: "2014-01-01" },
    },
    { fieldOfAction: 3, references: [], dueDate: undefined },
  ]);
});

test("the other tables are read", () => {
  const audit = auditOf({
    events: [
      { kind: "künftig", begin: "2014-03-04", end: "bald", wording: "im März", event: "E", details: "d" },
      { kind: "Fest", event: "F" },
    ],
    agenda: [{ time: " 16.00 ", item: "I", speaker: "S" }],
    activities: [{ kind: "Neuregelung", activity: "A", belongsTo: "B" }, { activity: "C" }],
    claims: [
      { claim: "C", scope: "2, 3", source: "S" },
      { claim: "D", scope: "Gesamt" },
    ],
    passages: [{ chapter: "4", scope: "Gesamt", text: "T", source: "S" }],
    attachments: [{ title: "T", date: "2013-10-15", scope: "2" }, { title: "U" }],
    feedback: [{ number: 1, feedback: "F" }],
    participants: [{ number: 2, name: "N", institution: "I", group: "Politik " }],
    contacts: [{ role: "R", name: "N", function: "F", organisation: "O", address: "A", phone: "P", email: "E" }],
  });
  expect(audit.events).toMatchObject([
    {
      kind: "future",
      kindText: "künftig",
      begin: "2014-03-04",
      end: undefined,
      wording: "im März",
      event: "E",
      details: "d",
    },
    { kind: "process", kindText: "Fest" },
  ]);
  expect(audit.agenda).toMatchObject([{ time: "16.00", item: "I", speaker: "S" }]);
  expect(audit.activities).toMatchObject([
    { kind: "newRegulation", kindText: "Neuregelung", text: "A", belongsTo: "B" },
    { kind: "workResult", kindText: "" },
  ]);
  expect(audit.claims).toMatchObject([
    { text: "C", fieldsOfAction: [2, 3], scopeText: "2, 3", source: "S" },
    { fieldsOfAction: undefined, scopeText: "Gesamt" },
  ]);
  expect(audit.passages).toMatchObject([{ chapter: "4", scopeText: "Gesamt", text: "T", source: "S" }]);
  expect(audit.attachments).toMatchObject([
    { title: "T", date: { text: "15.10.2013", day: "2013-10-15" }, scopeText: "2" },
    { date: { text: "" } },
  ]);
  expect(audit.feedback).toMatchObject([{ number: "1", text: "F" }]);
  expect(audit.participants).toMatchObject([{ number: "2", name: "N", institution: "I", group: "Politik" }]);
  expect(audit.contacts).toMatchObject([
    { role: "R", name: "N", function: "F", organisation: "O", address: "A", phone: "P", email: "E" },
  ]);
});

describe("words on no choice list", () => {
  test("are told with their place", () =>
    expect(
      auditOf({
        measures: [
          { status: "prima", basis: "Angabe" },
          { continuation: " weiter ", basis: "" },
        ],
        statusWords: [{ word: "rot", status: "schlecht" }],
        participants: [{ group: "Presse" }],
      }).unknownWords,
    ).toEqual([
      { place: { table: "measures", row: 1, column: "continuation" }, text: "weiter" },
      { place: { table: "participants", row: 0, column: "group" }, text: "Presse" },
      { place: { table: "statusWords", row: 0, column: "status" }, text: "schlecht" },
    ]));
  test("may be added to a list that nothing is counted by", () => {
    const choices = [
      { list: "gruppe", word: "presse " },
      { list: "Grundlage", word: "Foto" },
    ];
    expect(
      auditOf({ choices, participants: [{ group: "Presse" }], measures: [{ basis: "Foto" }] }).unknownWords,
    ).toEqual([{ place: { table: "measures", row: 0, column: "basis" }, text: "Foto" }]);
  });
});

describe("the choice lists", () => {
  test("stand in tblAuswahl with word and meaning", () => {
    expect(CHOICE_ROWS).toHaveLength(Object.values(CHOICE_LISTS).reduce((sum, list) => sum + list.length, 0));
    for (const { word, meaning } of CHOICE_ROWS) expect([word, meaning]).not.toContain("");
    expect(CHOICE_ROWS[0]).toEqual({
      list: "Status",
      word: "realisiert",
      meaning: "vollständig umgesetzt",
      countsAs: "zählt als realisiert",
    });
    expect(CHOICE_ROWS.find(({ word }) => word === "Pflicht")).toMatchObject({
      list: "Pflicht/freiwillig",
      countsAs: "",
    });
  });
  test("belong to columns that exist", () => {
    for (const { table, column } of CHOICE_COLUMNS) expect(TABLE_COLUMNS[table]).toContain(column);
  });
});
