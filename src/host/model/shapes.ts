import { attribute, booleanAttribute, setAttributes, type Element } from "../../xlsx/xml/dom";
import type { NewShape } from "../../xlsx/charts/shapeXml";
import { Shape } from "../book/shape";
import type { Sheet } from "../book/sheet";
import { ExcelError } from "../excelError";
import { anything, flag, number, oneOf, text, withDefault } from "../wire/readers";
import { method, objectType, writable, type HostObject, type WritableValue } from "../wire/objectType";
import { placeValues, putAt, widthIn, heightIn, type Frame } from "./placeValues";
import { figureOf, presetNamed } from "./shapeKinds";
import { CONNECTORS, lineType } from "./shapeLine";
import { shapeFillType, shapeLineFormatType } from "./shapeLooks";
import { setShapeText, textFrameType } from "./shapeText";
import { namesOf } from "./words";

const KINDS: Readonly<Record<string, string>> = { picture: "Image", shape: "GeometricShape", group: "Group" };

/** Where a new shape lies until somebody moves it. */
const FIRST_PLACE: Frame = { left: 0, top: 0, width: 72, height: 72 };

/** The theme's first colour for series, and a darker shade of it. */
function faceOf({ book }: Sheet): { readonly fill: string; readonly line: string } {
  const { styles } = book.file;
  const accent = (tint: number): string => styles.rgb({ kind: "theme", index: 4, tint }) ?? "#000000";
  return { fill: accent(0), line: accent(-0.25) };
}

function added(sheet: Sheet, shape: NewShape, kind: string, frame: Frame = FIRST_PLACE): Shape {
  const made = Shape.add(sheet, shape, kind);
  putAt(made, frame);
  return made;
}

export const shapesType: (sheet: Sheet) => HostObject = objectType<Sheet>({
  name: "ShapeCollection",
  items: (sheet) => Shape.on(sheet).map(shapeType),
  item: (sheet, key) => {
    const shape = Shape.find(sheet, key);
    if (shape === undefined) throw new ExcelError("ItemNotFound");
    return shapeType(shape);
  },
  methods: {
    getItemOrNullObject: method([text], (sheet, key) => {
      const shape = Shape.find(sheet, key);
      return shape === undefined ? null : shapeType(shape);
    }),
    getCount: method([], (sheet) => Shape.on(sheet).length),
    getItemAt: method([anything], (sheet, index) => {
      const shape = Shape.on(sheet)[Number(index)];
      if (shape === undefined) throw new ExcelError("InvalidArgument", `there is no shape at ${String(index)}`);
      return shapeType(shape);
    }),
    addGeometricShape: method([text], (sheet, figure) => {
      const shape = { kind: "figure", preset: presetNamed(figure), ...faceOf(sheet) } as const;
      return shapeType(added(sheet, shape, "Form"));
    }),
    addTextBox: method([withDefault(text, "")], (sheet, words) => {
      const shape = added(sheet, { kind: "textBox" }, "Textfeld");
      setShapeText(shape, words);
      return shapeType(shape);
    }),
    addLine: method(
      [number, number, number, number, withDefault(oneOf(...namesOf(CONNECTORS)), "Straight")],
      (sheet, left, top, endLeft, endTop, connector) => {
        const line = { kind: "line", preset: CONNECTORS[connector], line: faceOf(sheet).fill } as const;
        const shape = added(sheet, line, "Verbinder", {
          left: Math.min(left, endLeft),
          top: Math.min(top, endTop),
          width: Math.abs(endLeft - left),
          height: Math.abs(endTop - top),
        });
        setAttributes(shape.file.make("spPr", "xfrm"), {
          flipH: endLeft < left || undefined,
          flipV: endTop < top || undefined,
        });
        return shapeType(shape);
      },
    ),
  },
});

const said = (name: string): WritableValue<Shape> =>
  writable(
    text,
    ({ file }) => file.said(name) ?? "",
    ({ file }, value) => file.say({ [name]: value === "" ? undefined : value }),
  );

const TURN = 60_000;

const rotation: WritableValue<Shape> = writable(
  number,
  ({ file }) => {
    const frame = file.at("spPr", "xfrm");
    return Number((frame && attribute(frame, "rot")) ?? 0) / TURN;
  },
  ({ file }, degrees) => {
    const turned = ((degrees % 360) + 360) % 360;
    setAttributes(file.make("spPr", "xfrm"), { rot: turned === 0 ? undefined : Math.round(turned * TURN) });
  },
);

const lockOf = ({ file }: Shape): Element | undefined => file.at("nvSpPr", "cNvSpPr", "spLocks");

const isLocked = (shape: Shape): boolean => {
  const lock = lockOf(shape);
  return lock !== undefined && booleanAttribute(lock, "noChangeAspect");
};

/** Where the ratio of the sides is locked, one follows the other. */
const side = (one: "width" | "height", other: "width" | "height"): WritableValue<Shape> => ({
  get: placeValues[one].get,
  set(shape, value) {
    const [before, beside] = [one, other].map((name) => placeValues[name].get(shape) as number) as [number, number];
    placeValues[one].set(shape, value);
    if (isLocked(shape)) placeValues[other].set(shape, (beside * (value as number)) / before);
  },
});

const WIDTH = side("width", "height");
const HEIGHT = side("height", "width");

const moved = (name: "left" | "top", shape: Shape, by: number): void =>
  // Excel stops a shape at the sheet's edge.
  placeValues[name].set(shape, Math.max(0, (placeValues[name].get(shape) as number) + by));

/** Which corner stays where it is when a shape is scaled. */
const SCALE_FROM = { ScaleFromTopLeft: 0, ScaleFromMiddle: 0.5, ScaleFromBottomRight: 1 } as const;

const scaled = (axis: "width" | "height"): ReturnType<typeof method<Shape, never[]>> =>
  method(
    [number, oneOf("CurrentSize", "OriginalSize"), withDefault(oneOf(...namesOf(SCALE_FROM)), "ScaleFromTopLeft")],
    (shape: Shape, factor, type, from) => {
      if (type === "OriginalSize") throw new ExcelError("InvalidArgument", "only pictures have an original size");
      if (factor <= 0) throw new ExcelError("InvalidArgument", "a size is more than nothing");
      const size = axis === "width" ? widthIn(shape) : heightIn(shape);
      moved(axis === "width" ? "left" : "top", shape, -size * (factor - 1) * SCALE_FROM[from]);
      (axis === "width" ? WIDTH : HEIGHT).set(shape, size * factor);
    },
  );

export const shapeType: (shape: Shape) => HostObject = objectType<Shape>({
  name: "Shape",
  identity: ({ id }) => ({ Id: id }),
  values: {
    ...placeValues,
    width: WIDTH,
    height: HEIGHT,
    lockAspectRatio: writable(flag, isLocked, ({ file }, locked) =>
      setAttributes(file.make("nvSpPr", "cNvSpPr", "spLocks"), { noChangeAspect: locked }),
    ),
    id: ({ id }) => id,
    name: writable(
      text,
      ({ file }) => file.name,
      ({ file }, name) => (file.name = name),
    ),
    type: ({ file, isLine }) => (isLine ? "Line" : (KINDS[file.kind] ?? "Unsupported")),
    geometricShapeType: writable(
      text,
      ({ file, isLine }) => {
        const geometry = file.at("spPr", "prstGeom");
        return isLine || file.kind !== "shape" ? null : figureOf(geometry && attribute(geometry, "prst"));
      },
      ({ file }, figure) => setAttributes(file.make("spPr", "prstGeom"), { prst: presetNamed(figure) }),
    ),
    altTextTitle: said("title"),
    altTextDescription: said("descr"),
    visible: writable(
      flag,
      ({ file }) => file.said("hidden") !== "1",
      ({ file }, isVisible) => file.say({ hidden: isVisible ? undefined : true }),
    ),
    rotation,
    level: () => 0,
    zOrderPosition: ({ file }) => file.place,
  },
  objects: {
    fill: (shape) => shapeFillType(shape),
    lineFormat: (shape) => shapeLineFormatType(shape),
    textFrame: (shape) => textFrameType(shape),
    line: (shape) => lineType(shape),
  },
  methods: {
    delete: method([], (shape) => shape.delete()),
    incrementLeft: method([number], (shape, points) => moved("left", shape, points)),
    incrementTop: method([number], (shape, points) => moved("top", shape, points)),
    incrementRotation: method([number], (shape, degrees) =>
      rotation.set(shape, (rotation.get(shape) as number) + degrees),
    ),
    scaleWidth: scaled("width"),
    scaleHeight: scaled("height"),
    setZOrder: method([oneOf("BringToFront", "BringForward", "SendToBack", "SendBackward")], ({ file }, to) => {
      const { place } = file;
      const places = { BringToFront: Infinity, BringForward: place + 1, SendToBack: 0, SendBackward: place - 1 };
      file.moveTo(places[to]);
    }),
  },
});
