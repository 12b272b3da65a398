import { useEffect, useRef, useState } from "react";
import type { Book } from "../../host/book/book";
import { CellRange } from "../../host/book/cellRange";
import { choicesAt } from "../../host/book/choices";
import { enterTexts, typedContentOf } from "../../host/book/personEntry";
import type { Sheet } from "../../host/book/sheet";
import { WORKBENCH_WORDS } from "../../german/workbenchWords";
import type { CellPlace } from "./cellMove";
import { refusalOf } from "./refusalOf";

/** What is being typed into a cell. */
export interface Draft {
  readonly sheet: Sheet;
  readonly cell: CellPlace;
  readonly text: string;
  /** Where the keys go: into the field over the cell, or into the formula bar. */
  readonly place: "cell" | "bar";
  /** Begun by typing over the cell: arrow keys then end the draft instead of moving in it. */
  readonly isTypedOver: boolean;
}

export interface Drafting {
  readonly draft: Draft | undefined;
  /** Begins to edit: with what stands in the cell, or with a text in its stead. */
  readonly open: (cell: CellPlace, place: Draft["place"], text?: string) => void;
  readonly change: (text: string) => void;
  /** Answers whether the cell took it; where not, the draft stays open. */
  readonly commit: () => boolean;
  readonly cancel: () => void;
  /** Enters texts without a draft, from a list or from the clipboard. */
  readonly enter: (cell: CellPlace, texts: readonly (readonly string[])[]) => boolean;
}

/** The one draft that there can be. While there is one, the workbook is in cell-edit mode, and the add-in has to wait. */
export function useDraft(book: Book, sheet: Sheet, onRefusal: (sentence: string | undefined) => void): Drafting {
  const [shown, setShown] = useState<Draft>();
  // Keys, clicks and the loss of focus can end a draft within one event: they must not see the one that was shown before.
  const draft = useRef<Draft>(undefined);
  const leaveEditMode = useRef<() => void>(undefined);
  const put = (next: Draft | undefined) => {
    draft.current = next;
    setShown(next);
    if (next !== undefined) leaveEditMode.current ??= enterEditMode(book);
    else end(leaveEditMode);
  };
  useEffect(() => () => end(leaveEditMode), [book]);

  const enter = (into: Sheet, cell: CellPlace, texts: readonly (readonly string[])[]): boolean => {
    const refusal =
      refusalOfValues(into, cell, texts) ?? refusalOf(into, () => enterTexts(cellRange(into, cell), texts));
    book.settle();
    onRefusal(refusal);
    return refusal === undefined;
  };

  return {
    draft: shown,
    open(cell, place, text) {
      const range = cellRange(sheet, cell);
      const refusal = refusalOf(sheet, () => sheet.mustBeWritable(range.area));
      onRefusal(refusal);
      if (refusal !== undefined) return;
      put({
        sheet,
        cell,
        place,
        text: text ?? typedContentOf(range),
        isTypedOver: text !== undefined && place === "cell",
      });
    },
    change(text) {
      if (draft.current !== undefined) put({ ...draft.current, text });
    },
    commit() {
      const { current } = draft;
      if (current === undefined) return true;
      const isUnchanged = current.text === typedContentOf(cellRange(current.sheet, current.cell));
      const isTaken = isUnchanged || enter(current.sheet, current.cell, [[current.text]]);
      if (isTaken) put(undefined);
      return isTaken;
    },
    cancel: () => put(undefined),
    enter: (cell, texts) => enter(sheet, cell, texts),
  };
}

const cellRange = (sheet: Sheet, { row, column }: CellPlace): CellRange =>
  new CellRange(sheet, { row, column, rows: 1, columns: 1 });

/** The answer ends the mode, unless it was on for another reason before. */
function enterEditMode({ faults }: Book): () => void {
  const before = faults.cellEditMode;
  faults.cellEditMode = true;
  return () => {
    faults.cellEditMode = before;
  };
}

function end(mode: { current: (() => void) | undefined }): void {
  mode.current?.();
  mode.current = undefined;
}

/** Excel checks typed values against lists; what is pasted passes, as there. */
function refusalOfValues(
  sheet: Sheet,
  { row, column }: CellPlace,
  texts: readonly (readonly string[])[],
): string | undefined {
  const [[text = ""] = [], ...more] = texts;
  if (more.length > 0 || text === "" || text.startsWith("=")) return undefined;
  const choices = choicesAt(sheet, row, column);
  if (choices?.refusal === undefined || choices.texts.some((choice) => isSame(choice, text))) return undefined;
  return choices.refusal.text ?? WORKBENCH_WORDS.refusals.notInList;
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.trim().toLowerCase();
