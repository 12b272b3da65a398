import type { ReactNode } from "react";
import { useReducer } from "react";
import { FAULT_WORDS as WORDS } from "../../german/faultWords";
import { isGuardedByPassword, unprotect } from "../../host/book/protection";
import { PAYLOAD_LIMIT, type Faults } from "../../host/faults";
import { useBookRevision } from "../grid/useBookRevision";
import type { OpenWorkbook } from "../openWorkbook";
import { FailingCall } from "./FailingCall";
import { Choice, Switch } from "./fields";
import { OtherPerson } from "./OtherPerson";
import { SheetFaults } from "./SheetFaults";

/** In bytes. Even the smallest lets the pane ask which tables there are. */
const LIMITS = { normal: PAYLOAD_LIMIT, small: 100_000, tiny: 10_000 } as const;

/** The highest set of Excel's API that a pane is told of. */
export type ExcelVersion = keyof typeof WORDS.versions;

/** Where Microsoft's npm package ends; Excel on the web has more. */
export const NEWEST_VERSION: ExcelVersion = "1.15";

interface FaultPanelProps {
  readonly workbook: OpenWorkbook;
  readonly version: ExcelVersion;
  readonly onVersion: (version: ExcelVersion) => void;
}

/** Switches on what can go wrong in Excel, so that one can see how the add-in takes it. */
export function FaultPanel({ workbook, version, onVersion }: FaultPanelProps): ReactNode {
  const { book, faults } = workbook;
  useBookRevision(book);
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  const change = (deed: () => void): void => {
    deed();
    book.settle();
    redraw();
  };
  const endAll = (): void => {
    change(() => endFaults(workbook));
    if (version !== NEWEST_VERSION) onVersion(NEWEST_VERSION);
  };
  return (
    <aside className="fault-panel" aria-label={WORDS.title}>
      <h2>{WORDS.title}</h2>
      <p>{WORDS.lead}</p>
      <button type="button" onClick={endAll}>
        {WORDS.none}
      </button>
      <Switch
        label={WORDS.cellEdit}
        hint={WORDS.cellEditHint}
        isOn={faults.cellEditMode}
        onSwitch={(isOn) => change(() => (faults.cellEditMode = isOn))}
      />
      <SheetFaults sheet={book.activeSheet} change={change} />
      <FailingCall faults={faults} change={change} />
      <OtherPerson workbook={workbook} change={change} />
      <div className="fault-group">
        <Choice
          label={WORDS.limit}
          choices={WORDS.limits}
          value={limitOf(faults)}
          onChoose={(limit) => change(() => (faults.payloadLimit = LIMITS[limit]))}
        />
      </div>
      <div className="fault-group">
        <Choice label={WORDS.version} choices={WORDS.versions} value={version} onChoose={onVersion} />
        <small>{WORDS.versionHint}</small>
      </div>
    </aside>
  );
}

function limitOf({ payloadLimit }: Faults): keyof typeof LIMITS {
  if (payloadLimit === LIMITS.tiny) return "tiny";
  return payloadLimit === LIMITS.small ? "small" : "normal";
}

function endFaults({ book, faults }: OpenWorkbook): void {
  faults.clear();
  for (const sheet of book.sheets.all) if (sheet.isProtected && !isGuardedByPassword(sheet)) unprotect(sheet);
}
