import type { CellStyle } from "../../xlsx/styles/cellStyle";
import { rgbColor } from "../../xlsx/styles/color";
import type { Book } from "../book/book";
import { styleNamed } from "../book/namedStyle";
import { flag, integer, text } from "../wire/readers";
import { method, objectType, writable, type HostObject, type WritableValue } from "../wire/objectType";
import { ExcelError } from "../excelError";
import { color } from "./colors";
import { LookValues } from "./lookValues";

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

const LOOKS = new LookValues<NamedStyle>({
  read: (style, of) => of(lookOf(style)),
  change: (style, restyling) =>
    style.book.file.styles.named.change(
      style.name,
      typeof restyling === "function" ? restyling(lookOf(style)) : restyling,
    ),
});

const lookOf = ({ book, name }: NamedStyle): CellStyle => book.file.styles.named.look(name);

const styleType: (style: NamedStyle) => HostObject = objectType<NamedStyle>({
  name: "Style",
  identity: ({ name }) => ({ _Id: name }),
  values: {
    name: ({ name }) => name,
    builtIn: ({ book, name }) => book.file.styles.named.isBuiltIn(name),
    /** Excel indents where a text is distributed; a file says it by its indent alone. */
    numberFormat: LOOKS.look(
      text,
      ({ numberFormat }) => numberFormat,
      (numberFormat) => ({ numberFormat }),
    ),
    numberFormatLocal: LOOKS.look(
      text,
      ({ numberFormat }) => numberFormat,
      (numberFormat) => ({ numberFormat }),
    ),
    ...LOOKS.alignment(),
    orientation: LOOKS.orientation(),
    ...LOOKS.protection(),
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
    ...LOOKS.fonts(),
    color: writable(
      color,
      ({ book, name }) => book.file.styles.rgb(book.file.styles.named.look(name).font.color) ?? "#000000",
      ({ book, name }, rgb) => book.file.styles.named.change(name, { font: { color: rgbColor(rgb) } }),
    ),
  },
});
