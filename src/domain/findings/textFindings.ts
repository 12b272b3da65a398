import type { Finding } from "../finding";
import type { SourceCell, SourceTable } from "../source";
import type { ColumnId } from "../tables";
import type { RuleId } from "./registry";
import type { TextRule, TextSign } from "./rule";
import type { Subject } from "./subject";

/**
 * What text rules find in the cells of the source tables. Their signs are joined into one test, so that a sound text
 * costs little, however many rules there are.
 */
export function textFindings(rules: readonly TextRule<RuleId>[], subject: Subject): Finding[] {
  const findings: Finding[] = [];
  const isSuspicious = testFor(rules.map(({ sign }) => sign));
  const tests = new Map(rules.map(({ id, sign }) => [id, testFor([sign])]));
  for (const source of subject.sources) {
    const applicable = rules.filter(({ appliesTo }) => appliesTo.includes(source.table));
    if (applicable.length === 0) continue;
    forEachText(source, (text, cell, column, row) => {
      if (!isSuspicious(text)) return;
      const place = { table: source.table, row, column };
      for (const { id, severity, columns, look } of applicable) {
        if (columns?.[source.table]?.includes(column) === false) continue;
        const seen = tests.get(id)?.(text) ? look(text, cell) : undefined;
        if (seen === undefined) continue;
        const fix = seen.corrected === undefined ? undefined : subject.fixAt(place, seen.corrected);
        findings.push({ rule: id, severity, place, details: seen.details, ...(fix === undefined ? {} : { fix }) });
      }
    });
  }
  return findings;
}

function forEachText(
  { columns, rows, firstRow = 0 }: SourceTable,
  visit: (text: string, cell: SourceCell, column: ColumnId, row: number) => void,
): void {
  const mapped = Object.entries(columns) as [ColumnId, number][];
  for (const [row, cells] of rows.entries()) {
    for (const [column, index] of mapped) {
      const cell = cells[index];
      if (typeof cell?.value === "string") visit(cell.value, cell, column, firstRow + row);
    }
  }
}

/** Whether a text bears any of these signs. */
function testFor(signs: readonly TextSign[]): (text: string) => boolean {
  const fromLength = Math.min(...signs.map((sign) => sign.fromLength ?? Infinity));
  const start = joined(signs.map(({ atStart }) => atStart));
  const inside = joined(signs.map(({ anywhere }) => anywhere));
  const atStart = start === "" ? undefined : new RegExp(`^(?:${start})`);
  const anywhere = inside === "" ? undefined : new RegExp(inside);
  return (text) => text.length >= fromLength || atStart?.test(text) === true || anywhere?.test(text) === true;
}

const joined = (patterns: readonly (RegExp | undefined)[]): string =>
  patterns.flatMap((pattern) => pattern?.source ?? []).join("|");
