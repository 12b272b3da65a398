import { orElse } from "../edge";
import { PAYLOAD_BYTES, byteSizeOf } from "../grid/byteSize";

/** A body to read: whole tables are asked for, and cut into pieces only where they are too big for one answer. */
export interface WantedBody {
  readonly tableId: string;
  readonly rows: number;
  readonly columns: number;
}

/** The cells of a table's body and where its first one stands on the sheet, counted from 0. */
export interface Body {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** A1 addresses of merged areas that touch the body. */
  readonly merged: readonly string[];
}

/** A text cell of an audit is longer, an empty one shorter. Guessing low costs one refused request, guessing high many. */
const GUESSED_CELL_BYTES = 25;
/** After a refusal: small enough to be answered, large enough to measure. */
const SHRINK = 8;

/**
 * Reads the bodies in the given order: one round trip while everything fits one answer. Beyond that, what has been read
 * tells how many bytes a cell takes, and the rest comes in as few answers as that allows.
 */
export async function tableBodies(
  context: Excel.RequestContext,
  wanted: readonly WantedBody[],
): Promise<readonly Body[]> {
  const pieces = wanted.map((body, index): Piece => ({ ...body, index, first: 0 }));
  const read = await readPieces(context, pieces, Math.floor(PAYLOAD_BYTES / GUESSED_CELL_BYTES));
  return wanted.map((_, index) => joined(read.filter((piece) => piece.index === index)));
}

/** Rows of one body, from `first` on. */
interface Piece extends WantedBody {
  readonly index: number;
  readonly first: number;
}

interface ReadPiece extends Body {
  readonly index: number;
}

async function readPieces(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
  cells: number,
): Promise<readonly ReadPiece[]> {
  if (pieces.length === 0) {
    return [];
  }
  const { now, later } = split(pieces, cells);
  const read = await orElse(
    "answerTooLarge",
    () => readTogether(context, now),
    () => Promise.resolve(undefined),
  );
  if (read === undefined) {
    return readPieces(context, pieces, Math.ceil(cellCount(now) / SHRINK));
  }
  const bytes = read.reduce(
    (sum, { values, numberFormats }) => sum + byteSizeOf(values) + byteSizeOf(numberFormats),
    0,
  );
  const affordable = Math.floor((PAYLOAD_BYTES * cellCount(now)) / Math.max(bytes, 1));
  return [...read, ...(await readPieces(context, later, affordable))];
}

async function readTogether(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<readonly ReadPiece[]> {
  const loading = pieces.map(({ tableId, index, first, rows, columns }) => {
    const body = context.workbook.tables.getItem(tableId).getDataBodyRange();
    const range = body.getCell(first, 0).getResizedRange(rows - 1, columns - 1);
    range.load("values,numberFormat,rowIndex,columnIndex");
    const merged = range.getMergedAreasOrNullObject();
    merged.load("address");
    return { index, range, merged };
  });
  await context.sync();
  return loading.map(({ index, range, merged }) => ({
    index,
    row: range.rowIndex,
    column: range.columnIndex,
    values: range.values,
    numberFormats: range.numberFormat as string[][],
    merged: merged.isNullObject ? [] : merged.address.split(",").map(withoutSheet),
  }));
}

const withoutSheet = (address: string): string => address.slice(address.lastIndexOf("!") + 1);

/** As many pieces as the number of cells allows, the last one cut; at least one row. */
function split(
  pieces: readonly Piece[],
  cells: number,
): { readonly now: readonly Piece[]; readonly later: readonly Piece[] } {
  const now: Piece[] = [];
  const later: Piece[] = [];
  let left = cells;
  for (const piece of pieces) {
    const affordable = Math.floor(left / piece.columns);
    const rows = later.length > 0 ? 0 : Math.min(piece.rows, Math.max(affordable, now.length === 0 ? 1 : 0));
    if (rows > 0) {
      now.push({ ...piece, rows });
    }
    if (rows < piece.rows) {
      later.push({ ...piece, first: piece.first + rows, rows: piece.rows - rows });
    }
    left -= rows * piece.columns;
  }
  return { now, later };
}

const cellCount = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { rows, columns }) => sum + rows * columns, 0);

function joined([first, ...rest]: readonly Body[]): Body {
  if (first === undefined) {
    return { row: 0, column: 0, values: [], numberFormats: [], merged: [] };
  }
  return {
    ...first,
    values: first.values.concat(...rest.map(({ values }) => values)),
    numberFormats: first.numberFormats.concat(...rest.map(({ numberFormats }) => numberFormats)),
    merged: [...new Set([first, ...rest].flatMap(({ merged }) => merged))],
  };
}
