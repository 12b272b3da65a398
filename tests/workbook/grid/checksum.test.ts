import { checksumOf } from "../../../src/workbook/grid/checksum";

const sheet = [
  ["Nr", "Ziel", "Anmerkung"],
  ["1.1", "=A1", "gut"],
];

test("the checksum has four and four digits", () => expect(checksumOf(sheet)).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/));

test.each([
  [
    "a changed value",
    [
      ["Nr", "Ziel", "Anmerkung"],
      ["1.2", "=A1", "gut"],
    ],
  ],
  [
    "a changed formula",
    [
      ["Nr", "Ziel", "Anmerkung"],
      ["1.1", "=A2", "gut"],
    ],
  ],
  [
    "a value in another cell",
    [
      ["Nr", "Ziel", "Anmerkung"],
      ["", "1.1", "=A1"],
    ],
  ],
  ["a new row", [...sheet, ["x", "", ""]]],
])("%s changes it", (_, changed) => expect(checksumOf(changed)).not.toBe(checksumOf(sheet)));

test.each([
  [
    "the town's own column",
    [
      ["Nr", "Ziel", "Anmerkung"],
      ["1.1", "=A1", "besser"],
    ],
    2,
  ],
  ["empty rows below", [...sheet, ["", "", ""]], undefined],
  ["empty columns beside", sheet.map((row) => [...row, ""]), undefined],
])("%s does not", (_, changed, without) => expect(checksumOf(changed, without)).toBe(checksumOf(sheet, without)));
