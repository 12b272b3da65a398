import { blockLabelsOf } from "./blockLabel";
import { fieldHeadingIn } from "./headings";
import type { Line } from "./lines";

/** Seen fewer times, a line beside a page number may stand there by chance. */
const REPEATED = 3;

/** Marks the lines that a printer repeats on each page: the same text, always beside a page number. */
export function withRunningHeaders(lines: readonly Line[]): readonly Line[] {
  const beside = new Map<string, number>();
  const everywhere = new Map<string, number>();
  lines.forEach(({ kind, text }, index) => {
    if (kind !== "text") return;
    everywhere.set(text, (everywhere.get(text) ?? 0) + 1);
    const [before, after] = [lines[index - 1], lines[index + 1]];
    if ((isPage(before) || isPage(after)) && !waitsForText(before)) beside.set(text, (beside.get(text) ?? 0) + 1);
  });
  const isRunning = (line: Line): boolean => {
    const count = beside.get(line.text) ?? 0;
    return line.kind === "text" && count >= REPEATED && count === everywhere.get(line.text) && !isContent(line);
  };
  if (!lines.some(isRunning)) return lines;
  return withBreaks(lines.map((line) => (isRunning(line) ? { ...line, kind: "runningHeader" } : line)));
}

const isPage = (line: Line | undefined): boolean => line?.kind === "pageNumber";

/** The same short result may stand below many labels, and by chance at the end of each page. */
const waitsForText = (line: Line | undefined): boolean =>
  line !== undefined && blockLabelsOf(line).some(({ content }) => content === "");

const isContent = (line: Line): boolean =>
  line.bullet !== undefined || blockLabelsOf(line).length > 0 || fieldHeadingIn(line) !== undefined;

/** The text behind a running header stands behind its page break too. */
function withBreaks(lines: readonly Line[]): readonly Line[] {
  return lines.map((line, index) => {
    const before = lines[index - 1];
    if (line.kind !== "text" || before?.kind !== "runningHeader") return line;
    return { ...line, pageBreakBefore: true, gapBefore: line.gapBefore || before.gapBefore };
  });
}
