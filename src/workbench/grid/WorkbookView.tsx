import "react-data-grid/lib/styles.css";
import "./grid.css";
import { useMemo } from "react";
import type { Area } from "../../xlsx/address";
import type { Book } from "../../host/book/book";
import { CellRange } from "../../host/book/cellRange";
import type { Sheet } from "../../host/book/sheet";
import { WORKBENCH_WORDS } from "../../german/workbenchWords";
import { geometryOf } from "./geometry";
import { withMerge } from "./merging";
import { SheetGrid } from "./SheetGrid";
import { SheetImage } from "./sheetImage";
import { SheetTabs } from "./SheetTabs";
import { useBookRevision } from "./useBookRevision";

interface WorkbookViewProps {
  readonly book: Book;
}

/** The workbook as Excel for the web shows it: the very one that the add-in works on. */
export function WorkbookView({ book }: WorkbookViewProps) {
  const revision = useBookRevision(book);
  const sheet = book.activeSheet;
  const selection = book.selection.area;
  const { geometry, image } = useMemo(
    () => pictureOf(sheet, selection),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the sheet is the same object however often it changes; the revision tells
    [sheet, revision],
  );

  const activate = (other: Sheet) => {
    book.activate(other);
    book.settle();
  };
  const select = (area: Area) => {
    book.select(new CellRange(sheet, withMerge(image.merges, area)));
    book.settle();
  };

  return (
    <section className="workbook" aria-label={WORKBENCH_WORDS.workbook}>
      <SheetGrid
        key={sheet.id}
        sheet={sheet}
        image={image}
        geometry={geometry}
        selection={selection}
        onSelect={select}
        onOpenEditor={() => undefined}
      >
        {null}
      </SheetGrid>
      <SheetTabs sheets={book.sheets.listed(true)} active={sheet} onActivate={activate} />
    </section>
  );
}

function pictureOf(sheet: Sheet, selection: Area) {
  const geometry = geometryOf(sheet, selection);
  return { geometry, image: new SheetImage(sheet, (geometry.columns.shown.at(-1) ?? 0) + 1) };
}
