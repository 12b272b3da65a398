import { useLayoutEffect, useRef, useState } from "react";
import { cellName } from "../../xlsx/address";
import { WORKBENCH_WORDS } from "../../german/workbenchWords";
import type { CellPlace } from "./cellMove";

interface ChoiceListProps {
  readonly cell: CellPlace;
  readonly texts: readonly string[];
  /** What stands in the cell now. */
  readonly present: string;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onChoose: (text: string) => void;
  readonly onClose: () => void;
}

const MOST_AT_ONCE = 10;

/** The arrow beside a cell whose value comes from a list, and the list. */
export function ChoiceList({ cell, texts, present, isOpen, onOpen, onChoose, onClose }: ChoiceListProps) {
  const name = cellName(cell.row, cell.column);
  return (
    <div className="choices">
      <button
        type="button"
        tabIndex={-1}
        aria-label={WORKBENCH_WORDS.openChoices(name)}
        aria-expanded={isOpen}
        onClick={isOpen ? onClose : onOpen}
      >
        ▾
      </button>
      {isOpen && <OpenList name={name} texts={texts} present={present} onChoose={onChoose} onClose={onClose} />}
    </div>
  );
}

type OpenListProps = Pick<ChoiceListProps, "texts" | "present" | "onChoose" | "onClose"> & { readonly name: string };

/** The browser's own list box brings arrow keys and typing ahead. */
function OpenList({ name, texts, present, onChoose, onClose }: OpenListProps) {
  const list = useRef<HTMLSelectElement>(null);
  const [chosen, setChosen] = useState(texts.includes(present) ? present : (texts[0] ?? ""));
  useLayoutEffect(() => {
    list.current?.focus({ preventScroll: true });
    list.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <select
      ref={list}
      aria-label={WORKBENCH_WORDS.chooseFor(name)}
      size={Math.max(2, Math.min(MOST_AT_ONCE, texts.length))}
      value={chosen}
      onChange={(event) => setChosen(event.target.value)}
      onClick={(event) => {
        if (event.target instanceof HTMLOptionElement) onChoose(event.target.value);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter" || event.key === "Tab") onChoose(chosen);
        else if (event.key === "Escape") onClose();
        else return;
        event.preventDefault();
      }}
      onBlur={onClose}
    >
      {texts.map((text) => (
        <option key={text}>{text}</option>
      ))}
    </select>
  );
}
