import { literal } from "../german/liveText";

/** Expressions of formulas: parts without the leading "=". */

/** {"realisiert","entfallen"}: a row of constants, for use inside SUMPRODUCT. */
export const constants = (words: readonly string[]): string => `{${words.map(literal).join(",")}}`;

export const choice = (condition: string, yes: string, no: string): string => `IF(${condition},${yes},${no})`;

/** COUNTIFS over pairs of a range and its criterion. */
export const countIfs = (...pairs: readonly (readonly [range: string, criterion: string])[]): string =>
  `COUNTIFS(${pairs.map((pair) => pair.join(",")).join(",")})`;

/** Criterion that every text but the empty one meets. */
export const ANY_TEXT = literal("?*");

/** HYPERLINK to a cell of this workbook. Both texts must stay below 256 characters. */
export const linkTo = (sheet: string, cell: string, shown: string): string =>
  `HYPERLINK(${literal(`#'${sheet.replaceAll("'", "''")}'!${cell}`)},${literal(shown)})`;
