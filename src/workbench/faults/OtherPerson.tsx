import type { ReactNode } from "react";
import { useId, useState } from "react";
import { FAULT_WORDS as WORDS } from "../../german/faultWords";
import { writeContents } from "../../host/book/cells";
import { ExcelError } from "../../host/excelError";
import type { OpenWorkbook } from "../openWorkbook";

interface OtherPersonProps {
  readonly workbook: OpenWorkbook;
  readonly change: (deed: () => void) => void;
}

/** Somebody else has the workbook open too: writes into the selected cell, or deletes the sheet that is shown. */
export function OtherPerson({ workbook, change }: OtherPersonProps): ReactNode {
  const [text, setText] = useState<string>(WORDS.otherTextDefault);
  const [wasRefused, setRefused] = useState(false);
  const { book, faults } = workbook;
  const write = (): void => writeContents(book.activeCell, text);
  const deleteSheet = (): void => book.sheets.delete(book.activeSheet);
  const act = (deed: () => void): void => setRefused(isRefused(() => workbook.actAsOther(deed)));
  const now = (deed: () => void): void => change(() => act(deed));
  const beforeNextCall = (deed: () => void): void => change(() => faults.beforeSync(1, () => act(deed)));
  return (
    <fieldset>
      <legend>{WORDS.otherPerson}</legend>
      <small>{WORDS.otherPersonHint}</small>
      <label className="fault-field">
        {WORDS.otherText}
        <input value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} />
      </label>
      <Moments what={WORDS.otherText} onNow={() => now(write)} onBeforeNextCall={() => beforeNextCall(write)} />
      <span>{WORDS.deletesSheet}</span>
      <Moments
        what={WORDS.deletesSheet}
        isDisabled={book.sheets.listed(true).length === 1}
        onNow={() => now(deleteSheet)}
        onBeforeNextCall={() => beforeNextCall(deleteSheet)}
      />
      <p role="status">{faults.pendingInterludes > 0 ? WORDS.waiting : wasRefused && WORDS.refused}</p>
    </fieldset>
  );
}

/** The second person meets protected sheets too. */
function isRefused(deed: () => void): boolean {
  try {
    deed();
    return false;
  } catch (error) {
    if (error instanceof ExcelError) return true;
    throw error;
  }
}

interface MomentsProps {
  readonly what: string;
  readonly isDisabled?: boolean;
  readonly onNow: () => void;
  readonly onBeforeNextCall: () => void;
}

function Moments({ what, isDisabled, onNow, onBeforeNextCall }: MomentsProps): ReactNode {
  const id = useId();
  return (
    <div className="fault-moments">
      <span id={id} hidden>
        {what}
      </span>
      <button type="button" disabled={isDisabled} aria-describedby={id} onClick={onNow}>
        {WORDS.now}
      </button>
      <button type="button" disabled={isDisabled} aria-describedby={id} onClick={onBeforeNextCall}>
        {WORDS.beforeNextCall}
      </button>
    </div>
  );
}
