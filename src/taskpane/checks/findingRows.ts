import type { Fix, Severity } from "../../domain/finding";
import { SEVERITY_ORDER } from "../../german/severityWords";
import type { ListedFinding } from "../paneCommands";

/** What of the findings is shown. */
export interface FindingFilter {
  /** Empty: all severities. */
  readonly severities: ReadonlySet<Severity>;
  readonly search: string;
  /** Rules whose findings are folded away, or opened, against the usual. */
  readonly toggled: ReadonlySet<string>;
}

export const ALL_FINDINGS: FindingFilter = { severities: new Set(), search: "", toggled: new Set() };

/** A line of the list: a severity, a rule under it, or a finding under that. */
export type FindingRow =
  | { readonly kind: "severity"; readonly severity: Severity; readonly count: number }
  | {
      readonly kind: "rule";
      readonly rule: string;
      readonly title: string;
      readonly count: number;
      readonly isOpen: boolean;
      readonly fixes: readonly Fix[];
    }
  | { readonly kind: "finding"; readonly key: string; readonly finding: ListedFinding };

/** A rule with more findings than this starts folded, so that the list shows what kinds there are. */
const OPEN_UP_TO = 20;

/** The findings by severity and rule, in the order in which they came. */
export function findingRows(findings: readonly ListedFinding[], filter: FindingFilter): readonly FindingRow[] {
  const shown = shownFindings(findings, filter);
  return SEVERITY_ORDER.flatMap((severity) => {
    const ofSeverity = shown.filter(({ finding }) => finding.severity === severity);
    if (ofSeverity.length === 0) return [];
    return [{ kind: "severity", severity, count: ofSeverity.length } as const, ...ruleRows(ofSeverity, filter)];
  });
}

/** The findings that pass severity and search, folded or not. */
export function shownFindings(
  findings: readonly ListedFinding[],
  { severities, search }: FindingFilter,
): readonly ListedFinding[] {
  const wanted = search.trim().toLocaleLowerCase("de");
  return findings.filter(
    ({ finding, sentence, ruleTitle, location }) =>
      (severities.size === 0 || severities.has(finding.severity)) &&
      (wanted === "" ||
        [sentence, ruleTitle, location === undefined ? "" : `${location.sheet}!${location.cell}`].some((text) =>
          text.toLocaleLowerCase("de").includes(wanted),
        )),
  );
}

function ruleRows(findings: readonly ListedFinding[], filter: FindingFilter): readonly FindingRow[] {
  const byRule = new Map<string, ListedFinding[]>();
  for (const listed of findings) {
    const group = byRule.get(listed.finding.rule);
    if (group === undefined) byRule.set(listed.finding.rule, [listed]);
    else group.push(listed);
  }
  return [...byRule].flatMap(([rule, group]) => ruleWithFindings(rule, group, filter));
}

function ruleWithFindings(rule: string, group: readonly ListedFinding[], filter: FindingFilter): readonly FindingRow[] {
  const isUsuallyOpen = group.length <= OPEN_UP_TO || filter.search.trim() !== "";
  const isOpen = isUsuallyOpen !== filter.toggled.has(rule);
  const header: FindingRow = {
    kind: "rule",
    rule,
    title: group[0]?.ruleTitle ?? rule,
    count: group.length,
    isOpen,
    fixes: group.flatMap(({ finding }) => finding.fix ?? []),
  };
  if (!isOpen) return [header];
  return [
    header,
    ...group.map((finding, index) => ({ kind: "finding", key: `${rule} ${String(index)}`, finding }) as const),
  ];
}
