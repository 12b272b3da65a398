import type { FillStyle } from "../../xlsx/styles/cellStyle";
import { rgbColor, type Color } from "../../xlsx/styles/color";
import type { CellRange } from "../book/cellRange";
import { commonLook, restyle } from "../book/looks";
import { autofitColumns, autofitRows, columnWidthOf, rowHeightOf, setColumnWidth, setRowHeight } from "../book/sizes";
import { flag, integer, number } from "../wire/readers";
import { method, objectType, writable, type HostObject } from "../wire/objectType";
import { bordersType } from "./borders";
import { color } from "./colors";
import { LookValues } from "./lookValues";
import { FILL_PATTERN } from "./lookWords";

/** The ranges whose look is asked for, all of one sheet. */
export interface Formatted {
  readonly ranges: readonly [CellRange, ...CellRange[]];
}

/** A property of cells is one value for all of them, or null where they differ. */
const LOOKS = new LookValues<Formatted>({
  read: ({ ranges }, of) => commonLook(ranges, of),
  change: ({ ranges }, restyling) => restyle(ranges, restyling),
});

export const rangeFormatType: (formatted: Formatted) => HostObject = objectType<Formatted>({
  name: "RangeFormat",
  values: {
    ...LOOKS.alignment(),
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
    pattern: LOOKS.choice(
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
    ...LOOKS.fonts(),
    subscript: LOOKS.font(
      flag,
      ({ verticalAlign }) => verticalAlign === "subscript",
      (on) => ({ verticalAlign: on ? "subscript" : "baseline" }),
    ),
    superscript: LOOKS.font(
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
  values: LOOKS.protection(),
});

/** The colours of a workbook's theme are its own. */
function rgbIn({ sheet }: CellRange): (value: Color | undefined) => string | undefined {
  return (value) => sheet.book.file.styles.rgb(value);
}
