import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLayoutEffect, useRef, useState } from "react";
import type { Measure, Status } from "../../domain/audit";
import { PANE_WORDS } from "../../german/paneWords";
import { STATUS_ORDER } from "../../german/statusWords";
import type { Decision } from "../../commands/settleStatus";
import type { AuditView } from "../paneCommands";
import { useLayout } from "../parts/layout";
import { Notice } from "../parts/Notice";
import { ProblemNotice } from "../parts/ProblemNotice";
import { useKeys } from "../session/useKeys";
import { useSelect } from "../session/useSelect";
import { DecisionDetails, isComplete } from "./DecisionDetails";
import type { Details } from "./DecisionDetails";
import { MeasureWording } from "./MeasureWording";
import { StatusChoices } from "./StatusChoices";
import { Suggestion } from "./Suggestion";

const { settle } = PANE_WORDS;

const useStyles = makeStyles({
  root: { ":focus": { outlineStyle: "none" } },
  foot: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
});

interface MeasureToSettleProps {
  readonly view: AuditView;
  /** Undefined when the row has been deleted or reworded meanwhile. */
  readonly measure: Measure | undefined;
  readonly isBusy: boolean;
  readonly onDecide: (decision: Decision) => void;
  readonly onSkip: () => void;
  readonly onPrevious?: (() => void) | undefined;
  readonly onUndo?: (() => void) | undefined;
}

/** One measure with everything that a decision about it needs. The number keys decide; Enter takes a safe suggestion. */
export function MeasureToSettle({
  view,
  measure,
  isBusy,
  onDecide,
  onSkip,
  onPrevious,
  onUndo,
}: MeasureToSettleProps): ReactNode {
  const layout = useLayout();
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const [details, setDetails] = useState<Details>({ note: "", droppedBy: "" });
  const [isDropping, setDropping] = useState(false);
  const { select, problem } = useSelect();

  const decide = (status: Status): void => {
    if (measure === undefined || isBusy) return;
    if (status === "unassessed") onSkip();
    else if (status === "dropped" && !isComplete(details)) setDropping(true);
    else onDecide(decisionOf(measure, status, details));
  };
  const toCell = (): void => {
    const location = measure && view.locate({ ...measure.place, column: "status" });
    if (location !== undefined) select(location);
  };
  // The keys work wherever the focus is in here, so it starts here: on none of the choices.
  useLayoutEffect(() => {
    root.current?.focus({ preventScroll: true });
    root.current?.closest("main")?.scroll({ top: 0 });
  }, []);
  useKeys(root, (key) => {
    const chosen = STATUS_ORDER[Number(key) - 1];
    if (chosen !== undefined) decide(chosen);
    else if (key === "Enter" && measure?.suggestion?.certainty === "certain") decide(measure.suggestion.status);
    else if (key.toLowerCase() === "z") toCell();
    else return false;
    return true;
  });

  return (
    <div
      ref={root}
      role="group"
      aria-label={settle.measure(measure?.number ?? "")}
      tabIndex={-1}
      className={mergeClasses(layout.screen, styles.root)}
    >
      {measure === undefined ? (
        <Notice intent="warning">{settle.changedMeanwhile}</Notice>
      ) : (
        <>
          <MeasureWording view={view} measure={measure} onToCell={toCell} />
          {problem !== undefined && <ProblemNotice problem={problem} onRetry={toCell} />}
          <Suggestion suggestion={measure.suggestion} onAccept={decide} isBusy={isBusy} />
          <StatusChoices total={view.figures.total} current={measure.status} onChoose={decide} isBusy={isBusy} />
          <DecisionDetails
            details={details}
            onChange={setDetails}
            isDropping={isDropping}
            onDrop={() => decide("dropped")}
          />
          <p className={layout.quiet}>{settle.whatChanges}</p>
        </>
      )}
      <Steps isBusy={isBusy} onSkip={onSkip} onPrevious={onPrevious} onUndo={onUndo} />
    </div>
  );
}

type StepsProps = Pick<MeasureToSettleProps, "isBusy" | "onSkip" | "onPrevious" | "onUndo">;

/** The ways on without a decision. */
function Steps({ isBusy, onSkip, onPrevious, onUndo }: StepsProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.foot}>
      <Button onClick={onPrevious} disabled={onPrevious === undefined} disabledFocusable={isBusy}>
        {settle.previous}
      </Button>
      {onUndo && (
        <Button onClick={onUndo} disabledFocusable={isBusy}>
          {settle.undo}
        </Button>
      )}
      <Button onClick={onSkip} disabledFocusable={isBusy}>
        {settle.skip}
      </Button>
    </div>
  );
}

const decisionOf = (measure: Measure, status: Status, { basis, note, droppedBy }: Details): Decision => ({
  measure,
  status,
  ...(basis === undefined ? {} : { basis }),
  ...(note.trim() === "" ? {} : { reason: note.trim() }),
  ...(status === "dropped" ? { droppedBy: droppedBy.trim() } : {}),
});
