import { useEffect, useRef, type KeyboardEvent } from "react";
import type { Sheet } from "../../host/book/sheet";
import { WORKBENCH_WORDS } from "../../german/workbenchWords";

interface SheetTabsProps {
  readonly sheets: readonly Sheet[];
  readonly active: Sheet;
  readonly onActivate: (sheet: Sheet) => void;
}

/** The tabs of the visible sheets, below the cells as in Excel. */
export function SheetTabs({ sheets, active, onActivate }: SheetTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The add-in may show a sheet whose tab is out of sight.
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [active]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = sheets[nextIndex(event.key, sheets.indexOf(active), sheets.length)];
    if (next === undefined) return;
    event.preventDefault();
    onActivate(next);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[sheets.indexOf(next)]?.focus();
  };
  return (
    <div
      ref={list}
      className="sheet-tabs"
      role="tablist"
      aria-label={WORKBENCH_WORDS.sheets}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {sheets.map((sheet) => (
        <button
          key={sheet.id}
          type="button"
          role="tab"
          aria-selected={sheet === active}
          tabIndex={sheet === active ? 0 : -1}
          style={sheet.tabColor === "" ? undefined : { borderBottomColor: sheet.tabColor }}
          onClick={() => onActivate(sheet)}
        >
          {sheet.name}
        </button>
      ))}
    </div>
  );
}

function nextIndex(key: string, index: number, count: number): number {
  switch (key) {
    case "ArrowRight":
      return (index + 1) % count;
    case "ArrowLeft":
      return (index - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return -1;
  }
}
