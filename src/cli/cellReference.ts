import type { LocatedFinding } from "../commands/inspection";

/** "Maßnahmen!G12", "'Ziele 2013'!A1": where a finding's cell is; undefined where it has none. */
export function cellReference({ location }: LocatedFinding): string | undefined {
  if (location === undefined) return undefined;
  const { sheet, cell } = location;
  return `${/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${cell}`;
}
