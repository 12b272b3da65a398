/** Index of the wanted value among ascending ones, or -(place where it would stand) - 1. */
export function placeOf(wanted: number, count: number, valueAt: (i: number) => number): number {
  // Most rows begin in the first column and leave none out, and so it is with the rows of most sheets.
  if (wanted < count && valueAt(wanted) === wanted) return wanted;
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = valueAt(middle);
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -low - 1;
}
