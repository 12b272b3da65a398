const DAY = 86_400_000;
/** Serial 0 of the 1900 system; Excel counts a 29 February 1900 that never was, so this holds from 1 March 1900. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);

/** Strict files write dates as "2013-11-21T09:30:00"; cells hold serial numbers of the 1900 system. */
export function serialOfIsoDate(text: string): number | undefined {
  const withZone = /[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : `${text.includes("T") ? text : `${text}T00:00:00`}Z`;
  const time = Date.parse(withZone);
  return Number.isNaN(time) ? undefined : (time - EPOCH_1900) / DAY;
}
