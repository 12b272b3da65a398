import { Drawing } from "../../xlsx/charts/drawing";
import { attribute, descendantsNamed, type Element } from "../../xlsx/xml/dom";
import type { Sheet } from "../book/sheet";
import { ExcelError } from "../excelError";
import { anything, text } from "../wire/readers";
import { method, objectType, type HostObject } from "../wire/objectType";

/** What is drawn on a sheet, charts aside: Excel's API lists those apart. */
interface Shape {
  readonly sheet: Sheet;
  readonly anchor: Element;
  readonly kind: string;
  readonly name: string;
}

const KINDS: Readonly<Record<string, string>> = { picture: "Image", shape: "GeometricShape", group: "Group" };

export const shapesType: (sheet: Sheet) => HostObject = objectType<Sheet>({
  name: "ShapeCollection",
  items: (sheet) => shapesOn(sheet).map(shapeType),
  item: (sheet, key) => {
    const shape = find(sheet, key);
    if (shape === undefined) throw new ExcelError("ItemNotFound");
    return shapeType(shape);
  },
  methods: {
    getItemOrNullObject: method([text], (sheet, key) => {
      const shape = find(sheet, key);
      return shape === undefined ? null : shapeType(shape);
    }),
    getCount: method([], (sheet) => shapesOn(sheet).length),
    getItemAt: method([anything], (sheet, index) => {
      const shape = shapesOn(sheet)[Number(index)];
      if (shape === undefined) throw new ExcelError("InvalidArgument", `there is no shape at ${String(index)}`);
      return shapeType(shape);
    }),
  },
});

const shapeType: (shape: Shape) => HostObject = objectType<Shape>({
  name: "Shape",
  identity: (shape) => ({ Id: idOf(shape) }),
  values: {
    id: idOf,
    name: ({ name }) => name,
    type: ({ kind }) => KINDS[kind] ?? "Unsupported",
  },
  methods: {
    delete: method([], ({ sheet, anchor }) => new Drawing(sheet.book.file, sheet.file).removeAnchor(anchor)),
  },
});

function shapesOn(sheet: Sheet): Shape[] {
  const drawing = new Drawing(sheet.book.file, sheet.file);
  const { anchors } = drawing;
  return drawing.objects.flatMap(({ kind, name }, i) => {
    const anchor = anchors[i];
    return anchor === undefined || kind === "chart" ? [] : [{ sheet, anchor, kind, name }];
  });
}

function find(sheet: Sheet, key: unknown): Shape | undefined {
  return shapesOn(sheet).find((shape) => idOf(shape) === key || shape.name === key);
}

function idOf({ sheet, anchor }: Shape): string {
  const [properties] = descendantsNamed(anchor, "cNvPr");
  return `${sheet.id}${(properties && attribute(properties, "id")) ?? ""}`;
}
