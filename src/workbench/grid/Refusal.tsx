import { WORKBENCH_WORDS } from "../../german/workbenchWords";

interface RefusalProps {
  readonly sentence: string | undefined;
  readonly onClose: () => void;
}

/** Why Excel did not do what was asked. */
export function Refusal({ sentence, onClose }: RefusalProps) {
  return (
    <div role="alert" className="refusal" hidden={sentence === undefined}>
      {sentence !== undefined && (
        <>
          <span>{sentence}</span>
          <button type="button" aria-label={WORKBENCH_WORDS.closeMessage} onClick={onClose}>
            ×
          </button>
        </>
      )}
    </div>
  );
}
