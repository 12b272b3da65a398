import { shortDay } from "../german/days";
import {
  SHEET_MARKERS,
  SHEET_TITLES,
  asOfLine,
  checksumLine,
  headerLeft,
  headerRight,
  PAGE_OF_PAGES,
} from "../german/sheetWords";
import { keepHeadings } from "./pages";
import type { ChartPlan, PlanRow, SheetId, SheetPlan } from "./plan";
import type { BalanceInput } from "./planSheets";
import type { Columns } from "./rows";
import { lineRow, textCell } from "./rows";

/** What all generated sheets share: their name, marker, last line and print setup. */
export interface SheetContent {
  readonly columns: Columns;
  readonly rows: readonly PlanRow[];
  /** The header row, counted from 1: it stays on screen with all above. */
  readonly headerRow: number;
  /** The rows that are repeated on every page, first and last, where those are others than the header row. */
  readonly repeated?: readonly [number, number];
  readonly charts?: readonly ChartPlan[];
  readonly ownColumn?: number;
}

export function framedSheet(id: SheetId, content: SheetContent, input: BalanceInput): SheetPlan {
  const { columns, rows, headerRow, repeated = [headerRow, headerRow], charts = [], ownColumn } = content;
  const lastLine = checksumLine(input.version, shortDay(input.asOf));
  return {
    id,
    title: input.titles?.[id] ?? SHEET_TITLES[id],
    marker: SHEET_MARKERS[id],
    columns,
    rows: keepHeadings([...rows, lineRow(columns, textCell(lastLine, "quiet"))], { columns, repeated }),
    frozenRows: headerRow,
    print: {
      orientation: "Landscape",
      titleRows: repeated,
      header: {
        left: printed(headerLeft(input.audit.profile)),
        center: printed(SHEET_TITLES[id]),
        right: printed(headerRight(input.audit.profile)),
      },
      footer: { left: printed(asOfLine(input.asOf, input.audit.profile)), center: "", right: PAGE_OF_PAGES },
    },
    charts,
    ...(ownColumn === undefined ? {} : { ownColumn }),
    checksumRow: rows.length,
  };
}

/** Three parts of a header share 255 characters with their codes. */
const LONGEST_PART = 80;

/** A text for a header or footer: one line, cut to its share, every & doubled because it is meant as a letter. */
export function printed(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  let shown = line.replaceAll("&", "&&");
  for (let length = line.length - 1; shown.length > LONGEST_PART; length--) {
    shown = `${line.slice(0, length).trimEnd().replaceAll("&", "&&")}…`;
  }
  return shown;
}
