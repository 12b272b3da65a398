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
import { useSelect } from "../session/useSelect";
import type { TaskControl } from "../session/useTask";

const { balance } = PANE_WORDS;
const ALL_SHEETS = Object.keys(SHEET_TITLES) as SheetChoice[];

const useStyles = makeStyles({
  sheets: { display: "flex", flexDirection: "column", margin: 0, padding: 0, border: "none" },
});

/** What the user has chosen for the sheets; what is missing follows the audit. */
export interface BalanceChoices {
  readonly sheets?: readonly SheetChoice[];
  readonly dayText?: string;
}

interface BalanceProps {
  readonly view: AuditView;
  /** Goes on, and keeps its outcome, while the user looks at another screen. */
  readonly generation: TaskControl<BalanceRequest, BalanceOutcome>;
  readonly choices: BalanceChoices;
  readonly onChoose: (choices: BalanceChoices) => void;
  /** The ribbon's button, which generates at once, was pressed and has not been answered yet. */
  readonly isAsked: boolean;
  readonly onAnswered: () => void;
}

/** Generates the balance sheets: which, as of when, how far it is, and where they are. */
export function Balance({ view, generation, choices, onChoose, isAsked, onAnswered }: BalanceProps): ReactNode {
  const layout = useLayout();
  const { task, run, cancel, reset } = generation;
  const { sheets = ALL_SHEETS, dayText } = choices;
  const asOf = dayText === undefined ? undefined : parseGermanDay(dayText);
  const isDay = dayText === undefined || asOf !== undefined;
  const mustClarify = view.findings.filter(({ finding }) => finding.severity === "mustClarify").length;
  const isReady = isDay && sheets.length > 0;

  const generate = (): void => {
    // The tables may have another day by now than was last read.
    if (isReady) void run({ sheets, ...(asOf !== undefined && { asOf }) });
  };
  const answerRibbon = useEffectEvent(() => {
    onAnswered();
    generate();
  });
  useEffect(() => {
    if (isAsked) answerRibbon();
  }, [isAsked]);

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
      <SheetPicker chosen={sheets} onChange={(chosen) => onChoose({ ...choices, sheets: chosen })} />
      <Field label={balance.asOf} hint={balance.asOfHint} {...(!isDay && { validationMessage: balance.asOfMissing })}>
        <Input
          value={dayText ?? shortDay(view.asOf)}
          onChange={(_, { value }) => onChoose({ ...choices, dayText: value })}
        />
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
  const layout = useLayout();
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
      {chosen.length === 0 && (
        <p role="alert" className={layout.paragraph}>
          {balance.noSheet}
        </p>
      )}
    </fieldset>
  );
}

function BalanceResult({ outcome }: { readonly outcome: BalanceOutcome }): ReactNode {
  const layout = useLayout();
  const { select, problem } = useSelect();
  const [asked, setAsked] = useState("");
  const { sheets, isCancelled } = outcome;
  const open = (sheet: string): void => {
    setAsked(sheet);
    select({ sheet, cell: "A1" });
  };
  return (
    <>
      <Notice intent={isCancelled ? "warning" : "success"}>
        {isCancelled ? balance.cancelled(sheets.length) : balance.done(sheets.length)}
      </Notice>
      {problem?.code === "notFound" && <Notice intent="warning">{balance.sheetGone(asked)}</Notice>}
      {problem !== undefined && problem.code !== "notFound" && (
        <ProblemNotice problem={problem} onRetry={() => open(asked)} />
      )}
      <ul className={layout.list}>
        {sheets.map(({ id, title, kept, deviations = [] }) => (
          <li key={id}>
            <Link as="button" onClick={() => open(title)}>
              {title}
            </Link>
            {kept !== undefined && (
              <span className={layout.quiet}>
                {" "}
                {balance.kept}{" "}
                <Link as="button" onClick={() => open(kept)}>
                  {kept}
                </Link>
              </span>
            )}
            {deviations.length > 0 && <Notice intent="warning">{deviationText(deviations)}</Notice>}
          </li>
        ))}
      </ul>
    </>
  );
}
