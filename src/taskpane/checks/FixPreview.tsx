import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Fix } from "../../domain/finding";
import type { CellValue } from "../../domain/tables";
import { PANE_WORDS } from "../../german/paneWords";
import type { FixOutcome } from "../../commands/applyFixes";
import type { AuditView, CellAddress } from "../paneCommands";
import { CellRow } from "../parts/CellRow";
import { useLayout } from "../parts/layout";
import { Notice } from "../parts/Notice";
import { ProblemNotice } from "../parts/ProblemNotice";
import { SubScreen } from "../parts/SubScreen";
import { TaskProgress } from "../parts/TaskProgress";
import { VirtualList } from "../parts/VirtualList";
import { useCommands } from "../session/sessionContext";
import { useSelect } from "../session/useSelect";
import { useTask } from "../session/useTask";

const { checks } = PANE_WORDS;

const useStyles = makeStyles({
  before: { color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: "none" },
});

interface FixPreviewProps {
  readonly view: AuditView;
  readonly fixes: readonly Fix[];
  readonly onClose: () => void;
}

/** Every cell that the fixes would change, with what it holds and what it would hold; changed by one confirmation. */
export function FixPreview({ view, fixes, onClose }: FixPreviewProps): ReactNode {
  const layout = useLayout();
  const commands = useCommands();
  const { select } = useSelect();
  const { task, run, reset } = useTask<readonly Fix[], FixOutcome>(commands.applyFixes);
  const cells = fixes.flatMap((fix) => fix.cells);
  return (
    <SubScreen title={checks.fixTitle} from={PANE_WORDS.screens.checks} onBack={onClose}>
      {task.phase === "done" ? (
        <FixDone outcome={task.outcome} onClose={onClose} />
      ) : (
        <>
          <p className={layout.paragraph}>{checks.fixLead(cells.length)}</p>
          <VirtualList
            items={cells}
            keyOf={(_, index) => String(index)}
            estimate={64}
            label={checks.fixTitle}
            render={({ place, before, after }, isCurrent) => (
              <ChangeRow
                location={view.locate(place)}
                before={before}
                after={after}
                isCurrent={isCurrent}
                onOpen={select}
              />
            )}
          />
          {task.phase === "blocked" && <ProblemNotice problem={task.problem} onRetry={reset} />}
          {task.phase === "running" ? (
            <TaskProgress step={task.step} label={checks.fixTitle} />
          ) : (
            <div className={layout.buttons}>
              <Button appearance="primary" onClick={() => void run(fixes)}>
                {checks.confirm(cells.length)}
              </Button>
              <Button onClick={onClose}>{PANE_WORDS.cancel}</Button>
            </div>
          )}
        </>
      )}
    </SubScreen>
  );
}

interface ChangeRowProps {
  readonly location: CellAddress | undefined;
  readonly before: CellValue;
  readonly after: CellValue;
  readonly isCurrent: boolean;
  readonly onOpen: (location: CellAddress) => void;
}

function ChangeRow({ location, before, after, isCurrent, onOpen }: ChangeRowProps): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <CellRow isCurrent={isCurrent} {...(location && { onOpen: () => onOpen(location) })}>
      {location !== undefined && <span className={layout.quiet}>{`${location.sheet}!${location.cell}: `}</span>}
      <del className={styles.before}>{shown(before)}</del> <span aria-hidden="true">→ </span>
      <ins className={styles.after}>{shown(after)}</ins>
    </CellRow>
  );
}

const shown = (value: CellValue): string => (value === null || value === "" ? checks.emptyCell : String(value));

function FixDone({ outcome, onClose }: { readonly outcome: FixOutcome; readonly onClose: () => void }): ReactNode {
  const { applied, skipped } = outcome;
  return (
    <>
      <Notice intent="success">{checks.applied(applied.flatMap(({ cells }) => cells).length)}</Notice>
      {skipped.length > 0 && <Notice intent="warning">{checks.skipped(skipped.length)}</Notice>}
      <div>
        <Button appearance="primary" onClick={onClose}>
          {PANE_WORDS.back}
        </Button>
      </div>
    </>
  );
}
