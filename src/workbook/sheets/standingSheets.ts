import type { SheetId } from "../../sheets/plan";
import type { StandingSheet } from "./handEdits";
import type { GeneratedSheet } from "./markers";
import type { WantedCells } from "./sheetCells";
import { sheetCells } from "./sheetCells";

/**
 * Reads our sheets as they stand: one round trip for their extent and what lies on them, then their cells, in one more
 * while they fit one answer.
 */
export async function standingSheets(
  context: Excel.RequestContext,
  sheets: readonly GeneratedSheet[],
  part: WantedCells["part"],
): Promise<ReadonlyMap<SheetId, StandingSheet>> {
  const heads = await standingHeads(context, sheets);
  const blocks = await sheetCells(
    context,
    heads.map(({ title, rows, columns }) => ({ title, part, row: 0, column: 0, rows, columns })),
  );
  return new Map(heads.map((head, index) => [head.id, { ...head, cells: blocks[index] ?? [] }] as const));
}

interface StandingHead extends Omit<StandingSheet, "cells"> {
  readonly id: SheetId;
  readonly title: string;
  /** How far its cells reach from A1. */
  readonly rows: number;
  readonly columns: number;
}

async function standingHeads(
  context: Excel.RequestContext,
  sheets: readonly GeneratedSheet[],
): Promise<readonly StandingHead[]> {
  const loading = sheets.map(({ id, title }) => {
    const sheet = context.workbook.worksheets.getItem(title);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    sheet.comments.load("items/id");
    sheet.charts.load("items/name");
    sheet.shapes.load("items/id");
    return { id, title, sheet, used };
  });
  if (loading.length === 0) return [];
  await context.sync();
  return loading.map(({ id, title, sheet, used }) => ({
    id,
    title,
    rows: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
    columns: used.isNullObject ? 1 : used.columnIndex + used.columnCount,
    comments: sheet.comments.items.length,
    shapes: sheet.shapes.items.length,
    charts: sheet.charts.items.map(({ name }) => name),
  }));
}
