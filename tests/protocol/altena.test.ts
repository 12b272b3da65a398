import expected from "../../samples/erwartung-altena-2013.json";
import { assessedIn, completionOf, countedIn, shareOf, upTo } from "../../src/domain/completion";
import type { Audit, FieldOfAction, Goal, Measure, Need } from "../../src/domain/audit";
import { auditOf } from "../../src/german/auditOf";
import { IMPORT_CHAPTER } from "../../src/german/importNotes";
import { readSample, sampleText } from "./samples";

const { tables, report } = readSample("protokoll-altena-2013.txt");
const audit = auditOf(tables);

const isDone = ({ status }: Measure): boolean => status === "done";
const isStarred = ({ number }: Goal | Measure): boolean => number.endsWith("*");
const inField =
  (number: number | undefined) =>
  (record: Goal | Measure | Need): boolean =>
    record.fieldOfAction === number;

/** Goals all of whose measures are realised, of those that have any. */
function goalsAllDone({ goals, measures }: Pick<Audit, "goals" | "measures">): number {
  return goals.filter(({ number }) => {
    const own = measures.filter(({ goal }) => goal === number);
    return own.length > 0 && own.every(isDone);
  }).length;
}

const countsOf = ({ goals, measures }: Pick<Audit, "goals" | "measures">) => ({
  ziele: goals.length,
  massnahmen: measures.length,
  realisiert: measures.filter(isDone).length,
  nichtRealisiert: measures.filter(({ status }) => status === "notDone").length,
  nichtBewertet: measures.filter(({ status }) => status === "unassessed").length,
  mitMesskriterium: measures.filter(({ criterion }) => criterion !== "").length,
  zieleAlleMassnahmenRealisiert: goalsAllDone({ goals, measures }),
});

const fieldCounts = ({ number, name, formerName }: FieldOfAction) => ({
  nr: number,
  neu: name,
  alt: formerName,
  ...countsOf({ goals: audit.goals.filter(inField(number)), measures: audit.measures.filter(inField(number)) }),
  handlungsbedarfe: audit.needs.filter(inField(number)).length,
});

const lineText = new Map(
  sampleText("protokoll-altena-2013.txt")
    .split("\n")
    .map((text, index) => [index + 1, text.trim()]),
);

describe("the protocol of Altena", () => {
  test("fills each field of action as the expectation counts it", () =>
    expect(audit.fieldsOfAction.map(fieldCounts)).toEqual(expected.handlungsfelder));

  test("gives the expected total", () => {
    const completion = completionOf(audit.measures);
    expect({
      ...countsOf(audit),
      umsetzungsquote: shareOf(completion.done, countedIn(completion)),
      bandbreiteBis: shareOf(upTo(completion), countedIn(completion)),
      bewertungsquote: shareOf(assessedIn(completion), completion.measures),
      massnahmenMitNummerImProtokoll: audit.measures.filter((measure) => !isStarred(measure)).length,
      massnahmenOhneNummerImProtokoll: audit.measures.filter(isStarred).length,
      zieleOhneNummerImProtokoll: audit.goals.filter(isStarred).length,
      handlungsbedarfe: audit.needs.filter(({ fieldOfAction }) => fieldOfAction !== "across").length,
      handlungsbedarfeUebergreifend: audit.needs.filter(({ fieldOfAction }) => fieldOfAction === "across").length,
      handlungsbedarfeMitVerweis: audit.needs.filter(({ references }) => references.length > 0).length,
      zielerreichungFestgestellt: audit.goals.filter(({ attainment }) => attainment !== "undetermined").length,
      grundlageAngegeben: audit.measures.filter(({ basis }) => basis !== undefined).length,
    }).toEqual(expected.gesamt);
  });

  test("gives the expected total without what was realised within another field", () => {
    const measures = audit.measures.filter(({ realisedThrough }) => realisedThrough === undefined);
    const goals = audit.goals.filter(({ number }) => measures.some(({ goal }) => goal === number));
    const { ziele, zieleAlleMassnahmenRealisiert, massnahmen, realisiert } = countsOf({ goals, measures });
    expect({ ziele, zieleAlleMassnahmenRealisiert, massnahmen, realisiert }).toEqual({
      ziele: expected.gesamtOhneRealisiertUeber.ziele,
      zieleAlleMassnahmenRealisiert: expected.gesamtOhneRealisiertUeber.zieleAlleMassnahmenRealisiert,
      massnahmen: expected.gesamtOhneRealisiertUeber.massnahmen,
      realisiert: expected.gesamtOhneRealisiertUeber.realisiert,
    });
  });

  test("gives the expected dates, agenda, people, feedback and activities", () => {
    const outer = (kind: string): number =>
      audit.activities.filter((activity) => activity.kind === kind && activity.belongsTo === "").length;
    const workResults = audit.activities.filter(({ kind }) => kind === "workResult");
    expect({
      prozesstermine: audit.events.filter(({ kind }) => kind === "process").length,
      kuenftigeTermine: audit.events.filter(({ kind }) => kind === "future").length,
      tagesordnungspunkte: audit.agenda.length,
      rueckmeldungen: audit.feedback.length,
      teilnehmende: audit.participants.length,
      kontakte: audit.contacts.length,
      nebenDemAudit: outer("besideAudit"),
      neuregelungen: outer("newRegulation"),
      arbeitsergebnisse: outer("workResult"),
      unterpunkteArbeitsergebnisse: workResults.filter(({ belongsTo }) => belongsTo !== "").length,
      keineHandlungsbedarfe: audit.fieldsOfAction.flatMap(({ number, noNeedReason }) =>
        noNeedReason === "" ? [] : number,
      ),
    }).toEqual({
      prozesstermine: expected.prozesstermine,
      kuenftigeTermine: expected.kuenftigeTermine,
      tagesordnungspunkte: expected.tagesordnungspunkte,
      rueckmeldungen: expected.rueckmeldungen,
      teilnehmende: expected.teilnehmende,
      kontakte: expected.kontakte,
      nebenDemAudit: expected.taetigkeiten.nebenDemAudit,
      neuregelungen: expected.taetigkeiten.neuregelungen,
      arbeitsergebnisse: expected.taetigkeiten.arbeitsergebnisse,
      unterpunkteArbeitsergebnisse: expected.taetigkeiten.unterpunkteArbeitsergebnisse,
      keineHandlungsbedarfe: expected.keineHandlungsbedarfe,
    });
  });

  test("keeps the workshop's own aims as prose: they are no goals of the audit", () => {
    const aims = audit.passages.filter(
      ({ chapter, text }) => chapter.startsWith("1.") && /^(?:Den|Das|Handlungsb)/.test(text),
    );
    expect(aims).toHaveLength(expected.workshopzieleKeineAuditziele);
    for (const { text } of aims) expect(audit.goals.some((goal) => goal.text === text)).toBe(false);
  });

  test("accounts for every non-empty line exactly once", () => {
    const filled = [...lineText].filter(([, text]) => text !== "").map(([line]) => line);
    expect(report.ledger.map(({ line }) => line)).toEqual(filled);
    expect(report.placed + report.structural + report.unplaced.length).toBe(report.lines);
    expect(report.unplaced).toEqual([]);
  });

  test("finds the wording of each placed row in the lines that it names", () => {
    for (const { source, text } of audit.passages.filter(({ chapter }) => chapter !== IMPORT_CHAPTER)) {
      const line = lineText.get(Number(source.replace("Zeile ", ""))) ?? "";
      expect(line.replaceAll("**", "")).toContain(text);
    }
  });

  test("derives what was realised within field 6 and says from which line", () => {
    expect(report.notes).toContainEqual({
      kind: "realisedThrough",
      fieldOfAction: 5,
      through: 6,
      line: 290,
      measures: ["5.1.1*", "5.1.2*"],
    });
    expect(audit.passages).toContainEqual(
      expect.objectContaining({
        chapter: IMPORT_CHAPTER,
        scopeText: "5",
        text: "„Realisiert über“ Handlungsfeld 6 ist aus dieser Zeile abgeleitet: Maßnahmen 5.1.1*, 5.1.2*.",
        source: "Zeile 290",
      }),
    );
    expect(audit.fieldsOfAction[4]?.remark).toBe(lineText.get(290));
  });

  test("leaves the doubtful result open, with a suggestion and its reason", () => {
    const [doubtful, ...more] = audit.measures.filter(({ status }) => status === "unassessed");
    expect(more).toEqual([]);
    expect(doubtful).toMatchObject({
      goal: "1.1",
      result: "Bisher gibt es noch keinen familienpolitischen Ausschuss.",
      suggestion: { certainty: "doubtful", status: "notDone" },
    });
  });

  test("keeps what speaks of other fields out of the field it stands under", () => {
    const summary = audit.passages.find(({ text }) => text.startsWith("Für die Handlungsfelder 2, 3 und 4"));
    expect(summary?.scopeText).toBe("2, 3, 4");
    expect(audit.fieldsOfAction[0]?.remark).toBe("");
    expect(audit.claims.filter(({ fieldsOfAction }) => fieldsOfAction?.includes(1))).toEqual([]);
  });

  test("turns a list that a template flattened into lines", () =>
    expect(audit.measures.find(({ goal }) => goal === "3.3")?.text).toBe(
      "- Gegenseitige Hospitationen\n- Austausch über Methoden und Arbeitsweisen\n- Elternabende\n" +
        "Focus: Einzugsgebiete im unmittelbaren Umfeld der Grundschulen",
    ));

  test("reads the facts of the audit itself", () => {
    const filled = audit.profile.entries.filter(({ value }) => value !== "");
    expect(Object.fromEntries(filled.map(({ label, value, day }) => [label, day ?? value]))).toEqual({
      Kommune: "Stadt Altena",
      Audit: "Familiengerechte Kommune",
      Projektleitung: "Stefanie Projektfrau, Stadt Altena",
      "Auditor/in": "Karin Auditfrau, Demographie lokal",
      "Stand der Bilanz (Stichtag)": "2013-11-21",
      Bilanzierungsworkshop: "2013-11-21",
      "Protokoll vom": "2013-12-06",
      "Ratsbeschluss Durchführung": "2009-04-03",
      "Ratsbeschluss Umsetzung": "2010-02-22",
      "Zertifikat vom": "2010-07-01",
    });
  });

  test("tells the coming dates with what is said about them", () => {
    const [strategy, preparation] = audit.events.filter(({ kind }) => kind === "future");
    expect(strategy).toMatchObject({
      begin: "2014-03-04",
      wording: "4. März 2014 von 16.00 bis ca. 20.00 Uhr",
      details:
        "Im Mittelpunkt des Strategiewshops stehen die folgenden Punkte:\n" +
        "- Besprechung der Zielvereinbarungen\n- Klärung der personellen und finanziellen Ressourcen",
    });
    expect(preparation).toMatchObject({ begin: "2014-01-14" });
  });

  test("sorts participants into a group only where their institution leaves no doubt", () => {
    const groups = new Map(audit.participants.map(({ institution, group }) => [institution, group]));
    expect(Object.fromEntries(groups)).toMatchObject({
      SPD: "Politik",
      "Evangelische Kirche": "Kirche",
      DRK: "Träger/Verbände",
      Stadtverwaltung: "Verwaltung",
      "Auditorin Verein Familiengerechte Kommune": "Audit",
      Baugesellschaft: "",
      JHA: "",
    });
  });

  test("reads contacts to the last line", () =>
    expect(audit.contacts).toMatchObject([
      { role: "Projektleitung", organisation: "Familien- und Jugendförderung", phone: "02352 / 000-000" },
      {
        role: "Auditorin",
        function: "Geschäftsinhaberin Demographie lokal, Auditorin Verein Familiengerechte Kommune",
        address: "Beispielstr. 2\n32425 Minden",
        email: "auditorin@example.org",
      },
    ]));
});
