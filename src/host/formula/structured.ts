/** What a structured reference names inside its table. */
export interface TablePart {
  /** Empty where only columns are named, which means the data rows. */
  readonly items: readonly TableItem[];
  /** First and last column by heading; undefined for all columns. */
  readonly columns: readonly [string, string] | undefined;
}

const ITEMS = ["#All", "#Data", "#Headers", "#Totals", "#This Row"] as const;
export type TableItem = (typeof ITEMS)[number];

/** "[Nr]", "[[#Headers],[A]:[B]]", "[@Nr]", "[]" → what they name; undefined where Excel would not take it. */
export function tablePartOf(brackets: string): TablePart | undefined {
  let inner = brackets.slice(1, -1).trim();
  const thisRow = inner.startsWith("@");
  if (thisRow) inner = inner.slice(1).trim();
  const parts = inner.startsWith("[") ? nestedParts(inner) : [{ text: inner, afterColon: false }];
  return parts && partOf(parts, thisRow);
}

interface Nested {
  readonly text: string;
  readonly afterColon: boolean;
}

function partOf(parts: readonly Nested[], thisRow: boolean): TablePart | undefined {
  const items: TableItem[] = thisRow ? ["#This Row"] : [];
  const columns: string[] = [];
  for (const { text, afterColon } of parts) {
    const item = itemOf(text);
    if (item) items.push(item);
    else if (text.startsWith("#")) return undefined;
    else if (text !== "") columns.push(unescaped(text));
    if (afterColon && columns.length !== 2) return undefined;
  }
  const [first, last = first] = columns;
  const pairWithoutColon = columns.length === 2 && !parts.some(({ afterColon }) => afterColon);
  if (columns.length > 2 || pairWithoutColon) return undefined;
  return { items, columns: first === undefined || last === undefined ? undefined : [first, last] };
}

const itemOf = (text: string): TableItem | undefined => ITEMS.find((item) => item.toLowerCase() === text.toLowerCase());

const NESTED = /\s*([,:]?)\s*\[((?:'[\s\S]|[^'[\]])*)\]\s*/y;

function nestedParts(inner: string): Nested[] | undefined {
  const parts: Nested[] = [];
  let at = 0;
  while (at < inner.length) {
    NESTED.lastIndex = at;
    const match = NESTED.exec(inner);
    if (!match || (match[1] === "") !== (at === 0)) return undefined;
    parts.push({ text: match[2] ?? "", afterColon: match[1] === ":" });
    at = NESTED.lastIndex;
  }
  return parts;
}

const unescaped = (text: string): string => text.replace(/'([\s\S])/g, "$1");
const escaped = (heading: string): string => heading.replace(/[[\]#'@]/g, "'$&");

/** Headings with any of these need brackets of their own. */
const NEEDS_BRACKETS = /[\s,:.[\]#'"{}$^&*+=\-></@\\!()%?`;~|]/;

/** As Excel's API writes it: the same row as "@". */
export function apiBrackets({ items, columns }: TablePart): string {
  const [first, last] = columns ?? [];
  if (items.length !== 1 || items[0] !== "#This Row") return fileBrackets({ items, columns });
  if (first === undefined || last === undefined) return "[@]";
  if (first !== last) return `[@[${escaped(first)}]:[${escaped(last)}]]`;
  return NEEDS_BRACKETS.test(first) ? `[@[${escaped(first)}]]` : `[@${escaped(first)}]`;
}

/** As a file holds it: the same row as "[#This Row]". */
export function fileBrackets({ items, columns }: TablePart): string {
  const [first, last] = columns ?? [];
  const named = items.map((item) => `[${item}]`);
  if (first === undefined || last === undefined) return named.length === 1 ? (named[0] ?? "") : `[${named.join(",")}]`;
  const range = first === last ? `[${escaped(first)}]` : `[${escaped(first)}]:[${escaped(last)}]`;
  return items.length === 0 && first === last ? range : `[${[...named, range].join(",")}]`;
}
