import { rule } from "../rule";
import type { TableId } from "../../tables";
import { TABLE_IDS } from "../../tables";

/** Without these nothing can be counted. */
const NEEDED: readonly TableId[] = ["fieldsOfAction", "goals", "measures"];

export const tableMissing = rule({
  id: "table.missing",
  severity: "mustClarify",
  group: "structure",
  appliesTo: NEEDED,
  *find({ sources }) {
    // No source table at all means that no workbook was looked at.
    if (sources.length === 0) return;
    const present = new Set(sources.map(({ table }) => table));
    for (const table of NEEDED) if (!present.has(table)) yield { place: { table }, details: { table } };
  },
});

export const tableMerged = rule({
  id: "table.merged",
  severity: "pleaseCheck",
  group: "structure",
  appliesTo: TABLE_IDS,
  *find({ sources }) {
    for (const { table, name, merged } of sources) {
      if (merged.length > 0) yield { place: { table }, details: { table: name, areas: merged.join(", ") } };
    }
  },
});

export const tableFiltered = rule({
  id: "table.filtered",
  severity: "pleaseCheck",
  group: "structure",
  appliesTo: TABLE_IDS,
  *find({ sources }) {
    for (const { table, name, filterActive } of sources) {
      if (filterActive) yield { place: { table }, details: { table: name } };
    }
  },
});

export const sheetProtected = rule({
  id: "sheet.protected",
  severity: "note",
  group: "structure",
  appliesTo: TABLE_IDS,
  *find({ sources }) {
    const told = new Set<string>();
    for (const { table, sheet, protected: isProtected } of sources) {
      if (!isProtected || told.has(sheet)) continue;
      told.add(sheet);
      yield { place: { table }, details: { sheet } };
    }
  },
});

export const tableOverlapsOutput = rule({
  id: "table.overlapsOutput",
  severity: "mustClarify",
  group: "structure",
  appliesTo: TABLE_IDS,
  *find({ sources }) {
    for (const { table, name, overlaps } of sources) {
      if (overlaps.length > 0) yield { place: { table }, details: { table: name, sheets: overlaps.join(", ") } };
    }
  },
});
