const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+[0-9]*));/gi;

/** The names that text processors leave behind. They are told apart by case: &Auml; is not &auml;. */
const NAMED: Readonly<Record<string, string>> = {
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

/** The text with HTML's character references read; one that stands for no character stays as it is written. */
export const withoutReferences = (text: string): string =>
  text.includes("&") ? text.replace(REFERENCE, (...match: string[]) => characterOf(match) ?? match[0] ?? "") : text;

export function hasReference(text: string): boolean {
  for (const match of text.matchAll(REFERENCE)) if (characterOf(match) !== undefined) return true;
  return false;
}

function characterOf([, decimal, hexadecimal, name]: readonly (string | undefined)[]): string | undefined {
  if (name !== undefined) return NAMED[name] ?? NAMED[name.toLowerCase()];
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  // Control characters and halves of characters can stand in no workbook: XML cannot hold them.
  const isCharacter = code >= 0x20 && code <= 0x10_ff_ff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
