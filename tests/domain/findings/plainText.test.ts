import fc from "fast-check";
import { hasFormatting, plainText } from "../../../src/domain/findings/plainText";

describe("formatted text becomes plain", () => {
  test.each([
    ["list items become lines", '<ul style="x"><li>Rat</li><li>Tat</li></ul>', "Rat\nTat"],
    ["paragraphs and breaks become lines", "<P>Rat</P>\n<p>Tat<br/>und mehr</p>", "Rat\nTat\nund mehr"],
    ["lines lose their outer spaces", "<p> Rat </p> <p> Tat und </p>", "Rat\nTat und"],
    ["emphasis leaves nothing behind", "<b>Rat</b> und <span class='a'>Tat</span>", "Rat und Tat"],
    ["spaces between are joined", "Rat  &nbsp; <i> Tat</i>", "Rat Tat"],
    ["named characters are told apart by case", "&Auml;ltere M&uuml;tter &szlig; &AMP;", "Ältere Mütter ß &"],
    ["numbered characters are read", "&#228;&#xE4;&#XE4;", "äää"],
    [
      "what is no formatting stays",
      "a <b c < d & e; <Name> &unbekannt; &#0; &#1114112;",
      "a <b c < d & e; <Name> &unbekannt; &#0; &#1114112;",
    ],
    ["soft hyphens go", "Fami&shy;lie", "Familie"],
  ])("%s", (_, text, plain) => expect(plainText(text)).toBe(plain));
});

describe("formatting", () => {
  test.each<[string, boolean]>([
    ["<p>", true],
    ["</strong>", true],
    ["&nbsp;", true],
    ["&#8211;", true],
    ["&#1114111;", true],
    ["<Stadt>", false],
    ["&foo;", false],
    ["&#0;", false],
    ["3 < 4 > 2", false],
    ["", false],
  ])("in %p: %p", (text, expected) => expect(hasFormatting(text)).toBe(expected));

  test("is gone after one pass, unless a character spells it out", () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom("<p>", "</p>", "<li>", "Rat", " ", "\n", "&auml;", "<x>")), (parts) => {
        expect(hasFormatting(plainText(parts.join("")))).toBe(false);
      }),
    ));
});
