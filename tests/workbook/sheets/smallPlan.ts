import { SHEET_MARKERS, SHEET_TITLES, checksumLine } from "../../../src/german/sheetWords";
import type { PlanCell, PlanRow, SheetId, SheetPlan } from "../../../src/sheets/plan";

export const text = (value: string, style = "cell"): PlanCell => ({ value, style });

const row = (...cells: (PlanCell | null)[]): PlanRow => ({ cells, height: 15 });

/** A small sheet with everything that a plan can have; `note` tells two versions of it apart. */
export function smallPlan(id: SheetId, note: string, extra: Partial<SheetPlan> = {}): SheetPlan {
  const rows = [
    row(text("Nr", "head"), text("Was", "head"), text("Zahl", "head"), text("Anmerkung", "head")),
    row(text("1.10"), text(`=${note}`), { value: 3, style: "cellCount" }, text("")),
    {
      ...row(text("1.2"), text("-zwei\nZeilen"), { value: 4, style: "cellCount" }, text("")),
      pageBreakBefore: true as const,
    },
    row(
      text("Summe", "goal"),
      null,
      { formula: "=SUM(C2:C3)", expected: 7, style: "goalLive" },
      { formula: '=IF(C4>5," viel ","wenig")', expected: " viel ", style: "cellLive" },
    ),
    row(text(checksumLine("0.1.0", "21.11.2013"), "quiet"), null, null, null),
  ];
  return {
    id,
    title: SHEET_TITLES[id],
    marker: SHEET_MARKERS[id],
    columns: [60, 200, 60, 120],
    rows,
    frozenRows: 1,
    print: {
      orientation: "Landscape",
      titleRows: [1, 1],
      header: { left: "Stadt && Land", center: "Titel", right: "" },
      footer: { left: "Stand", center: "", right: "Seite &P von &N" },
    },
    charts: [],
    ownColumn: 3,
    checksumRow: 4,
    ...extra,
  };
}

export const CHART = {
  name: "Auditbilanz Verlauf",
  title: "Maßnahmen je Handlungsfeld",
  categories: "B2:B3",
  series: [{ name: "Zahl", values: "C2:C3", fill: "#17406B", text: "#FFFFFF" }],
  outline: "#1A1A1A",
  labelFormat: "0;;",
  area: "A7:D20",
};

export const CHART_OF_TWO = {
  ...CHART,
  series: [...CHART.series, { name: "Noch einmal", values: "C2:C3", fill: "#C98A4B", text: "#1A1A1A" }],
};
