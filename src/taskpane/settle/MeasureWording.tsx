import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useState } from "react";
import type { Measure } from "../../domain/audit";
import { goalKey } from "../../domain/figures";
import { PANE_WORDS } from "../../german/paneWords";
import type { AuditView } from "../paneCommands";
import { useLayout } from "../parts/layout";

const { settle } = PANE_WORDS;

/** Goals are often whole paragraphs; the decision is about the measure. */
const GOAL_LENGTH = 90;

const useStyles = makeStyles({
  label: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  entry: { display: "flex", flexDirection: "column" },
});

interface MeasureWordingProps {
  readonly view: AuditView;
  readonly measure: Measure;
  readonly onToCell: () => void;
}

/** Goal, measure, criterion and result as they stand in the workbook. */
export function MeasureWording({ view, measure, onToCell }: MeasureWordingProps): ReactNode {
  const layout = useLayout();
  const goal = view.audit.goals.find(({ number }) => goalKey(number) === goalKey(measure.goal));
  return (
    <>
      <Entry label={settle.place(measure.fieldText, measure.goal)}>
        {goal !== undefined && <Shortened text={goal.text} />}
      </Entry>
      <Entry label={settle.measure(measure.number)}>{measure.text}</Entry>
      <Entry label={settle.criterion}>{measure.criterion || settle.noCriterion}</Entry>
      <Entry label={settle.result}>{measure.result === "" ? settle.noResult : `„${measure.result}“`}</Entry>
      {!measure.isStatusUnderstood && <p className={layout.quiet}>{settle.statusCell(measure.statusText)}</p>}
      <div>
        <Link as="button" onClick={onToCell}>
          {settle.toCell}
        </Link>
      </div>
    </>
  );
}

function Entry({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <div className={styles.entry}>
      <p className={styles.label}>{label}</p>
      <p className={layout.wording}>{children}</p>
    </div>
  );
}

function Shortened({ text }: { readonly text: string }): ReactNode {
  const [isWhole, setWhole] = useState(false);
  if (text.length <= GOAL_LENGTH) return text;
  return (
    <>
      {isWhole ? text : `${text.slice(0, GOAL_LENGTH).trimEnd()} …`}{" "}
      <Link as="button" inline aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {isWhole ? settle.less : settle.more}
      </Link>
    </>
  );
}
