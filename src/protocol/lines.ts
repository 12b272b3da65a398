import { PAGE_NUMBER } from "../german/protocolWords";
import { withoutHiddenHtml } from "./htmlHidden";
import { withWholeRows } from "./htmlRows";
import { withSpansFilled } from "./htmlSpans";
import { plainLinesOf } from "./plainLines";
import { withWholeCells } from "./quotedCells";
import { withoutQuotation } from "./quotedMail";
import { sourceLinesOf, type FurtherLine, type SourceLine } from "./sourceLines";

/** A non-empty line of the protocol as later stages see it: as it is shown, so that one line of HTML may be several. */
export interface Line {
  /** Its place among all lines of the protocol; it tells apart what one line of HTML shows. */
  readonly index: number;
  /** Counted from 1, as an editor counts; empty lines count too. */
  readonly number: number;
  /** The lines of the file behind it that hold the rest of it, where one row of a table stands on several. */
  readonly also: readonly FurtherLine[];
  /** As it stands in the protocol; where HTML shows several lines, as this one is shown. */
  readonly raw: string;
  readonly kind: "text" | "rule" | "pageNumber" | "runningHeader" | "markup";
  /** Plain text without bullet and outer spaces; "\n" where a list inside the line broke it. */
  readonly text: string;
  /** Columns before the text; a tab counts four. */
  readonly indent: number;
  readonly bullet?: BulletClass | undefined;
  /** The mark before the text, where it says a status; it stays in the text. */
  readonly sign?: string;
  /** The plain text with its bullet, as it is shown. */
  readonly shown: string;
  /** The bullet as it is shown where a list goes on inside a cell: dashes as written, all else as "•". */
  readonly mark?: string;
  /** Cells between tabs or pipes, trimmed, without empty ones at the end; empty where there is no such mark. */
  readonly cells: readonly string[];
  /** The level of a heading in Markdown or HTML: 2 for "## …". */
  readonly level?: number;
  /** Whether an empty line or a rule stands between this line and the text before it. */
  readonly gapBefore: boolean;
  /** Whether a page number stands between this line and the text before it. */
  readonly pageBreakBefore: boolean;
}

/** The lines that one piece of text stands on: at least one. */
export type Lines = readonly [Line, ...Line[]];

/** Marks that look alike are one class: offices mix "-" and "–" in one list. */
export type BulletClass = "dash" | "dot" | "ring" | "star" | "arrow" | "sign";

const BULLETS: readonly (readonly [RegExp, BulletClass])[] = [
  [/^[-–—‐‑−](?=\s)/, "dash"],
  [/^[•·●▪■∙\uF0B7\uF0A7](?=\s|\p{L})/u, "dot"],
  [/^(?:[◦○□▫]|o(?=\s))/, "ring"],
  [/^[*+](?=\s)/, "star"],
  [/^[→➢►‣✓](?=\s|\p{L})/u, "arrow"],
];
const RULE = /^[-–—=_*~+|:.•#\s]{2,}$/;

/** All non-empty lines in order, each classified by its own look alone. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let gapBefore = false;
  let pageBreakBefore = false;
  const add = (plain: string, raw: string, { number, also }: SourceLine): void => {
    const line = { ...lookOf(plain), index: lines.length, number, also, raw, gapBefore, pageBreakBefore };
    lines.push(line);
    gapBefore = line.kind === "rule" || (line.kind !== "text" && gapBefore);
    pageBreakBefore = line.kind === "pageNumber" || (line.kind !== "text" && pageBreakBefore);
  };
  for (const source of withWholeCells(withHtmlTables(withoutQuotation(sourceLinesOf(text))))) {
    const { raw } = source;
    if (raw.trim() === "") {
      gapBefore = true;
      continue;
    }
    const shown = plainLinesOf(source.text);
    const isAlone = shown.filter(isFilled).length < 2;
    if (!shown.some(isFilled)) add("", raw, source);
    if (/^[>\s]+$/.test(raw)) gapBefore = true;
    for (const plain of shown) {
      if (isFilled(plain)) add(plain, isAlone ? raw : plain, source);
      else gapBefore = true;
    }
  }
  return lines;
}

const withHtmlTables = (lines: readonly SourceLine[]): readonly SourceLine[] =>
  withSpansFilled(withWholeRows(withoutHiddenHtml(lines)));

const isFilled = (text: string): boolean => text.trim() !== "";

type Look = Omit<Line, "index" | "number" | "also" | "raw" | "gapBefore" | "pageBreakBefore">;

function lookOf(plain: string): Look {
  const trimmed = plain.trim();
  const kind = kindOf(trimmed);
  const heading = /^(#{1,6})\s+(?=\S)/.exec(trimmed);
  const level = heading?.[1]?.length;
  const unmarked = heading === null ? trimmed : trimmed.slice(heading[0].length).replace(/\s*#+$/, "");
  const bullet = kind === "text" && level === undefined ? bulletOf(unmarked) : undefined;
  const text = bullet === undefined ? unmarked : unmarked.slice(1).trim();
  const cells = cellsOf(bullet === undefined ? plain : text);
  return {
    kind,
    shown: trimmed,
    text: cells.length === 1 ? (cells[0] ?? "") : text,
    indent: indentOf(plain),
    ...(bullet === undefined ? {} : { bullet, mark: /^[-–—]/.exec(unmarked)?.[0] ?? "•" }),
    cells,
    ...(level === undefined ? {} : { level }),
  };
}

function kindOf(text: string): Line["kind"] {
  if (text === "") return "markup";
  if (/[\d\]–—-]$/.test(text) && PAGE_NUMBER.test(text)) return "pageNumber";
  return RULE.test(text) || /^[-–—*•·+|#]$/.test(text) ? "rule" : "text";
}

const bulletOf = (text: string): BulletClass | undefined => BULLETS.find(([mark]) => mark.test(text))?.[1];

function indentOf(text: string): number {
  const blank = /^[ \t]*/.exec(text)?.[0] ?? "";
  return [...blank].reduce((columns, space) => columns + (space === "\t" ? 4 : 1), 0);
}

/** One tab before a text moves it inwards, two or more may be a table's empty cells. */
const BEHIND_EMPTY_CELLS = /^\t{2,}[^\t]/;

function cellsOf(plain: string): readonly string[] {
  const trimmed = plain.trim();
  const isPiped = trimmed.startsWith("|") || (!trimmed.includes("\t") && /\s\|\s/.test(trimmed));
  if (!isPiped && !trimmed.includes("\t") && !BEHIND_EMPTY_CELLS.test(plain)) return [];
  const parts = isPiped ? trimmed.replace(/^\||\|$/g, "").split(/(?<!\\)\|/) : plain.split("\t");
  const cells = parts.map((part) => unquoted(part.trim().replaceAll("\\|", "|")));
  return withoutEmptyEnd(cells);
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  let { length } = cells;
  while (cells[length - 1] === "") length -= 1;
  return cells.slice(0, length);
}

/** A spreadsheet puts only a cell that breaks, or that holds such marks itself, into quotation marks. */
const unquoted = (cell: string): string =>
  /^"[\s\S]*(?:\n|"")[\s\S]*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;

/** The lines with their places counted anew, once some of them were joined. */
export const countedAnew = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line, index) => (line.index === index ? line : { ...line, index }));

/** One row of a table that stands on several lines. */
export function joinedLine([first, ...more]: Lines, cells: readonly string[]): Line {
  const filled = withoutEmptyEnd(cells);
  return { ...withFurther(first, more), text: filled.join("\t"), cells: filled };
}

/** A line with those of the file that hold the rest of it. */
export const withFurther = (line: Line, more: readonly Line[]): Line => ({
  ...line,
  also: [...line.also, ...more.flatMap(({ number, raw, also }) => [{ number, raw }, ...also])],
});

/** Whether a line is a row of a table, though perhaps all of its cells but one are empty. */
export const isTableRow = (line: Line): boolean => filledCells(line).length >= 2 || line.raw.trim().startsWith("|");

/** The cells that hold something. */
export const filledCells = (line: Line): readonly string[] => line.cells.filter((cell) => cell !== "");
