import { Button, Checkbox, Field, Input, Link, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useEffect, useEffectEvent, useState } from "react";
import { parseGermanDay, shortDay } from "../../german/days";
import { PANE_WORDS } from "../../german/paneWords";
import { deviationText, SHEET_TITLES } from "../../german/sheetWords";
import type { AuditView, BalanceOutcome, BalanceRequest, SheetChoice } from "../paneCommands";
import { useLayout } from "../parts/layout";
import { Notice } from "../parts/Notice";
import { ProblemNotice } from "../parts/ProblemNotice";
import { TaskProgress } from "../parts/TaskProgress";
import { useCommands } from "../session/sessionContext";
import { useSelect } from "../session/useSelect";
import { useTask } from "../session/useTask";

const { balance } = PANE_WORDS;
const ALL_SHEETS = Object.keys(SHEET_TITLES) as SheetChoice[];

const useStyles = makeStyles({
  sheets: { display: "flex", flexDirection: "column", margin: 0, padding: 0, border: "none" },
});

interface BalanceProps {
  readonly view: AuditView;
  /** Grows with each press of the ribbon's button, which generates at once. */
  readonly ribbonRequests: number;
}

/** Generates the balance sheets: which, as of when, how far it is, and where they are. */
export function Balance({ view, ribbonRequests }: BalanceProps): ReactNode {
  const layout = useLayout();
  const commands = useCommands();
  const [chosen, setChosen] = useState<readonly SheetChoice[]>(ALL_SHEETS);
  const [dayText, setDayText] = useState(() => shortDay(view.asOf));
  const { task, run, cancel, reset } = useTask<BalanceRequest, BalanceOutcome>(commands.generateBalance);
  const asOf = parseGermanDay(dayText);
  const mustClarify = view.findings.filter(({ finding }) => finding.severity === "mustClarify").length;
  const isReady = asOf !== undefined && chosen.length > 0;

  const generate = (): void => {
    if (isReady) void run({ asOf, sheets: chosen });
  };
  const answerRibbon = useEffectEvent(generate);
  useEffect(() => {
    if (ribbonRequests > 0) answerRibbon();
  }, [ribbonRequests]);

  if (task.phase === "running") {
    return (
      <div className={layout.screen}>
        <TaskProgress step={task.step} label={balance.title} onCancel={cancel} />
        <p className={layout.quiet}>{balance.cancelHint}</p>
      </div>
    );
  }
  return (
    <div className={layout.screen}>
      {task.phase === "done" && <BalanceResult outcome={task.outcome} />}
      {task.phase === "blocked" && <ProblemNotice problem={task.problem} onRetry={reset} />}
      {mustClarify > 0 && <Notice intent="warning">{balance.unclear(mustClarify)}</Notice>}
      <SheetPicker chosen={chosen} onChange={setChosen} />
      <Field
        label={balance.asOf}
        hint={balance.asOfHint}
        {...(asOf === undefined && { validationMessage: balance.asOfMissing })}
      >
        <Input value={dayText} onChange={(_, { value }) => setDayText(value)} />
      </Field>
      <div>
        <Button appearance="primary" disabled={!isReady} onClick={generate}>
          {task.phase === "done" ? balance.again : balance.generate}
        </Button>
      </div>
      <p className={layout.quiet}>{balance.hint}</p>
    </div>
  );
}

interface SheetPickerProps {
  readonly chosen: readonly SheetChoice[];
  readonly onChange: (chosen: readonly SheetChoice[]) => void;
}

function SheetPicker({ chosen, onChange }: SheetPickerProps): ReactNode {
  const styles = useStyles();
  const toggle = (id: SheetChoice, isOn: boolean): void =>
    onChange(ALL_SHEETS.filter((other) => (other === id ? isOn : chosen.includes(other))));
  return (
    <fieldset className={styles.sheets}>
      <legend>{balance.sheets}</legend>
      {ALL_SHEETS.map((id) => (
        <Checkbox
          key={id}
          label={SHEET_TITLES[id]}
          checked={chosen.includes(id)}
          onChange={(_, { checked }) => toggle(id, checked === true)}
        />
      ))}
      {chosen.length === 0 && <p role="alert">{balance.noSheet}</p>}
    </fieldset>
  );
}

function BalanceResult({ outcome }: { readonly outcome: BalanceOutcome }): ReactNode {
  const layout = useLayout();
  const { select, problem } = useSelect();
  const { sheets, isCancelled } = outcome;
  return (
    <>
      <Notice intent={isCancelled ? "warning" : "success"}>
        {isCancelled ? balance.cancelled(sheets.length) : balance.done(sheets.length)}
      </Notice>
      {problem !== undefined && <Notice intent="warning">{PANE_WORDS.balance.sheetGone}</Notice>}
      <ul className={layout.list}>
        {sheets.map(({ id, title, kept, deviations = [] }) => (
          <li key={id}>
            <Link as="button" onClick={() => select({ sheet: title, cell: "A1" })}>
              {title}
            </Link>
            {kept !== undefined && <span className={layout.quiet}> {balance.kept(kept)}</span>}
            {deviations.length > 0 && <Notice intent="warning">{deviationText(deviations)}</Notice>}
          </li>
        ))}
      </ul>
    </>
  );
}
