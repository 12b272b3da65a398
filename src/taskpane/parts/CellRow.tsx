import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  row: {
    display: "block",
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    ":disabled": { cursor: "default" },
  },
});

interface CellRowProps {
  readonly children: ReactNode;
  /** Only the current row of a list is in the tab order. */
  readonly isCurrent: boolean;
  /** Leads to the cell; without it there is none to lead to. */
  readonly onOpen?: () => void;
}

/** A row of a list that stands for a cell of the workbook. */
export function CellRow({ children, isCurrent, onOpen }: CellRowProps): ReactNode {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={styles.row}
      tabIndex={isCurrent ? 0 : -1}
      aria-disabled={onOpen === undefined}
      onClick={onOpen}
    >
      {children}
    </button>
  );
}
