import { readPaint, writePaint } from "../../xlsx/charts/shapes";
import { attribute, numberAttribute, setAttributes, type Element } from "../../xlsx/xml/dom";
import type { Shape } from "../book/shape";
import { between, flag, oneOf } from "../wire/readers";
import { method, objectType, writable, type HostObject } from "../wire/objectType";
import { color } from "./colors";
import { nameOf, namesOf } from "./words";

const EMU_PER_POINT = 12_700;

/** How much shines through is kept when a colour changes. */
function paint(element: Element, change: { readonly color?: string; readonly transparency?: number }): void {
  const now = readPaint(element);
  const before = typeof now === "object" ? now : { color: "#FFFFFF", transparency: 0 };
  writePaint(element, { ...before, ...change });
}

const colorOf = (element: Element | undefined): string => {
  const painted = readPaint(element);
  return typeof painted === "object" ? painted.color : "";
};

/** null where nothing is painted in a single colour. */
const transparencyOf = (element: Element | undefined): number | null => {
  const painted = readPaint(element);
  return typeof painted === "object" ? painted.transparency : null;
};

const KINDS: Readonly<Record<string, string>> = {
  noFill: "NoFill",
  solidFill: "Solid",
  gradFill: "Gradient",
  pattFill: "Pattern",
  blipFill: "PictureAndTexture",
};

export const shapeFillType: (shape: Shape) => HostObject = objectType<Shape>({
  name: "ShapeFill",
  values: {
    foregroundColor: writable(
      color,
      ({ file }) => colorOf(file.at("spPr")),
      ({ file }, rgb) => paint(file.make("spPr"), { color: rgb }),
    ),
    transparency: writable(
      between(0, 1),
      ({ file }) => transparencyOf(file.at("spPr")),
      ({ file }, transparency) => paint(file.make("spPr"), { transparency }),
    ),
    type: ({ file }) =>
      Object.entries(KINDS).find(([name]) => file.at("spPr", name) !== undefined)?.[1] ??
      (readPaint(file.at("spPr")) === undefined ? "Solid" : "NoFill"),
  },
  methods: {
    clear: method([], ({ file }) => writePaint(file.make("spPr"), "none")),
    setSolidColor: method([color], ({ file }, rgb) => writePaint(file.make("spPr"), { color: rgb, transparency: 0 })),
  },
});

const DASHES = {
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "sysDashDotDot",
  LongDash: "lgDash",
  LongDashDot: "lgDashDot",
  LongDashDotDot: "lgDashDotDot",
  RoundDot: "sysDot",
  Solid: "solid",
  SquareDot: "sysDash",
} as const;

const STYLES = {
  Single: "sng",
  ThickBetweenThin: "tri",
  ThickThin: "thickThin",
  ThinThick: "thinThick",
  ThinThin: "dbl",
} as const;

export const shapeLineFormatType: (shape: Shape) => HostObject = objectType<Shape>({
  name: "ShapeLineFormat",
  values: {
    color: writable(
      color,
      ({ file }) => colorOf(file.at("spPr", "ln")),
      ({ file }, rgb) => paint(file.make("spPr", "ln"), { color: rgb }),
    ),
    transparency: writable(
      between(0, 1),
      ({ file }) => transparencyOf(file.at("spPr", "ln")),
      ({ file }, transparency) => paint(file.make("spPr", "ln"), { transparency }),
    ),
    visible: writable(
      flag,
      ({ file }) => readPaint(file.at("spPr", "ln")) !== "none",
      ({ file }, isVisible) => {
        const line = file.make("spPr", "ln");
        if (!isVisible) writePaint(line, "none");
        else if (typeof readPaint(line) !== "object") writePaint(line, { color: "#000000", transparency: 0 });
      },
    ),
    weight: writable(
      between(0, 1584),
      ({ file }) => {
        const line = file.at("spPr", "ln");
        return ((line && numberAttribute(line, "w")) ?? 9525) / EMU_PER_POINT;
      },
      ({ file }, points) => setAttributes(file.make("spPr", "ln"), { w: Math.round(points * EMU_PER_POINT) }),
    ),
    dashStyle: writable(
      oneOf(...namesOf(DASHES)),
      ({ file }) => {
        const dash = file.at("spPr", "ln", "prstDash");
        return nameOf(DASHES, dash && attribute(dash, "val")) ?? "Solid";
      },
      ({ file }, dash) => setAttributes(file.make("spPr", "ln", "prstDash"), { val: DASHES[dash] }),
    ),
    style: writable(
      oneOf(...namesOf(STYLES)),
      ({ file }) => {
        const line = file.at("spPr", "ln");
        return nameOf(STYLES, line && attribute(line, "cmpd")) ?? "Single";
      },
      ({ file }, style) => setAttributes(file.make("spPr", "ln"), { cmpd: STYLES[style] }),
    ),
  },
});
