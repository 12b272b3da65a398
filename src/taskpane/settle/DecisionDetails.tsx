import { Button, Field, Input, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLayoutEffect, useRef } from "react";
import type { Basis } from "../../domain/audit";
import { BASIS_WORDS } from "../../german/choices";
import { PANE_WORDS } from "../../german/paneWords";
import { STATUS_WORDS } from "../../german/statusWords";
import { useLayout } from "../parts/layout";

const { settle } = PANE_WORDS;

/** What can be said beside the status; empty texts are not written. */
export interface Details {
  readonly basis?: Basis;
  readonly note: string;
  readonly droppedBy: string;
}

/** Whether a measure may be dropped with these: only the body that adopted it can, and for a reason. */
export const isComplete = ({ note, droppedBy }: Details): boolean => note.trim() !== "" && droppedBy.trim() !== "";

interface DecisionDetailsProps {
  readonly details: Details;
  readonly onChange: (details: Details) => void;
  /** The user has chosen "entfallen", and its reason and decision are asked for. */
  readonly isDropping: boolean;
  readonly onDrop: () => void;
}

export function DecisionDetails({ details, onChange, isDropping, onDrop }: DecisionDetailsProps): ReactNode {
  const layout = useLayout();
  const { basis, ...others } = details;
  const noteEntry = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (isDropping) noteEntry.current?.focus();
  }, [isDropping]);
  return (
    <>
      <Field label={settle.basis}>
        <Select
          value={basis ?? ""}
          onChange={(_, { value }) => onChange(value === "" ? others : { ...others, basis: value as Basis })}
        >
          <option value="">{settle.noBasis}</option>
          {Object.entries(BASIS_WORDS).map(([code, { word }]) => (
            <option key={code} value={code}>
              {word}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={settle.note} required={isDropping}>
        <Input
          input={{ ref: noteEntry }}
          value={details.note}
          onChange={(_, { value: note }) => onChange({ ...details, note })}
        />
      </Field>
      {isDropping && (
        <>
          <Field label={settle.droppedBy} required hint={settle.droppedNeeds}>
            <Input
              value={details.droppedBy}
              onChange={(_, { value: droppedBy }) => onChange({ ...details, droppedBy })}
            />
          </Field>
          <div className={layout.buttons}>
            <Button disabled={!isComplete(details)} onClick={onDrop}>
              {STATUS_WORDS.dropped.word}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
