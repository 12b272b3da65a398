import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterWork } from "../workbooks/afterWork";
import { openXmlFaults } from "./openXml";

/** Everything that the host does to lists: filters, sorting, groups, links, named styles. */
async function shapeLists(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.add("Listen & mehr");
  const rows = [["Feld", "Betrag", "Tag"], ["Kita", 10, "1/15/2026"], ["Bus", 20, "2/1/2026"], ["", 30, "7/1/2026"]]; // prettier-ignore
  sheet.getRange("A1:C4").values = rows;
  sheet.getRange("F1:H4").values = rows;
  filterTable(sheet.tables.add("A1:C4", true));
  const own = sheet.autoFilter;
  own.apply("F1:H4", 0, { filterOn: "Custom", criterion1: "<>Bus" });
  own.apply("F1:H4", 1, { filterOn: "CellColor", color: "#FFFF00" });
  own.apply("F1:H4", 2, { filterOn: "Dynamic", dynamicCriteria: "ThisYear" });
  sheet.tables.add("A20:B20", true);
  shapeTables(sheet);
  sheet.getRange("10:12").group("ByRows");
  sheet.getRange("M:O").group("ByColumns");
  sheet.showOutlineLevels(1, 1);
  sheet.getRange("K1").hyperlink = { address: "https://example.org/?a=1&b=2#c", screenTip: "<Tipp>" };
  sheet.getRange("K2").hyperlink = { documentReference: "'Listen & mehr'!A1", textToDisplay: "hier" };
  for (const name of ["Heading1", "Total", "Check Cell", "Currency", "Accent3_60"]) sheet.getRange("K3").style = name;
  const { styles } = context.workbook;
  styles.add("Eigen");
  styles.getItem("Eigen").wrapText = true;
  sheet.getRange("K4").style = "Eigen";
  sheet.getRange("K5").format.fill.pattern = "CrissCross";
  await context.sync();
}

/** Totals shown and hidden again, a calculated column, a table without headings. */
function shapeTables(sheet: Excel.Worksheet): void {
  sheet.getRange("A30:C32").values = [["Was", "Wie <viel>", "[Euro]"], ["Kita", 1, ""], ["Bus", 2, ""]]; // prettier-ignore
  const table = sheet.tables.add("A30:C32", true);
  sheet.getRange("C31").formulas = [["=[@[Wie <viel>]]*A1"]];
  table.showTotals = true;
  sheet.getRange("A33:B33").formulas = [["Summe\n& mehr", "=COUNTA([Was])+1"]];
  sheet.getRange("E30:F31").values = [["Eins", "Zwei"], ["x", 1]]; // prettier-ignore
  const other = sheet.tables.add("E30:F31", true);
  other.showTotals = true;
  other.showTotals = false;
  other.showHeaders = false;
}

function filterTable(table: Excel.Table): void {
  table.sort.apply([{ key: 1, ascending: false }, { key: 0 }]);
  const column = (name: string): Excel.Filter => table.columns.getItem(name).filter;
  column("Feld").applyValuesFilter(["Kita", ""]);
  column("Betrag").applyTopPercentFilter(50);
  column("Tag").applyValuesFilter([{ date: "2026-01-15", specificity: "Day" }]);
}

test.each([
  ["a new workbook", undefined],
  ["a foreign workbook", readFileSync(join(__dirname, "../workbooks/foreign.xlsx"))],
])("%s whose lists were filtered, sorted, grouped, linked and styled is valid", async (_, bytes) => {
  expect(await openXmlFaults(await afterWork(bytes, () => Excel.run(shapeLists)))).toEqual([]);
});
