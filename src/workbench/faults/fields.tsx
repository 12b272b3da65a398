import type { ReactNode } from "react";
import { useId } from "react";

interface SwitchProps {
  readonly label: string;
  readonly hint: string;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  readonly onSwitch: (isOn: boolean) => void;
}

/** Something that is either so or not. */
export function Switch({ label, hint, isOn, isDisabled, onSwitch }: SwitchProps): ReactNode {
  const id = useId();
  return (
    <div className="fault-field">
      <label>
        <input
          type="checkbox"
          checked={isOn}
          disabled={isDisabled}
          aria-describedby={id}
          onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
        />
        {label}
      </label>
      <small id={id}>{hint}</small>
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  /** What can be chosen, and how it is called. */
  readonly choices: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

export function Choice<Value extends string>({ label, choices, value, onChoose }: ChoiceProps<Value>): ReactNode {
  return (
    <label className="fault-field">
      {label}
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value as Value)}>
        {Object.entries<string>(choices).map(([choice, name]) => (
          <option key={choice} value={choice}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface CountProps {
  readonly label: string;
  readonly min: number;
  readonly value: number;
  readonly onCount: (value: number) => void;
}

export function Count({ label, min, value, onCount }: CountProps): ReactNode {
  return (
    <label className="fault-field">
      {label}
      <input
        type="number"
        min={min}
        value={value}
        onChange={({ currentTarget }) => onCount(Math.max(min, Math.trunc(currentTarget.valueAsNumber || 0)))}
      />
    </label>
  );
}
