import type { FieldOfAction, FormerNameUse, Goal, Measure, Need } from "../domain/audit";

interface Renamed {
  readonly formerName: string;
  readonly name: string;
  readonly pattern: RegExp;
}

/** The place of each text that calls a field of action by a name it no longer has. */
export function formerNameUsesIn(
  fields: readonly FieldOfAction[],
  records: { readonly goals: readonly Goal[]; readonly measures: readonly Measure[]; readonly needs: readonly Need[] },
): readonly FormerNameUse[] {
  const renamed = fields.flatMap(renamedField);
  if (renamed.length === 0) return [];
  return (
    [
      ["goal", records.goals],
      ["measure", records.measures],
      ["need", records.needs],
    ] as const
  ).flatMap(([column, texts]) =>
    texts.flatMap(({ text, place }) =>
      renamed
        .filter(({ formerName, pattern }) => text.includes(formerName) && pattern.test(text))
        .map(({ formerName, name }) => ({ place: { ...place, column }, formerName, name })),
    ),
  );
}

/**
 * A name is used as a name only in quotation marks or behind "Handlungsfeld": "Vereinbarkeit von Familie und Beruf" is
 * a field of action of old and also what people simply talk about.
 */
function renamedField({ formerName: written, name }: FieldOfAction): readonly Renamed[] {
  const formerName = written.trim();
  if (formerName === "" || name.includes(formerName)) return [];
  const escaped = formerName.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(
    `["„“»‚']${escaped}["“”«‘']|Handlungsfeld(?:e?s)?\\s+(?:\\d+\\s*[:.,–-]?\\s*)?${escaped}(?!\\p{L})`,
    "u",
  );
  return [{ formerName, name, pattern }];
}
