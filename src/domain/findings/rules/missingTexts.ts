import type { SourceTable } from "../../source";
import type { CellValue, ColumnId, TableId } from "../../tables";
import { rule } from "../rule";
import type { Draft } from "../rule";

const isBlank = (value: CellValue | undefined): boolean =>
  value === null || value === undefined || String(value).trim() === "";

/** Rows in which other cells are filled, but not the main one: they count nowhere. */
function* rowsWithout<T extends TableId>(
  sources: readonly SourceTable[],
  table: T,
  main: ColumnId<T>,
): Iterable<Draft<{ filled: number }>> {
  for (const source of sources) {
    const index = source.table === table ? source.columns[main] : undefined;
    if (index === undefined) continue;
    const columns = Object.values(source.columns);
    for (const [row, cells] of source.rows.entries()) {
      if (!isBlank(cells[index]?.value) || source.groupRows?.includes(row) === true) continue;
      const filled = columns.filter((column) => !isBlank(cells[column]?.value)).length;
      if (filled > 0) yield { place: { table, row: (source.firstRow ?? 0) + row, column: main }, details: { filled } };
    }
  }
}

export const fieldNameMissing = rule({
  id: "field.nameMissing",
  severity: "mustClarify",
  group: "content",
  appliesTo: ["fieldsOfAction"],
  find: ({ sources }) => rowsWithout(sources, "fieldsOfAction", "name"),
});

export const goalTextMissing = rule({
  id: "goal.textMissing",
  severity: "mustClarify",
  group: "content",
  appliesTo: ["goals"],
  find: ({ sources }) => rowsWithout(sources, "goals", "goal"),
});

export const measureTextMissing = rule({
  id: "measure.textMissing",
  severity: "mustClarify",
  group: "content",
  appliesTo: ["measures"],
  find: ({ sources }) => rowsWithout(sources, "measures", "measure"),
});

export const needTextMissing = rule({
  id: "need.textMissing",
  severity: "pleaseCheck",
  group: "content",
  appliesTo: ["needs"],
  find: ({ sources }) => rowsWithout(sources, "needs", "need"),
});
