import { hostForEachTest, onReopened, onSheet } from "./onHost";

const host = hostForEachTest();

type Place = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

const lineOf = (address: string, place: Place): Promise<unknown[]> =>
  onSheet(async (sheet, context) => {
    const border = sheet.getRange(address).format.borders.getItem(place).load("style,weight,color");
    await context.sync();
    return [border.style, border.weight, border.color];
  });

const draw = (address: string, place: Place, line: Partial<Excel.RangeBorder>): Promise<void> =>
  onSheet(async (sheet, context) => {
    sheet.getRange(address).format.borders.getItem(place).set(line);
    await context.sync();
  });

const NONE = ["None", "Thin", "#000000"];

test.each<[Place, string, Place]>([
  ["EdgeRight", "C2", "EdgeLeft"],
  ["EdgeLeft", "A2", "EdgeRight"],
  ["EdgeTop", "B1", "EdgeBottom"],
  ["EdgeBottom", "B3", "EdgeTop"],
])("a line at the %s of B2 is the %s of %s", async (place, neighbour, facing) => {
  await draw("B2", place, { style: "Dash", color: "#112233" });
  expect(await lineOf(neighbour, facing)).toEqual(["Dash", "Thin", "#112233"]);
});

test("a line is taken away from either side, in the file too", async () => {
  await draw("A1", "EdgeRight", { style: "Continuous", weight: "Thick" });
  await draw("B1", "EdgeLeft", { style: "None" });
  expect(await lineOf("A1", "EdgeRight")).toEqual(NONE);
  await onReopened(host.current, async () => expect(await lineOf("A1", "EdgeRight")).toEqual(NONE));
});

test("what is changed from the other side keeps the rest of its look", async () => {
  await draw("A1", "EdgeRight", { style: "Continuous", weight: "Thick" });
  await draw("B1", "EdgeLeft", { color: "#FF0000" });
  expect(await lineOf("A1", "EdgeRight")).toEqual(["Continuous", "Thick", "#FF0000"]);
});

test("a range tells of the lines around and in it, whoever has them", async () => {
  await draw("A1:A3", "EdgeRight", { style: "Double" });
  expect(await lineOf("B1:B3", "EdgeLeft")).toEqual(["Double", "Thick", "#000000"]);
  expect(await lineOf("B1:B4", "EdgeLeft")).toEqual([null, null, "#000000"]);
  expect(await lineOf("A1:B3", "InsideVertical")).toEqual(["Double", "Thick", "#000000"]);
  await draw("A2", "EdgeTop", { style: "Dot" });
  expect(await lineOf("A1:A2", "InsideHorizontal")).toEqual(["Dot", "Thin", "#000000"]);
});

test("at the sheet's edges there is no neighbour, and whole columns have theirs", async () => {
  await draw("A1", "EdgeLeft", { style: "Dot" });
  await draw("A1", "EdgeTop", { style: "Dot" });
  expect(await lineOf("A1", "EdgeLeft")).toEqual(["Dot", "Thin", "#000000"]);
  await draw("C:C", "EdgeRight", { style: "Dot" });
  expect(await lineOf("D:D", "EdgeLeft")).toEqual(["Dot", "Thin", "#000000"]);
  expect(await lineOf("E:E", "EdgeLeft")).toEqual(NONE);
});
