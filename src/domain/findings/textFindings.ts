import type { Finding } from "../finding";
import type { SourceTable } from "../source";
import type { ColumnId } from "../tables";
import type { RuleId } from "./registry";
import type { TextRule } from "./rule";
import type { Subject } from "./subject";

/**
 * What text rules find in the cells of the source tables. Their signs are joined into one pattern, so that a sound text
 * costs one test, however many rules there are. Results of formulas are not the author's texts.
 */
export function textFindings(rules: readonly TextRule<RuleId>[], subject: Subject): Finding[] {
  const findings: Finding[] = [];
  const suspicious = joined(rules.map(({ sign }) => sign));
  for (const source of subject.sources) {
    const applicable = rules.filter(({ appliesTo }) => appliesTo.includes(source.table));
    if (applicable.length === 0) continue;
    forEachText(source, (text, column, row) => {
      if (!suspicious.test(text)) return;
      const place = { table: source.table, row, column };
      for (const { id, severity, sign, look } of applicable) {
        const seen = sign.test(text) ? look(text) : undefined;
        if (seen === undefined) continue;
        const isCorrected = seen.corrected !== undefined && seen.corrected !== text;
        const fix = isCorrected ? subject.fixAt(place, seen.corrected ?? "") : undefined;
        findings.push({ rule: id, severity, place, details: seen.details, ...(fix === undefined ? {} : { fix }) });
      }
    });
  }
  return findings;
}

function forEachText(
  { columns, rows, firstRow = 0 }: SourceTable,
  visit: (text: string, column: ColumnId, row: number) => void,
): void {
  const mapped = Object.entries(columns) as [ColumnId, number][];
  for (const [row, cells] of rows.entries()) {
    for (const [column, index] of mapped) {
      const cell = cells[index];
      if (typeof cell?.value === "string" && !cell.isFormula) visit(cell.value, column, firstRow + row);
    }
  }
}

const joined = (signs: readonly RegExp[]): RegExp => new RegExp(signs.map(({ source }) => source).join("|"));
