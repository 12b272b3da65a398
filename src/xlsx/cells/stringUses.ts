/**
 * Calls with the index of every shared string that cells of this XML show, in order; stops when told `false`. It looks for
 * `t="s"` as XML may spell it and at the value behind it: what is no cell can only be seen as one more use, never as one less.
 */
export function eachStringUse(bytes: Uint8Array, visit: (index: number) => boolean): void {
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== EQUALS || !isSharedType(bytes, at)) continue;
    const value = valueBehind(bytes, at);
    if (value === undefined) continue;
    if (!visit(numberAt(bytes, value))) return;
    at = value;
  }
}

export function stringUses(bytes: Uint8Array): Set<number> {
  const used = new Set<number>();
  eachStringUse(bytes, (index) => {
    used.add(index);
    return true;
  });
  return used;
}

function isSharedType(bytes: Uint8Array, equals: number): boolean {
  let before = equals - 1;
  while (isSpace(bytes[before])) before--;
  if (bytes[before] !== SMALL_T || !isSpace(bytes[before - 1])) return false;
  let quote = equals + 1;
  while (isSpace(bytes[quote])) quote++;
  return bytes[quote + 1] === SMALL_S && (bytes[quote] === DOUBLE_QUOTE || bytes[quote] === SINGLE_QUOTE);
}

/** Where the content of the cell's `<v>` begins; undefined where the cell ends before. */
function valueBehind(bytes: Uint8Array, from: number): number | undefined {
  for (let at = bytes.indexOf(LT, from); at >= 0; at = bytes.indexOf(LT, at + 1)) {
    let end = at + 1;
    while ((bytes[end] ?? GT) !== GT && !isSpace(bytes[end])) end++;
    const before = bytes[end - 2];
    if (bytes[end - 1] === SMALL_V && (before === LT || before === COLON)) return bytes.indexOf(GT, end) + 1;
    if (bytes[end - 1] === SMALL_C && (before === LT || before === COLON || before === SLASH)) return undefined;
  }
  return undefined;
}

function numberAt(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isSpace(bytes[at])) at++;
  let number = 0;
  for (let digit = (bytes[at] ?? 0) - ZERO; digit >= 0 && digit <= 9; digit = (bytes[++at] ?? 0) - ZERO) {
    number = number * 10 + digit;
  }
  return number;
}

const isSpace = (byte: number | undefined): boolean => byte === 32 || byte === 9 || byte === 10 || byte === 13;

const [LT, GT, EQUALS, SLASH, COLON, ZERO] = [60, 62, 61, 47, 58, 48];
const [SMALL_C, SMALL_S, SMALL_T, SMALL_V] = [99, 115, 116, 118];
const [DOUBLE_QUOTE, SINGLE_QUOTE] = [34, 39];
