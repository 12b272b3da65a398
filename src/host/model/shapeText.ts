import { MAIN } from "../../xlsx/charts/shapeXml";
import { ensureDrawn, readPaint, writePaint } from "../../xlsx/charts/shapes";
import {
  append,
  attribute,
  booleanAttribute,
  childNamed,
  childrenNamed,
  numberAttribute,
  removeElement,
  setAttributes,
  type Attributes,
  type Element,
} from "../../xlsx/xml/dom";
import { mustHave, type Shape } from "../book/shape";
import { between, flag, number, oneOf, text } from "../wire/readers";
import { method, objectType, writable, type HostObject, type WritableValue } from "../wire/objectType";
import { color } from "./colors";
import { nameOf, namesOf } from "./words";

const EMU_PER_POINT = 12_700;

const HORIZONTAL = { Left: "l", Center: "ctr", Right: "r", Justify: "just", Distributed: "dist" } as const;
const VERTICAL = { Top: "t", Middle: "ctr", Bottom: "b", Justified: "just", Distributed: "dist" } as const;
const SIZES = {
  AutoSizeNone: "noAutofit",
  AutoSizeTextToFitShape: "normAutofit",
  AutoSizeShapeToFitText: "spAutoFit",
} as const;

const bodyOf = ({ file }: Shape): Element | undefined => file.at("txBody", "bodyPr");
const paragraphsOf = ({ file }: Shape): Element[] => {
  const body = file.at("txBody");
  return body === undefined ? [] : childrenNamed(body, "p");
};

/** The text of all paragraphs, a line each. */
const shapeText = (shape: Shape): string =>
  paragraphsOf(shape)
    .map((paragraph) =>
      childrenNamed(paragraph, "r")
        .map((run) => childNamed(run, "t")?.textContent ?? "")
        .join(""),
    )
    .join("\n");

/** All words get the look of the first paragraph. */
export function setShapeText(shape: Shape, written: string): void {
  const body = shape.file.make("txBody");
  const [first, ...others] = paragraphsOf(shape);
  const properties = runProperties(shape);
  const alignment = childNamed(first, "pPr");
  const copies = { properties: properties?.cloneNode(true), alignment: alignment?.cloneNode(true) };
  for (const paragraph of [first, ...others]) removeElement(paragraph);
  const { ownerDocument } = body;
  if (!ownerDocument) throw new Error("an element has a document");
  for (const line of written.split(/\r\n|\r|\n/)) {
    const paragraph = ownerDocument.createElementNS(MAIN, "a:p");
    body.appendChild(paragraph);
    if (copies.alignment) paragraph.appendChild(copies.alignment.cloneNode(true));
    if (line === "") continue;
    const run = append(paragraph, "r");
    if (copies.properties) run.appendChild(copies.properties.cloneNode(true));
    append(run, "t").textContent = line;
  }
}

const runProperties = (shape: Shape): Element | undefined =>
  paragraphsOf(shape)
    .flatMap((paragraph) => childrenNamed(paragraph, "r"))
    .map((run) => childNamed(run, "rPr"))
    .find((found) => found !== undefined);

/** Says the same of every run. */
function sayOfWords(shape: Shape, say: (properties: Element) => void): void {
  shape.file.make("txBody");
  for (const run of paragraphsOf(shape).flatMap((paragraph) => childrenNamed(paragraph, "r"))) {
    say(ensureDrawn(run, "rPr"));
  }
}

const switched = (name: string): WritableValue<Shape> =>
  writable(
    flag,
    (shape) => {
      const properties = runProperties(shape);
      return properties !== undefined && booleanAttribute(properties, name);
    },
    (shape, isOn) => sayOfWords(shape, (properties) => setAttributes(properties, { [name]: isOn })),
  );

const shapeFontType: (shape: Shape) => HostObject = objectType<Shape>({
  name: "ShapeFont",
  values: {
    bold: switched("b"),
    italic: switched("i"),
    size: writable(
      between(1, 409),
      (shape) => {
        const properties = runProperties(shape);
        return ((properties && numberAttribute(properties, "sz")) ?? 1100) / 100;
      },
      (shape, size) => sayOfWords(shape, (properties) => setAttributes(properties, { sz: Math.round(size * 100) })),
    ),
    underline: writable(
      oneOf("None", "Single", "Double"),
      (shape) => {
        const properties = runProperties(shape);
        const said = properties && attribute(properties, "u");
        return said === "sng" ? "Single" : said === "dbl" ? "Double" : "None";
      },
      (shape, underline) =>
        sayOfWords(shape, (properties) =>
          setAttributes(properties, { u: { None: "none", Single: "sng", Double: "dbl" }[underline] }),
        ),
    ),
    color: writable(
      color,
      (shape) => {
        const painted = readPaint(runProperties(shape));
        return typeof painted === "object" ? painted.color : "";
      },
      (shape, rgb) => sayOfWords(shape, (properties) => writePaint(properties, { color: rgb, transparency: 0 })),
    ),
    name: writable(
      text,
      (shape) => {
        const latin = childNamed(runProperties(shape), "latin");
        return (latin && attribute(latin, "typeface")) ?? "";
      },
      (shape, name) =>
        sayOfWords(shape, (properties) => setAttributes(ensureDrawn(properties, "latin"), { typeface: name })),
    ),
  },
});

const textRangeType: (shape: Shape) => HostObject = objectType<Shape>({
  name: "TextRange",
  values: { text: writable(text, shapeText, setShapeText) },
  objects: { font: (shape) => shapeFontType(shape) },
});

/** How far the words stay away from an edge. */
const margin = (name: string, usual: number): WritableValue<Shape> =>
  writable(
    number,
    (shape) => {
      const body = bodyOf(shape);
      return ((body && numberAttribute(body, name)) ?? usual * EMU_PER_POINT) / EMU_PER_POINT;
    },
    (shape, points) => sayOfBody(shape, { [name]: Math.round(points * EMU_PER_POINT) }),
  );

const sayOfBody = ({ file }: Shape, attributes: Attributes): void =>
  setAttributes(file.make("txBody", "bodyPr"), attributes);

const frameType: (shape: Shape) => HostObject = objectType<Shape>({
  name: "TextFrame",
  values: {
    hasText: (shape) => shapeText(shape) !== "",
    leftMargin: margin("lIns", 7.2),
    rightMargin: margin("rIns", 7.2),
    topMargin: margin("tIns", 3.6),
    bottomMargin: margin("bIns", 3.6),
    horizontalAlignment: writable(
      oneOf(...namesOf(HORIZONTAL)),
      (shape) => {
        const properties = childNamed(paragraphsOf(shape)[0], "pPr");
        return nameOf(HORIZONTAL, properties && attribute(properties, "algn")) ?? "Left";
      },
      (shape, alignment) => {
        shape.file.make("txBody");
        for (const paragraph of paragraphsOf(shape)) {
          setAttributes(ensureDrawn(paragraph, "pPr"), { algn: HORIZONTAL[alignment] });
        }
      },
    ),
    verticalAlignment: writable(
      oneOf(...namesOf(VERTICAL)),
      (shape) => {
        const body = bodyOf(shape);
        return nameOf(VERTICAL, body && attribute(body, "anchor")) ?? "Top";
      },
      (shape, alignment) => sayOfBody(shape, { anchor: VERTICAL[alignment] }),
    ),
    autoSizeSetting: writable(
      oneOf(...namesOf(SIZES)),
      (shape) => namesOf(SIZES).find((name) => childNamed(bodyOf(shape), SIZES[name])) ?? "AutoSizeNone",
      ({ file }, setting) => {
        for (const name of Object.values(SIZES)) removeElement(file.at("txBody", "bodyPr", name));
        file.make("txBody", "bodyPr", SIZES[setting]);
      },
    ),
  },
  objects: { textRange: (shape) => textRangeType(shape) },
  methods: { deleteText: method([], (shape) => setShapeText(shape, "")) },
});

export function textFrameType(shape: Shape): HostObject {
  mustHave(shape, "txBody");
  return frameType(shape);
}
