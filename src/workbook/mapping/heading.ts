/**
 * A heading as the mapping compares it: case, runs of spaces, line breaks and soft hyphens make no difference, since
 * nobody sees them. Anything else does; a heading that is merely similar is a finding, not a match.
 */
export const comparable = (heading: string): string =>
  heading
    .normalize("NFC")
    .replace(/\u00ad/g, "")
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .toLocaleLowerCase("de-DE");

/** Index of the heading among the others, the first where it is doubled; -1 where it is missing. */
export function headingIndex(headings: readonly string[], wanted: string): number {
  const key = comparable(wanted);
  return headings.findIndex((heading) => comparable(heading) === key);
}
