import { useState, type FocusEvent, type KeyboardEvent } from "react";
import { WORKBENCH_WORDS } from "../../german/workbenchWords";

interface FormulaBarProps {
  readonly address: string;
  readonly content: string;
  readonly onGoTo: (address: string) => void;
  readonly onChange: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onLeave: (event: FocusEvent) => void;
}

/** Name box and the content of the selected cell, above the cells as in Excel. */
export function FormulaBar({ address, content, onGoTo, onChange, onKeyDown, onLeave }: FormulaBarProps) {
  return (
    <div className="formula-bar">
      <NameBox key={address} address={address} onGoTo={onGoTo} />
      <span className="fx" aria-hidden="true">
        fx
      </span>
      <textarea
        className="formula-field"
        aria-label={WORKBENCH_WORDS.formulaBar}
        title={WORKBENCH_WORDS.formulaHint}
        rows={1}
        spellCheck={false}
        value={content}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={onLeave}
      />
    </div>
  );
}

/** Shows where the selection is; an address or a name typed here leads there. */
function NameBox({ address, onGoTo }: Pick<FormulaBarProps, "address" | "onGoTo">) {
  const [text, setText] = useState(address);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onGoTo(text.trim());
        setText(address);
      }}
    >
      <input
        className="name-box"
        aria-label={WORKBENCH_WORDS.nameBox}
        spellCheck={false}
        value={text}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => setText(address)}
      />
    </form>
  );
}
