import type { PlanCell, SheetPlan } from "../../src/sheets/plan";
import { planFaults } from "./planFaults";
import { templateReferences } from "./templateReferences";

const row = (cells: readonly (PlanCell | null)[], height = 15): SheetPlan["rows"][number] => ({ cells, height });

const SOUND: SheetPlan = {
  id: "overview",
  title: "Übersicht",
  marker: "Auditbilanz_Uebersicht",
  columns: [100],
  rows: [
    row([{ value: "Nr", style: "head" }]),
    row([{ value: 1, style: "cellCount" }]),
    row([{ value: "Ende", style: "quiet" }]),
  ],
  frozenRows: 1,
  print: {
    orientation: "Landscape",
    titleRows: [1, 1],
    header: { left: "", center: "", right: "" },
    footer: { left: "", center: "", right: "" },
  },
  charts: [],
  checksumRow: 2,
};

const withCell = (cell: PlanCell): SheetPlan => ({ ...SOUND, rows: [row([cell]), ...SOUND.rows.slice(1)] });
const CHART = {
  name: "D",
  title: "",
  categories: "A1:A2",
  series: [],
  outline: "#000000",
  labelFormat: "0",
  area: "A1:B2",
};

test("a sound plan has no fault", () => expect(planFaults(SOUND)).toEqual([]));

describe("a plan that Excel would refuse, repair or change", () => {
  test.each<readonly [string, SheetPlan, string]>([
    ["a title with a slash", { ...SOUND, title: "Soll/Ist" }, '"Soll/Ist" cannot be the name of a sheet'],
    ["a title of 32 characters", { ...SOUND, title: "x".repeat(32) }, "cannot be the name of a sheet"],
    ["a title in quotes", { ...SOUND, title: "'Ziele'" }, "cannot be the name of a sheet"],
    ["Excel's own title", { ...SOUND, title: "History" }, "cannot be the name of a sheet"],
    ["a marker with an umlaut", { ...SOUND, marker: "Auditbilanz_Übersicht" }, "cannot be the name of a marker"],
    [
      "a header of more than 255 characters",
      { ...SOUND, print: { ...SOUND.print, header: { left: "x".repeat(250), center: "", right: "" } } },
      "a header of 256 characters",
    ],
    ["title rows beyond the sheet", { ...SOUND, print: { ...SOUND.print, titleRows: [2, 9] } }, "title rows 2 to 9"],
    ["every row frozen", { ...SOUND, frozenRows: 3 }, "3 frozen rows of 3"],
    ["a chart nowhere", { ...SOUND, charts: [{ ...CHART, area: "A0:B2" }] }, "the chart D has no such area: A0:B2"],
    ["a checksum that is not last", { ...SOUND, checksumRow: 1 }, "the last line is not that of the checksum"],
    ["a row too short", { ...SOUND, columns: [10, 10] }, "row 1 has 1 of 2 cells"],
    ["a row too high", { ...SOUND, rows: [row([null], 410), ...SOUND.rows.slice(1)] }, "row 1 is 410 pt high"],
    ["a style that nobody knows", withCell({ value: "x", style: "schick" }), "A1: no style is called schick"],
    [
      "a formula in a text cell",
      withCell({ formula: "=1", expected: 1, style: "cell" }),
      "A1: a formula in a cell formatted as text",
    ],
    [
      "a text in a cell that Excel would parse",
      withCell({ value: "1.1", style: "cellLive" }),
      "A1: a text in a cell that is not formatted as text",
    ],
    ["no number", withCell({ value: NaN, style: "cellCount" }), "A1: NaN is no number"],
    ["a text too long", withCell({ value: "x".repeat(32_768), style: "cell" }), "A1: a text of 32768 characters"],
    ["too many lines", withCell({ value: "\n".repeat(254), style: "cell" }), "A1: too many line feeds"],
    ["a control character", withCell({ value: "\u0007", style: "cell" }), "A1: a control character"],
    [
      "a goal number as criterion",
      withCell({ formula: '=COUNTIFS(tblZiele[Nr],"x")', expected: 0, style: "cellLive" }),
      "A1: COUNTIFS compares the numbers of tblZiele[Nr]",
    ],
  ])("%s", (_, plan, fault) => {
    expect(planFaults(plan, templateReferences()).join("\n")).toContain(fault);
  });
});
