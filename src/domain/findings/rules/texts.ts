import type { TableId } from "../../tables";
import { TABLE_IDS } from "../../tables";
import { hasFormatting, plainText } from "../plainText";
import { textRule } from "../rule";

/** Tables whose texts reach a generated sheet. */
const TEXTS = TABLE_IDS.filter((table) => !(["choices", "mapping", "statusWords"] as TableId[]).includes(table));

export const textFormatting = textRule({
  id: "text.formatting",
  severity: "pleaseCheck",
  group: "text",
  appliesTo: TEXTS,
  sign: { anywhere: /[<&]/ },
  look: (text) => (hasFormatting(text) ? { details: {}, corrected: plainText(text) } : undefined),
});

const SOFT = /(\p{L}+)\u00AD(\p{L}*)/u;
/**
 * A noun torn in two: a capital, a hyphen, and a small letter behind it. At the start of a sentence the capital says nothing;
 * "Kinder-\noder Jugendarbeit" and "Second-hand-Laden" are no torn words.
 */
const TORN =
  /(?<=[\p{L}\p{N},;)"“][ \n(„"]+)(\p{Lu}\p{Ll}{3,})-\n?(?!(?:oder|sowie|beziehungsweise)\b)(\p{Ll}{4,})(?![\p{L}-])/u;

export const textHyphenation = textRule({
  id: "text.hyphenation",
  severity: "note",
  group: "text",
  appliesTo: TEXTS,
  sign: { anywhere: /\u00AD|-[\na-zß-ÿ]/ },
  look: (text) => {
    const [torn, before = "", after = ""] = SOFT.exec(text) ?? TORN.exec(text) ?? [];
    if (torn === undefined && !text.includes("\u00AD")) return undefined;
    const corrected = text
      .replaceAll("\u00AD", "")
      .replace(new RegExp(TORN, "gu"), (_, start: string, rest: string) => `${start}${rest}`);
    return { details: { found: torn?.replace("\u00AD", "-") ?? "", joined: `${before}${after}` }, corrected };
  },
});

const CONTROL = /(?!\n)[\p{Cc}\u200B\u2028\u2029\uFEFF]/u;

export const textControlCharacter = textRule({
  id: "text.controlCharacter",
  severity: "note",
  group: "text",
  appliesTo: TEXTS,
  // The same as CONTROL without its flag: all but line feeds, printable characters and what CONTROL leaves out.
  sign: { anywhere: /[^\n -~\u00A0-\u200A\u200C-\u2027\u202A-\uFEFE\uFF00-\uFFFF]/ },
  look: (text) => {
    const corrected = text
      .replace(/\r\n?|[\v\f\u2028\u2029]/g, "\n")
      .replaceAll("\t", " ")
      .replace(new RegExp(CONTROL, "gu"), "");
    return { details: {}, corrected };
  },
});

export const textSpaces = textRule({
  id: "text.spaces",
  severity: "note",
  group: "text",
  appliesTo: TEXTS,
  sign: { atStart: /[ \u00A0\n]/, anywhere: /[ \u00A0](?:[ \u00A0\n]|$)|\n$/ },
  look: (text) => {
    const corrected = text
      .replace(/[ \u00A0]{2,}/g, " ")
      .replace(/[ \u00A0](?=\n)/g, "")
      .replace(/^[ \u00A0\n]+|[ \u00A0\n]+$/g, "");
    // A cell of nothing but spaces is a missing text, which other rules speak of.
    return corrected === "" ? undefined : { details: {}, corrected };
  },
});

/** Written into a cell that is not text, it would become a formula. */
export const textLikeFormula = textRule({
  id: "text.likeFormula",
  severity: "note",
  group: "text",
  appliesTo: TEXTS,
  // Dashes alone say "nothing here".
  sign: { atStart: /[=+@]|-[\s-]*[^\s-]/ },
  look: (text) => ({ details: { sign: text.charAt(0) } }),
});

/** Excel cuts a text at 32,767 characters; from here on a few more sentences are too many. */
const NEAR_LIMIT = 30_000;

export const textNearLimit = textRule({
  id: "text.nearLimit",
  severity: "pleaseCheck",
  group: "text",
  appliesTo: TEXTS,
  sign: { fromLength: NEAR_LIMIT },
  look: (text) => ({ details: { characters: text.length } }),
});
