import type { Fix } from "../../domain/finding";
import type { CellValue } from "../../domain/tables";
import { runSteps } from "../batches";
import { atEdge } from "../edge";
import { byteSizeOf } from "../grid/byteSize";
import { serialOf, timeFormatOf } from "../grid/serialDate";
import { plainValue } from "../mapping/mappedRows";
import type { Piece, Wanted } from "../read/blocks";
import { readBlocks } from "../read/blocks";
import type { AuditReading } from "../read/readAudit";
import { readCellOf } from "../read/readCell";
import type { CellContent } from "../sheets/sheetCells";
import { DAY_FORMAT, TEXT_FORMAT } from "../tables/tableContent";
import { WorkbookError } from "../workbookError";
import type { FixCell, FixColumn, SkippedCell } from "./fixCells";
import { fixColumns } from "./fixCells";

export interface FixOutcome {
  /** Cells changed. */
  readonly applied: number;
  /** Cells left alone, since they hold something else by now, hold a formula, or are not one cell. */
  readonly skipped: readonly SkippedCell[];
}

/**
 * Makes the corrections that the user confirmed. Every cell is read again first: one that no longer holds what the fix
 * expects is skipped. Three round trips while the columns concerned fit one answer of 4 MB.
 *
 * @param reading the reading that the fixes were found in
 * @throws WorkbookError sheetProtected or tableFiltered before anything is written
 */
export const applyFix = (
  context: Excel.RequestContext,
  reading: AuditReading,
  fixes: readonly Fix[],
): Promise<FixOutcome> =>
  atEdge(async () => {
    const { columns, skipped } = fixColumns(reading, fixes);
    await assertWritable(context, columns);
    const changes = await changesIn(context, columns);
    const changed = changes.flatMap(({ cells }) => cells);
    await runSteps(
      context,
      changes
        .filter(({ cells }) => cells.length > 0)
        .map((change) => ({ bytes: 2000 + 60 * change.rows, queue: () => write(context, change) })),
    );
    return {
      applied: changed.length,
      skipped: [...skipped, ...changes.flatMap((change) => change.skipped)],
    };
  });

async function assertWritable(context: Excel.RequestContext, columns: readonly FixColumn[]): Promise<void> {
  const { worksheets, tables } = context.workbook;
  const sheets = [...new Set(columns.map(({ sheet }) => sheet))].map((title) => worksheets.getItem(title));
  const sources = [...new Set(columns.map(({ tableName }) => tableName))].map((name) => tables.getItem(name));
  for (const sheet of sheets) sheet.load("name,protection/protected");
  for (const table of sources) table.load("name,autoFilter/isDataFiltered");
  await context.sync();
  const locked = sheets.filter(({ protection }) => protection.protected).map(({ name }) => name);
  if (locked.length > 0) throw new WorkbookError({ code: "sheetProtected", sheets: locked });
  const filtered = sources.filter(({ autoFilter }) => autoFilter.isDataFiltered).map(({ name }) => name);
  if (filtered.length > 0) throw new WorkbookError({ code: "tableFiltered", tables: filtered });
}

/** What a column holds now. */
interface ColumnCells {
  readonly formulas: readonly CellContent[];
  readonly values: readonly CellContent[];
  readonly numberFormats: readonly string[];
}

/** The cells of a column that are still as the fix expects them. */
interface Change extends FixColumn {
  readonly now: ColumnCells;
  readonly skipped: readonly SkippedCell[];
}

async function changesIn(context: Excel.RequestContext, columns: readonly FixColumn[]): Promise<readonly Change[]> {
  const wanted = columns.map((column) => ({ ...column, columns: 1 }));
  const read = await readBlocks(context, wanted, {
    queue: (piece) => queueColumn(context, piece),
    answerOf: cellsOf,
    bytesOf: ({ formulas, values, numberFormats }) => byteSizeOf([formulas, values, numberFormats]),
  });
  return columns.map((column, index) => changeOf(column, joined(read[index] ?? [])));
}

function queueColumn(
  context: Excel.RequestContext,
  { sheet, column, firstRow, first, rows }: Piece<FixColumn & Wanted>,
): Excel.Range {
  const start = firstRow + first;
  const range = context.workbook.worksheets.getItem(sheet).getRange(`${column}${start}:${column}${start + rows - 1}`);
  range.load("formulas,values,numberFormat");
  return range;
}

const cellsOf = (range: Excel.Range): ColumnCells => ({
  formulas: range.formulas.flat() as CellContent[],
  values: range.values.flat() as CellContent[],
  numberFormats: range.numberFormat.flat() as string[],
});

const joined = (pieces: readonly ColumnCells[]): ColumnCells => ({
  formulas: pieces.flatMap(({ formulas }) => formulas),
  values: pieces.flatMap(({ values }) => values),
  numberFormats: pieces.flatMap(({ numberFormats }) => numberFormats),
});

function changeOf(column: FixColumn, now: ColumnCells): Change {
  const reasons = column.cells.map((cell) => ({ cell, reason: obstacle(cell, column, now) }));
  return {
    ...column,
    now,
    cells: reasons.flatMap(({ cell, reason }) => (reason === undefined ? [cell] : [])),
    skipped: reasons.flatMap(({ cell: { place }, reason }) => (reason === undefined ? [] : [{ place, reason }])),
  };
}

function obstacle(
  { row, before }: FixCell,
  { firstRow }: FixColumn,
  now: ColumnCells,
): SkippedCell["reason"] | undefined {
  const index = row - firstRow;
  const formula = now.formulas[index];
  const value = now.values[index];
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return "formula";
  const found = plainValue(readCellOf(value, now.numberFormats[index] ?? "General"));
  return (found ?? "") === (before ?? "") ? undefined : "changed";
}

/** Writes the changed cells of a column as one block; null leaves a cell as it is. */
function write(context: Excel.RequestContext, { sheet, column, firstRow, rows, cells, now }: Change): void {
  const formats: (string | null)[][] = Array.from({ length: rows }, () => [null]);
  const values: (CellContent | null)[][] = Array.from({ length: rows }, () => [null]);
  for (const { row, after } of cells) {
    const written = writtenCell(after, now.numberFormats[row - firstRow] ?? "General");
    formats[row - firstRow] = [written.format];
    values[row - firstRow] = [written.value];
  }
  const target = context.workbook.worksheets
    .getItem(sheet)
    .getRange(`${column}${firstRow}:${column}${firstRow + rows - 1}`);
  target.numberFormat = formats as string[][];
  target.values = values;
}

/** The value as Excel takes it without reading it as something else; the format changes only where it must. */
function writtenCell(
  after: CellValue,
  format: string,
): { readonly value: CellContent; readonly format: string | null } {
  if (typeof after !== "string") return { value: after ?? "", format: null };
  const serial = serialOf(after);
  if (serial !== undefined) return { value: serial, format: timeFormatOf(format) === "day" ? null : DAY_FORMAT };
  const isSafe = format === TEXT_FORMAT || !/\d|^[=+\-@'#]|^(true|false)$/i.test(after);
  return { value: after, format: isSafe ? null : TEXT_FORMAT };
}
