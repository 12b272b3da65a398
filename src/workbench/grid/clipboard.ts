/** Cells as the clipboard holds them: tabs between columns, a text with tabs, quotes or line ends in quotes. */
export const textOfBlock = (block: readonly (readonly string[])[]): string =>
  block.map((row) => row.map(quoted).join("\t")).join("\r\n");

const quoted = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The cells in a text from the clipboard; at least one. */
export function blockOfText(text: string): string[][] {
  const rows: string[][] = [[]];
  const CELL = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (let match = CELL.exec(text); match !== null; match = CELL.exec(text)) {
    const [whole, inQuotes, plain = "", end = ""] = match;
    rows.at(-1)?.push(inQuotes?.replaceAll('""', '"') ?? plain);
    const isAtEnd = CELL.lastIndex >= text.length;
    if (whole === "" || (isAtEnd && end !== "\t")) break;
    if (end !== "\t") rows.push([]);
  }
  return rows;
}
