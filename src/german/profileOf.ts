import type { Profile } from "../domain/audit";
import type { Row } from "../domain/tables";
import { dateCellOf, wordOf } from "./cellText";
import { parseGermanDay } from "./days";
import { PROFILE_LABELS } from "./profileLabels";
import { recordsOf } from "./recordsOf";
import { wordKey } from "./wordKey";

export function profileOf(rows: readonly Row<"profile">[]): Profile {
  const entries = recordsOf({ profile: rows }, "profile", ["label", "value"], (row, place) => ({
    place,
    label: wordOf(row.label),
    value: dateCellOf(row.value)?.text ?? "",
    day: parseGermanDay(wordOf(row.value)),
  }));
  const entry = (name: keyof typeof PROFILE_LABELS): (typeof entries)[number] | undefined =>
    entries.find(({ label }) => wordKey(label) === wordKey(PROFILE_LABELS[name]));
  const stand = [entry("asOf"), entry("workshop")].find((given) => given !== undefined && given.value !== "");
  return {
    municipality: entry("municipality")?.value ?? "",
    audit: entry("audit")?.value ?? "",
    asOf: entry("asOf")?.day,
    workshop: entry("workshop")?.day,
    unreadStand: stand?.day === undefined ? stand : undefined,
    reportFrom: entry("reportFrom")?.day,
    reportTo: entry("reportTo")?.day,
    entries,
  };
}
