/**
 * A GUID that is not taken, by counting: the same work gives the same file. `family` keeps those of persons and comments apart.
 */
export function freeGuid(family: number, isTaken: (guid: string) => boolean): string {
  const head = `{00000000-0000-4000-${(0x8000 + family).toString(16).toUpperCase()}-`;
  for (let n = 1; ; n++) {
    const guid = `${head}${n.toString(16).toUpperCase().padStart(12, "0")}}`;
    if (!isTaken(guid)) return guid;
  }
}
