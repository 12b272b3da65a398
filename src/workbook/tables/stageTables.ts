import type { Profile } from "../../domain/audit";
import { groupBy } from "../../domain/groupBy";
import { PAGE_OF_PAGES, headerLeft } from "../../german/sheetWords";
import { printed } from "../../sheets/frame";
import type { PrintPlan } from "../../sheets/plan";
import type { Step } from "../batches";
import { templateHeading } from "../mapping/entry";
import { printSetup } from "../printSetup";
import { rowHeightSteps } from "../rowHeightSteps";
import { blockSteps } from "./blockSteps";
import { columnWidth } from "./columnWidths";
import { stagedTableName, stagingMarker } from "./staging";
import type { TableCell } from "./tableContent";
import { TEXT_FORMAT, columnFormat, isWholeNumber, tableCells } from "./tableContent";
import { tableHeights } from "./tableHeights";
import type { ShownColumn } from "./tableHeights";
import { dressTable } from "./tableLook";
import type { NewTable } from "./tablePlan";

/** A new table together with the sheet on which it is prepared. */
export interface StagedTable extends NewTable {
  readonly stagingSheet: string;
}

/** Prepares the tables on sheets beside, each sheet marked as unfinished before anything is written on it. */
export const stagingSteps = (
  context: Excel.RequestContext,
  staged: readonly StagedTable[],
  profile: Profile,
): readonly Step[] => [
  { bytes: 1000 * staged.length, queue: () => addSheets(context, staged) },
  ...staged.flatMap((table) => tableSteps(context, table)),
  ...[...groupBy(staged, ({ stagingSheet }) => stagingSheet).values()].flatMap((tables) =>
    sheetSteps(context, tables, profile),
  ),
];

function addSheets(context: Excel.RequestContext, staged: readonly StagedTable[]): void {
  const { names, worksheets } = context.workbook;
  const seen = new Set<string>();
  for (const { table, stagingSheet } of staged) {
    if (!seen.has(stagingSheet)) {
      const sheet = worksheets.add(stagingSheet);
      names.add(stagingMarker(table), sheet.getRange("A1"));
      seen.add(stagingSheet);
    }
  }
}

function tableSteps(context: Excel.RequestContext, staged: StagedTable): readonly Step[] {
  const { table, column, columns, stagingSheet } = staged;
  const sheet = (): Excel.Worksheet => context.workbook.worksheets.getItem(stagingSheet);
  const headings = columns.map((id) => ({ value: templateHeading(table, id) }));
  const content = contentOf(staged);
  const formats = columns.map((id) => columnFormat(table, id));
  return [
    ...blockSteps(
      () => sheet().getCell(0, column),
      [headings],
      columns.map(() => TEXT_FORMAT),
    ),
    ...blockSteps(() => sheet().getCell(1, column), content, formats),
    {
      bytes: 1000 * (columns.length + 4),
      queue: () => makeTable(sheet(), staged, content.length),
    },
  ];
}

/** The rows as cells; a table without content has one empty row. */
const contentOf = ({ table, columns, rows }: StagedTable): readonly (readonly TableCell[])[] =>
  rows.length === 0 ? [columns.map(() => ({ value: "" }))] : tableCells(table, columns, rows);

function makeTable(sheet: Excel.Worksheet, { table, column, columns, name }: StagedTable, rows: number): void {
  const range = sheet.getRangeByIndexes(0, column, rows + 1, columns.length);
  const made = sheet.tables.add(range, true);
  made.name = stagedTableName(name);
  const numbers = columns.flatMap((id, index) => (isWholeNumber(table, id) ? [index] : []));
  dressTable(made, range, numbers);
  columns.forEach((id, index) => {
    range.getColumn(index).format.columnWidth = columnWidth(table, id);
  });
}

/** What a sheet needs besides its tables: heights, the frozen headings and how it prints. */
function sheetSteps(context: Excel.RequestContext, tables: readonly StagedTable[], profile: Profile): readonly Step[] {
  const [first] = tables;
  if (first === undefined) return [];
  const sheet = (): Excel.Worksheet => context.workbook.worksheets.getItem(first.stagingSheet);
  const columns = tables.flatMap(shownColumns);
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return [
    ...rowHeightSteps(sheet, tableHeights(columns)),
    {
      bytes: 4000,
      queue() {
        sheet().freezePanes.freezeRows(1);
        printSetup(sheet().pageLayout, tablePrint(first.sheet, profile), width > WIDEST_ON_A4 ? "A3" : "A4");
      },
    },
  ];
}

function shownColumns(staged: StagedTable): readonly ShownColumn[] {
  const content = contentOf(staged);
  return staged.columns.map((id, index) => ({
    width: columnWidth(staged.table, id),
    heading: templateHeading(staged.table, id),
    cells: content.map((row) => String(row[index]?.value ?? "")),
  }));
}

/** Points: what is wider would be smaller than seven points in print on A4 landscape. */
const WIDEST_ON_A4 = 1100;

const tablePrint = (title: string, profile: Profile): PrintPlan => ({
  orientation: "Landscape",
  titleRows: [1, 1],
  header: { left: printed(headerLeft(profile)), center: printed(title), right: "" },
  footer: { left: "", center: "", right: PAGE_OF_PAGES },
});
