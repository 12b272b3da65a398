import "react-data-grid/lib/styles.css";
import "./grid.css";
import { useMemo, useRef, useState, type FocusEvent, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { addressOf } from "../../host/book/address";
import type { Book } from "../../host/book/book";
import { CellRange } from "../../host/book/cellRange";
import { typedContentOf } from "../../host/book/personEntry";
import { WORKBENCH_WORDS } from "../../german/workbenchWords";
import { draftCommandOf } from "./draftKeys";
import { focusCells } from "./focusCells";
import { FormulaBar } from "./FormulaBar";
import { Geometries } from "./geometry";
import { Looks } from "./looks";
import { RowHeights } from "./rowHeights";
import { Refusal } from "./Refusal";
import { SheetImage } from "./sheetImage";
import { SheetPane } from "./SheetPane";
import { SheetTabs } from "./SheetTabs";
import { useBookRevision } from "./useBookRevision";
import { useDraft } from "./useDraft";
import { moveOf, workbookActions } from "./workbookActions";

interface WorkbookViewProps {
  readonly book: Book;
}

/** The workbook as Excel for the web shows it: the very one that the add-in works on. */
export function WorkbookView({ book }: WorkbookViewProps) {
  const view = useRef<HTMLElement>(null);
  const revision = useBookRevision(book);
  const sheet = book.activeSheet;
  const selection = book.selection.area;
  const [refusal, setRefusal] = useState<string>();
  const drafting = useDraft(book, sheet, setRefusal);
  const looks = useMemo(() => new Looks(book.file.styles), [book]);
  const geometries = useMemo(() => new Geometries(new RowHeights(looks)), [looks]);
  const { geometry, image } = useMemo(
    () => {
      const geometry = geometries.of(sheet, selection);
      return { geometry, image: new SheetImage(sheet, geometry.columns, looks) };
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a sheet stays the same object when it changes: the revision tells
    [sheet, revision],
  );
  const scene = { book, sheet, selection, geometry, merges: image.merges, drafting, onRefusal: setRefusal };
  const actions = workbookActions(scene);
  const { draft } = drafting;

  const toCells = () => view.current && focusCells(view.current);
  const toTabs = () => view.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  const onDraftKey = (event: KeyboardEvent<HTMLElement>) => {
    const command = draft && draftCommandOf(event, draft);
    if (draft === undefined || command === undefined || command === "none") return;
    event.preventDefault();
    if (command === "newLine") drafting.change(`${draft.text}\n`);
    if (command === "cancel") flushSync(drafting.cancel);
    if (command === "enter" && !flushSync(drafting.commit)) return;
    if (command !== "newLine") toCells();
    if (command === "enter") actions.move(moveOf(event), draft.cell);
  };
  /** The pane beside has the focus of another page: going there leaves the draft as it is, as Excel does. */
  const onDraftLeft = ({ relatedTarget }: FocusEvent) => {
    const isStill = relatedTarget === null || relatedTarget.matches(".cell-editor, .formula-field");
    if (!isStill && !drafting.commit()) drafting.cancel();
  };

  return (
    <section ref={view} className="workbook" aria-label={WORKBENCH_WORDS.workbook}>
      <FormulaBar
        address={addressOf(selection)}
        content={draft?.text ?? typedContentOf(new CellRange(sheet, selection))}
        onGoTo={actions.goTo}
        onChange={(text) => (draft === undefined ? drafting.open(actions.cell, "bar", text) : drafting.change(text))}
        onKeyDown={onDraftKey}
        onLeave={onDraftLeft}
      />
      <Refusal sentence={refusal} onClose={() => setRefusal(undefined)} />
      <SheetPane
        scene={scene}
        image={image}
        paper={looks.paper}
        actions={actions}
        onDraftKey={onDraftKey}
        onDraftLeft={onDraftLeft}
        onFocusCells={toCells}
        onLeave={toTabs}
      />
      <SheetTabs sheets={book.sheets.listed(true)} active={sheet} onActivate={actions.activate} />
    </section>
  );
}
