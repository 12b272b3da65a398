import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Counts } from "../../domain/figures";
import { PANE_WORDS, statusCountsText } from "../../german/paneWords";
import { useLayout } from "./layout";
import { Segments } from "./Segments";

const { overview } = PANE_WORDS;

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    alignItems: "center",
    boxSizing: "border-box",
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    borderRadius: tokens.borderRadiusMedium,
  },
  open: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { fontWeight: tokens.fontWeightSemibold, margin: 0 },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
});

interface FieldRowProps {
  readonly name: string;
  /** The screen's footnote speaks of this field. */
  readonly isNoted: boolean;
  readonly counts: Counts;
  readonly onOpen?: () => void;
}

/** One field of action in the overview; where its measures can be shown, the whole row is the button for that. */
export function FieldRow({ name, isNoted, counts, onOpen }: FieldRowProps): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const body = (
    <span className={styles.body}>
      <span className={styles.name}>{isNoted ? `${name} (†)` : name}</span>
      <Segments completion={counts} />
      <span>{counts.measures === 0 ? overview.withoutMeasures : PANE_WORDS.completion(counts)}</span>
      <span className={layout.quiet}>{remarkOn(counts)}</span>
    </span>
  );
  if (onOpen === undefined || counts.measures === 0) return <li className={styles.row}>{body}</li>;
  return (
    <li>
      <button type="button" className={mergeClasses(styles.row, styles.open)} onClick={onOpen}>
        {body}
        <span aria-hidden="true">›</span>
      </button>
    </li>
  );
}

/** What an auditor asks next: what is not done, else what has nothing to be measured by. */
function remarkOn(counts: Counts): string {
  if (counts.done < counts.measures) return statusCountsText({ ...counts, done: 0 });
  const without = counts.measures - counts.withCriterion;
  return without > 0 ? overview.withoutCriterion(without) : "";
}
