import type { BorderLine, StyleChange } from "../../xlsx/styles/cellStyle";
import { rgbColor, type Color } from "../../xlsx/styles/color";
import type { ConditionalFormat } from "../book/conditionalFormats";
import { flag, integer, oneOf, optional, text } from "../wire/readers";
import { method, objectType, writable, type HostObject, type WritableValue } from "../wire/objectType";
import { color } from "./colors";
import { choiceReader, UNDERLINE } from "./lookWords";
import { namesOf } from "./words";

/** What cells look like where a conditional format's rule is met; what it does not say is "" or false. */
export const conditionalLookType: (format: ConditionalFormat) => HostObject = objectType<ConditionalFormat>({
  name: "ConditionalRangeFormat",
  values: {
    numberFormat: writable(
      optional(text),
      ({ look }) => look.numberFormat ?? "",
      (format, numberFormat) => format.changeLook({ numberFormat: numberFormat ?? null }),
    ),
  },
  objects: {
    fill: (format) => fillType(format),
    font: (format) => fontType(format),
    borders: (format) => bordersType(format),
  },
});

const fillType: (format: ConditionalFormat) => HostObject = objectType<ConditionalFormat>({
  name: "ConditionalRangeFill",
  values: {
    color: writable(
      color,
      (format) => rgbIn(format, format.look.fill?.color),
      (format, rgb) => format.changeLook({ fill: { pattern: "solid", color: rgbColor(rgb) } }),
    ),
  },
  methods: { clear: method([], (format) => format.changeLook({ fill: null })) },
});

const underline = choiceReader({ None: UNDERLINE.None, Single: UNDERLINE.Single, Double: UNDERLINE.Double });

const fontType: (format: ConditionalFormat) => HostObject = objectType<ConditionalFormat>({
  name: "ConditionalRangeFont",
  values: {
    bold: fontSwitch("isBold"),
    italic: fontSwitch("isItalic"),
    strikethrough: fontSwitch("isStruck"),
    underline: writable(
      underline.read,
      ({ look }) => underline.wordFor(look.font?.underline ?? "none"),
      (format, word) => format.changeLook({ font: { underline: UNDERLINE[word] } }),
    ),
    color: writable(
      color,
      (format) => rgbIn(format, format.look.font?.color),
      (format, rgb) => format.changeLook({ font: { color: rgbColor(rgb) } }),
    ),
  },
  methods: { clear: method([], (format) => format.changeLook({ font: null })) },
});

function fontSwitch(name: "isBold" | "isItalic" | "isStruck"): WritableValue<ConditionalFormat> {
  return writable(
    flag,
    ({ look }) => look.font?.[name] ?? false,
    (format, on) => format.changeLook({ font: { [name]: on } }),
  );
}

const SIDES = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;
type SideName = keyof typeof SIDES;
const SIDE_NAMES = namesOf(SIDES);

interface Side {
  readonly format: ConditionalFormat;
  readonly name: SideName;
}

const sideOf = (format: ConditionalFormat, name: unknown): HostObject =>
  borderType({ format, name: oneOf(...SIDE_NAMES)(name) });

const bordersType: (format: ConditionalFormat) => HostObject = objectType<ConditionalFormat>({
  name: "ConditionalRangeBorderCollection",
  values: { count: () => SIDE_NAMES.length },
  objects: {
    top: (format) => sideOf(format, "EdgeTop"),
    bottom: (format) => sideOf(format, "EdgeBottom"),
    left: (format) => sideOf(format, "EdgeLeft"),
    right: (format) => sideOf(format, "EdgeRight"),
  },
  items: (format) => SIDE_NAMES.map((name) => borderType({ format, name })),
  item: sideOf,
  methods: { getItemAt: method([integer], (format, index) => sideOf(format, SIDE_NAMES[index])) },
});

/** Conditional formats have thin lines only. */
const LINES = {
  None: "none",
  Continuous: "thin",
  Dash: "dashed",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Dot: "dotted",
} as const;
const line = choiceReader(LINES);

const borderType: (side: Side) => HostObject = objectType<Side>({
  name: "ConditionalRangeBorder",
  identity: ({ name }) => ({ Id: name }),
  values: {
    sideIndex: ({ name }) => name,
    style: writable(
      line.read,
      (side) => line.wordFor(lineOf(side).style) ?? "Continuous",
      (side, word) => draw(side, { ...lineOf(side), style: LINES[word] }),
    ),
    color: writable(
      color,
      (side) => rgbIn(side.format, lineOf(side).color),
      (side, rgb) => {
        const { style } = lineOf(side);
        draw(side, { style: style === "none" ? LINES.Continuous : style, color: rgbColor(rgb) });
      },
    ),
  },
});

const lineOf = ({ format, name }: Side): BorderLine => format.look.border?.[SIDES[name]] ?? { style: "none" };

function draw({ format, name }: Side, drawn: BorderLine): void {
  format.changeLook({ border: { [SIDES[name]]: drawn } satisfies StyleChange["border"] });
}

const rgbIn = ({ sheet }: ConditionalFormat, said: Color | undefined): string => sheet.book.file.styles.rgb(said) ?? "";
