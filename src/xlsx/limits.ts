import { XlsxError } from "./error";

/** What Excel accepts; beyond it a file is "repaired" or refused, and no schema validator says so. */
export const LIMITS = {
  rows: 1_048_576,
  columns: 16_384,
  cellText: 32_767,
  lineFeeds: 253,
  formula: 8_192,
  sheetName: 31,
  headerFooter: 255,
  /** Points. */
  rowHeight: 409,
  /** Characters. */
  columnWidth: 255,
  validationFormula: 255,
  promptTitle: 32,
  prompt: 255,
  definedName: 255,
} as const;

export function checkLimit(what: string, actual: number, limit: number): void {
  if (actual > limit) throw new XlsxError({ code: "limit", what, actual, limit });
}

// XML 1.0 has no way to write these; Excel's own escape for them (_x0001_) brings back what nobody can see or search.
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Rejects what no XML part can hold: control characters other than tab, line feed, carriage return, and half characters. */
export function checkCharacters(what: string, text: string): void {
  if (CONTROL.test(text)) throw new XlsxError({ code: "invalidValue", what, reason: "control character" });
  if (LONE_SURROGATE.test(text)) throw new XlsxError({ code: "invalidValue", what, reason: "half a surrogate pair" });
}

export function checkCellText(text: string): void {
  checkLimit("cell text", text.length, LIMITS.cellText);
  checkCharacters("cell text", text);
  let feeds = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) feeds++;
  checkLimit("line feeds in a cell", feeds, LIMITS.lineFeeds);
}

/** String literals in a formula end at 255 characters, doubled quotes counted once. */
export function checkFormula(formula: string): void {
  if (formula === "") throw new XlsxError({ code: "invalidValue", what: "formula", reason: "empty" });
  checkLimit("formula", formula.length, LIMITS.formula);
  checkCharacters("formula", formula);
  for (const [literal] of formula.matchAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g)) {
    if (literal.startsWith('"')) {
      checkLimit("text in a formula", literal.slice(1, -1).replaceAll('""', '"').length, 255);
    }
  }
}

export function checkSheetName(name: string): void {
  const reason =
    name === ""
      ? "empty"
      : /[:\\/?*[\]]/.test(name)
        ? "contains one of : \\ / ? * [ ]"
        : name.startsWith("'") || name.endsWith("'")
          ? "begins or ends with an apostrophe"
          : /^history$/i.test(name)
            ? "reserved by Excel"
            : undefined;
  if (reason !== undefined) throw new XlsxError({ code: "invalidName", name, reason });
  checkLimit("sheet name", name.length, LIMITS.sheetName);
  checkCharacters("sheet name", name);
}

const LOOKS_LIKE_CELL = /^(?:\$?[a-z]{1,3}\$?\d{1,7}|r\d*c\d*|r\d*|c\d*)$/i;

/** Names of tables and defined names: a letter, _ or \ first, then letters, digits, . _ \ ?; never like a cell address. */
export function checkDefinedName(name: string): void {
  const reason = !/^[\p{L}_\\][\p{L}\p{M}\p{N}._\\?]*$/u.test(name)
    ? "must be letters, digits, . and _, beginning with a letter or _"
    : LOOKS_LIKE_CELL.test(name)
      ? "looks like a cell address"
      : undefined;
  if (reason !== undefined) throw new XlsxError({ code: "invalidName", name, reason });
  checkLimit("name", name.length, LIMITS.definedName);
}

export function checkCellPlace(row: number, column: number): void {
  if (!Number.isInteger(row) || row < 0 || !Number.isInteger(column) || column < 0) {
    throw new XlsxError({ code: "invalidValue", what: "cell place", reason: `row ${row}, column ${column}` });
  }
  checkLimit("row", row + 1, LIMITS.rows);
  checkLimit("column", column + 1, LIMITS.columns);
}
