import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLayoutEffect, useRef } from "react";
import type { Completion } from "../../domain/completion";
import { PANE_WORDS } from "../../german/paneWords";
import { useLayout } from "../parts/layout";

const { settle } = PANE_WORDS;

const useStyles = makeStyles({
  root: { ":focus": { outlineStyle: "none" } },
});

interface AllSettledProps {
  readonly total: Completion;
  readonly onUndo?: () => void;
  readonly onGenerate: () => void;
  readonly onAgain: () => void;
}

/** The end of the row: what the audit says now, and what comes next. */
export function AllSettled({ total, onUndo, onGenerate, onAgain }: AllSettledProps): ReactNode {
  const layout = useLayout();
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  // What had the focus has gone with the last measure. None of the buttons takes it: Enter may still be on its way.
  useLayoutEffect(() => root.current?.focus(), []);
  return (
    <div ref={root} tabIndex={-1} className={mergeClasses(layout.screen, styles.root)}>
      <p className={layout.paragraph} role="status">
        {total.unassessed === 0 ? settle.allSettled(total) : settle.someLeft(total.unassessed)}
      </p>
      <div className={layout.buttons}>
        <Button appearance="primary" onClick={onGenerate}>
          {settle.generate}
        </Button>
        {total.unassessed > 0 && <Button onClick={onAgain}>{settle.fromStart}</Button>}
        {onUndo && <Button onClick={onUndo}>{settle.undo}</Button>}
      </div>
    </div>
  );
}
