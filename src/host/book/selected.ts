import type { Area } from "../../xlsx/address";
import { addressOf } from "./address";
import { intersectionOf } from "./area";
import type { CellRange } from "./cellRange";
import { EVENT, EVERYBODY } from "./events";

/** Tells that cells were selected: to the sheet, to the workbook, to bindings, and to the tables that they entered, touched or left. */
export function raiseSelected({ sheet, area }: CellRange, before: Area): void {
  const { events, tables, bindings } = sheet.book;
  sheet.raise(EVENT.sheetSelectionChanged, { address: addressOf(area) });
  events.raise({ type: EVENT.selectionChangedInWorkbook, targets: [EVERYBODY], message: {} });
  bindings.selected(sheet, area);
  for (const table of tables.on(sheet)) {
    const inside = intersectionOf(table.area, area);
    if (inside === undefined && intersectionOf(table.area, before) === undefined) continue;
    const address = inside === undefined ? "" : addressOf(inside);
    const message = { address, isInsideTable: inside !== undefined, tableId: table.id, worksheetId: sheet.id };
    events.raise({ type: EVENT.tableSelectionChanged, targets: [table.id], message });
  }
}
