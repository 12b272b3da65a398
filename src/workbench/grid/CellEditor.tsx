import { useLayoutEffect, useRef, type CSSProperties, type FocusEvent, type KeyboardEvent } from "react";
import { cellName } from "../../xlsx/address";
import { WORKBENCH_WORDS } from "../../german/workbenchWords";
import type { Draft } from "./useDraft";

interface CellEditorProps {
  readonly draft: Draft;
  /** Font and alignment of the cell. */
  readonly css: CSSProperties;
  readonly onChange: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onLeave: (event: FocusEvent) => void;
}

/** The field over the cell that is edited; it grows with its text. */
export function CellEditor({ draft, css, onChange, onKeyDown, onLeave }: CellEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);
  const { fontFamily, fontSize, fontWeight, fontStyle, textAlign } = css;
  return (
    <textarea
      ref={field}
      className="cell-editor"
      aria-label={WORKBENCH_WORDS.editorOf(cellName(draft.cell.row, draft.cell.column))}
      style={{ fontFamily, fontSize, fontWeight, fontStyle, textAlign }}
      rows={1}
      value={draft.text}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={onLeave}
    />
  );
}
