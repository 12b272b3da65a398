const ROMAN = /^(X?)(IX|IV|V?I{0,3})$/i;
const ONES = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

/**
 * The value of a Roman number up to 19 in capitals or small letters; undefined where the letters are none. The next one,
 * XX, stands in drafts for a number that nobody knows yet.
 */
export function romanNumber(letters: string): number | undefined {
  const [, ten = "", ones = ""] = ROMAN.exec(letters) ?? [];
  const value = ten.length * 10 + ONES.indexOf(ones.toUpperCase());
  return value > 0 ? value : undefined;
}
