import { checkLimit, LIMITS } from "../limits";
import {
  append,
  attribute,
  booleanAttribute,
  childElements,
  childNamed,
  copyOf,
  ensureChild,
  numberAttribute,
  setAttributes,
  type Element,
} from "../xml/dom";
import { FRAME_ORDER } from "./frameOrder";
import { noteLevel } from "./outlineLevels";
import type { SheetXml } from "./sheetXml";

export interface ColumnFormat {
  /** In characters of the default font's "0", as the file counts; undefined: the sheet's default. */
  readonly width?: number | undefined;
  readonly isHidden?: boolean | undefined;
  /** Style of cells that the file does not mention. */
  readonly style?: number | undefined;
  /** How many groups the column is in, 0 to 7. */
  readonly level?: number | undefined;
  /** Whether the group before the column is folded. */
  readonly isCollapsed?: boolean | undefined;
}

interface Span extends ColumnFormat {
  /** 0-based, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly element: Element;
}

/** Widths, visibility and default styles of columns. */
export class Columns {
  #spans: readonly Span[] | undefined;

  constructor(private readonly xml: SheetXml) {}

  get(column: number): ColumnFormat {
    const { width, isHidden = false, style, level, isCollapsed } = this.#spanOf(column) ?? {};
    return { width, isHidden, style, level, isCollapsed };
  }

  /** The last column that is in a group; −1 where none is. */
  get lastGrouped(): number {
    return Math.max(-1, ...this.#all.filter(({ level = 0 }) => level > 0).map(({ last }) => last));
  }

  /** Width of columns that say nothing of their own, in characters. */
  get defaultWidth(): number {
    const format = childNamed(this.xml.frame, "sheetFormatPr");
    const base = format && numberAttribute(format, "baseColWidth");
    // Excel adds 5 pixels of padding at 7 pixels a digit.
    return (format && numberAttribute(format, "defaultColWidth")) ?? (base ?? 8) + 5 / 7;
  }

  set defaultWidth(characters: number) {
    checkLimit("column width", characters, LIMITS.columnWidth);
    const format = ensureChild(this.xml.editFrame(), "sheetFormatPr", FRAME_ORDER);
    setAttributes(format, {
      defaultColWidth: characters,
      defaultRowHeight: attribute(format, "defaultRowHeight") ?? 15,
    });
  }

  /** Changes what is given for the columns first..last, leaves the rest. A width of undefined means the default. */
  set(first: number, last: number, change: ColumnFormat): void {
    if (change.width !== undefined) checkLimit("column width", change.width, LIMITS.columnWidth);
    this.#splitAt(first);
    this.#splitAt(last + 1);
    this.#fillGaps(first, last);
    for (const span of this.#all) {
      if (span.first < first || span.last > last) continue;
      const width = "width" in change ? { width: change.width ?? this.defaultWidth } : {};
      const custom = "width" in change ? { customWidth: change.width === undefined ? undefined : true } : {};
      const hidden = change.isHidden === undefined ? {} : { hidden: change.isHidden ? true : undefined };
      const style = change.style === undefined ? {} : { style: change.style };
      const outlineLevel = change.level === undefined ? {} : { outlineLevel: change.level || undefined };
      const collapsed = change.isCollapsed === undefined ? {} : { collapsed: change.isCollapsed || undefined };
      setAttributes(span.element, { ...width, ...custom, ...hidden, ...style, ...outlineLevel, ...collapsed });
    }
    this.#spans = undefined;
    noteLevel(this.xml, "outlineLevelCol", change.level ?? 0);
  }

  get #all(): readonly Span[] {
    return (this.#spans ??= this.#read());
  }

  #spanOf(column: number): Span | undefined {
    return this.#all.find(({ first, last }) => first <= column && column <= last);
  }

  #read(): Span[] {
    const parent = childNamed(this.xml.frame, "cols");
    return (parent ? childElements(parent) : []).map((element) => ({
      element,
      first: (numberAttribute(element, "min") ?? 1) - 1,
      last: (numberAttribute(element, "max") ?? 1) - 1,
      width: numberAttribute(element, "width"),
      isHidden: booleanAttribute(element, "hidden"),
      style: numberAttribute(element, "style"),
      level: numberAttribute(element, "outlineLevel"),
      isCollapsed: booleanAttribute(element, "collapsed") || undefined,
    }));
  }

  /** Makes sure that no span reaches over the border before this column. */
  #splitAt(column: number): void {
    const span = this.#all.find(({ first, last }) => first < column && column <= last);
    if (!span) return;
    this.xml.editFrame();
    const right = copyOf(span.element);
    setAttributes(span.element, { max: column });
    setAttributes(right, { min: column + 1 });
    span.element.parentNode?.insertBefore(right, span.element.nextSibling);
    this.#spans = undefined;
  }

  #fillGaps(first: number, last: number): void {
    const parent = ensureChild(this.xml.editFrame(), "cols", FRAME_ORDER);
    for (let column = first; column <= last;) {
      const span = this.#spanOf(column);
      const next = this.#all.find((other) => other.first > column);
      const end = span ? span.last : Math.min(last, (next?.first ?? Infinity) - 1);
      if (!span) {
        const gap = append(parent, "col", { min: column + 1, max: end + 1, width: this.defaultWidth });
        parent.insertBefore(gap, next?.element ?? null);
        this.#spans = undefined;
      }
      column = end + 1;
    }
  }
}
