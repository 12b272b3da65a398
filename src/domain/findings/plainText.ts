const TAG = /<\/?([a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>/gi;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+[0-9]*));/gi;

/** The entities that text processors leave behind. Names are told apart by case: &Auml; is not &auml;. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  shy: "",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  Auml: "Ä",
  Ouml: "Ö",
  Uuml: "Ü",
  szlig: "ß",
  eacute: "é",
  euro: "€",
  sect: "§",
  ndash: "–",
  mdash: "—",
  bull: "•",
  hellip: "…",
  bdquo: "„",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
};

/** Tags of the markup that word processors and content systems paste. Others in angle brackets may be meant as text. */
const FORMATTING = new Set(
  "a b body br div em font h1 h2 h3 h4 h5 h6 html i li o ol p s small span strong style sub sup table tbody td th thead tr u ul".split(
    " ",
  ),
);
const STARTS_LINE = new Set(["br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "p", "tr"]);

export function hasFormatting(text: string): boolean {
  for (const [, tag = ""] of text.matchAll(TAG)) if (FORMATTING.has(tag.toLowerCase())) return true;
  for (const match of text.matchAll(ENTITY)) if (characterOf(match) !== undefined) return true;
  return false;
}

/** The text without markup: paragraphs and list items become lines, entities characters. */
export function plainText(text: string): string {
  return text
    .replace(TAG, (tag: string, name: string) => {
      const lower = name.toLowerCase();
      if (!FORMATTING.has(lower)) return tag;
      return STARTS_LINE.has(lower) ? "\n" : "";
    })
    .replace(ENTITY, (...match: string[]) => characterOf(match) ?? match[0] ?? "")
    .split("\n")
    .map((line) => line.replace(/[ \u00A0]{2,}/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

function characterOf([, decimal, hexadecimal, name]: readonly (string | undefined)[]): string | undefined {
  if (name !== undefined) return ENTITIES[name] ?? ENTITIES[name.toLowerCase()];
  const code = decimal === undefined ? parseInt(hexadecimal ?? "", 16) : Number(decimal);
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}
