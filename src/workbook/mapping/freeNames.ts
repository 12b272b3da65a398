/** Sheet titles end at 31 characters. */
const MAX_TITLE = 31;

/** The title, or the first free variant of it: "Maßnahmen", "Maßnahmen (Audit)", "Maßnahmen (Audit 2)" … */
export function freeTitle(wanted: string, taken: readonly string[]): string {
  return firstFree(taken, (attempt) => withSuffix(wanted, ["", " (Audit)"][attempt] ?? ` (Audit ${attempt})`));
}

/** "Gesamtbilanz (alt 21.11.2013)", then "… (alt 21.11.2013, 2)", always cut to what a title may have. */
export function keptTitle(title: string, day: string, taken: readonly string[]): string {
  return firstFree(taken, (attempt) => withSuffix(title, ` (alt ${day}${attempt === 0 ? "" : `, ${attempt + 1}`})`));
}

/** "tblMassnahmen", "tblMassnahmen_2" … */
export function freeTableName(wanted: string, taken: readonly string[]): string {
  return firstFree(taken, (attempt) => (attempt === 0 ? wanted : `${wanted}_${attempt + 1}`));
}

function firstFree(taken: readonly string[], candidate: (attempt: number) => string): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let attempt = 0;
  while (used.has(candidate(attempt).toLowerCase())) attempt += 1;
  return candidate(attempt);
}

const withSuffix = (title: string, suffix: string): string =>
  title.slice(0, MAX_TITLE - suffix.length).trimEnd() + suffix;
