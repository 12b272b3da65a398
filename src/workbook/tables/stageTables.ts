import type { Step } from "../batches";
import { templateHeading } from "../mapping/entry";
import { blockSteps } from "./blockSteps";
import { columnWidth } from "./columnWidths";
import { stagedTableName, stagingMarker } from "./staging";
import { TEXT_FORMAT, columnFormat, tableCells } from "./tableContent";
import type { NewTable } from "./tablePlan";

/** A new table together with the sheet on which it is prepared. */
export interface StagedTable extends NewTable {
  readonly stagingSheet: string;
}

/** Prepares the tables on sheets beside, each sheet marked as unfinished before anything is written on it. */
export const stagingSteps = (context: Excel.RequestContext, staged: readonly StagedTable[]): readonly Step[] => [
  { bytes: 1000 * staged.length, queue: () => addSheets(context, staged) },
  ...staged.flatMap((table) => tableSteps(context, table)),
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
  const { table, column, columns, rows, stagingSheet } = staged;
  const sheet = (): Excel.Worksheet => context.workbook.worksheets.getItem(stagingSheet);
  const headings = columns.map((id) => ({ value: templateHeading(table, id) }));
  const content = rows.length === 0 ? [columns.map(() => ({ value: "" }))] : tableCells(table, columns, rows);
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

function makeTable(sheet: Excel.Worksheet, { table, column, columns, name }: StagedTable, rows: number): void {
  const range = sheet.getRangeByIndexes(0, column, rows + 1, columns.length);
  const made = sheet.tables.add(range, true);
  made.name = stagedTableName(name);
  made.style = "TableStyleLight9";
  range.format.wrapText = true;
  range.format.verticalAlignment = "Top";
  columns.forEach((id, index) => {
    range.getColumn(index).format.columnWidth = columnWidth(table, id);
  });
  sheet.freezePanes.freezeRows(1);
  printable(sheet);
}

function printable(sheet: Excel.Worksheet): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintTitleRows("$1:$1");
}
