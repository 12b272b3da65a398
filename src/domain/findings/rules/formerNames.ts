import { rule } from "../rule";

/** One word alone ("Bildungschancen") is a word like any other unless it stands in quotation marks. */
const asName = (name: string): RegExp => {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
  return /\s/.test(name)
    ? new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, "iu")
    : new RegExp(`["„“»‚']${escaped}["“”«‘']`, "iu");
};

export const formerFieldName = rule({
  id: "text.formerFieldName",
  severity: "note",
  group: "text",
  appliesTo: ["fieldsOfAction", "goals", "measures", "needs"],
  *find({ audit }) {
    const former = audit.fieldsOfAction
      .map(({ formerName, name }) => ({ formerName: formerName.trim(), name }))
      .filter(({ formerName, name }) => formerName !== "" && !name.toLowerCase().includes(formerName.toLowerCase()))
      .map((names) => ({ ...names, pattern: asName(names.formerName) }));
    if (former.length === 0) return;
    const any = new RegExp(former.map(({ pattern }) => pattern.source).join("|"), "iu");
    for (const [column, records] of [
      ["goal", audit.goals],
      ["measure", audit.measures],
      ["need", audit.needs],
    ] as const) {
      for (const { text, place } of records) {
        if (!any.test(text)) continue;
        for (const { formerName, name, pattern } of former) {
          if (pattern.test(text)) yield { place: { ...place, column }, details: { formerName, name } };
        }
      }
    }
  },
});
