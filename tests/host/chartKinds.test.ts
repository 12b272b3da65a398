import { openHost } from "../../src/host/node";
import { hostForEachTest, onSheet, write } from "./onHost";

const host = hostForEachTest();

beforeEach(() =>
  write("A1", [
    ["Feld", "realisiert", "offen"],
    ["Kinder", 3, 1],
    ["Familien", 5, 2],
  ]),
);

/** Series are called by the cells that hold their names. */
const [FIRST, SECOND] = ["realisiert", "offen"];

/** What the one chart of the workbook is now: its kind, and of each series its kind, name and axes. */
const told = (): Promise<unknown> =>
  onSheet(async (sheet, context) => {
    const chart = sheet.charts.getItemAt(0).load("chartType");
    const series = chart.series.load("items/chartType,items/name,items/axisGroup");
    await context.sync();
    return [chart.chartType, ...series.items.map(({ chartType, name, axisGroup }) => [chartType, name, axisGroup])];
  });

async function toldAfterReopening(): Promise<unknown> {
  const again = await openHost(host.current.toBytes());
  const outcome = await told();
  again.close();
  return outcome;
}

const KINDS = ["XYScatterLines", "LineMarkers", "Line", "RadarFilled", "3DColumn", "Surface", "Pie", "PieExploded", "BarStacked", "XYScatter", "AreaStacked100", "3DPie", "Doughnut", "ColumnClustered"] as const; // prettier-ignore

const changeKind = (kind: (typeof KINDS)[number]): Promise<void> =>
  onSheet(async (sheet, context) => {
    sheet.charts.getItemAt(0).chartType = kind;
    await context.sync();
  });

test("a chart can be taken from kind to kind, and keeps its series", async () => {
  await onSheet(async (sheet, context) => {
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"));
    chart.series.getItemAt(0).hasDataLabels = true;
    chart.dataLabels.position = "OutsideEnd";
    chart.series.getItemAt(1).format.line.color = "#FF0000";
    await context.sync();
  });
  for (const kind of KINDS) {
    await changeKind(kind);
    const [now, ...series] = (await toldAfterReopening()) as [string, ...unknown[]];
    expect({ kind: now, names: series.map((one) => (one as string[])[1]) }).toEqual({
      kind,
      names: [FIRST, SECOND],
    });
  }
});

test("a series of a kind of its own stands beside the others, against its own axes, and can come back", async () => {
  await onSheet(async (sheet, context) => {
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
    const second = chart.series.getItemAt(1);
    second.chartType = "LineMarkers";
    second.axisGroup = "Secondary";
    await context.sync();
  });
  const [, first, last] = (await toldAfterReopening()) as [string, unknown, unknown];
  expect([first, last]).toEqual([
    ["ColumnClustered", FIRST, "Primary"],
    ["LineMarkers", SECOND, "Secondary"],
  ]);
  await onSheet(async (sheet, context) => {
    const second = sheet.charts.getItemAt(0).series.getItemAt(1);
    second.axisGroup = "Primary";
    second.chartType = "ColumnClustered";
    await context.sync();
  });
  expect(await toldAfterReopening()).toEqual([
    "ColumnClustered",
    ["ColumnClustered", FIRST, "Primary"],
    ["ColumnClustered", SECOND, "Primary"],
  ]);
});
