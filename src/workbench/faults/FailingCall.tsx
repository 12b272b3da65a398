import type { ReactNode } from "react";
import { useState } from "react";
import { FAULT_WORDS as WORDS } from "../../german/faultWords";
import type { Faults } from "../../host/faults";
import { Choice, Count } from "./fields";

interface FailingCallProps {
  readonly faults: Faults;
  readonly change: (deed: () => void) => void;
}

/** One of the next calls fails, at once or halfway. */
export function FailingCall({ faults, change }: FailingCallProps): ReactNode {
  const [code, setCode] = useState<keyof typeof WORDS.codes>("GeneralException");
  const [nthCall, setNthCall] = useState(1);
  const [afterActions, setAfterActions] = useState(0);
  const { pendingFailures } = faults;
  return (
    <fieldset>
      <legend>{WORDS.failing}</legend>
      <small>{WORDS.failingHint}</small>
      <Choice label={WORDS.code} choices={WORDS.codes} value={code} onChoose={setCode} />
      <Count label={WORDS.nthCall} min={1} value={nthCall} onCount={setNthCall} />
      <Count label={WORDS.afterActions} min={0} value={afterActions} onCount={setAfterActions} />
      <button type="button" onClick={() => change(() => faults.failSync(nthCall, code, afterActions))}>
        {WORDS.arm}
      </button>
      <p role="status">{pendingFailures > 0 && WORDS.armed(pendingFailures)}</p>
    </fieldset>
  );
}
