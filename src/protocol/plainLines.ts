import { withoutReferences } from "../domain/characterReferences";
import { htmlLinesOf } from "./htmlLines";

/**
 * The plain lines that one line of text shows, without the formatting that a template or a converter left in it.
 *
 * Only remnants go: HTML tags known by name, character references, Markdown bold and invisible characters. The wording
 * stays to the letter, so "<3" and "a < b" stay as well.
 */
export function plainLinesOf(raw: string): readonly string[] {
  const visible = raw.normalize("NFC").replace(SPACES, " ").replace(INVISIBLE, "").replace(LONE_SURROGATE, "\uFFFD");
  return (visible.includes("<") ? htmlLinesOf(visible) : [visible]).map(withoutMarks);
}

/** No-break and other wide or narrow spaces, and the form feed of a page break. */
const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\f\v\u0085\u2028\u2029]/g;
/** Soft hyphens, zero-width characters, byte order marks and control characters other than the tab. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const BOLD = /(\*\*|__)(?=\S)([^*_]+?)(?<=\S)\1/g;

function withoutMarks(text: string): string {
  const unescaped = withoutReferences(text);
  return unescaped.includes("**") || unescaped.includes("__") ? unescaped.replace(BOLD, "$2") : unescaped;
}
