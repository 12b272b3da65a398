import { XMLSerializer } from "@xmldom/xmldom";
import { childElements, ensureChild, setAttributes, type Element } from "../xml/dom";

/** Children of `<styleSheet>` in the sequence that the schema demands. */
const STYLESHEET_ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** One of the numbered tables of the styles part (fonts, fills, cellXfs …). Entries are only ever appended. */
export class StyleTable {
  #entries: Element[] | undefined;
  #indexes: Map<string, number> | undefined;

  constructor(
    private readonly name: string,
    private readonly read: () => Element,
    private readonly edit: () => Element,
  ) {}

  get(index: number): Element | undefined {
    return this.entries[index];
  }

  get entries(): readonly Element[] {
    if (!this.#entries) {
      const table = childElements(this.read()).find(({ localName }) => localName === this.name);
      this.#entries = table ? childElements(table) : [];
    }
    return this.#entries;
  }

  /** Index of an equal entry, the new one's if there is none. Takes elements that stand nowhere yet. */
  intern(entry: Element): number {
    const key = textOf(entry);
    this.#indexes ??= new Map([...this.entries.entries()].reverse().map(([i, other]) => [textOf(other), i]));
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    const index = this.append(entry);
    this.#indexes.set(key, index);
    return index;
  }

  /** Adds an entry even where there is an equal one; answers its index. */
  append(entry: Element): number {
    const present = this.entries;
    const table = ensureChild(this.edit(), this.name, STYLESHEET_ORDER);
    table.appendChild(entry);
    this.#entries = [...present, entry];
    setAttributes(table, { count: this.#entries.length });
    return present.length;
  }

  /** To be called after entries were altered or removed. */
  forget(): void {
    this.#entries = undefined;
    this.#indexes = undefined;
    const table = childElements(this.read()).find(({ localName }) => localName === this.name);
    if (table) setAttributes(table, { count: childElements(table).length });
  }
}

const textOf = (element: Element): string => new XMLSerializer().serializeToString(element);
