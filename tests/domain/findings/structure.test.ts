import { RULES, type RuleId } from "../../../src/domain/findings/registry";
import type { SourceTable } from "../../../src/domain/source";
import type { TableId, Tables } from "../../../src/domain/tables";
import { allFound, found } from "../found";
import { SOUND, sound } from "../soundAudit";

type Changes = Partial<Record<TableId, Partial<SourceTable>>>;

const check = (_: string, rule: RuleId, changes: Changes, expected: string[]): void =>
  expect(found(rule, sound(), changes)).toEqual(expected);

describe("a table", () => {
  test("that everything is counted by must be there", () => {
    const { needs, measures } = SOUND;
    const rest: Tables = { needs, measures };
    expect(found("table.missing", rest)).toEqual(["fieldsOfAction | table=fieldsOfAction", "goals | table=goals"]);
  });
  test("is not missed where no workbook was looked at", () => expect(found("table.missing", {})).toEqual([]));

  test.each<[string, RuleId, Changes, string[]]>([
    [
      "has no merged cells",
      "table.merged",
      { goals: { merged: ["A1:B2", "C3:C4"] } },
      ["goals | table=tbl-goals | areas=A1:B2, C3:C4"],
    ],
    ["is not filtered", "table.filtered", { measures: { filterActive: true } }, ["measures | table=tbl-measures"]],
    [
      "stands on an open sheet",
      "sheet.protected",
      { measures: { protected: true } },
      ["measures | sheet=Blatt measures"],
    ],
    [
      "on a sheet told of once is not told of twice",
      "sheet.protected",
      { goals: { protected: true, sheet: "X" }, needs: { protected: true, sheet: "X" } },
      ["goals | sheet=X"],
    ],
    [
      "lies on no generated sheet",
      "table.overlapsOutput",
      { needs: { overlaps: ["Ausblick", "Prozess"] } },
      ["needs | table=tbl-needs | sheets=Ausblick, Prozess"],
    ],
  ])("%s", check);

  test.each<[RuleId]>([["table.merged"], ["table.filtered"], ["sheet.protected"], ["table.overlapsOutput"]])(
    "that is sound has no finding %s",
    (rule) => expect(found(rule, sound())).toEqual([]),
  );
});

/** The needs table of the sound audit with these columns only, under these headings. */
const needsWith = (
  columns: Record<string, string>,
  others: string[] = [],
  more: Partial<SourceTable> = {},
): Changes => ({
  needs: {
    headings: [...Object.values(columns), ...others],
    columns: Object.fromEntries(Object.keys(columns).map((column, index) => [column, index])),
    ...more,
  },
});

const CORE = { fieldOfAction: "Handlungsfeld", need: "Handlungsbedarf" };
const ALL_ELSE = [
  "number",
  "reference",
  "continues",
  "priority",
  "resources",
  "mandatory",
  "decision",
  "owner",
  "dueDate",
];
const WANTED = { fieldOfAction: "Handlungsfeld", need: "Handlungsbedarf", reference: "Verweis", priority: "Priorität" };

describe("a column", () => {
  test.each<[string, RuleId, Changes, string[]]>([
    [
      "that figures need must be there",
      "column.missing",
      needsWith({ need: "Handlungsbedarf" }),
      ["needs | table=tbl-needs | column=fieldOfAction | wanted= | nearest="],
    ],
    [
      "that figures need is looked for under a near heading",
      "column.missing",
      needsWith({ need: "Handlungsbedarf" }, ["Handlungsfeld Nr"], { wantedHeadings: WANTED }),
      ["needs | table=tbl-needs | column=fieldOfAction | wanted=Handlungsfeld | nearest=Handlungsfeld Nr"],
    ],
    [
      "taken from elsewhere is not missed",
      "column.missing",
      needsWith({ need: "X" }, [], { derived: ["fieldOfAction"] }),
      [],
    ],
    ["that is there is not missed", "column.missing", needsWith(CORE), []],
    [
      "that others can do without may have been renamed",
      "column.renamed",
      needsWith(CORE, ["Verweise"], { wantedHeadings: WANTED }),
      ["needs | table=tbl-needs | column=reference | wanted=Verweis | nearest=Verweise"],
    ],
    [
      "that figures need is missing rather than renamed",
      "column.renamed",
      needsWith({ need: "X" }, ["Handlungsfeld Nr"], { wantedHeadings: WANTED }),
      [],
    ],
    [
      "in use already is not another one renamed",
      "column.renamed",
      needsWith({ ...CORE, decision: "Verweise" }, [], { wantedHeadings: WANTED }),
      [],
    ],
    [
      "that others can do without is left out, all of them in one note",
      "column.leftOut",
      needsWith(CORE, ["Verweise"], {
        wantedHeadings: WANTED,
        derived: ["number", "continues", "resources", "mandatory"],
      }),
      ["needs | table=tbl-needs | columns=priority,decision,owner,dueDate"],
    ],
    ["is left out nowhere in the template", "column.leftOut", {}, []],
    [
      "is left out nowhere where all come from elsewhere",
      "column.leftOut",
      needsWith(CORE, [], { derived: ALL_ELSE }),
      [],
    ],
    ["is not left out where figures need it", "column.leftOut", needsWith({}, [], { derived: ALL_ELSE }), []],
  ])("%s", check);
});

describe("a heading", () => {
  const headings = (...others: string[]): Changes => needsWith(CORE, others);
  test.each<[string, RuleId, Changes, string[]]>([
    [
      "doubled but for spaces and case is told",
      "heading.doubled",
      headings(" handlungs\nfeld", "Handlungsfeld "),
      ["needs | table=tbl-needs | heading=Handlungsfeld "],
    ],
    [
      "doubled but for a line break is told",
      "heading.doubled",
      needsWith({ ...CORE, owner: "Wer macht es" }, ["wer\n macht  es"]),
      ["needs | table=tbl-needs | heading=wer\n macht  es"],
    ],
    [
      "that Excel has numbered is doubled",
      "heading.doubled",
      headings("Handlungsbedarf12"),
      ["needs | table=tbl-needs | heading=Handlungsbedarf12"],
    ],
    ["of the town's own may be like another of its own", "heading.doubled", headings("Notiz", "Notiz2"), []],
    ["with a number inside is another one", "heading.doubled", headings("Handlungs2bedarf"), []],
    ["that is read is no double of itself", "heading.doubled", headings(), []],
    ["that is empty is told", "heading.empty", headings(" "), ["needs | table=tbl-needs | heading= | position=3"]],
    [
      "that Excel has made up is empty",
      "heading.empty",
      headings("Notiz", "Spalte1", "column22 "),
      [
        "needs | table=tbl-needs | heading=Spalte1 | position=4",
        "needs | table=tbl-needs | heading=column22 | position=5",
      ],
    ],
    ["with more than that is none", "heading.empty", headings("Spalte1 alt", "Die Spalte1", "Spalte"), []],
  ])("%s", check);
});

test("a rule names every table in which it finds something", () => {
  const contacts: Partial<SourceTable> = {
    headings: ["Name", "name", "Ort", ""],
    columns: { name: 0 },
    wantedHeadings: { organisation: "Orte" },
    merged: ["A1:B1"],
    filterActive: true,
    protected: true,
    overlaps: ["Ausblick"],
  };
  const findings = allFound(sound({ contacts: [{ name: "Anna Beispiel" }] }), { contacts });
  const rules = findings.flatMap(({ rule, place }) => (place.table === "contacts" ? [rule] : []));
  expect(rules.length).toBeGreaterThan(5);
  const blind = RULES.filter(({ id, appliesTo }) => rules.includes(id) && !appliesTo.includes("contacts"));
  expect(blind.map(({ id }) => id)).toEqual([]);
});
