import type { IsoDate } from "../domain/audit";

/** The calendar day where the user sits, for an audit that names no day itself; the only look at the clock. */
export function today(): IsoDate {
  const now = new Date();
  const twoDigits = (part: number): string => String(part).padStart(2, "0");
  return `${String(now.getFullYear())}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
