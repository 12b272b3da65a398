/** What Excel takes as one address of several areas is limited; 8,192 is the documented end. */
const MAX_LENGTH = 8000;

/** Addresses joined by commas, cut into as few texts as fit. */
export function addressLists(addresses: readonly string[]): readonly string[] {
  const lists: string[] = [];
  let current = "";
  for (const address of addresses) {
    const longer = current === "" ? address : `${current},${address}`;
    if (longer.length > MAX_LENGTH) {
      lists.push(current);
      current = address;
    } else {
      current = longer;
    }
  }
  return current === "" ? lists : [...lists, current];
}
