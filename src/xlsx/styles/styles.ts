import { BLANK_STYLES, STYLES_TYPE } from "../blankWorkbook";
import type { BookXml } from "../bookXml";
import { XlsxError } from "../error";
import { checkLimit } from "../limits";
import {
  attribute,
  booleanAttribute,
  childElements,
  childNamed,
  copyOf,
  createIn,
  numberAttribute,
  rootOf,
  setAttributes,
  type Element,
} from "../xml/dom";
import { readAlignment, readProtection, writeAlignment, writeProtection } from "./alignment";
import type { CellStyle, StyleChange } from "./cellStyle";
import type { Color } from "./color";
import { readDifferential, writeDifferential, type DifferentialChange } from "./differential";
import { readBorder, readFill, writeBorder, writeFill } from "./fillAndBorder";
import { readFont, writeFont } from "./font";
import { NamedStyles } from "./namedStyles";
import { BUILT_IN_FORMATS, FIRST_OWN_FORMAT } from "./numberFormats";
import { StyleTable } from "./styleTable";
import { rgbOf, themeColors } from "./theme";

/** Cell formats that Excel can hold in one workbook. */
const FORMAT_LIMIT = 64_000;

/** The parts of a look that a cell format may say are its own ("applyFont"). */
const APPLIED = ["NumberFormat", "Font", "Fill", "Border", "Alignment", "Protection"];

/**
 * The styles part. A cell's style is a number; changing a style gives the number of another one, and no present entry
 * is ever altered, since cells nobody looked at may use it.
 */
export class Styles {
  readonly #formats = this.#table("cellXfs");
  readonly #fonts = this.#table("fonts");
  readonly #fills = this.#table("fills");
  readonly #borders = this.#table("borders");
  readonly #numberFormats = this.#table("numFmts");
  readonly #differential = this.#table("dxfs");
  readonly #resolved = new Map<number, CellStyle>();
  readonly #derived = new Map<string, number>();
  #theme: readonly string[] | undefined;

  readonly named: NamedStyles;

  constructor(private readonly book: BookXml) {
    const [parents, names] = [this.#table("cellStyleXfs"), this.#table("cellStyles")];
    this.named = new NamedStyles({
      formats: this.#formats,
      parents,
      names,
      read: (format) => this.#read(format),
      alter: (format, change) => this.#alter(format, change),
      edit: () => this.#edit(),
      forget: () => {
        for (const table of [this.#formats, parents, names]) table.forget();
        this.#resolved.clear();
        this.#derived.clear();
      },
    });
  }

  /** What a style id means. An id that the file does not define looks like style 0, as Excel has it. */
  resolve(id: number): CellStyle {
    const known = this.#resolved.get(id);
    if (known) return known;
    const style = this.#read(this.#formats.get(id) ?? this.#formats.get(0));
    this.#resolved.set(id, style);
    return style;
  }

  /** The id of this style with changes; what CellStyle does not know (gradients, character sets) is carried over. */
  derive(id: number, change: StyleChange): number {
    const key = `${id} ${JSON.stringify(change, (_, value: unknown) => value ?? null)}`;
    const known = this.#derived.get(key);
    if (known !== undefined) return known;
    const derived = this.#derive(id, change);
    this.#derived.set(key, derived);
    return derived;
  }

  /** The id of exactly this style, built on the workbook's default. */
  intern(style: CellStyle): number {
    return this.derive(0, style);
  }

  /** The id here of another workbook's style: with all that it says, known here or not, but no longer under its name. */
  adopt(from: Styles, id: number): number {
    const format = this.#taken(from.#formats.get(id), "xf");
    const component = (name: string, table: StyleTable, theirs: StyleTable, tag: string): number =>
      table.intern(this.#taken(theirs.get(numberAttribute(format, name) ?? 0), tag));
    setAttributes(format, {
      numFmtId: this.#numberFormatId(from.#formatCode(numberAttribute(format, "numFmtId") ?? 0)),
      fontId: component("fontId", this.#fonts, from.#fonts, "font"),
      fillId: component("fillId", this.#fills, from.#fills, "fill"),
      borderId: component("borderId", this.#borders, from.#borders, "border"),
      xfId: 0,
      ...Object.fromEntries(APPLIED.map((name) => [`apply${name}`, true])),
    });
    checkLimit("cell formats", this.#formats.entries.length, FORMAT_LIMIT);
    return this.#formats.intern(format);
  }

  /** The same for a differential format. */
  adoptDifferential(from: Styles, id: number): number {
    const format = this.#taken(from.#differential.get(id), "dxf");
    const number = childNamed(format, "numFmt");
    if (number) setAttributes(number, { numFmtId: this.#numberFormatId(attribute(number, "formatCode") ?? "General") });
    return this.#differential.intern(format);
  }

  /** A copy of another workbook's element, which stands nowhere yet. */
  #taken(element: Element | undefined, tag: string): Element {
    const { ownerDocument } = this.#root;
    if (!ownerDocument) throw new Error("an element has a document");
    return element ? ownerDocument.importNode(element, true) : this.#create(tag);
  }

  /** "#RRGGBB" of a colour, undefined where the system decides (automatic). */
  rgb(color: Color | undefined): string | undefined {
    if (!this.#theme) {
      const part = this.book.files.relationOf(this.book.part, "theme")?.target;
      const isThere = part !== undefined && this.book.files.has(part);
      this.#theme = themeColors(isThere ? rootOf(this.book.files.document(part)) : undefined);
    }
    return rgbOf(color, this.#theme);
  }

  /** Id of a differential format, as conditional formats and filters use it. */
  internDifferential(change: DifferentialChange): number {
    return this.#differential.intern(this.#changedDifferential(undefined, change));
  }

  /** The id of a differential format with changes, built on nothing where there was none; undefined where it says nothing. */
  deriveDifferential(id: number | undefined, change: DifferentialChange): number | undefined {
    const format = this.#changedDifferential(id, change);
    return childElements(format).length === 0 ? undefined : this.#differential.intern(format);
  }

  /** What a differential format says of a look. */
  differential(id: number | undefined): StyleChange {
    return this.lookOf(id === undefined ? undefined : this.#differential.get(id));
  }

  /** The same for one that stands elsewhere. */
  lookOf(format: Element | undefined): StyleChange {
    return format ? readDifferential(format) : {};
  }

  /** "#RRGGBB" of the fill or the font of a differential format. */
  differentialColor(id: number, ofFill: boolean): string | undefined {
    const format = this.#differential.get(id);
    const part = childNamed(format, ofFill ? "fill" : "font");
    if (!part) return undefined;
    if (!ofFill) return this.rgb(readFont(part).color);
    const { color, background } = readFill(part);
    return this.rgb(color ?? background);
  }

  #changedDifferential(id: number | undefined, change: DifferentialChange): Element {
    const base = id === undefined ? undefined : this.#differential.get(id);
    const format = base ? copyOf(base) : this.#create("dxf");
    writeDifferential(format, change, (code) => this.#numberFormatId(code));
    return format;
  }

  #read(format: Element | undefined): CellStyle {
    const id = (name: string): number => (format && numberAttribute(format, name)) ?? 0;
    return {
      font: readFont(this.#fonts.get(id("fontId"))),
      fill: readFill(this.#fills.get(id("fillId"))),
      border: readBorder(this.#borders.get(id("borderId"))),
      alignment: readAlignment(format),
      numberFormat: this.#formatCode(id("numFmtId")),
      protection: readProtection(format),
      hasQuotePrefix: format !== undefined && booleanAttribute(format, "quotePrefix"),
    };
  }

  #derive(id: number, change: StyleChange): number {
    const base = this.#formats.get(id) ?? this.#formats.get(0);
    const format = base ? copyOf(base) : this.#create("xf");
    this.#alter(format, change);
    checkLimit("cell formats", this.#formats.entries.length, FORMAT_LIMIT);
    return this.#formats.intern(format);
  }

  #alter(format: Element, change: StyleChange): void {
    const { font, fill, border, alignment, numberFormat, protection, hasQuotePrefix } = change;
    if (font) this.#swap(format, "fontId", this.#fonts, "font", (element) => writeFont(element, font));
    if (fill) this.#swap(format, "fillId", this.#fills, "fill", (element) => writeFill(element, fill));
    if (border) this.#swap(format, "borderId", this.#borders, "border", (element) => writeBorder(element, border));
    if (alignment) writeAlignment(format, alignment);
    if (protection) writeProtection(format, protection);
    if (numberFormat !== undefined) setAttributes(format, { numFmtId: this.#numberFormatId(numberFormat) });
    setAttributes(format, {
      applyNumberFormat: numberFormat === undefined ? attribute(format, "applyNumberFormat") : true,
      applyFont: font ? true : attribute(format, "applyFont"),
      applyFill: fill ? true : attribute(format, "applyFill"),
      applyBorder: border ? true : attribute(format, "applyBorder"),
      applyAlignment: alignment ? true : attribute(format, "applyAlignment"),
      applyProtection: protection ? true : attribute(format, "applyProtection"),
      quotePrefix: hasQuotePrefix === undefined ? attribute(format, "quotePrefix") : hasQuotePrefix || undefined,
    });
  }

  /** Points a format to an altered copy of one of its components. */
  #swap(format: Element, idName: string, table: StyleTable, tag: string, alter: (entry: Element) => void): void {
    const base = table.get(numberAttribute(format, idName) ?? 0);
    const entry = base ? copyOf(base) : this.#create(tag);
    alter(entry);
    setAttributes(format, { [idName]: table.intern(entry) });
  }

  #formatCode(id: number): string {
    const own = this.#numberFormats.entries.find((entry) => numberAttribute(entry, "numFmtId") === id);
    return (own && attribute(own, "formatCode")) ?? BUILT_IN_FORMATS[id] ?? "General";
  }

  #numberFormatId(code: string): number {
    checkLimit("number format", code.length, 255);
    if (code === "") throw new XlsxError({ code: "invalidValue", what: "number format", reason: "empty" });
    const own = this.#numberFormats.entries.find((entry) => attribute(entry, "formatCode") === code);
    if (own) return numberAttribute(own, "numFmtId") ?? 0;
    const builtIn = Object.entries(BUILT_IN_FORMATS).find(([, other]) => other === code);
    if (builtIn) return Number(builtIn[0]);
    const ids = this.#numberFormats.entries.map((entry) => numberAttribute(entry, "numFmtId") ?? 0);
    const numFmtId = Math.max(FIRST_OWN_FORMAT - 1, ...ids) + 1;
    const entry = this.#create("numFmt");
    setAttributes(entry, { numFmtId, formatCode: code });
    this.#numberFormats.intern(entry);
    return numFmtId;
  }

  #create(tag: string): Element {
    return createIn(this.#root, tag);
  }

  #table(name: string): StyleTable {
    return new StyleTable(
      name,
      () => this.#root,
      () => this.#edit(),
    );
  }

  get #root(): Element {
    return rootOf(this.book.files.document(this.#part));
  }

  #edit(): Element {
    return rootOf(this.book.files.edit(this.#part));
  }

  get #part(): string {
    const { files, part } = this.book;
    const present = files.relationOf(part, "styles")?.target;
    if (present !== undefined) return present;
    files.add("xl/styles.xml", BLANK_STYLES, STYLES_TYPE);
    files.relate(part, "styles", "xl/styles.xml");
    return "xl/styles.xml";
  }
}
