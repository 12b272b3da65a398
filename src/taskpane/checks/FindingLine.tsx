import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Fix, Severity } from "../../domain/finding";
import { PANE_WORDS } from "../../german/paneWords";
import { SEVERITY_WORDS } from "../../german/severityWords";
import type { CellAddress } from "../paneCommands";
import { CellRow } from "../parts/CellRow";
import { useLayout } from "../parts/layout";
import type { FindingRow } from "./findingRows";

const { checks } = PANE_WORDS;

const useStyles = makeStyles({
  severity: {
    margin: 0,
    padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    borderInlineStartWidth: "4px",
    borderInlineStartStyle: "solid",
    paddingInlineStart: tokens.spacingHorizontalS,
  },
  mustClarify: { borderInlineStartColor: tokens.colorPaletteRedBorderActive },
  pleaseCheck: { borderInlineStartColor: tokens.colorPaletteMarigoldBorderActive },
  note: { borderInlineStartColor: tokens.colorNeutralStroke1 },
  rule: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  ruleName: {
    flexGrow: 1,
    justifyContent: "start",
    textAlign: "start",
    paddingInline: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface FindingLineProps {
  readonly row: FindingRow;
  readonly isCurrent: boolean;
  readonly onOpen: (location: CellAddress) => void;
  readonly onToggle: (rule: string) => void;
  readonly onFix: (fixes: readonly Fix[]) => void;
}

/** One line of the list of findings. */
export function FindingLine({ row, isCurrent, onOpen, onToggle, onFix }: FindingLineProps): ReactNode {
  switch (row.kind) {
    case "severity":
      return <SeverityLine severity={row.severity} count={row.count} />;
    case "rule":
      return <RuleLine row={row} isCurrent={isCurrent} onToggle={onToggle} onFix={onFix} />;
    case "finding":
      return <OneFinding row={row} isCurrent={isCurrent} onOpen={onOpen} />;
  }
}

interface SeverityLineProps {
  readonly severity: Severity;
  readonly count: number;
}

function SeverityLine({ severity, count }: SeverityLineProps): ReactNode {
  const styles = useStyles();
  const { word } = SEVERITY_WORDS[severity];
  return <h2 className={mergeClasses(styles.severity, styles[severity])}>{checks.severity(word, count)}</h2>;
}

type RuleLineProps = Pick<FindingLineProps, "isCurrent" | "onToggle" | "onFix"> & {
  readonly row: Extract<FindingRow, { kind: "rule" }>;
};

function RuleLine({ row, isCurrent, onToggle, onFix }: RuleLineProps): ReactNode {
  const styles = useStyles();
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <div className={styles.rule}>
      <Button
        appearance="transparent"
        className={styles.ruleName}
        aria-expanded={row.isOpen}
        tabIndex={tabIndex}
        onClick={() => onToggle(row.rule)}
      >
        {row.isOpen ? "▾" : "▸"} {checks.severity(row.title, row.count)}
      </Button>
      {row.fixes.length > 0 && (
        <Button size="small" tabIndex={tabIndex} onClick={() => onFix(row.fixes)}>
          {checks.fixGroup(row.fixes.length)}
        </Button>
      )}
    </div>
  );
}

type OneFindingProps = Pick<FindingLineProps, "isCurrent" | "onOpen"> & {
  readonly row: Extract<FindingRow, { kind: "finding" }>;
};

function OneFinding({ row, isCurrent, onOpen }: OneFindingProps): ReactNode {
  const layout = useLayout();
  const { sentence, location } = row.finding;
  return (
    <CellRow isCurrent={isCurrent} {...(location && { onOpen: () => onOpen(location) })}>
      {sentence}
      {location !== undefined && <span className={layout.quiet}>{` ${location.sheet}!${location.cell}`}</span>}
    </CellRow>
  );
}
