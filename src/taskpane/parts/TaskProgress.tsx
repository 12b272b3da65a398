import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { PANE_WORDS } from "../../german/paneWords";
import type { Step } from "../paneCommands";
import { Patience } from "./Patience";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM, justifyContent: "space-between" },
});

interface TaskProgressProps {
  readonly step: Step | undefined;
  /** Said until the first step is known. */
  readonly label: string;
  readonly onCancel?: () => void;
}

/** Running work: where it stands, in words and as a bar. */
export function TaskProgress({ step, label, onCancel }: TaskProgressProps): ReactNode {
  const styles = useStyles();
  const text = step === undefined ? label : PANE_WORDS.balance.step(step.what, step.done, step.of);
  return (
    <div className={styles.root}>
      <div className={styles.row}>
        <span role="status">{text}</span>
        {onCancel !== undefined && (
          <Button size="small" onClick={onCancel}>
            {PANE_WORDS.cancel}
          </Button>
        )}
      </div>
      <ProgressBar aria-label={text} {...(step === undefined ? {} : { value: step.done, max: step.of })} />
      <Patience key={step?.done} />
    </div>
  );
}
