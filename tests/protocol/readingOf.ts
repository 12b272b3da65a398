import type { Audit } from "../../src/domain/audit";
import { auditOf } from "../../src/german/auditOf";
import { readProtocol } from "../../src/protocol/readProtocol";

/** The audit that a text tells, and what its report leaves unplaced. */
export function readingOf(...lines: readonly string[]): Audit & { readonly unplaced: readonly string[] } {
  const { tables, report } = readProtocol(lines.join("\n"));
  return { ...auditOf(tables), unplaced: report.unplaced.map(({ line, reason }) => `${String(line)} ${reason}`) };
}

/** A measure as "number|goal|text|criterion|result|status", for tables of spellings. */
export const measuresOf = ({ measures }: Audit): readonly string[] =>
  measures.map(({ number, goal, text, criterion, result, status }) =>
    [number, goal, text, criterion, result, status].join("|"),
  );

export const goalsOf = ({ goals }: Audit): readonly string[] =>
  goals.map(({ number, fieldText, text }) => [fieldText, number, text].join("|"));
