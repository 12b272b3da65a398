import fc from "fast-check";
import { decodePieces } from "../../src/xlsx/xml/decodePieces";
import { copyOf, parseXml, rootOf, serializeXml } from "../../src/xlsx/xml/dom";
import { problemOf } from "./problem";

test("a copied element says the same, prefixes, blanks and comments included, and stands nowhere", () => {
  const xml = `<x:font xmlns:x="urn:main" xmlns:y="urn:other" x:a="1" b="&lt;&quot;"><y:size val=""> 8 <!--pt--></y:size></x:font>`;
  const original = rootOf(parseXml(xml, "a test"));
  const copy = copyOf(original);
  expect(serializeXml(copy)).toBe(serializeXml(original));
  expect(copy.parentNode).toBeNull();
  copy.setAttribute("b", "2");
  expect(original.getAttribute("b")).toBe('<"');
});

test("pieces of a part decoded together say the same as each for itself, whatever stands between them", () => {
  const pieces = fc.array(fc.tuple(fc.string({ unit: "binary" }), fc.string({ unit: "binary" })), { minLength: 1 });
  fc.assert(
    fc.property(pieces, (written) => {
      const whole = written.flat();
      const lengths = whole.map((text) => Buffer.byteLength(text));
      const starts = lengths.map((_, i) => lengths.slice(0, i).reduce((sum, length) => sum + length, 0));
      const bounds = written.flatMap((_, i) => [starts[2 * i] ?? 0, (starts[2 * i] ?? 0) + (lengths[2 * i] ?? 0)]);
      // A byte order mark at the very beginning is none of the text.
      fc.pre(!whole.join("").startsWith("\uFEFF"));
      expect(decodePieces(Buffer.from(whole.join("")), bounds, "a test")).toEqual(written.map(([piece]) => piece));
    }),
  );
});

test("bytes that are no UTF-8 are refused with their part's name", () => {
  const decode = (): unknown => decodePieces(Uint8Array.of(0x61, 0xe4, 0x62), [0, 1, 1, 3], "xl/sharedStrings.xml");
  expect(problemOf(decode)).toMatchObject({ code: "malformedPart", part: "xl/sharedStrings.xml" });
});
