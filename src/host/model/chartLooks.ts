import { readFill, readWeight, writeFill, writeWeight } from "../../xlsx/charts/chartLooks";
import { readWordLook, writeWordLook, type WordLook } from "../../xlsx/charts/chartWords";
import type { Spot } from "../../xlsx/charts/spot";
import { between, flag, number, oneOf, text } from "../wire/readers";
import { method, objectType, writable, type HostObject, type WritableValue } from "../wire/objectType";
import { type ChartPart } from "./chartValues";
import { color } from "./colors";
import { nameOf, namesOf } from "./words";

/** Words whose look can be read and changed: those of a part, or some of them. */
export interface Words {
  readonly look: WordLook;
  readonly change: (look: WordLook) => void;
}

const wordsOf = ({ chart, spot }: ChartPart): Words => ({
  look: { ...readWordLook(chart.spot), ...definedIn(readWordLook(spot)) },
  change: (look) => writeWordLook(spot, look),
});

const definedIn = (look: WordLook): WordLook =>
  Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));

/** How words of a chart look where nothing is said. */
const USUAL = { name: "Calibri", size: 10, color: "#000000" } as const;

const wordsType: (words: Words) => HostObject = objectType<Words>({
  name: "ChartFont",
  values: {
    name: writable(
      text,
      ({ look }) => look.name ?? USUAL.name,
      ({ change }, name) => change({ name }),
    ),
    color: writable(
      color,
      ({ look }) => look.color ?? USUAL.color,
      ({ change }, rgb) => change({ color: rgb }),
    ),
    size: writable(
      between(1, 409),
      ({ look }) => look.size ?? USUAL.size,
      ({ change }, size) => change({ size }),
    ),
    bold: writable(
      flag,
      ({ look }) => look.isBold ?? false,
      ({ change }, isBold) => change({ isBold }),
    ),
    italic: writable(
      flag,
      ({ look }) => look.isItalic ?? false,
      ({ change }, isItalic) => change({ isItalic }),
    ),
    underline: writable(
      oneOf("None", "Single"),
      ({ look }) => (look.isUnderlined === true ? "Single" : "None"),
      ({ change }, underline) => change({ isUnderlined: underline === "Single" }),
    ),
  },
});

export const fontOf = (words: Words): HostObject => wordsType(words);
const chartFontType = (part: ChartPart): HostObject => wordsType(wordsOf(part));

/** The ground of a part of a chart. */
const chartFillType: (part: ChartPart) => HostObject = objectType<ChartPart>({
  name: "ChartFill",
  methods: {
    setSolidColor: method([color], ({ spot }, rgb) => writeFill(spot.at("spPr"), rgb)),
    clear: method([], ({ spot }) => writeFill(spot.at("spPr"), "none")),
    /** "" for every other ground, and for one that the program chooses. */
    getSolidColor: method([], ({ spot }) => {
      const fill = readFill(spot.at("spPr").find());
      return fill === undefined || fill === "none" ? "" : fill;
    }),
  },
});

/** The API's words for how a line is drawn, each with the file's. */
const DASHES = {
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDash",
  RoundDot: "sysDot",
} as const;

/** What the file may say beside them. */
const OTHER_DASHES: Readonly<Record<string, keyof typeof DASHES>> = {
  lgDash: "Dash",
  lgDashDot: "DashDot",
  sysDashDot: "DashDot",
  sysDashDotDot: "DashDotDot",
  dot: "Dot",
};

const lineOf = ({ spot }: ChartPart): Spot => spot.at("spPr/ln");

const lineValues: Readonly<Record<"color" | "lineStyle" | "weight", WritableValue<ChartPart>>> = {
  color: writable(
    color,
    (part) => {
      const fill = readFill(lineOf(part).find());
      return fill === undefined || fill === "none" ? "" : fill;
    },
    (part, rgb) => writeFill(lineOf(part), rgb),
  ),
  lineStyle: writable(oneOf("None", "Automatic", ...namesOf(DASHES)), dashOf, (part, style) => {
    const line = lineOf(part);
    if (style === "None") {
      writeFill(line, "none");
      return;
    }
    if (readFill(line.find()) === "none") writeFill(line, undefined);
    line.at("prstDash").value = style === "Automatic" ? undefined : DASHES[style];
  }),
  weight: writable(
    between(0, 1584),
    (part) => readWeight(lineOf(part)) ?? 0.75,
    (part, points) => writeWeight(lineOf(part), number(points)),
  ),
};

function dashOf(part: ChartPart): string {
  if (readFill(lineOf(part).find()) === "none") return "None";
  const dash = lineOf(part).at("prstDash").value;
  if (dash === undefined) return readFill(lineOf(part).find()) === undefined ? "Automatic" : "Continuous";
  return nameOf(DASHES, dash) ?? OTHER_DASHES[dash] ?? "Continuous";
}

const lineMethods = { clear: method([], (part: ChartPart) => writeFill(lineOf(part), "none")) };

const chartLineType: (part: ChartPart) => HostObject = objectType<ChartPart>({
  name: "ChartLineFormat",
  values: lineValues,
  methods: lineMethods,
});

const chartBorderType: (part: ChartPart) => HostObject = objectType<ChartPart>({
  name: "ChartBorder",
  values: lineValues,
  methods: lineMethods,
});

/** What a format of a part consists of; each type of format has some of these. */
export const LOOKS = {
  fill: (part: ChartPart): HostObject => chartFillType(part),
  font: (part: ChartPart): HostObject => chartFontType(part),
  border: (part: ChartPart): HostObject => chartBorderType(part),
  line: (part: ChartPart): HostObject => chartLineType(part),
};
