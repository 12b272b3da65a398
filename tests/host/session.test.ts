import fc from "fast-check";
import { utf8Length } from "../../src/host/session";

test("a text is as long as its bytes in UTF-8, wherever its pieces are cut", () => {
  const texts = fc.tuple(fc.string({ unit: "binary" }), fc.nat({ max: 40_000 }), fc.string({ unit: "binary" }));
  fc.assert(
    fc.property(texts, ([head, blanks, tail]) => {
      const text = `${head}${" ".repeat(blanks)}${tail}`;
      expect(utf8Length(text)).toBe(Buffer.byteLength(text));
    }),
  );
});

test("a character of two halves is not torn apart between two pieces", () => {
  for (const blanks of [16_382, 16_383, 16_384]) {
    expect(utf8Length(`${" ".repeat(blanks)}𝔸𝔸`)).toBe(blanks + 8);
  }
});
