import { withoutReferences } from "../domain/characterReferences";

/**
 * Formatting that a template or a converter left in the text → plain text.
 *
 * Only remnants go: HTML tags known by name, character references, Markdown bold and invisible characters. The wording
 * stays to the letter, so "<3" and "a < b" stay as well. Paragraphs and list items become lines, table cells tabs.
 */
export function plainTextOf(raw: string): string {
  const visible = raw.normalize("NFC").replace(SPACES, " ").replace(INVISIBLE, "").replace(LONE_SURROGATE, "\uFFFD");
  const untagged = visible.includes("<") ? withoutTags(visible) : visible;
  const unescaped = withoutReferences(untagged);
  return unescaped.includes("**") || unescaped.includes("__") ? unescaped.replace(BOLD, "$2") : unescaped;
}

/** No-break and other wide or narrow spaces, and the form feed of a page break. */
const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\f\v\u0085\u2028\u2029]/g;
/** Soft hyphens, zero-width characters, byte order marks and control characters other than the tab. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const BOLD = /(\*\*|__)(?=\S)([^*_]+?)(?<=\S)\1/g;

const COMMENT = /<!--.*?-->/g;
const LIST_WITHOUT_ITEMS = /(<[uo]l\b[^<>]*>)([^<>]*)/gi;
const LIST_ITEM = /<li\b[^<>]*>/gi;
const CELL_END = /<\/t[dh]\s*>/gi;
const BLOCK = /<\/?(?:p|div|ul|ol|table|thead|tbody|tr|h[1-6])\b[^<>]*>|<br\b[^<>]*>/gi;
const INLINE = /<\/?(?:li|td|th|b|strong|i|em|u|s|span|font|a|sub|sup|small|o:p|hr|img|html|body)\b[^<>]*>/gi;

function withoutTags(text: string): string {
  return text
    .replace(COMMENT, "")
    .replace(LIST_WITHOUT_ITEMS, (_, tag: string, content: string) => tag + dashedItemsOnLines(content))
    .replace(LIST_ITEM, "\n- ")
    .replace(CELL_END, "\t")
    .replace(BLOCK, "\n")
    .replace(INLINE, "")
    .replace(/ *\n[ \n]*/g, "\n");
}

/** A list whose items were flattened into "- one - two": each item gets its line, with its dash. */
function dashedItemsOnLines(content: string): string {
  const dash = /^\s*([-–•])\s/.exec(content)?.[1];
  return dash === undefined ? content : content.replaceAll(` ${dash} `, `\n${dash} `);
}
