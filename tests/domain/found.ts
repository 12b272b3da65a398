import type { Finding } from "../../src/domain/finding";
import { findingsOf } from "../../src/domain/findings/findingsOf";
import type { RuleId } from "../../src/domain/findings/registry";
import type { SourceTable } from "../../src/domain/source";
import type { TableId, Tables } from "../../src/domain/tables";
import { auditOf } from "../../src/german/auditOf";
import { sourcesOf } from "./soundAudit";

export const AS_OF = "2013-11-21";

export function allFound(
  tables: Tables,
  changes: Partial<Record<TableId, Partial<SourceTable>>> = {},
): readonly Finding[] {
  return findingsOf(auditOf(tables), sourcesOf(tables, changes), AS_OF);
}

/** What one rule finds, a line each: place, details as they stand, and behind an arrow what its fix would write. */
export function found(
  rule: RuleId,
  tables: Tables,
  changes: Partial<Record<TableId, Partial<SourceTable>>> = {},
): readonly string[] {
  return allFound(tables, changes)
    .filter((finding) => finding.rule === rule)
    .map(lineOf);
}

function lineOf({ place: { table, row, column }, details, fix }: Finding): string {
  const place = [table, row, column].filter((part) => part !== undefined).join(" ");
  const facts = Object.entries(details).map(([name, value]) => `${name}=${String(value)}`);
  const fixes = fix?.cells.map(({ before, after }) => `${JSON.stringify(before)} → ${JSON.stringify(after)}`) ?? [];
  return [place, ...facts, ...fixes].join(" | ");
}
