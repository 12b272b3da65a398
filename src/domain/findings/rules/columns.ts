import { TABLE_COLUMNS, TABLE_IDS } from "../../tables";
import type { TableId } from "../../tables";
import type { SourceTable } from "../../source";
import { nearestHeading } from "../nearestHeading";
import { rule } from "../rule";

/** Columns without which figures are wrong. The others only leave gaps in the sheets. */
const NEEDED: Readonly<Partial<Record<TableId, readonly string[]>>> = {
  fieldsOfAction: ["number", "name"],
  goals: ["number", "fieldOfAction", "goal"],
  measures: ["fieldOfAction", "goal", "measure", "status"],
  needs: ["fieldOfAction", "need"],
};

const isNeeded = (table: TableId, column: string): boolean => NEEDED[table]?.includes(column) === true;

/** Columns of the model that the mapping takes from nowhere in this table. */
function absentColumns({ table, columns, derived = [] }: SourceTable): readonly string[] {
  return TABLE_COLUMNS[table].filter((column) => columns[column] === undefined && !derived.includes(column));
}

function nearest(source: SourceTable, column: string): string | undefined {
  const wanted = source.wantedHeadings?.[column];
  if (wanted === undefined) return undefined;
  const used = new Set(Object.values(source.columns));
  return nearestHeading(
    wanted,
    source.headings.filter((_, index) => !used.has(index)),
  );
}

const wantedHeading = (source: SourceTable, column: string): string => source.wantedHeadings?.[column] ?? "";

export const columnMissing = rule({
  id: "column.missing",
  severity: "mustClarify",
  group: "structure",
  appliesTo: ["fieldsOfAction", "goals", "measures", "needs"],
  *find({ sources }) {
    for (const source of sources) {
      const { table, name } = source;
      for (const column of absentColumns(source)) {
        if (!isNeeded(table, column)) continue;
        const wanted = wantedHeading(source, column);
        yield { place: { table }, details: { table: name, column, wanted, nearest: nearest(source, column) ?? "" } };
      }
    }
  },
});

export const columnRenamed = rule({
  id: "column.renamed",
  severity: "pleaseCheck",
  group: "structure",
  appliesTo: TABLE_IDS,
  *find({ sources }) {
    for (const source of sources) {
      const { table, name } = source;
      for (const column of absentColumns(source)) {
        const near = nearest(source, column);
        if (isNeeded(table, column) || near === undefined) continue;
        const wanted = wantedHeading(source, column);
        yield { place: { table }, details: { table: name, column, wanted, nearest: near } };
      }
    }
  },
});

export const columnsLeftOut = rule({
  id: "column.leftOut",
  severity: "note",
  group: "structure",
  appliesTo: TABLE_IDS,
  *find({ sources }) {
    for (const source of sources) {
      const { table, name } = source;
      const left = absentColumns(source).filter(
        (column) => !isNeeded(table, column) && nearest(source, column) === undefined,
      );
      if (left.length > 0) yield { place: { table }, details: { table: name, columns: left.join(",") } };
    }
  },
});

/** Spaces, line breaks and case do not make another heading; nor does the number that Excel puts behind a doubled one. */
const headingKey = (heading: string): string => heading.replace(/\s+/g, " ").trim().toLowerCase();

export const headingDoubled = rule({
  id: "heading.doubled",
  severity: "pleaseCheck",
  group: "structure",
  appliesTo: TABLE_IDS,
  *find({ sources }) {
    for (const { table, name, headings, columns } of sources) {
      const mapped = new Set(Object.values(columns));
      const mappedKeys = new Set(headings.filter((_, index) => mapped.has(index)).map(headingKey));
      for (const [index, heading] of headings.entries()) {
        if (mapped.has(index)) continue;
        const key = headingKey(heading);
        if (!mappedKeys.has(key) && !mappedKeys.has(key.replace(/\d+$/, ""))) continue;
        yield { place: { table }, details: { table: name, heading } };
      }
    }
  },
});

/** How Excel names a column whose heading was left empty, in German and in English. */
const MADE_UP = /^(?:spalte|column)\d+$/i;

export const headingEmpty = rule({
  id: "heading.empty",
  severity: "note",
  group: "structure",
  appliesTo: TABLE_IDS,
  *find({ sources }) {
    for (const { table, name, headings } of sources) {
      for (const [index, heading] of headings.entries()) {
        if (heading.trim() !== "" && !MADE_UP.test(heading.trim())) continue;
        yield { place: { table }, details: { table: name, heading: heading.trim(), position: index + 1 } };
      }
    }
  },
});
