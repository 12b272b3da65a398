import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Status } from "../../domain/audit";
import { afterChoice } from "../../domain/afterChoice";
import { countedIn } from "../../domain/completion";
import type { Completion } from "../../domain/completion";
import { PANE_WORDS } from "../../german/paneWords";
import { STATUS_ORDER, STATUS_WORDS } from "../../german/statusWords";
import { StatusShape } from "../parts/StatusShape";

const { settle } = PANE_WORDS;

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, margin: 0, padding: 0, border: 0 },
  choice: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '&[aria-pressed="true"]': {
      outline: `2px solid ${tokens.colorBrandStroke1}`,
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  key: { fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2 },
  effect: { marginInlineStart: "auto", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface StatusChoicesProps {
  /** The audit's counts, in which the measure stands with its current status. */
  readonly total: Completion;
  readonly current: Status;
  readonly isBusy: boolean;
  readonly onChoose: (status: Status) => void;
}

/** The scale with its number keys; beside each status what the total would then be. */
export function StatusChoices({ total, current, isBusy, onChoose }: StatusChoicesProps): ReactNode {
  const styles = useStyles();
  return (
    <fieldset className={styles.group} aria-label={settle.choices}>
      {STATUS_ORDER.map((status, index) => (
        <button
          key={status}
          type="button"
          className={styles.choice}
          aria-pressed={status === current}
          aria-keyshortcuts={String(index + 1)}
          title={STATUS_WORDS[status].meaning}
          aria-disabled={isBusy}
          onClick={() => onChoose(status)}
        >
          <span className={styles.key}>[{index + 1}]</span>
          <StatusShape status={status === "unassessed" ? current : status} />
          <span>{status === "unassessed" ? settle.stays(STATUS_WORDS[current].word) : STATUS_WORDS[status].word}</span>
          <span className={styles.effect}>{effectOf(total, current, status)}</span>
        </button>
      ))}
    </fieldset>
  );
}

function effectOf(total: Completion, current: Status, status: Status): string {
  if (status === "unassessed") return "";
  if (status === "dropped") return settle.needsDecision;
  const after = afterChoice(total, current, status);
  return settle.then(after.done, countedIn(after));
}
