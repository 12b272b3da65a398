import type { CellStyle, FillStyle, FontStyle } from "../../xlsx/styles/cellStyle";
import { rgbColor, type Color } from "../../xlsx/styles/color";
import type { CellRange } from "../book/cellRange";
import { commonLook, restyle, type Restyling } from "../book/looks";
import { autofitColumns, autofitRows, columnWidthOf, rowHeightOf, setColumnWidth, setRowHeight } from "../book/sizes";
import { flag, integer, number, text } from "../wire/readers";
import { method, objectType, writable, type HostObject, type Reader, type WritableValue } from "../wire/objectType";
import { bordersType } from "./borders";
import { color } from "./colors";
import {
  choiceReader,
  FILL_PATTERN,
  HORIZONTAL,
  orientationOf,
  READING_ORDER,
  rotationOf,
  UNDERLINE,
  VERTICAL,
} from "./lookWords";

/** The ranges whose look is asked for, all of one sheet. */
export interface Formatted {
  readonly ranges: readonly [CellRange, ...CellRange[]];
}

/** A property of cells that is one value for all of them, or null where they differ. */
function look<T>(
  read: Reader<T>,
  of: (style: CellStyle) => unknown,
  changeTo: (value: T) => Restyling,
): WritableValue<Formatted> {
  return writable(
    read,
    ({ ranges }) => commonLook(ranges, of),
    ({ ranges }, value) => restyle(ranges, changeTo(value)),
  );
}

export const rangeFormatType: (formatted: Formatted) => HostObject = objectType<Formatted>({
  name: "RangeFormat",
  values: {
    horizontalAlignment: choice(
      HORIZONTAL,
      ({ alignment }) => alignment.horizontal,
      (horizontal) => ({ alignment: { horizontal } }),
    ),
    verticalAlignment: choice(
      VERTICAL,
      ({ alignment }) => alignment.vertical,
      (vertical) => ({ alignment: { vertical } }),
    ),
    wrapText: look(
      flag,
      ({ alignment }) => alignment.isWrapped,
      (isWrapped) => ({ alignment: { isWrapped } }),
    ),
    shrinkToFit: look(
      flag,
      ({ alignment }) => alignment.isShrunk,
      (isShrunk) => ({ alignment: { isShrunk } }),
    ),
    indentLevel: look(
      integer,
      ({ alignment }) => alignment.indent,
      (indent) => ({ alignment: { indent } }),
    ),
    textOrientation: look(
      integer,
      ({ alignment }) => orientationOf(alignment.rotation),
      (degrees) => ({ alignment: { rotation: rotationOf(degrees) } }),
    ),
    readingOrder: choice(
      READING_ORDER,
      ({ alignment }) => alignment.readingOrder,
      (readingOrder) => ({ alignment: { readingOrder } }),
    ),
    columnWidth: writable(
      number,
      ({ ranges }) => columnWidthOf(ranges),
      ({ ranges }, points) => ranges.forEach((range) => setColumnWidth(range, points)),
    ),
    rowHeight: writable(
      number,
      ({ ranges }) => rowHeightOf(ranges),
      ({ ranges }, points) => ranges.forEach((range) => setRowHeight(range, points)),
    ),
  },
  objects: {
    fill: (formatted) => fillType(formatted),
    font: (formatted) => fontType(formatted),
    borders: (formatted) => bordersType(formatted),
    protection: (formatted) => formatProtectionType(formatted),
  },
  methods: {
    autofitColumns: method([], ({ ranges }) => ranges.forEach(autofitColumns)),
    autofitRows: method([], ({ ranges }) => ranges.forEach(autofitRows)),
    adjustIndent: method([integer], ({ ranges }, amount) =>
      restyle(ranges, ({ alignment }) => ({ alignment: { indent: Math.max(0, alignment.indent + amount) } })),
    ),
  },
});

const WHITE = "#FFFFFF";
const BLACK = "#000000";

const fillType: (formatted: Formatted) => HostObject = objectType<Formatted>({
  name: "RangeFill",
  values: {
    /** Cells without a fill are white. */
    color: writable(
      color,
      ({ ranges: [first, ...others] }) => {
        const rgb = rgbIn(first);
        return commonLook([first, ...others], ({ fill }) =>
          fill.pattern === "none" ? WHITE : (rgb(isSolid(fill) ? fill.color : fill.background) ?? WHITE),
        );
      },
      ({ ranges }, value) => restyle(ranges, ({ fill }) => ({ fill: recoloured(fill, rgbColor(value)) })),
    ),
    pattern: choice(
      FILL_PATTERN,
      ({ fill }) => fill.pattern,
      (pattern) =>
        ({ fill }) => ({ fill: repatterned(fill, pattern) }),
    ),
    /** The colour of a pattern's lines. */
    patternColor: writable(
      color,
      ({ ranges: [first, ...others] }) => {
        const rgb = rgbIn(first);
        return commonLook([first, ...others], ({ fill }) => (isSolid(fill) ? "" : (rgb(fill.color) ?? BLACK)));
      },
      ({ ranges }, value) => restyle(ranges, ({ fill }) => ({ fill: { ...fill, color: rgbColor(value) } })),
    ),
  },
  methods: {
    clear: method([], ({ ranges }) => restyle(ranges, { fill: { pattern: "none" } })),
  },
});

const isSolid = ({ pattern }: FillStyle): boolean => pattern === "none" || pattern === "solid";

/** The colour of a plain fill, and the ground of a pattern: a file has them in different places. */
function recoloured(fill: FillStyle, color: Color): FillStyle {
  return isSolid(fill) || fill.pattern === "gradient" ? { pattern: "solid", color } : { ...fill, background: color };
}

function repatterned(fill: FillStyle, pattern: string): FillStyle {
  const ground = isSolid(fill) ? fill.color : fill.background;
  if (pattern === "none") return { pattern };
  return pattern === "solid" ? { pattern, color: ground } : { pattern, background: ground };
}

const fontType: (formatted: Formatted) => HostObject = objectType<Formatted>({
  name: "RangeFont",
  values: {
    name: font(
      text,
      ({ name }) => name,
      (name) => ({ name }),
    ),
    size: font(
      number,
      ({ size }) => size,
      (size) => ({ size }),
    ),
    bold: font(
      flag,
      ({ isBold }) => isBold,
      (isBold) => ({ isBold }),
    ),
    italic: font(
      flag,
      ({ isItalic }) => isItalic,
      (isItalic) => ({ isItalic }),
    ),
    strikethrough: font(
      flag,
      ({ isStruck }) => isStruck,
      (isStruck) => ({ isStruck }),
    ),
    underline: choice(
      UNDERLINE,
      (style) => style.font.underline,
      (underline) => ({ font: { underline } }),
    ),
    subscript: font(
      flag,
      ({ verticalAlign }) => verticalAlign === "subscript",
      (on) => ({ verticalAlign: on ? "subscript" : "baseline" }),
    ),
    superscript: font(
      flag,
      ({ verticalAlign }) => verticalAlign === "superscript",
      (on) => ({ verticalAlign: on ? "superscript" : "baseline" }),
    ),
    color: writable(
      color,
      ({ ranges: [first, ...others] }) => {
        const rgb = rgbIn(first);
        return commonLook([first, ...others], (style) => rgb(style.font.color) ?? BLACK);
      },
      ({ ranges }, value) => restyle(ranges, { font: { color: rgbColor(value) } }),
    ),
  },
});

const formatProtectionType: (formatted: Formatted) => HostObject = objectType<Formatted>({
  name: "FormatProtection",
  values: {
    locked: look(
      flag,
      ({ protection }) => protection.isLocked,
      (isLocked) => ({ protection: { isLocked } }),
    ),
    formulaHidden: look(
      flag,
      ({ protection }) => protection.isHidden,
      (isHidden) => ({ protection: { isHidden } }),
    ),
  },
});

function font<T>(
  read: Reader<T>,
  of: (font: FontStyle) => T,
  changeTo: (value: T) => Partial<FontStyle>,
): WritableValue<Formatted> {
  return look(
    read,
    (style) => of(style.font),
    (value) => ({ font: changeTo(value) }),
  );
}

/** A value that is a word in the API and another word, or a number, in the file. */
function choice<K extends string, V extends string | number>(
  words: Readonly<Record<K, V>>,
  of: (style: CellStyle) => string | number,
  changeTo: (value: V) => Restyling,
): WritableValue<Formatted> {
  const { read, wordFor } = choiceReader(words);
  return look(
    read,
    (style) => wordFor(of(style)),
    (name) => changeTo(words[name]),
  );
}

/** The colours of a workbook's theme are its own. */
function rgbIn({ sheet }: CellRange): (value: Color | undefined) => string | undefined {
  return (value) => sheet.book.file.styles.rgb(value);
}
