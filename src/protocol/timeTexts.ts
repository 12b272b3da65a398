import type { IsoDate } from "../domain/audit";
import { dayOf } from "../domain/days";
import { parseGermanDay } from "../german/days";
import { MONTH_WORDS, SEASON_WORDS } from "../german/protocolWords";

/** A time as a text words it; the days only where the text names them with certainty. */
export interface TimeText {
  readonly wording: string;
  readonly begin?: IsoDate;
  readonly end?: IsoDate;
  /** Where the wording begins in the text. */
  readonly index: number;
}

const DAY = String.raw`\d{1,2}\.\s*(?:(?:${MONTH_WORDS})\.?|\d{1,2}\.)\s*\d{4}(?!\d)`;
const SHORT_DAY = String.raw`\d{1,2}\.\s*(?:(?:${MONTH_WORDS})\.?|\d{1,2}\.)?`;
const CLOCK = String.raw`\d{1,2}(?:[.:]\d{2})?`;
const HOURS = String.raw`(?:,?\s+(?:um|ab|von|gegen)?\s*${CLOCK}(?:\s*Uhr)?(?:\s*(?:bis|–|-)\s*(?:ca\.\s*)?${CLOCK})?\s*Uhr)?`;
const CERTAIN = new RegExp(
  String.raw`(?<!\d)(?:(${SHORT_DAY}|${DAY})\s*(?:bis(?:\s+zum)?|–|-|/|und)\s*)?(${DAY})${HOURS}`,
  "iu",
);
const VAGUE = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:anfang|mitte|ende|bis|ab|seit)\s+)*(?:(?:${MONTH_WORDS}|${SEASON_WORDS})(?:\s*(?:bis|–|-|/)\s*(?:${MONTH_WORDS}|${SEASON_WORDS}))?\s+\d{4}|\d\.\s*(?:Quartal|Halbjahr)\s+\d{4}|\d{1,2}\.\s*KW\s+\d{4})`,
  "iu",
);
const TIME_WORD = new RegExp(
  String.raw`(?:${MONTH_WORDS}|${SEASON_WORDS}|anfang|mitte|ende|bis|ab|seit|von|vom|zum|heute|jahr(?:e[sn]?)?|quartal|halbjahr|kw|und|laufend|(?:zu\s)?beginn|(?:19|20)\d\d|\d{1,2}\.|[\d.:]+\s*uhr|[–/-]|ca\.)`,
  "giu",
);

/** The first time that a text names, or undefined: a day or days, else a month, season or quarter of a year. */
export function timeIn(text: string): TimeText | undefined {
  const certain = CERTAIN.exec(text);
  if (certain !== null) {
    const [wording, from, until = ""] = certain;
    const last = parseGermanDay(until);
    const first = from === undefined ? last : (parseGermanDay(from) ?? completedDay(from, until));
    return {
      wording,
      index: certain.index,
      ...(first === undefined ? {} : { begin: first }),
      ...(from === undefined || last === undefined ? {} : { end: last }),
    };
  }
  const vague = VAGUE.exec(text);
  return vague === null ? undefined : { wording: vague[0], index: vague.index };
}

/** "12." or "12. März" before "14. März 2014": month and year are those of the later day. */
function completedDay(from: string, until: string): IsoDate | undefined {
  const later = parseGermanDay(until);
  if (later === undefined) return undefined;
  const year = later.slice(0, 4);
  const namesMonth = /\p{L}|\d\.\s*\d/u.test(from);
  return namesMonth
    ? parseGermanDay(`${from} ${year}`)
    : dayOf(Number(year), Number(later.slice(5, 7)), Number.parseInt(from, 10));
}

/** Whether a text is nothing but a time: "3. April 2009", "Juni bis November", "Februar 2010 bis heute". */
export function isTimeText(text: string): boolean {
  if (text === "" || text.length > 60) return false;
  const named = text.replace(CERTAIN, "").replace(TIME_WORD, "").trim();
  return named.replace(/[\s.,]/g, "") === "" && /\p{L}{3}|\d{4}|\d\./u.test(text);
}
