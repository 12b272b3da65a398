import { placeOf } from "../cells/ascending";
import { LIMITS } from "../limits";
import {
  booleanAttribute,
  childElements,
  childNamed,
  createIn,
  ensureChild,
  numberAttribute,
  removeElement,
  setAttributes,
  type Element,
} from "../xml/dom";
import { FRAME_ORDER } from "./frameOrder";
import type { SheetXml } from "./sheetXml";

const AXES = {
  row: { tag: "rowBreaks", max: LIMITS.columns - 1 },
  column: { tag: "colBreaks", max: LIMITS.rows - 1 },
} as const;

/** Rows or columns that begin a new page because somebody wanted it. They count from 0, and the first begins one anyway. */
export class PageBreaks {
  readonly #tag: string;
  readonly #max: number;

  constructor(
    private readonly xml: SheetXml,
    axis: keyof typeof AXES,
  ) {
    ({ tag: this.#tag, max: this.#max } = AXES[axis]);
  }

  /** Ascending. */
  get lines(): readonly number[] {
    return this.#elements.map(lineOf);
  }

  get count(): number {
    return this.#elements.length;
  }

  /** Place of the break among all; -1 where the line begins no page. */
  indexOf(line: number): number {
    return Math.max(-1, this.#find(line));
  }

  add(line: number): void {
    const at = this.#find(line);
    if (line <= 0 || at >= 0) return;
    const parent = ensureChild(this.xml.editFrame(), this.#tag, FRAME_ORDER);
    const added = createIn(parent, "brk");
    setAttributes(added, { id: line, max: this.#max, man: true });
    parent.insertBefore(added, this.#elements[-at - 1] ?? null);
    this.#counted(parent, 1);
  }

  remove(line: number): void {
    const present = this.#elements[this.#find(line)];
    if (!present) return;
    const frame = this.xml.editFrame();
    removeElement(present);
    const parent = childNamed(frame, this.#tag);
    if (this.count === 0) removeElement(parent);
    else if (parent) this.#counted(parent, booleanAttribute(present, "man") ? -1 : 0);
  }

  clear(): void {
    removeElement(childNamed(this.xml.editFrame(), this.#tag));
  }

  /** Other programs also write down the breaks that they found themselves. */
  #counted(parent: Element, manual: -1 | 0 | 1): void {
    const manualBreakCount = (numberAttribute(parent, "manualBreakCount") ?? 0) + manual;
    setAttributes(parent, { count: this.count, manualBreakCount });
  }

  /** See placeOf. */
  #find(line: number): number {
    const elements = this.#elements;
    return placeOf(line, elements.length, (i) => {
      const element = elements[i];
      return element ? lineOf(element) : 0;
    });
  }

  get #elements(): Element[] {
    const parent = childNamed(this.xml.frame, this.#tag);
    return parent ? childElements(parent) : [];
  }
}

const lineOf = (element: Element): number => numberAttribute(element, "id") ?? 0;
