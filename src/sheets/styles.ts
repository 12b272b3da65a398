import type { CellStyle } from "./plan";

/** The one font of the generated sheets, set explicitly: new workbooks would take another. */
export const FONT = "Arial";

/** Few colours, calm on paper: ink and a blue for structure, one warm colour for what needs attention. */
export const COLORS = {
  ink: "#1A1A1A",
  grey: "#595959",
  blue: "#17406B",
  mist: "#E8EFF6",
  alarm: "#9C2A00",
  white: "#FFFFFF",
} as const;

/**
 * Fills of the chart's segments and of the counts printed on them. Only three steps of brightness lie 3:1 apart, so two of
 * the four segments are light; the outline keeps those apart.
 */
export const SEGMENT_COLORS = {
  done: { fill: "#14385F", text: "#FFFFFF" },
  partly: { fill: "#FFF3B0", text: "#1A1A1A" },
  notDone: { fill: "#BE7836", text: "#1A1A1A" },
  unassessed: { fill: "#FFFFFF", text: "#1A1A1A" },
} as const;

const ink = { color: COLORS.ink, vertical: "Top" } as const;
const grid = { ...ink, wrap: true, border: "thin" } as const;
const head = {
  color: COLORS.white,
  fill: COLORS.blue,
  bold: true,
  wrap: true,
  border: "thin",
  vertical: "Center",
} as const;
/** Room between a text and the line beside it. */
const indented = { align: "Left", indent: 1 } as const;
const goal = { ...grid, size: 9, bold: true, fill: COLORS.mist } as const;
const sum = { ...grid, size: 10, bold: true, fill: COLORS.mist, vertical: "Center", ...indented } as const;

/** How cells look where they hold text; numbers and formulas take the same looks with another number format. */
const LOOKS = {
  title: { ...ink, size: 14, bold: true, color: COLORS.blue },
  heading: { ...ink, size: 12, bold: true, color: COLORS.blue, vertical: "Bottom" },
  subheading: { ...ink, size: 10, bold: true },
  line: { ...ink, size: 9 },
  quiet: { ...ink, size: 8, color: COLORS.grey },
  alert: { ...ink, size: 9, bold: true, color: COLORS.alarm },
  asideHeading: { ...ink, size: 10, bold: true, ...indented },
  aside: { ...ink, size: 9, wrap: true, ...indented },
  head: { ...head, size: 9, align: "Left" },
  headIndented: { ...head, size: 9, ...indented },
  headCenter: { ...head, size: 9, align: "Center" },
  cell: { ...grid, size: 9 },
  goal,
  goalNote: { ...grid, size: 9, fill: COLORS.mist },
  cellQuiet: { ...grid, size: 9, color: COLORS.grey },
  remark: { ...grid, size: 9, italic: true },
  link: { ...grid, size: 9, color: COLORS.blue },
  code: { ...grid, size: 8, color: COLORS.grey },
  overview: { ...grid, size: 10, vertical: "Center", ...indented },
  overviewSum: sum,
} as const satisfies Readonly<Record<string, CellStyle>>;

type Look = keyof typeof LOOKS;
const looks = Object.entries(LOOKS) as [Look, CellStyle][];

const withFormat = <Suffix extends string>(suffix: Suffix, extra: Partial<CellStyle>) =>
  Object.fromEntries(looks.map(([name, look]) => [`${name}${suffix}`, { ...look, ...extra }])) as Readonly<
    Record<`${Look}${Suffix}`, CellStyle>
  >;

export type StyleName = Look | `${Look}Live` | `${Look}Count`;

/**
 * Every style by its name. A plain look is formatted as text, so that "1.1" and "=" stay what they are; "…Live" is for
 * formulas, which a text format would turn into text; "…Count" is for whole numbers.
 */
export const STYLES: Readonly<Record<StyleName, CellStyle>> = {
  ...withFormat("", { numberFormat: "@" }),
  ...withFormat("Live", {}),
  ...withFormat("Count", { numberFormat: "0", align: "Center", indent: 0 }),
};

/** The style behind a cell's key. Throws a RangeError for a key that stands in no table: a mistake of ours. */
export function styleOf(id: string): CellStyle {
  const style = (STYLES as Readonly<Record<string, CellStyle | undefined>>)[id];
  if (style === undefined) throw new RangeError(`No style is called ${id}.`);
  return style;
}
