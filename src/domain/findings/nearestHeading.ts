/** At most this part of the longer heading may have to be changed for the two to be the same column renamed. */
const TOLERANCE = 0.4;

/** The heading that most likely is the wanted one under another name; undefined where none comes near. */
export function nearestHeading(wanted: string, headings: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const heading of headings) {
    const distance = distanceBetween(plain(wanted), plain(heading));
    if (distance < bestDistance) [best, bestDistance] = [heading, distance];
  }
  return bestDistance <= TOLERANCE ? best : undefined;
}

const plain = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** From 0 (the same) to 1. A heading that begins with the other one is that one with an addition. */
function distanceBetween(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= 4 && long.startsWith(short)) return TOLERANCE * (1 - short.length / long.length);
  return long === "" ? 1 : editDistance(short, long) / long.length;
}

/** How many letters must be put in, taken out or exchanged to get from one word to the other (Levenshtein). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...a].entries()) {
    const current = [row + 1];
    for (const [column, other] of [...b].entries()) {
      const exchanged = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min((previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1, exchanged));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
