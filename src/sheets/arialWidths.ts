/**
 * Advance widths of Arial in thousandths of the font size, characters grouped by width. Accented letters are as wide as
 * their base letter; what stands nowhere counts as a full em, so that an unknown script is never set too narrow.
 */
type Widths = readonly (readonly [width: number, characters: string])[];

const REGULAR: Widths = [
  [191, "'"],
  [222, "ijl‘’‚"],
  [260, "|¦"],
  [278, " \u00a0!,./:;I[\\]ft·ı"],
  [333, "()-`r¡¨\u00ad²³´¸¹‐‑“”„‹›"],
  [350, "•"],
  [355, '"'],
  [370, "ªº"],
  [389, "*"],
  [400, "°"],
  [469, "^"],
  [500, "Jcksvxyz"],
  [537, "¶"],
  [549, "±÷≈≤≥"],
  [556, "#$0123456789?L_abdeghnopqu¢£¤¥§«»ð–†‡€"],
  [576, "µ"],
  [584, "+<=>~¬×−{}"],
  [604, "○●■◐"],
  [611, "FTZ¿ßøþ"],
  [667, "&ABEKPSVXYÞ"],
  [722, "CDHNRUwÐ"],
  [778, "GOQØ"],
  [833, "Mm¼½¾"],
  [889, "%æ"],
  [944, "Wœ"],
  [1000, "ÆŒ—…‰™←→"],
  [1015, "@"],
];

const BOLD: Widths = [
  [238, "'"],
  [278, " \u00a0,./I\\ijl·ı‘’‚"],
  [280, "|¦"],
  [333, "!()-:;[]`ft¡¨\u00ad²³´¸¹‐‑‹›"],
  [350, "•"],
  [370, "ªº"],
  [389, "*r{}"],
  [400, "°"],
  [474, '"'],
  [500, "z“”„"],
  [549, "±÷≈≤≥"],
  [556, "#$0123456789J_aceksvxy¢£¤¥§«¶»–†‡€"],
  [584, "+<=>^~¬×−µ"],
  [604, "○●■◐"],
  [611, "?FLTZbdghnopqu¿ßðøþ"],
  [667, "EPSVXYÞ"],
  [722, "&ABCDHKNRUÐ"],
  [778, "GOQwØ"],
  [833, "M¼½¾"],
  [889, "%mæ"],
  [944, "Wœ"],
  [1000, "ÆŒ—…‰™←→@"],
];

const FULL_EM = 1000;

const byCharacter = (widths: Widths): ReadonlyMap<string, number> =>
  new Map(widths.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)));

const WIDTHS = { regular: byCharacter(REGULAR), bold: byCharacter(BOLD) };

/** Width of one character in thousandths of the font size. */
export function arialWidth(character: string, bold: boolean): number {
  const widths = bold ? WIDTHS.bold : WIDTHS.regular;
  return widths.get(character) ?? widths.get(character.normalize("NFD").charAt(0)) ?? FULL_EM;
}
