import type { Balance } from "../commands/balanceAudit";
import type { ProtocolImport } from "../commands/importProtocol";
import type { Inspection, LocatedFinding } from "../commands/inspection";
import type { Completion } from "../domain/completion";
import { assessedIn, countedIn, shareOf, upTo } from "../domain/completion";
import type { Counts, Figures } from "../domain/figures";
import type { SourceCell } from "../domain/source";
import { SEVERITY_WORDS } from "../german/severityWords";
import { TABLE_WORDS } from "../german/tables";
import { cellReference } from "./cellReference";

export const checkJson = ({ findings, figures }: Inspection) => ({
  findings: findings.map(findingJson),
  figures: figuresJson(figures),
});

export const balanceJson = (balance: Balance) => ({
  ...checkJson(balance),
  sheets: balance.sheets.map(({ title, kept }) => ({ title, kept: kept ?? null })),
});

export const importJson = (outcome: ProtocolImport) => ({
  import: {
    lines: outcome.report.lines,
    placed: outcome.report.placed,
    structural: outcome.report.structural,
    unplaced: outcome.report.unplaced.map(({ line, text }) => ({ line, text })),
    tables: Object.fromEntries(outcome.reading.sources.map(({ name, rows }) => [name, rows.filter(isFilled).length])),
  },
  ...checkJson(outcome),
});

/** A table without content shows one blank row. */
const isFilled = (row: readonly SourceCell[]): boolean => row.some(({ value }) => value !== null);

function findingJson(located: LocatedFinding) {
  const { finding, sentence, location } = located;
  return {
    rule: finding.rule,
    severity: SEVERITY_WORDS[finding.severity].word,
    table: location?.tableName ?? TABLE_WORDS[finding.place.table].name,
    row: location?.row ?? null,
    column: location?.heading ?? null,
    cell: cellReference(located) ?? null,
    sentence,
  };
}

/** Counts as they are, rates and shares as fractions, null for "keine Angabe". */
const figuresJson = (figures: Figures) => ({
  fields: figures.fields.map(({ fieldOfAction, ...counts }) => ({
    nr: fieldOfAction.number ?? fieldOfAction.numberText,
    name: fieldOfAction.name,
    ...countsJson(counts),
  })),
  total: { nr: null, name: "Gesamt", ...countsJson(figures.total) },
  withoutField: figures.withoutField.measures,
});

const countsJson = (counts: Counts) => ({
  goals: counts.goals,
  goalsAllDone: counts.goalsAllDone,
  measures: counts.measures,
  done: counts.done,
  partly: counts.partly,
  notDone: counts.notDone,
  dropped: counts.dropped,
  unassessed: counts.unassessed,
  ...ratesJson(counts),
  // Where no done measure has a basis, nothing is known about any of them.
  evidenced: counts.basisGiven === 0 ? null : shareOf(counts.evidenced, counts.done),
  withCriterion: counts.withCriterion,
  needs: counts.needs,
});

const ratesJson = (completion: Completion) => ({
  rate: shareOf(completion.done, countedIn(completion)),
  upTo: shareOf(upTo(completion), countedIn(completion)),
  assessed: shareOf(assessedIn(completion), completion.measures),
});
