import { hasReference, withoutReferences } from "../../src/domain/characterReferences";

describe("a character reference", () => {
  test.each([
    ["by name, told apart by case", "&Auml;&auml;&szlig;", "Ääß"],
    ["by a name in capitals", "&AMP;&NBSP;", "& "],
    ["by number, decimal or hexadecimal", "&#228;&#xE4;&#32;&#1114111;", "ää \u{10ffff}"],
    ["of a soft hyphen", "Fami&shy;lie", "Familie"],
  ])("%s is read", (_, text, plain) => {
    expect(withoutReferences(text)).toBe(plain);
    expect(hasReference(text)).toBe(true);
  });

  test.each([
    ["of no known name", "&quatsch;"],
    ["to a control character", "&#0;&#1;&#31;"],
    ["to half a character", "&#xD800;&#xDFFF;"],
    ["beyond the last character", "&#1114112;"],
    ["without its semicolon", "&amp Rat & Tat"],
  ])("%s stays as written", (_, text) => {
    expect(withoutReferences(text)).toBe(text);
    expect(hasReference(text)).toBe(false);
  });
});
