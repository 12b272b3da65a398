import type { StyleChange } from "../../xlsx/styles/cellStyle";
import type { CellStyle } from "../../xlsx/styles/cellStyle";
import { rgbColor } from "../../xlsx/styles/color";
import type { Book } from "../book/book";
import { styleNamed } from "../book/namedStyle";
import { flag, integer, number, text } from "../wire/readers";
import { method, objectType, writable, type HostObject, type Reader, type WritableValue } from "../wire/objectType";
import { ExcelError } from "../excelError";
import { color } from "./colors";
import { choiceReader, HORIZONTAL, orientationOf, READING_ORDER, rotationOf, UNDERLINE, VERTICAL } from "./lookWords";

/** A style with a name, which cells follow. */
interface NamedStyle {
  readonly book: Book;
  readonly name: string;
}

export const stylesType: (book: Book) => HostObject = objectType<Book>({
  name: "StyleCollection",
  items: (book) => book.file.styles.named.names.map((name) => styleType({ book, name })),
  item: (book, key) => styleType({ book, name: styleNamed(book, text(key)) }),
  methods: {
    add: method([text], (book, name) => book.file.styles.named.add(name)),
    getCount: method([], (book) => book.file.styles.named.names.length),
    getItemAt: method([integer], (book, index) => {
      const name = book.file.styles.named.names[index];
      if (name === undefined) throw new ExcelError("InvalidArgument", `there is no style at ${index}`);
      return styleType({ book, name });
    }),
    getItemOrNullObject: method([text], (book, key) => {
      const isThere = book.file.styles.named.has(key);
      return isThere ? styleType({ book, name: key }) : null;
    }),
  },
});

function look<T>(
  read: Reader<T>,
  of: (style: CellStyle) => unknown,
  change: (value: T) => StyleChange,
): WritableValue<NamedStyle> {
  return writable(
    read,
    (style) => of(lookOf(style)),
    ({ book, name }, value) => book.file.styles.named.change(name, change(value)),
  );
}

const lookOf = ({ book, name }: NamedStyle): CellStyle => book.file.styles.named.look(name);

function word<K extends string, V extends string | number>(
  words: Readonly<Record<K, V>>,
  of: (style: CellStyle) => string | number,
  change: (value: V) => StyleChange,
): WritableValue<NamedStyle> {
  const { read, wordFor } = choiceReader(words);
  return look(
    read,
    (style) => wordFor(of(style)),
    (name) => change(words[name]),
  );
}

const styleType: (style: NamedStyle) => HostObject = objectType<NamedStyle>({
  name: "Style",
  identity: ({ name }) => ({ _Id: name }),
  values: {
    name: ({ name }) => name,
    builtIn: ({ book, name }) => book.file.styles.named.isBuiltIn(name),
    /** Excel indents where a text is distributed; a file says it by its indent alone. */
    autoIndent: () => false,
    numberFormat: look(
      text,
      ({ numberFormat }) => numberFormat,
      (numberFormat) => ({ numberFormat }),
    ),
    numberFormatLocal: look(
      text,
      ({ numberFormat }) => numberFormat,
      (numberFormat) => ({ numberFormat }),
    ),
    horizontalAlignment: word(
      HORIZONTAL,
      ({ alignment }) => alignment.horizontal,
      (horizontal) => ({ alignment: { horizontal } }),
    ),
    verticalAlignment: word(
      VERTICAL,
      ({ alignment }) => alignment.vertical,
      (vertical) => ({ alignment: { vertical } }),
    ),
    readingOrder: word(
      READING_ORDER,
      ({ alignment }) => alignment.readingOrder,
      (readingOrder) => ({ alignment: { readingOrder } }),
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
    orientation: look(
      integer,
      ({ alignment }) => orientationOf(alignment.rotation),
      (degrees) => ({ alignment: { rotation: rotationOf(degrees) } }),
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
    ...included(),
  },
  objects: {
    font: (style) => styleFontType(style),
    fill: (style) => styleFillType(style),
  },
  methods: { delete: method([], ({ book, name }) => book.file.styles.named.remove(name)) },
});

/** A style of this host always says all of a look. */
function included(): Record<string, WritableValue<NamedStyle>> {
  const parts = ["Alignment", "Border", "Font", "Number", "Patterns", "Protection"];
  const refuse = (_: NamedStyle, wanted: boolean): void => {
    if (!wanted) throw new ExcelError("UnsupportedOperation", "a style that leaves out a part of the look");
  };
  return Object.fromEntries(parts.map((part) => [`include${part}`, writable(flag, () => true, refuse)]));
}

const styleFillType = objectType<NamedStyle>({
  name: "RangeFill",
  values: {
    color: writable(
      color,
      ({ book, name }) => {
        const { fill } = book.file.styles.named.look(name);
        return fill.pattern === "none" ? "#FFFFFF" : (book.file.styles.rgb(fill.color) ?? "#FFFFFF");
      },
      ({ book, name }, rgb) =>
        book.file.styles.named.change(name, { fill: { pattern: "solid", color: rgbColor(rgb) } }),
    ),
  },
  methods: {
    clear: method([], ({ book, name }) => book.file.styles.named.change(name, { fill: { pattern: "none" } })),
  },
});

const styleFontType = objectType<NamedStyle>({
  name: "RangeFont",
  values: {
    bold: look(
      flag,
      ({ font }) => font.isBold,
      (isBold) => ({ font: { isBold } }),
    ),
    italic: look(
      flag,
      ({ font }) => font.isItalic,
      (isItalic) => ({ font: { isItalic } }),
    ),
    strikethrough: look(
      flag,
      ({ font }) => font.isStruck,
      (isStruck) => ({ font: { isStruck } }),
    ),
    name: look(
      text,
      ({ font }) => font.name,
      (name) => ({ font: { name } }),
    ),
    size: look(
      number,
      ({ font }) => font.size,
      (size) => ({ font: { size } }),
    ),
    underline: word(
      UNDERLINE,
      ({ font }) => font.underline,
      (underline) => ({ font: { underline } }),
    ),
    color: writable(
      color,
      ({ book, name }) => book.file.styles.rgb(book.file.styles.named.look(name).font.color) ?? "#000000",
      ({ book, name }, rgb) => book.file.styles.named.change(name, { font: { color: rgbColor(rgb) } }),
    ),
  },
});
