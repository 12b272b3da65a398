import type { Live } from "../german/liveText";
import { CONTINUED } from "../german/sheetWords";
import type { FormulaCell, PlanCell, PlanRow, RowIdentity, ValueCell } from "./plan";
import type { StyleName } from "./styles";
import { styleOf } from "./styles";
import { heightOfLines, innerWidth, linesThatFit, wrappedLines } from "./textMetrics";

/** Cells and rows as the generated sheets are put together: what they say, and how high they must be to show it. */
export type Columns = readonly number[];

/** A text cell. Control characters, which no workbook can hold, become spaces; line ends become line feeds. */
export const textCell = (text: string, style: StyleName): ValueCell => ({ value: printable(text), style });

export const countCell = (count: number, style: `${string}Count` & StyleName): ValueCell => ({ value: count, style });

/** A sentence that is a formula over figures of its sheet. */
export const liveCell = ({ now, expression }: Live<string>, style: StyleName): FormulaCell => ({
  formula: `=${expression}`,
  expected: now,
  style,
});

export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is replaced
  return text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0009\u000B-\u001F\uFFFE\uFFFF]/g, " ");
}

const EXCEL_TALLEST = 409;
const MOST_LINE_FEEDS = 253;

interface RowOptions {
  readonly identity?: RowIdentity;
  readonly pageBreakBefore?: boolean;
  /** A column whose cell is never divided, because its content belongs to the town. */
  readonly ownColumn?: number;
  /** Points below which the row is not set. */
  readonly atLeast?: number;
  /** Never continued, since formulas know the row by its place: what is taller is cut. */
  readonly isSingle?: true;
}

/**
 * The row, and as many continuation rows as its texts need beyond 400 pt. Texts are divided between lines, so that joined
 * again they are the text. A continuation row begins with the rest of the first cell, else with that cell once more and
 * "(Fortsetzung)" below it.
 */
export function tableRows(
  columns: Columns,
  cells: readonly (PlanCell | null)[],
  options: RowOptions = {},
): readonly PlanRow[] {
  const rows: PlanRow[] = [];
  let rest: readonly (PlanCell | null)[] | undefined = cells;
  while (rest !== undefined) {
    const divided: readonly Divided[] = rest.map((cell, column) =>
      dividedCell(cell, columns[column] ?? 0, !options.isSingle && column !== options.ownColumn),
    );
    rows.push({
      cells: divided.map(({ head }) => head),
      height: heightOf(
        divided.map(({ height }) => height),
        options.atLeast,
      ),
      ...(options.identity && { identity: options.identity }),
      ...(options.pageBreakBefore && rows.length === 0 && { pageBreakBefore: true as const }),
    });
    rest = continuationOf(divided, labelOf(cells[0] ?? null, columns[0] ?? 0));
  }
  return rows;
}

/** What of a cell stands in this row, how many points that takes, and what is left for the next row. */
interface Divided {
  readonly head: PlanCell | null;
  readonly height: number;
  readonly tail?: ValueCell;
}

function dividedCell(cell: PlanCell | null, columnWidth: number, isDivisible: boolean): Divided {
  if (cell === null) return { head: null, height: 0 };
  const style = styleOf(cell.style);
  const lines = linesOf(cell, columnWidth);
  const fit = Math.min(linesThatFit(style), MOST_LINE_FEEDS);
  const isText = "value" in cell && typeof cell.value === "string";
  if (!isDivisible || !isText || lines.length <= fit) return { head: cell, height: heightOfLines(lines.length, style) };
  return {
    head: { ...cell, value: lines.slice(0, fit).join("") },
    height: heightOfLines(fit, style),
    tail: { ...cell, value: lines.slice(fit).join("") },
  };
}

/** The lines that a cell shows in a column of this width. */
function linesOf(cell: PlanCell, columnWidth: number): readonly string[] {
  const style = styleOf(cell.style);
  const shown = "formula" in cell ? cell.expected : cell.value;
  if (typeof shown === "number" || style.wrap !== true) return [String(shown)];
  return wrappedLines(shown, style, innerWidth(columnWidth, style));
}

/** What a continuation row has in place of its first cell: that cell once more if it leaves room for the word below it. */
function labelOf(first: PlanCell | null, columnWidth: number): ValueCell | undefined {
  if (first === null || !("value" in first)) return undefined;
  const label = { style: first.style, value: `${String(first.value)}\n${CONTINUED}`.trimStart() };
  return dividedCell(label, columnWidth, true).tail === undefined ? label : { ...label, value: CONTINUED };
}

function continuationOf(
  divided: readonly Divided[],
  label: ValueCell | undefined,
): readonly (PlanCell | null)[] | undefined {
  if (divided.every(({ tail }) => tail === undefined)) return undefined;
  return divided.map(({ tail, head }, column) => {
    if (tail !== undefined) return tail;
    if (column === 0 && label !== undefined) return label;
    return head === null ? null : { value: "", style: textStyleOf(head.style) };
  });
}

/** The look of a cell for an empty text: a live or a count cell continues as text. */
const textStyleOf = (style: string): string => style.replace(/(Live|Count)$/, "");

/** Points that the row needs to show every cell, at most what Excel allows. */
export const rowHeight = (columns: Columns, cells: readonly (PlanCell | null)[], atLeast?: number): number =>
  heightOf(
    cells.map((cell, column) =>
      cell === null ? 0 : heightOfLines(linesOf(cell, columns[column] ?? 0).length, styleOf(cell.style)),
    ),
    atLeast,
  );

const EMPTY_HEIGHT = 6;

const heightOf = (heights: readonly number[], atLeast = EMPTY_HEIGHT): number =>
  Math.min(EXCEL_TALLEST, Math.max(atLeast, ...heights));

/** A row whose only cell is the first; its text runs over the empty cells beside it. */
export const lineRow = (columns: Columns, cell: PlanCell, options: RowOptions = {}): PlanRow => {
  const cells = columns.map((_, column) => (column === 0 ? cell : null));
  return {
    cells,
    height: rowHeight(columns, [cell], options.atLeast),
    ...(options.identity && { identity: options.identity }),
    ...(options.pageBreakBefore && { pageBreakBefore: true as const }),
  };
};

/** A text across the columns up to the given one: merged cells are not ours, so each of its lines is a row of its own. */
export function paragraphRows(
  columns: Columns,
  text: string,
  style: StyleName,
  { until = columns.length - 1, ...options }: RowOptions & { readonly until?: number } = {},
): readonly PlanRow[] {
  const width = columns.slice(0, until + 1).reduce((sum, column) => sum + column, 0);
  const look = styleOf(style);
  return wrappedLines(printable(text), look, innerWidth(width, look)).map((line, index) =>
    lineRow(columns, textCell(line.trimEnd(), style), index === 0 ? options : {}),
  );
}

/** The title of a sheet: a long one would run out of the columns, and the whole sheet would be printed smaller for it. */
export const titleRows = (columns: Columns, text: string): readonly PlanRow[] => paragraphRows(columns, text, "title");

/** A gap between blocks. */
export const gapRow = (columns: Columns, height = 8): PlanRow => ({ cells: columns.map(() => null), height });
