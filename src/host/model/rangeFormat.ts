import type { CellStyle, FontStyle, StyleChange } from "../../xlsx/styles/cellStyle";
import { rgbColor, type Color } from "../../xlsx/styles/color";
import type { CellRange } from "../book/cellRange";
import { commonLook, restyle, type Restyling } from "../book/looks";
import { autofitColumns, autofitRows, columnWidthOf, rowHeightOf, setColumnWidth, setRowHeight } from "../book/sizes";
import { flag, integer, number, oneOf, text } from "../wire/readers";
import { method, objectType, writable, type HostObject, type Reader, type WritableValue } from "../wire/objectType";
import { bordersType } from "./borders";
import { color } from "./colors";

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

const HORIZONTAL = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const;

const VERTICAL = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
} as const;

const UNDERLINE = {
  None: "none",
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
} as const;

const READING_ORDER = { Context: 0, LeftToRight: 1, RightToLeft: 2 } as const;

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
          fill.pattern === "none" ? WHITE : (rgb(fill.color) ?? WHITE),
        );
      },
      ({ ranges }, value) => restyle(ranges, { fill: { pattern: "solid", color: rgbColor(value) } }),
    ),
  },
  methods: {
    clear: method([], ({ ranges }) => restyle(ranges, { fill: { pattern: "none" } })),
  },
});

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
function choice<const V extends Readonly<Record<string, string | number>>>(
  words: V,
  of: (style: CellStyle) => string | number,
  changeTo: (value: V[keyof V]) => StyleChange,
): WritableValue<Formatted> {
  const names = Object.keys(words) as (keyof V & string)[];
  return look(
    oneOf(...names),
    (style) => names.find((name) => words[name] === of(style)) ?? null,
    (name) => changeTo(words[name]),
  );
}

/** The colours of a workbook's theme are its own. */
function rgbIn({ sheet }: CellRange): (value: Color | undefined) => string | undefined {
  return (value) => sheet.book.file.styles.rgb(value);
}

const STACKED_IN_FILE = 255;
const STACKED = 180;

/** The API counts −90…90 upwards, 180 is stacked; the file has downward angles as 91…180. */
function orientationOf(rotation: number): number {
  if (rotation === STACKED_IN_FILE) return STACKED;
  return rotation > 90 ? 90 - rotation : rotation;
}

function rotationOf(degrees: number): number {
  if (degrees === STACKED) return STACKED_IN_FILE;
  return degrees < 0 ? 90 - degrees : degrees;
}
