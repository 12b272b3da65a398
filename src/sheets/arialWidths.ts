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

/** Widths by character code up to here are looked up in an array: a large audit has millions of characters. */
const CODES = 0x2600;

function byCode(widths: Widths): Uint16Array {
  const known = new Map(
    widths.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)),
  );
  return Uint16Array.from({ length: CODES }, (_, code) => {
    const character = String.fromCharCode(code);
    return known.get(character) ?? known.get(character.normalize("NFD").charAt(0)) ?? FULL_EM;
  });
}

const WIDTHS = { regular: byCode(REGULAR), bold: byCode(BOLD) };

/** No character is wider, in thousandths of the font size. */
export const WIDEST = 1015;

/** Width of the character with this code in thousandths of the font size. */
export const arialWidth = (code: number, bold: boolean): number =>
  (bold ? WIDTHS.bold : WIDTHS.regular)[code] ?? FULL_EM;
