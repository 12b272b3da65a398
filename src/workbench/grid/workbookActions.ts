import { flushSync } from "react-dom";
import type { Area } from "../../xlsx/address";
import type { Book } from "../../host/book/book";
import { CellRange } from "../../host/book/cellRange";
import { clearCells } from "../../host/book/clear";
import type { Sheet } from "../../host/book/sheet";
import { WORKBENCH_WORDS } from "../../german/workbenchWords";
import { cellAfter, type CellPlace, type Move } from "./cellMove";
import type { Geometry } from "./geometry";
import { withMerge } from "./merging";
import { rangeMeant } from "./rangeMeant";
import { refusalOf } from "./refusalOf";
import type { Drafting } from "./useDraft";

export interface Scene {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly selection: Area;
  readonly geometry: Geometry;
  readonly merges: readonly Area[];
  readonly drafting: Drafting;
  readonly onRefusal: (sentence: string | undefined) => void;
}

export type WorkbookActions = ReturnType<typeof workbookActions>;

const PAGE = 20;

/** At 96 dots per inch. */
const pointsOf = (pixels: number): number => pixels * 0.75;

/** What a person can do with the workbook. Whatever is being typed is entered before anything else is done. */
export function workbookActions({ book, sheet, selection, geometry, merges, drafting, onRefusal }: Scene) {
  const cell: CellPlace = { row: selection.row, column: selection.column };

  const act = (deed: () => void) => {
    // What the cell does not take is given up; the sentence that says so stays.
    if (!drafting.commit()) drafting.cancel();
    deed();
    book.settle();
  };
  const select = (area: Area) => act(() => book.select(new CellRange(sheet, withMerge(merges, area))));

  return {
    cell,
    select,
    /** Answers whether the key leads to another cell. */
    move: (move: Move, from: CellPlace): boolean => {
      const next = cellAfter(move, from, { geometry, merges, end: lastCellOf(sheet), page: PAGE });
      if (next !== undefined) select({ ...next, rows: 1, columns: 1 });
      return next !== undefined;
    },
    /** Tells the add-in of a click; `offset` counts pixels from the upper left corner of the cell. */
    click: (place: CellPlace, offset: { readonly x: number; readonly y: number }): void => {
      book.clicked(new CellRange(sheet, { ...place, rows: 1, columns: 1 }), pointsOf(offset.x), pointsOf(offset.y));
      book.settle();
    },
    activate: (other: Sheet) => act(() => book.activate(other)),
    edit: (wanted: CellPlace): void => {
      const { row, column } = withMerge(merges, { row: wanted.row, column: wanted.column, rows: 1, columns: 1 });
      drafting.open({ row, column }, "cell");
    },
    /** Opens an empty field at once, so that the character whose key is going down falls into it. */
    typeOver: () => flushSync(() => drafting.open(cell, "cell", "")),
    clear: () => act(() => onRefusal(refusalOf(sheet, () => clearCells(new CellRange(sheet, selection), "Contents")))),
    /** @param text an address or a name */
    goTo: (text: string): void => {
      const range = rangeMeant(sheet, text);
      onRefusal(range === undefined ? WORKBENCH_WORDS.refusals.noAddress(text) : undefined);
      if (range !== undefined) act(() => book.select(range));
    },
  };
}

function lastCellOf(sheet: Sheet): CellPlace {
  const used = sheet.file.usedArea();
  return used ? { row: used.row + used.rows - 1, column: used.column + used.columns - 1 } : { row: 0, column: 0 };
}

export const moveOf = (event: { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }): Move => ({
  key: event.key,
  isShifted: event.shiftKey,
  isControlled: event.ctrlKey || event.metaKey,
});
