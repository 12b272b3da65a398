import { romanNumber } from "../../src/domain/romanNumber";

test.each([
  ["I", 1],
  ["IV", 4],
  ["viii", 8],
  ["IX", 9],
  ["X", 10],
  ["XIV", 14],
  ["XIX", 19],
])("%s is %i", (letters, value) => expect(romanNumber(letters)).toBe(value));

test.each(["", "IIII", "VX", "IIX", "XX", "L", "I.", "AI"])("“%s” is no Roman number", (letters) =>
  expect(romanNumber(letters)).toBeUndefined(),
);
