import type { Audit, IsoDate } from "../audit";
import type { Finding, Severity } from "../finding";
import type { SourceTable } from "../source";
import type { TableId } from "../tables";
import { TABLE_COLUMNS, TABLE_IDS } from "../tables";
import type { AnyRule, RuleId } from "./registry";
import { RULES } from "./registry";
import type { Draft, Rule, TextRule } from "./rule";
import { subjectOf } from "./subject";
import { textFindings } from "./textFindings";

/**
 * Everything about the audit that a person must look at: gravest first, then by table, row and column, then in the order of the rules.
 *
 * `sources` are the workbook's tables as they stand; empty where there is no workbook, and then rules about cells find
 * nothing and no finding carries a fix. Due dates are measured against `asOf`.
 */
export function findingsOf(
  audit: Audit,
  sources: readonly SourceTable[],
  asOf: IsoDate | undefined,
): readonly Finding[] {
  const subject = subjectOf(audit, sources, asOf);
  const findings = textFindings(RULES.filter(isTextRule), subject);
  for (const rule of RULES) {
    if (isTextRule(rule)) continue;
    for (const draft of (rule as Rule<RuleId>).find(subject)) findings.push(findingOf(rule, draft));
  }
  return withoutRepeats(inReadingOrder(findings));
}

/** The same correction of the same cell is told once, by the gravest rule. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const told = new Set<string>();
  return findings.filter(({ fix }) => {
    if (fix === undefined) return true;
    const correction = fix.cells
      .map(({ place: { table, row, column }, after }) => [table, row, column, after].join("\n"))
      .join("\n");
    return told.size < told.add(correction).size;
  });
}

/** The rules that had something to look at: at least one of their tables is there. */
export function checkedRules(sources: readonly SourceTable[]): readonly RuleId[] {
  const present = new Set<TableId>(sources.map(({ table }) => table));
  return RULES.filter(({ appliesTo }) => appliesTo.some((table: TableId) => present.has(table))).map(({ id }) => id);
}

type AnyTextRule = Extract<AnyRule, TextRule>;

const isTextRule = (rule: AnyRule): rule is AnyTextRule => "sign" in rule;

const findingOf = ({ id, severity }: AnyRule, { place, details, fix }: Draft): Finding => ({
  rule: id,
  severity,
  place,
  details,
  ...(fix === undefined ? {} : { fix }),
});

const GRAVITY: Readonly<Record<Severity, number>> = { mustClarify: 0, pleaseCheck: 1, note: 2 };
const TABLE_ORDER = new Map(TABLE_IDS.map((table, index) => [table, index]));
const RULE_ORDER = new Map<RuleId, number>(RULES.map(({ id }, index) => [id, index]));

/** By gravity, table, row, column and rule; a finding about a whole table or row stands before those about its parts. */
function inReadingOrder(findings: readonly Finding[]): readonly Finding[] {
  const ranked = findings.map((finding) => ({ finding, rank: rankOf(finding) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ finding }) => finding);
}

/** One number per finding, so that sorting ten thousand of them compares numbers only. Excel has 2^20 rows. */
function rankOf({ rule, severity, place: { table, row = -1, column } }: Finding): number {
  // No column is none of the table's: −1, before all others.
  const columnRank = (TABLE_COLUMNS[table] as readonly (string | undefined)[]).indexOf(column);
  const tableRank = GRAVITY[severity] * TABLE_ORDER.size + (TABLE_ORDER.get(table) ?? 0);
  return ((tableRank * 2 ** 21 + row) * 32 + columnRank) * RULE_ORDER.size + (RULE_ORDER.get(rule) ?? 0);
}
