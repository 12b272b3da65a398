import { Button, SearchBox, ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useDeferredValue, useMemo, useState } from "react";
import type { Fix, Severity } from "../../domain/finding";
import { PANE_WORDS, SEVERITY_SHORT } from "../../german/paneWords";
import { SEVERITY_ORDER, SEVERITY_WORDS } from "../../german/severityWords";
import type { AuditView } from "../paneCommands";
import { useLayout } from "../parts/layout";
import { Notice } from "../parts/Notice";
import { ProblemNotice } from "../parts/ProblemNotice";
import { VirtualList } from "../parts/VirtualList";
import { useAuditState, useSession } from "../session/sessionContext";
import { useSelect } from "../session/useSelect";
import { FindingLine } from "./FindingLine";
import { FixPreview } from "./FixPreview";
import { findingRows, shownFindings } from "./findingRows";
import type { FindingFilter, FindingRow } from "./findingRows";

const { checks } = PANE_WORDS;

const useStyles = makeStyles({
  filters: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  search: { maxWidth: "none", width: "100%" },
  summary: { display: "flex", justifyContent: "space-between", alignItems: "center" },
});

interface ChecksProps {
  readonly view: AuditView;
  /** Kept while the user looks at another screen. */
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

/** What the checks found, by severity and rule; a click leads to the cell, a fix shows first what it would change. */
export function Checks({ view, filter, onFilter }: ChecksProps): ReactNode {
  const layout = useLayout();
  const styles = useStyles();
  const session = useSession();
  const { isReading } = useAuditState();
  const { select, problem } = useSelect();
  const [fixes, setFixes] = useState<readonly Fix[]>();
  const deferredFilter = useDeferredValue(filter);
  const rows = useMemo(() => findingRows(view.findings, deferredFilter), [view.findings, deferredFilter]);
  const shown = useMemo(() => shownFindings(view.findings, deferredFilter).length, [view.findings, deferredFilter]);
  const { severities, search, toggled } = filter;

  if (fixes !== undefined) return <FixPreview view={view} fixes={fixes} onClose={() => setFixes(undefined)} />;
  return (
    <div className={layout.filled}>
      <div className={styles.filters} role="group" aria-label={checks.severities}>
        {SEVERITY_ORDER.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            checked={severities.has(severity)}
            title={SEVERITY_WORDS[severity].word}
            onClick={() => onFilter({ ...filter, severities: withToggled(severities, severity) })}
          >
            {checks.severity(SEVERITY_SHORT[severity], countOf(view, severity))}
          </ToggleButton>
        ))}
      </div>
      <SearchBox
        className={styles.search}
        aria-label={checks.search}
        placeholder={checks.search}
        value={search}
        onChange={(_, { value }) => onFilter({ ...filter, search: value })}
      />
      <div className={styles.summary}>
        <span role="status">{checks.shown(shown, view.findings.length)}</span>
        <Button size="small" disabledFocusable={isReading} onClick={() => void session.refresh()}>
          {checks.again}
        </Button>
      </div>
      {problem !== undefined && <ProblemNotice problem={problem} onRetry={() => void session.refresh()} />}
      {view.findings.length === 0 && <Notice intent="success">{checks.clean}</Notice>}
      {view.findings.length > 0 && rows.length === 0 && <p className={layout.paragraph}>{checks.noneLeft}</p>}
      {rows.length > 0 && (
        <VirtualList
          items={rows}
          keyOf={rowKey}
          estimate={56}
          label={checks.list}
          isStop={({ kind }) => kind !== "severity"}
          render={(row, isCurrent) => (
            <FindingLine
              row={row}
              isCurrent={isCurrent}
              onOpen={select}
              onToggle={(rule) => onFilter({ ...filter, toggled: withToggled(toggled, rule) })}
              onFix={setFixes}
            />
          )}
        />
      )}
    </div>
  );
}

function withToggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const changed = new Set(set);
  if (!changed.delete(item)) changed.add(item);
  return changed;
}

const countOf = ({ findings }: AuditView, severity: Severity): number =>
  findings.reduce((count, { finding }) => (finding.severity === severity ? count + 1 : count), 0);

function rowKey(row: FindingRow): string {
  switch (row.kind) {
    case "severity":
      return row.severity;
    case "rule":
      return row.rule;
    case "finding":
      return row.key;
  }
}
