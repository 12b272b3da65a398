import { orElse } from "../edge";
import { PAYLOAD_BYTES } from "../grid/byteSize";

/** Cells to read: asked for as a whole, and cut into pieces only where they are too big for one answer. */
export interface Wanted {
  readonly rows: number;
  readonly columns: number;
}

/** Rows of one of the wanted blocks (`W`), from `first` on. */
export type Piece<W extends Wanted> = W & {
  readonly index: number;
  readonly first: number;
};

/** How a piece is asked for (`Q`) and what comes of it once the answer is there (`R`). */
export interface PieceLoader<W extends Wanted, Q, R> {
  queue(piece: Piece<W>): Q;
  answerOf(queued: Q): R;
  /** Bytes that the answer took. */
  bytesOf(answer: R): number;
}

/** A text cell of an audit is longer, an empty one shorter. Guessing low costs one refused request, guessing high many. */
const GUESSED_CELL_BYTES = 25;
/** After a refusal: small enough to be answered, large enough to measure. */
const SHRINK = 8;

/**
 * Reads the blocks in the given order: one round trip while everything fits one answer. Beyond that, what has been read
 * tells how many bytes a cell takes, and the rest comes in as few answers as that allows.
 *
 * @returns for each wanted block its pieces from top to bottom
 */
export async function readBlocks<W extends Wanted, Q, R>(
  context: Excel.RequestContext,
  wanted: readonly W[],
  loader: PieceLoader<W, Q, R>,
): Promise<readonly (readonly R[])[]> {
  const pieces = wanted.map((block, index): Piece<W> => ({ ...block, index, first: 0 }));
  const read = await readPieces(context, pieces, Math.floor(PAYLOAD_BYTES / GUESSED_CELL_BYTES), loader);
  return wanted.map((_, index) => read.filter(({ piece }) => piece.index === index).map(({ answer }) => answer));
}

interface Read<W extends Wanted, R> {
  readonly piece: Piece<W>;
  readonly answer: R;
}

async function readPieces<W extends Wanted, Q, R>(
  context: Excel.RequestContext,
  pieces: readonly Piece<W>[],
  cells: number,
  loader: PieceLoader<W, Q, R>,
): Promise<readonly Read<W, R>[]> {
  const { now, later } = split(pieces, cells);
  if (now.length === 0) return [];
  const read = await orElse(
    "answerTooLarge",
    () => readTogether(context, now, loader),
    (refusal) => (isOneRow(now) ? Promise.reject(refusal) : Promise.resolve(undefined)),
  );
  if (read === undefined) return readPieces(context, pieces, Math.ceil(cellCount(now) / SHRINK), loader);
  if (later.length === 0) return read;
  const bytes = read.reduce((sum, { answer }) => sum + loader.bytesOf(answer), 0);
  const affordable = Math.floor((PAYLOAD_BYTES * cellCount(now)) / Math.max(bytes, 1));
  return [...read, ...(await readPieces(context, later, affordable, loader))];
}

async function readTogether<W extends Wanted, Q, R>(
  context: Excel.RequestContext,
  pieces: readonly Piece<W>[],
  loader: PieceLoader<W, Q, R>,
): Promise<readonly Read<W, R>[]> {
  const loading = pieces.map((piece) => ({ piece, queued: loader.queue(piece) }));
  await context.sync();
  return loading.map(({ piece, queued }) => ({ piece, answer: loader.answerOf(queued) }));
}

/** As many pieces as the number of cells allows, the last one cut; at least one row. */
function split<W extends Wanted>(
  pieces: readonly Piece<W>[],
  cells: number,
): { readonly now: readonly Piece<W>[]; readonly later: readonly Piece<W>[] } {
  const now: Piece<W>[] = [];
  const later: Piece<W>[] = [];
  let left = cells;
  for (const piece of pieces) {
    const affordable = Math.max(Math.floor(left / piece.columns), now.length === 0 ? 1 : 0);
    const rows = later.length > 0 ? 0 : Math.min(piece.rows, affordable);
    if (rows > 0) now.push({ ...piece, rows });
    if (rows < piece.rows) later.push({ ...piece, first: piece.first + rows, rows: piece.rows - rows });
    left -= rows * piece.columns;
  }
  return { now, later };
}

const isOneRow = (pieces: readonly Wanted[]): boolean => pieces.length === 1 && pieces[0]?.rows === 1;

const cellCount = (pieces: readonly Wanted[]): number =>
  pieces.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
