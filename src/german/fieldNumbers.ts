/** Years, days and the numbers of goals ("4.1") are none. */
const NUMBER = "(?<!\\d|\\d\\.)(\\d{1,3})(?!\\d|\\.\\d)";
const NUMBERS = new RegExp(`${NUMBER}(?:\\s*(?:-|–|bis)\\s*${NUMBER})?`, "g");

/** Numbers of fields of action named in a cell: "4 und 6", "2–4", "Handlungsfelder 3, 5". Ascending, each once. */
export function fieldNumbersIn(text: string): readonly number[] {
  const numbers = new Set<number>();
  for (const [, first, last = first] of text.matchAll(NUMBERS)) {
    for (let number = Number(first); number <= Number(last); number++) numbers.add(number);
  }
  return [...numbers].sort((a, b) => a - b);
}
