import type { SourceLine } from "./sourceLines";

interface Hidden {
  readonly begin: RegExp;
  readonly end: RegExp;
}

/** What a browser never shows: a page's styles and scripts, and the comments in which Word keeps its own. */
const HIDDEN: readonly Hidden[] = [
  { begin: /<!--(?!.*-->)/, end: /-->/ },
  { begin: /<style\b[^<>]*>(?!.*<\/style)/i, end: /<\/style\s*>/i },
  { begin: /<script\b[^<>]*>(?!.*<\/script)/i, end: /<\/script\s*>/i },
];

/** The lines without what stands in them between a begin and an end that are on lines of their own. */
export function withoutHiddenHtml(lines: readonly SourceLine[]): readonly SourceLine[] {
  let hidden: Hidden | undefined;
  /** A begin without an end hides nothing. */
  const endless = new Set<Hidden>();
  return lines.map((line, at) => {
    let { text } = line;
    if (hidden !== undefined) {
      const end = hidden.end.exec(text);
      if (end === null) return { ...line, text: "" };
      text = text.slice(end.index + end[0].length);
      hidden = undefined;
    }
    const begun = text.includes("<") ? HIDDEN.find((one) => !endless.has(one) && one.begin.test(text)) : undefined;
    if (begun === undefined) return text === line.text ? line : { ...line, text };
    if (!hasBelow(lines, at, begun.end)) {
      endless.add(begun);
      return line;
    }
    hidden = begun;
    return { ...line, text: text.slice(0, begun.begin.exec(text)?.index) };
  });
}

function hasBelow(lines: readonly SourceLine[], from: number, sought: RegExp): boolean {
  for (let at = from + 1; at < lines.length; at += 1) if (sought.test(lines[at]?.text ?? "")) return true;
  return false;
}
