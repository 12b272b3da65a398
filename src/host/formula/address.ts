/** The size of a worksheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A block of cells; rows and columns count from 0 and the last ones belong to it. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const CORNER = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

/** One end of a written reference. A missing row stands for a whole column, a missing column for a whole row. */
export interface Corner {
  readonly column: number | undefined;
  readonly row: number | undefined;
  readonly columnIsAbsolute: boolean;
  readonly rowIsAbsolute: boolean;
}

/** "$A$1:B2" → its one or two corners; undefined where the text is none. */
export function cornersOf(area: string): readonly Corner[] | undefined {
  const corners = area.split(":").map(cornerOf);
  const [first, last] = corners;
  if (!first || corners.length > 2) return undefined;
  if (corners.length === 1) return first.row !== undefined && first.column !== undefined ? [first] : undefined;
  const areAlike =
    last &&
    (first.row === undefined) === (last.row === undefined) &&
    (first.column === undefined) === (last.column === undefined);
  return areAlike ? [first, last] : undefined;
}

function cornerOf(text: string): Corner | undefined {
  const match = CORNER.exec(text);
  if (!match || text === "") return undefined;
  const [, first = "", letters = "", second = "", digits = ""] = match;
  const column = letters === "" ? undefined : columnNumber(letters);
  const row = digits === "" ? undefined : Number(digits) - 1;
  if ((column ?? 0) >= MAX_COLUMNS || (row ?? 0) >= MAX_ROWS || row === -1) return undefined;
  // In "$3" the one dollar stands before the row.
  return {
    column,
    row,
    columnIsAbsolute: letters !== "" && first === "$",
    rowIsAbsolute: (letters === "" ? first : second) === "$",
  };
}

export function areaOf(text: string): Area | undefined {
  const corners = cornersOf(text);
  const [first] = corners ?? [];
  if (!corners || !first) return undefined;
  const last = corners[1] ?? first;
  return {
    top: Math.min(first.row ?? 0, last.row ?? 0),
    left: Math.min(first.column ?? 0, last.column ?? 0),
    bottom: first.row === undefined ? MAX_ROWS - 1 : Math.max(first.row, last.row ?? 0),
    right: first.column === undefined ? MAX_COLUMNS - 1 : Math.max(first.column, last.column ?? 0),
  };
}

/** "A" → 0, "AA" → 26. */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? "" : columnLetters(rest)) + String.fromCharCode(65 + (column % 26));
}

const BARE_SHEET = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** A sheet's name as it stands before the "!": quoted where Excel would quote it. */
export function writtenSheet(sheet: string): string {
  const looksLikeCell = areaOf(sheet) !== undefined || /^R\d*C?\d*$|^C\d*$/i.test(sheet);
  return BARE_SHEET.test(sheet) && !looksLikeCell ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}
