import type { ReactNode } from "react";
import { useState } from "react";
import type { Fix } from "../../domain/finding";
import { reversed } from "../../domain/finding";
import { PANE_WORDS } from "../../german/paneWords";
import type { Decision } from "../../commands/settleStatus";
import type { FixOutcome } from "../../commands/applyFixes";
import type { AuditView } from "../paneCommands";
import { Notice } from "../parts/Notice";
import { ProblemNotice } from "../parts/ProblemNotice";
import { SubScreen } from "../parts/SubScreen";
import { useCommands } from "../session/sessionContext";
import { useTask } from "../session/useTask";
import { AllSettled } from "./AllSettled";
import { MeasureToSettle } from "./MeasureToSettle";
import { measuresByKey, queueOf } from "./settleQueue";

const { settle } = PANE_WORDS;

interface SettleStatusesProps {
  readonly view: AuditView;
  readonly onBack: () => void;
  readonly onGenerate: () => void;
}

/** A decision that can be taken back: where it was taken and what it changed. */
interface Taken {
  readonly queue: readonly string[];
  readonly position: number;
  readonly fixes: readonly Fix[];
}

type Remark = "undone" | "notUndone" | "changedMeanwhile";

/** One unassessed measure after the other: see, decide, next. What was decided can be taken back, step by step. */
export function SettleStatuses({ view, onBack, onGenerate }: SettleStatusesProps): ReactNode {
  const commands = useCommands();
  const [queue, setQueue] = useState(() => queueOf(view.audit.measures));
  const [position, setPosition] = useState(0);
  const [taken, setTaken] = useState<readonly Taken[]>([]);
  const [remark, setRemark] = useState<Remark>();
  const goTo = (target: number): void => {
    setPosition(target);
    setRemark(undefined);
  };
  const settling = useTask<Decision, FixOutcome>(async (decision) => {
    const outcome = await commands.settleStatus(decision);
    if (outcome.skipped.length > 0) {
      setRemark("changedMeanwhile");
    } else {
      setTaken((earlier) => [...earlier, { queue, position, fixes: outcome.applied }]);
      goTo(position + 1);
    }
    return outcome;
  });
  const undoing = useTask<Taken, FixOutcome>(async ({ fixes, ...then }) => {
    const outcome = await commands.applyFixes(fixes.map(reversed));
    setTaken((earlier) => earlier.slice(0, -1));
    setQueue(then.queue);
    goTo(then.position);
    setRemark(outcome.skipped.length > 0 ? "notUndone" : "undone");
    return outcome;
  });

  const isBusy = settling.task.phase === "running" || undoing.task.phase === "running";
  const blocked = [settling, undoing].find(({ task }) => task.phase === "blocked");
  const last = taken.at(-1);
  const onUndo = last === undefined ? undefined : () => void undoing.run(last);
  const key = queue[position];
  const measure = key === undefined ? undefined : measuresByKey(view.audit.measures).get(key);
  // Of a row that is another one by now the measure itself says so.
  const said = remark === "changedMeanwhile" && measure === undefined ? undefined : remark;

  return (
    <SubScreen
      title={
        key === undefined
          ? PANE_WORDS.screens.settle
          : `${PANE_WORDS.screens.settle} · ${settle.position(position + 1, queue.length)}`
      }
      from={PANE_WORDS.screens.overview}
      onBack={onBack}
    >
      {blocked?.task.phase === "blocked" && <ProblemNotice problem={blocked.task.problem} onRetry={blocked.reset} />}
      {said !== undefined && <Notice intent={said === "undone" ? "info" : "warning"}>{settle[said]}</Notice>}
      {key === undefined ? (
        <AllSettled
          total={view.figures.total}
          {...(onUndo && { onUndo })}
          onGenerate={onGenerate}
          onAgain={() => {
            setQueue(queueOf(view.audit.measures));
            goTo(0);
          }}
        />
      ) : (
        <MeasureToSettle
          key={key}
          view={view}
          measure={measure}
          isBusy={isBusy}
          onDecide={(decision) => void settling.run(decision)}
          onSkip={() => goTo(position + 1)}
          {...(position > 0 && { onPrevious: () => goTo(position - 1) })}
          {...(onUndo && { onUndo })}
        />
      )}
    </SubScreen>
  );
}
