import { WHOLE_FIELD } from "../german/protocolWords";
import { blockLabelsOf, type BlockLabel } from "./blockLabel";
import { fieldReferencesIn } from "./fieldReferences";
import { isTableRow, type BulletClass, type Line, type Lines } from "./lines";
import { withoutSign } from "./statusSigns";
import { continuesText, isBrokenAtMargin, joinedLines } from "./wrapping";

/** A piece of a section's text that stands for itself: what the margin broke is joined again. */
export type Item = LabelItem | BulletItem | RowItem | NumberedItem | ParagraphItem;

interface Piece {
  readonly lines: Lines;
}

export interface LabelItem extends Piece {
  readonly kind: "label";
  /** Its content goes on in the following lines. */
  readonly label: BlockLabel;
  /** The labels before it, where one table row holds several. */
  readonly before: readonly BlockLabel[];
  /** The mark before it that says its status. */
  readonly sign?: string | undefined;
}

export interface BulletItem extends Piece {
  readonly kind: "bullet";
  /** 0 for the outer list. */
  readonly depth: number;
  /** The mark of a numbered list as written, "1." or "a)". */
  readonly enumerator?: string;
  /** The mark that says its status; it stands in the text as well. */
  readonly sign?: string;
  readonly text: string;
}

export interface RowItem extends Piece {
  readonly kind: "row";
  readonly cells: readonly string[];
}

/** A text behind a number in points, "1.1.2 …", that no label explains. */
export interface NumberedItem extends Piece {
  readonly kind: "numbered";
  readonly number: string;
  readonly text: string;
}

export interface ParagraphItem extends Piece {
  readonly kind: "paragraph";
  readonly text: string;
}

const ENUMERATOR = /^(\d{1,2}[.)]|[a-z]\))\s+(?=\S)/;
const DATE_START =
  /^\d{1,2}\.\s*(?:\d{1,2}\.(?:\s*\d{4}|\s+[a-zäöü]|$)|(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez))/i;
const DOTTED = /^(\d{1,2}(?:\.\d{1,2}){1,2}\*?)\.?\s+(?!uhr|bis\b|[-–]\s*\d)(\S[\s\S]*)$/i;

/** The items of a section's lines in their order; every line is in exactly one of them. */
export function itemsOf(lines: readonly Line[]): readonly Item[] {
  const items: Item[] = [];
  const list = new BulletDepth();
  let previous: Line | undefined;
  /** The lines of the last item, which grow with it. */
  let own: Line[] = [];
  for (const line of lines) {
    const before = items.at(-1);
    const first: [Line, ...Line[]] = [line];
    const started = before?.kind === "row" && isRowBelow(line) ? rowOf(line) : itemStarting(line, first, list);
    const continued =
      started.kind === "paragraph" && before !== undefined && previous !== undefined
        ? continuation(before, previous, line)
        : undefined;
    if (continued === undefined) {
      if (started.kind !== "bullet") list.reset();
      items.push(started);
      own = first;
    } else {
      items[items.length - 1] = continued;
      own.push(line);
    }
    previous = line;
  }
  return items;
}

function itemStarting(line: Line, lines: Lines, list: BulletDepth): Item {
  const { sign } = line;
  const signed = sign === undefined ? {} : { sign };
  const labels = blockLabelsOf(sign === undefined ? line : { ...line, text: withoutSign(line) });
  const label = labels.at(-1);
  if (label !== undefined) return { kind: "label", label, before: labels.slice(0, -1), lines, ...signed };
  if (line.bullet !== undefined) {
    return { kind: "bullet", depth: list.depthOf(line.indent, line.bullet), text: line.text, lines, ...signed };
  }
  if (isTableRow(line)) return { kind: "row", cells: line.cells, lines };
  const dotted = DATE_START.test(line.text) ? null : DOTTED.exec(line.text);
  if (dotted !== null) return { kind: "numbered", number: dotted[1] ?? "", text: (dotted[2] ?? "").trim(), lines };
  const enumerator = DATE_START.test(line.text) ? undefined : ENUMERATOR.exec(line.text)?.[1];
  if (enumerator === undefined) return { kind: "paragraph", text: line.text, lines };
  const text = line.text.slice(enumerator.length).trim();
  return { kind: "bullet", depth: list.depthOf(line.indent, "number"), enumerator, text, lines };
}

const rowOf = (line: Line): RowItem => ({ kind: "row", cells: line.cells, lines: [line] });

/** Below a row, a single cell behind empty ones goes on with it; elsewhere tabs before a text only move it inwards. */
const isRowBelow = (line: Line): boolean =>
  !line.gapBefore && line.cells.length > 2 && blockLabelsOf(line).length === 0;

/** The item with the text of one more line, or undefined where the line begins something new. */
function continuation(item: Item, previous: Line, line: Line): Item | undefined {
  switch (item.kind) {
    case "row":
      return undefined;
    case "label": {
      const { label } = item;
      if (!goesOn(label, item.lines[0], previous, line)) return undefined;
      return { ...item, label: { ...label, content: contentWith(label.content, previous, line) } };
    }
    case "bullet":
      if (!line.gapBefore && line.indent > item.lines[0].indent && !startsAnew(line)) {
        return { ...item, text: joinedLines(item.text, previous, line) };
      }
      return continuesText(item.text, previous, line)
        ? { ...item, text: joinedLines(item.text, previous, line) }
        : undefined;
    case "numbered":
    case "paragraph":
      if (startsAnew(line) || !continuesText(item.text, previous, line)) return undefined;
      return { ...item, text: joinedLines(item.text, previous, line) };
  }
}

/** Below a wording any line goes on with it; below a single word, or about the whole field, only a broken one does. */
function goesOn({ role, content }: BlockLabel, label: Line, previous: Line, line: Line): boolean {
  if (content !== "" && OWN_LABEL.test(line.text) && !OWN_LABEL.test(content)) {
    if (line.indent <= label.indent && !isBrokenAtMargin(previous)) return false;
  }
  if (content !== "" && continuesText(content, previous, line)) return true;
  if (line.gapBefore) return false;
  if (content === "" || role === "goal" || role === "measure" || role === "criterion") return true;
  return role === "result" && fieldReferencesIn(line.text).length === 0 && !WHOLE_FIELD.test(line.text);
}

/** "Kosten: …" below a label is about something else, unless the label's own text is written so. */
const OWN_LABEL = /^\p{Lu}[\p{L}-]{2,30}:(?:\s|$)/u;

/** "Projektleitung: …", a date and a time begin a line of their own, whatever stands before it. */
const startsAnew = (line: Line): boolean =>
  /^(?:\p{Lu}[\p{L}/ .-]{2,30}:(?:\s|$)|\d{1,2}[.:]\d{2}\s)/u.test(line.text) || DATE_START.test(line.text);

function contentWith(content: string, previous: Line, line: Line): string {
  if (content === "") return line.text;
  return continuesText(content, previous, line) ? joinedLines(content, previous, line) : `${content}\n${line.text}`;
}

/** A bullet's text as a line of a cell, with its mark. */
export const listLine = ({ enumerator, lines, sign, text }: BulletItem): string =>
  sign === undefined ? `${enumerator ?? lines[0].mark ?? "-"} ${text}` : text;

/** The text of an item as it stands, for readers that take it as prose. */
export function wholeText(item: Item): string {
  switch (item.kind) {
    case "label":
      return item.lines.map(({ text }) => text).join("\n");
    case "row":
      return item.cells.filter((cell) => cell !== "").join("\t");
    case "numbered":
      return `${item.number} ${item.text}`;
    case "bullet":
      return item.enumerator === undefined ? item.text : `${item.enumerator} ${item.text}`;
    case "paragraph":
      return item.text;
  }
}

/** How deep a bullet stands: by its indent, and at the same indent by a mark that the list has met below another. */
class BulletDepth {
  private levels: { readonly indent: number; readonly mark: BulletClass | "number" }[] = [];

  depthOf(indent: number, mark: BulletClass | "number"): number {
    const known = this.levels.findIndex((level) => level.mark === mark && Math.abs(level.indent - indent) < 1);
    if (known >= 0) {
      this.levels = this.levels.slice(0, known + 1);
      return known;
    }
    const nested = this.levels.filter((level) => level.indent < indent || (level.indent === indent && mark === "ring"));
    this.levels = [...nested, { indent, mark }];
    return nested.length;
  }

  reset(): void {
    this.levels = [];
  }
}
