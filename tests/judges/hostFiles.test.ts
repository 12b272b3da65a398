import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterWork } from "../workbooks/afterWork";
import { openXmlFaults } from "./openXml";

/** One sheet on which everything is done that the host can do to a file. */
async function doEverything(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.add("Alles");
  fillTables(sheet);
  drawChart(sheet);
  addRules(sheet);
  setUpPrinting(sheet);
  changeLooks(sheet);
  context.workbook.names.add("Marke", sheet.getRange("A1"), "Kommentar");
  context.workbook.names.add("Weg", "=#REF!");
  sayProperties(context.workbook, sheet);
  const copy = sheet.copy("End");
  copy.name = "Kopie & mehr";
  copy.visibility = "Hidden";
  sheet.protection.protect({ allowAutoFilter: true, allowFormatCells: true }, "geheim");
  context.workbook.protection.protect("geheim");
  await context.sync();
}

function sayProperties({ application, properties }: Excel.Workbook, sheet: Excel.Worksheet): void {
  properties.set({ title: "Alles", author: "A. Muster", company: "Musterstadt", manager: "B. Muster", category: "k" });
  properties.set({ subject: "s", keywords: "w", comments: "c", revisionNumber: 2 });
  for (const value of ["Text", 1, 0.5, true]) properties.custom.add(`Eigenes ${String(value)}`, value);
  sheet.customProperties.add("Herkunft", "Prüfung");
  application.iterativeCalculation.set({ enabled: true, maxIteration: 5, maxChange: 0.1 });
}

function fillTables(sheet: Excel.Worksheet): void {
  sheet.getRange("A1:C4").values = [
    ["Nr", "Maßnahme", "Status"],
    ["1.1", "Kita", "realisiert"],
    ["1.2", "Hort", "offen"],
    ["1.3", "Bus", ""],
  ];
  const table = sheet.tables.add("A1:C4", true);
  table.name = "tblAlles";
  table.showTotals = true;
  table.columns.add(1, undefined, "Frist");
  table.rows.add(0, [["x", "y", "z", "w"]]);
  table.columns.getItem("Status").delete();
  table.style = "";
  table.showFilterButton = false;
  table.showFilterButton = true;
  sheet.getRange("F1:G3").values = [
    ["Feld", "Anzahl"],
    ["a", 1],
    ["b", 2],
  ];
  sheet.getRange("H1").formulas = [['=COUNTIFS(tblAlles[Nr],"1*")']];
  sheet.getRange("A33:B33").insert("Down");
  sheet.getRange("60:61").delete("Up");
}

function drawChart(sheet: Excel.Worksheet): void {
  const chart = sheet.charts.add("BarStacked", sheet.getRange("F1:G3"));
  chart.title.text = "Feld & <Anzahl>";
  chart.setPosition("J1", "P12");
  chart.legend.position = "Bottom";
  chart.axes.categoryAxis.reversePlotOrder = true;
  const series = chart.series.getItemAt(0);
  series.format.fill.setSolidColor("#112233");
  series.format.line.color = "red";
  series.hasDataLabels = true;
  series.dataLabels.numberFormat = '0;;"<"';
  series.dataLabels.format.font.color = "white";
}

function addRules(sheet: Excel.Worksheet): void {
  const { dataValidation } = sheet.getRange("A10:A20");
  dataValidation.rule = { list: { inCellDropDown: true, source: "=Alles!$F$2:$F$3" } };
  dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "Achtung", message: "Bitte wählen" };
  dataValidation.prompt = { showPrompt: true, title: "Status", message: "Wählen Sie" };
  const custom = sheet.getRange("A10:A20").conditionalFormats.add("Custom");
  custom.custom.rule.formula = "=A10=1";
  custom.custom.format.fill.color = "red";
  custom.custom.format.font.bold = true;
  custom.custom.format.font.color = "#00FF00";
  custom.stopIfTrue = true;
  const value = sheet.getRange("B10:B20").conditionalFormats.add("CellValue");
  value.cellValue.rule = { formula1: "=1", operator: "GreaterThan" };
  const word = sheet.getRange("B10:B20").conditionalFormats.add("ContainsText");
  word.textComparison.rule = { operator: "Contains", text: 'a "b"' };
  word.textComparison.format.font.italic = true;
}

function setUpPrinting(sheet: Excel.Worksheet): void {
  const layout = sheet.pageLayout;
  layout.orientation = "Landscape";
  layout.paperSize = "A4";
  layout.zoom = { horizontalFitToPages: 1 };
  layout.centerHorizontally = true;
  layout.setPrintTitleRows("$1:$1");
  layout.setPrintArea("A1:H30");
  layout.setPrintMargins("Centimeters", { top: 2, header: 1 });
  layout.headersFooters.defaultForAllPages.centerHeader = "Stadt && Land";
  layout.headersFooters.firstPage.leftFooter = "erste Seite";
  sheet.horizontalPageBreaks.add("A15");
  sheet.verticalPageBreaks.add("D1");
}

function changeLooks(sheet: Excel.Worksheet): void {
  sheet.freezePanes.freezeRows(1);
  sheet.showGridlines = false;
  sheet.showHeadings = false;
  sheet.standardWidth = 12;
  sheet.tabColor = "#FF0000";
  const bottom = sheet.getRange("A10:B12").format.borders.getItem("EdgeBottom");
  bottom.style = "Continuous";
  bottom.weight = "Thick";
  bottom.color = "red";
  const { format } = sheet.getRange("A10:B12");
  format.wrapText = true;
  format.textOrientation = 45;
  format.protection.locked = false;
  sheet.getRange("A30:B30").merge();
  sheet.getRange("40:41").rowHidden = true;
  sheet.getRange("Z:Z").columnHidden = true;
  sheet.getRange("Y:Y").format.columnWidth = 50;
  sheet.getRange("50:50").format.rowHeight = 44;
  sheet.getRange("X:X").numberFormat = "@" as unknown as string[][];
}

test.each([
  ["a new workbook", undefined],
  ["a foreign workbook", readFileSync(join(__dirname, "../workbooks/foreign.xlsx"))],
])("%s to which everything was done is valid", async (_, bytes) => {
  expect(await openXmlFaults(await afterWork(bytes, () => Excel.run(doEverything)))).toEqual([]);
});

test("a workbook with the sheets of another one is valid", async () => {
  const foreign = readFileSync(join(__dirname, "../workbooks/foreign.xlsx"));
  const insert = (context: Excel.RequestContext): Promise<void> => {
    context.workbook.insertWorksheetsFromBase64(foreign.toString("base64"), { positionType: "Beginning" });
    return context.sync();
  };
  expect(await openXmlFaults(await afterWork(undefined, () => Excel.run(insert)))).toEqual([]);
  expect(await openXmlFaults(await afterWork(foreign, () => Excel.run(insert)))).toEqual([]);
});
