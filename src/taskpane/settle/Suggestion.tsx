import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Status, StatusSuggestion } from "../../domain/audit";
import { PANE_WORDS } from "../../german/paneWords";
import { STATUS_WORDS } from "../../german/statusWords";
import { useLayout } from "../parts/layout";
import { StatusShape } from "../parts/StatusShape";

const { settle } = PANE_WORDS;

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

interface SuggestionProps {
  readonly suggestion: StatusSuggestion | undefined;
  readonly isBusy: boolean;
  readonly onAccept: (status: Status) => void;
}

/** What the words suggest and why. Only a certain suggestion can be accepted; a doubtful one asks for a decision. */
export function Suggestion({ suggestion, isBusy, onAccept }: SuggestionProps): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  if (suggestion === undefined) return <p className={layout.quiet}>{settle.noSuggestion}</p>;
  const { status, certainty, evidence, reason } = suggestion;
  const isCertain = certainty === "certain";
  const { word } = STATUS_WORDS[status];
  return (
    <div className={styles.root}>
      <p className={styles.title}>
        <StatusShape status={status} /> {isCertain ? settle.certain(word) : settle.doubtful(word)}
      </p>
      <p className={layout.paragraph}>{settle.evidence(evidence)}</p>
      <p className={layout.quiet}>{reason}</p>
      {isCertain ? (
        <div>
          <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={() => onAccept(status)}>
            {settle.accept}
          </Button>
        </div>
      ) : (
        <p className={layout.paragraph}>{settle.decide}</p>
      )}
    </div>
  );
}
