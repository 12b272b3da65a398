import { openXmlFaults } from "../judges/openXml";
import { failureOf, hostForEachTest, onReopened, onSheet } from "./onHost";

const host = hostForEachTest();

const draw = (use: (shapes: Excel.ShapeCollection) => unknown): Promise<void> =>
  onSheet(async (sheet, context) => {
    use(sheet.shapes);
    await context.sync();
  });

const shapeNamed = <T>(name: string, read: (shape: Excel.Shape) => () => T): Promise<T> =>
  onSheet(async (sheet, context) => {
    const answer = read(sheet.shapes.getItem(name));
    await context.sync();
    return answer();
  });

/** What is told of a shape now, and when its file is opened again: the same, in a valid file. */
async function told<T>(name: string, read: (shape: Excel.Shape) => () => T): Promise<T> {
  const now = await shapeNamed(name, read);
  expect(await openXmlFaults(host.current.toBytes())).toEqual([]);
  expect(await onReopened(host.current, () => shapeNamed(name, read))).toEqual(now);
  return now;
}

const loaded =
  <T extends { load(names: string): T; toJSON(): unknown }>(of: (shape: Excel.Shape) => T, names: string) =>
  (shape: Excel.Shape) => {
    const object = of(shape).load(names);
    return () => object.toJSON() as Record<string, unknown>;
  };

function badge(shapes: Excel.ShapeCollection): Excel.Shape {
  const shape = shapes.addGeometricShape("Round2SameRectangle");
  shape.set({ name: "Plakette", left: 80, top: 60, width: 260, height: 120 });
  return shape;
}

test("a figure lies where it was put and keeps its kind", async () => {
  await draw(badge);
  const names = "name,type,geometricShapeType,left,top,width,height,rotation,visible,zOrderPosition,level";
  expect(
    await told(
      "Plakette",
      loaded((shape) => shape, names),
    ),
  ).toMatchObject({
    name: "Plakette",
    type: "GeometricShape",
    geometricShapeType: "Round2SameRectangle",
    ...{ left: 80, top: 60, width: 260, height: 120 },
    ...{ rotation: 0, visible: true, zOrderPosition: 0, level: 0 },
  });
});

test("a figure that Excel does not know is refused", async () => {
  const error = await failureOf(() => draw((shapes) => shapes.addGeometricShape("Herz" as "Heart")));
  expect([error?.code, error?.debugInfo.errorLocation]).toEqual([
    "InvalidArgument",
    "ShapeCollection.addGeometricShape",
  ]);
});

test("it is moved, turned and scaled by steps", async () => {
  await draw((shapes) => {
    const shape = badge(shapes);
    shape.incrementLeft(-100);
    shape.incrementTop(25);
    shape.incrementRotation(-30);
    shape.lockAspectRatio = true;
    shape.scaleHeight(1.5, "CurrentSize");
  });
  expect(
    await told(
      "Plakette",
      loaded((shape) => shape, "left,top,width,height,rotation,lockAspectRatio"),
    ),
  ).toMatchObject({ left: 0, top: 85, width: 390, height: 180, rotation: 330, lockAspectRatio: true });
});

test("its ground and its line are set", async () => {
  await draw((shapes) => {
    const { fill, lineFormat } = badge(shapes);
    fill.setSolidColor("#FFE08A");
    fill.transparency = 0.25;
    lineFormat.set({ color: "#C55A11", dashStyle: "DashDotDot", style: "ThinThick", transparency: 0.2, weight: 4 });
  });
  expect(
    await told(
      "Plakette",
      loaded((shape) => shape.fill, "foregroundColor,transparency,type"),
    ),
  ).toEqual({
    foregroundColor: "#FFE08A",
    transparency: 0.25,
    type: "Solid",
  });
  expect(
    await told(
      "Plakette",
      loaded((shape) => shape.lineFormat, "color,dashStyle,style,transparency,visible,weight"),
    ),
  ).toEqual({
    ...{ color: "#C55A11", dashStyle: "DashDotDot", style: "ThinThick" },
    ...{ transparency: expect.closeTo(0.2, 6) as number, visible: true, weight: 4 },
  });
});

test("ground and line can be taken away", async () => {
  await draw((shapes) => {
    const { fill, lineFormat } = badge(shapes);
    fill.clear();
    lineFormat.visible = false;
  });
  expect(
    await told(
      "Plakette",
      loaded((shape) => shape.fill, "type,foregroundColor"),
    ),
  ).toEqual({
    type: "NoFill",
    foregroundColor: "",
  });
  expect(
    await told(
      "Plakette",
      loaded((shape) => shape.lineFormat, "visible"),
    ),
  ).toEqual({ visible: false });
});

test("a text box holds lines of text with a look and a place", async () => {
  await draw((shapes) => {
    const box = shapes.addTextBox("Ratsfassung");
    box.name = "Kasten";
    const { textFrame } = box;
    textFrame.textRange.font.set({ bold: true, size: 14, color: "#112233", name: "Arial", underline: "Single" });
    textFrame.textRange.text = "Ratsfassung\nStand: Mai";
    textFrame.set({ horizontalAlignment: "Center", verticalAlignment: "Middle", leftMargin: 10 });
    textFrame.autoSizeSetting = "AutoSizeShapeToFitText";
  });
  expect(
    await told(
      "Kasten",
      loaded((shape) => shape.textFrame.textRange, "text"),
    ),
  ).toMatchObject({
    text: "Ratsfassung\nStand: Mai",
  });
  expect(
    await told(
      "Kasten",
      loaded((shape) => shape.textFrame.textRange.font, "bold,italic,size,color,name,underline"),
    ),
  ).toEqual({ bold: true, italic: false, size: 14, color: "#112233", name: "Arial", underline: "Single" });
  const frame = "hasText,horizontalAlignment,verticalAlignment,leftMargin,autoSizeSetting";
  expect(
    await told(
      "Kasten",
      loaded((shape) => shape.textFrame, frame),
    ),
  ).toMatchObject({
    ...{ hasText: true, horizontalAlignment: "Center", verticalAlignment: "Middle" },
    ...{ leftMargin: 10, autoSizeSetting: "AutoSizeShapeToFitText" },
  });
  await draw((shapes) => shapes.getItem("Kasten").textFrame.deleteText());
  expect(
    await told(
      "Kasten",
      loaded((shape) => shape.textFrame, "hasText"),
    ),
  ).toEqual({ hasText: false });
});

test("a line has ends that hold on to shapes", async () => {
  await draw((shapes) => {
    badge(shapes);
    const added = shapes.addLine(300, 40, 100, 40, "Elbow");
    added.name = "Linie";
    added.line.set({ endArrowheadStyle: "Triangle", endArrowheadLength: "Long", beginArrowheadWidth: "Narrow" });
    added.line.connectBeginShape(shapes.getItem("Plakette"), 2);
  });
  expect(
    await told(
      "Linie",
      loaded((shape) => shape, "type,left,top,width,height,geometricShapeType"),
    ),
  ).toMatchObject({
    ...{ type: "Line", left: 100, top: 40, width: 200, height: 0, geometricShapeType: null },
  });
  const ends =
    "connectorType,endArrowheadStyle,endArrowheadLength,beginArrowheadWidth,beginConnectedSite,isBeginConnected,isEndConnected";
  expect(
    await told(
      "Linie",
      loaded((shape) => shape.line, ends),
    ),
  ).toMatchObject({
    ...{ connectorType: "Elbow", endArrowheadStyle: "Triangle", endArrowheadLength: "Long" },
    ...{ beginArrowheadWidth: "Narrow", beginConnectedSite: 2, isBeginConnected: true, isEndConnected: false },
  });
  expect(
    await shapeNamed(
      "Linie",
      loaded((shape) => shape.line.beginConnectedShape, "name"),
    ),
  ).toMatchObject({
    name: "Plakette",
  });
  await draw((shapes) => shapes.getItem("Linie").line.disconnectBeginShape());
  expect(
    await told(
      "Linie",
      loaded((shape) => shape.line, "isBeginConnected"),
    ),
  ).toEqual({ isBeginConnected: false });
});

test("shapes lie one over the other, and the order can be changed", async () => {
  await draw((shapes) => {
    for (const name of ["a", "b", "c"]) shapes.addGeometricShape("Star5").name = name;
    shapes.getItem("c").setZOrder("SendToBack");
    shapes.getItem("a").setZOrder("BringForward");
  });
  const names = await onSheet(async (sheet, context) => {
    sheet.shapes.load("items/name");
    await context.sync();
    return sheet.shapes.items.map(({ name }) => name);
  });
  expect(names).toEqual(["c", "b", "a"]);
});

test("what a shape has not is refused, what this host has not is named", async () => {
  await draw(badge);
  const failures = [
    await failureOf(() => draw((shapes) => (shapes.getItem("Plakette").line.connectorType = "Curve"))),
    await failureOf(() => draw((shapes) => shapes.addImage("AAAA"))),
  ];
  expect(failures.map((error) => [error?.code, error?.debugInfo.errorLocation])).toEqual([
    ["InvalidOperation", "Shape.line"],
    ["ApiNotFound", "ShapeCollection.addImage"],
  ]);
});
