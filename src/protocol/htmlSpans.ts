import type { SourceLine } from "./sourceLines";

const SPANNED = /<t[dh]\b[^<>]*\b(?:row|col)span/i;
const TAG = /<(\/?)(table|tr|td|th)\b([^<>]*)>/gi;
const EMPTY_CELL = "<td></td>";
/** More columns than a table of goals and measures has. */
const MOST_COLUMNS = 40;

/** Gives the rows of HTML tables the empty cells that stand below and beside merged ones, so that all have the same columns. */
export function withSpansFilled(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (!lines.some(({ text }) => SPANNED.test(text))) return lines;
  let tables = [new SpannedTable()];
  return lines.map((line) => {
    const text = line.text.replace(TAG, (tag, slash: string, name: string, attributes: string) => {
      const isClosing = slash === "/";
      if (/^table$/i.test(name)) {
        tables = isClosing ? tables.slice(0, -1) : [...tables, new SpannedTable()];
        if (tables.length === 0) tables = [new SpannedTable()];
        return tag;
      }
      const table = tables.at(-1);
      if (/^tr$/i.test(name)) table?.endRow();
      return isClosing || /^tr$/i.test(name) ? tag : (table?.cellsBefore(attributes) ?? "") + tag;
    });
    return text === line.text ? line : { ...line, text };
  });
}

/** How far the cells of a table's earlier rows reach down, and how wide the last cell is. */
class SpannedTable {
  /** By column, in how many further rows a cell from above stands. */
  private below: number[] = [];
  private column = 0;
  private missing = 0;

  /** The empty cells before the next cell of the row: those that the last one covers, and those from above. */
  cellsBefore(attributes: string): string {
    let count = this.missing;
    this.missing = 0;
    while (this.isCovered()) count += 1;
    const [rows, columns] = [spanIn("row", attributes), spanIn("col", attributes)];
    for (let at = 0; at < columns; at += 1) this.below[this.column + at] = rows - 1;
    this.column += columns;
    this.missing = columns - 1;
    return EMPTY_CELL.repeat(count);
  }

  endRow(): void {
    if (this.column > 0) while (this.column < this.below.length) this.skip();
    this.column = 0;
    this.missing = 0;
  }

  private isCovered(): boolean {
    const isCovered = (this.below[this.column] ?? 0) > 0;
    if (isCovered) this.skip();
    return isCovered;
  }

  private skip(): void {
    this.below[this.column] = Math.max(0, (this.below[this.column] ?? 0) - 1);
    this.column += 1;
  }
}

function spanIn(direction: "row" | "col", attributes: string): number {
  const written = Number(new RegExp(`\\b${direction}span\\s*=\\s*["']?(\\d{1,3})`, "i").exec(attributes)?.[1] ?? 1);
  return direction === "col" ? Math.min(MOST_COLUMNS, Math.max(1, written)) : Math.max(1, written);
}
