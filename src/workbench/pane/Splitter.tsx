import type { KeyboardEvent, PointerEvent, ReactNode } from "react";

/** The narrowest pane that Excel shows, and the widest that leaves room for cells. */
const NARROWEST = 300;
const WIDEST = 800;
const STEP = 10;

interface SplitterProps {
  readonly label: string;
  /** Of the pane to its right, in pixels. */
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** The line between workbook and pane, moved with the pointer or with the arrow keys. */
export function Splitter({ label, width, onWidth }: SplitterProps): ReactNode {
  const change = (wanted: number): void => onWidth(Math.min(WIDEST, Math.max(NARROWEST, Math.round(wanted))));
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === "ArrowLeft") change(width + STEP);
    if (key === "ArrowRight") change(width - STEP);
  };
  const onPointerMove = ({ currentTarget, pointerId, clientX }: PointerEvent): void => {
    if (currentTarget.hasPointerCapture(pointerId)) change(window.innerWidth - clientX);
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator that can be focused is a widget (ARIA 1.2)
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      aria-valuenow={width}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={onPointerMove}
    />
  );
}
