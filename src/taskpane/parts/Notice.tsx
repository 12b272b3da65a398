import { MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  // Where a screen fills the pane its other parts give way, never this one.
  bar: { flexShrink: 0 },
  actions: { flexWrap: "wrap", rowGap: tokens.spacingVerticalS, "& > button": { whiteSpace: "nowrap" } },
});

interface NoticeProps {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly children: ReactNode;
  /** Buttons that lead out of the situation. */
  readonly actions?: ReactNode;
}

export function Notice({ intent, children, actions }: NoticeProps): ReactNode {
  const styles = useStyles();
  return (
    <MessageBar
      className={styles.bar}
      intent={intent}
      layout="multiline"
      politeness={intent === "error" ? "assertive" : "polite"}
    >
      <MessageBarBody>{children}</MessageBarBody>
      {actions !== undefined && <MessageBarActions className={styles.actions}>{actions}</MessageBarActions>}
    </MessageBar>
  );
}
