import {
  useMemo,
  useState,
  type ClipboardEvent,
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
} from "react";
import { CellRange } from "../../host/book/cellRange";
import { calculatedText } from "../../host/book/cells";
import { choicesAt } from "../../host/book/choices";
import { typedContentOf } from "../../host/book/personEntry";
import { CellEditor } from "./CellEditor";
import { ChoiceList } from "./ChoiceList";
import { blockOfText, textOfBlock } from "./clipboard";
import { drawingsOn, sentenceOn } from "./drawings";
import { cellUnder, gridPlace } from "./gridPlace";
import { withMerge } from "./merging";
import { OverCell, OverCells } from "./OverCells";
import { SheetGrid } from "./SheetGrid";
import type { SheetImage } from "./sheetImage";
import { commandOf } from "./sheetKeys";
import { moveOf, type Scene, type WorkbookActions } from "./workbookActions";

interface SheetPaneProps {
  readonly scene: Scene;
  readonly image: SheetImage;
  readonly paper: CSSProperties;
  readonly actions: WorkbookActions;
  readonly onDraftKey: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onDraftLeft: (event: FocusEvent) => void;
  readonly onFocusCells: () => void;
  /** On to what comes after the cells. */
  readonly onLeave: () => void;
}

/** The cells of the active sheet, with the keys of Excel and what lies over them. */
export function SheetPane(props: SheetPaneProps) {
  const { scene, image, paper, actions, onDraftKey, onDraftLeft, onFocusCells, onLeave } = props;
  const { sheet, selection, geometry, drafting } = scene;
  const { cell } = actions;
  const { draft } = drafting;
  const [choosing, setChoosing] = useState<typeof cell>();
  const isChoosing = choosing?.row === cell.row && choosing.column === cell.column;
  const choices = draft === undefined ? choicesAt(sheet, cell.row, cell.column) : undefined;
  const cellPlace = gridPlace(geometry, withMerge(image.merges, { ...cell, rows: 1, columns: 1 }));
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the image is another one after every change of the sheet
  const drawings = useMemo(() => drawingsOn(sheet), [sheet, image]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isFromCells(event.target)) return;
    const command = commandOf(event, event.getModifierState("AltGraph"));
    if (command === "none") return;
    // The cells move by Excel's rules, not by those of the grid component.
    event.stopPropagation();
    if (command === "typeOver") return actions.typeOver();
    // At its last column Tab leads out of the cells, as on any page.
    if (command === "move" && !actions.move(moveOf(event), cell) && event.key === "Tab") return;
    event.preventDefault();
    if (command === "edit") actions.edit(cell);
    if (command === "clear") actions.clear();
    if (command === "leave") onLeave();
    if (command === "openChoices" && choices !== undefined) setChoosing(cell);
  };
  const onClick = ({ target, clientX, clientY }: MouseEvent) => {
    if (!isFromCells(target)) return;
    const clicked = cellUnder(target, geometry);
    if (clicked === undefined) return;
    const { left, top } = cellElement(target).getBoundingClientRect();
    actions.click(clicked, { x: clientX - left, y: clientY - top });
  };
  const onDoubleClick = ({ target }: MouseEvent) => {
    const clicked = isFromCells(target) ? cellUnder(target, geometry) : undefined;
    if (clicked !== undefined) actions.edit(clicked);
  };
  const onCopy = (event: ClipboardEvent) => {
    const copied = isFromCells(event.target) ? new CellRange(sheet, selection).usedPart : undefined;
    if (copied === undefined) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", textOfBlock(calculatedText(copied)));
  };
  const onPaste = (event: ClipboardEvent) => {
    if (!isFromCells(event.target)) return;
    event.preventDefault();
    drafting.enter(cell, blockOfText(event.clipboardData.getData("text/plain")));
  };

  return (
    <div
      className="cells"
      role="presentation"
      {...{ onClick, onDoubleClick, onCopy, onPaste }}
      onKeyDownCapture={onKeyDown}
    >
      <SheetGrid
        key={sheet.id}
        sheet={sheet}
        image={image}
        paper={paper}
        geometry={geometry}
        selection={selection}
        description={sentenceOn(drawings)}
        onSelect={actions.select}
      >
        <OverCells geometry={geometry} image={image} selection={selection} drawings={drawings} />
        {choices?.showsList === true && cellPlace !== undefined && (
          <OverCell place={cellPlace}>
            <ChoiceList
              cell={cell}
              texts={choices.texts}
              present={typedContentOf(new CellRange(sheet, { ...cell, rows: 1, columns: 1 }))}
              isOpen={isChoosing}
              onOpen={() => setChoosing(cell)}
              onClose={() => {
                setChoosing(undefined);
                onFocusCells();
              }}
              onChoose={(text) => {
                setChoosing(undefined);
                drafting.enter(cell, [[text]]);
                onFocusCells();
              }}
            />
          </OverCell>
        )}
        {draft?.place === "cell" && draft.sheet === sheet && cellPlace !== undefined && (
          <OverCell place={cellPlace}>
            <CellEditor
              draft={draft}
              css={image.cell(cell.row, cell.column).css}
              onChange={drafting.change}
              onKeyDown={onDraftKey}
              onLeave={onDraftLeft}
            />
          </OverCell>
        )}
      </SheetGrid>
    </div>
  );
}

/** What lies within a cell has places of its own. */
const cellElement = (target: Element): Element => target.closest(".rdg-cell") ?? target;

const isFromCells = (target: EventTarget): target is Element =>
  target instanceof Element && target.closest(".over-cell") === null;
