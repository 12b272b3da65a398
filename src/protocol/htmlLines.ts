import { withoutReferences } from "../domain/characterReferences";

/** Comments, and the conditions and declarations that Word writes like them. */
const COMMENT = /<!--.*?-->|<!(?:doctype|\[)[^<>]*>/gi;
/** What a page holds beside the text that it shows. */
const HIDDEN = /<(style|script|title)\b[^<>]*>.*?<\/\1\s*>/gi;
const LIST_WITHOUT_ITEMS = /(<[uo]l\b[^<>]*>)([^<>]*)/gi;
const INLINE = /<\/?(?:b|strong|i|em|u|s|span|font|a|sub|sup|small|o:p|hr|img|html|head|meta|title|body)\b[^<>]*>/gi;
/** The tags that break a line or end a cell. */
const BREAKING =
  /<(\/?)(p|div|section|article|header|footer|main|nav|aside|blockquote|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|h[1-6]|br)\b[^<>]*>/gi;
/** What divides cells outside of HTML. */
const CELL_MARK = /\t|(?:^|\s)\|(?:\s|$)/;

/**
 * The lines that one line of HTML shows, as they would stand in plain text: paragraphs and table rows by themselves,
 * headings behind "##", items behind a dash. An empty paragraph shows an empty line, tags that hold nothing show none.
 * Cells are divided by tabs; what breaks inside of a cell is "\n" there.
 */
export function htmlLinesOf(html: string): readonly string[] {
  const simple = html
    .replace(COMMENT, "")
    .replace(HIDDEN, "")
    .replace(LIST_WITHOUT_ITEMS, (_, tag: string, content: string) => tag + dashedItemsApart(content))
    .replace(INLINE, "");
  const shown = new ShownLines(dividesCells(simple), simple);
  let end = 0;
  for (const tag of simple.matchAll(BREAKING)) {
    shown.addText(simple.slice(end, tag.index));
    shown.addTag(nameOf(tag), isClosing(tag));
    end = tag.index + tag[0].length;
  }
  shown.addText(simple.slice(end));
  return shown.all();
}

const nameOf = ([, , name = ""]: RegExpExecArray): string => name.toLowerCase();
const isClosing = ([, slash]: RegExpExecArray): boolean => slash === "/";

/** A list whose items were flattened into "- one - two": each item gets its line, with its dash. */
function dashedItemsApart(content: string): string {
  const dash = /^\s*([-–•])\s/.exec(content)?.[1];
  return dash === undefined ? content : content.trimStart().replaceAll(` ${dash} `, `<br>${dash} `);
}

/** Whether a tab or pipe outside of all elements makes the line a table's row, so that each element stands in a cell. */
function dividesCells(html: string): boolean {
  const trimmed = html.trim();
  let depth = 0;
  let end = 0;
  for (const tag of trimmed.matchAll(BREAKING)) {
    if (depth === 0 && CELL_MARK.test(trimmed.slice(end, tag.index))) return true;
    if (nameOf(tag) !== "br") depth = Math.max(0, depth + (isClosing(tag) ? -1 : 1));
    end = tag.index + tag[0].length;
  }
  return depth === 0 && CELL_MARK.test(trimmed.slice(end));
}

class ShownLines {
  private readonly lines: string[] = [];
  private text = "";
  /** What stands before the next text: the dash of an item, the mark of a heading. */
  private mark = "";
  private readonly indent: string;
  private lists = 0;
  private isInCell: boolean;
  /** The element that has just begun. */
  private begun = "";

  constructor(
    private readonly isRow: boolean,
    html: string,
  ) {
    this.isInCell = isRow;
    const blank = /^[ \t]*/.exec(html)?.[0] ?? "";
    this.indent = blank.replaceAll("\t", "    ");
    if (!/^\s*</.test(html)) this.mark = this.indent;
  }

  addText(text: string): void {
    if (this.isInCell) {
      this.text += text;
    } else if (withoutReferences(text).trim() !== "") {
      this.text += text.trim();
      this.begun = "";
    }
  }

  addTag(name: string, isClosing: boolean): void {
    if (name === "td" || name === "th") {
      if (isClosing) this.text += "\t";
      this.isInCell = this.isRow || !isClosing;
      return;
    }
    if (name.startsWith("t")) this.isInCell = this.isRow;
    if (this.isInCell) {
      this.text += name === "li" && !isClosing ? "\n- " : "\n";
      return;
    }
    const isEmpty = name === "br" || (name === "p" && isClosing && this.begun === "p");
    if (!this.endLine() && isEmpty) this.lines.push("");
    this.begun = isClosing ? "" : name;
    if (/^[uo]l$/.test(name)) this.lists = Math.max(0, this.lists + (isClosing ? -1 : 1));
    else if (name !== "br") this.mark = isClosing ? "" : this.markOf(name);
  }

  all(): readonly string[] {
    if (!this.endLine() && this.mark.trim() !== "") this.lines.push(this.mark);
    return this.lines;
  }

  /** "<li><p>" is still the item, and a cell's heading no heading of the protocol. */
  private markOf(name: string): string {
    if (name === "li") return `${this.indent}${"  ".repeat(Math.max(0, this.lists - 1))}- `;
    const level = /^h(\d)$/.exec(name)?.[1];
    return level === undefined ? this.mark : `${"#".repeat(Number(level))} `;
  }

  /** Ends the line that has text; false where there is none. */
  private endLine(): boolean {
    const { text, mark } = this;
    this.text = "";
    if (text.trim() === "") return false;
    const broken = text.replace(/ *\n[ \n]*/g, "\n");
    this.lines.push(this.isRow ? broken : mark + broken.replace(/^[ \n]+|[ \n]+$/g, ""));
    this.mark = "";
    return true;
  }
}
