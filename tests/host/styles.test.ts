import { openHost } from "../../src/host/node";
import { failureOf, hostForEachTest, onSheet } from "./onHost";

const host = hostForEachTest();

const lookOf = (address: string): Promise<unknown[]> =>
  onSheet(async (sheet, context) => {
    const range = sheet.getRange(address).load("style");
    range.format.font.load("bold,color");
    range.format.fill.load("color");
    await context.sync();
    return [range.style, range.format.font.bold, range.format.fill.color];
  });

test("built-in styles are known by Excel's word and by their name", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").style = "Heading1";
    sheet.getRange("A2").style = "Good";
    sheet.getRange("A3").style = "Accent1_20";
    await context.sync();
  });
  const again = await openHost(host.current.toBytes());
  expect([await lookOf("A1"), await lookOf("A2"), await lookOf("A3"), await lookOf("A4")]).toEqual([
    ["Heading 1", true, "#FFFFFF"],
    ["Good", false, "#C6EFCE"],
    ["20% - Accent1", false, "#D9E1F2"],
    ["Normal", false, "#FFFFFF"],
  ]);
  again.close();
});

test("cells follow their style when it changes, and look normal when it goes", async () => {
  await onSheet(async (sheet, context) => {
    const { styles } = context.workbook;
    styles.add("Hinweis");
    sheet.getRange("A1:A2").style = "Hinweis";
    const style = styles.getItem("Hinweis");
    style.font.bold = true;
    style.fill.color = "#FFEEDD";
    await context.sync();
  });
  expect(await lookOf("A1:A2")).toEqual(["Hinweis", true, "#FFEEDD"]);
  await onSheet(async (_, context) => {
    context.workbook.styles.getItem("Hinweis").delete();
    await context.sync();
  });
  expect(await lookOf("A1:A2")).toEqual(["Normal", false, "#FFFFFF"]);
});

test.each<[string, (styles: Excel.StyleCollection) => void, string]>([
  ["a name that is taken", (styles) => styles.add("Good"), "ItemAlreadyExists"],
  ["a style that is not there", (styles) => styles.getItem("Fehlt").load("name"), "ItemNotFound"],
  ["the end of a built-in style", (styles) => styles.getItem("Normal").delete(), "InvalidArgument"],
])("%s is refused", async (_, use, code) => {
  const error = await failureOf(() =>
    onSheet(async (_sheet, context) => {
      use(context.workbook.styles);
      await context.sync();
    }),
  );
  expect(error?.code).toBe(code);
});

test("a pattern has lines of one colour on a ground of another", async () => {
  const read = await onSheet(async (sheet, context) => {
    const { fill } = sheet.getRange("A1").format;
    fill.color = "#FFFF00";
    fill.pattern = "Gray25";
    fill.patternColor = "#FF0000";
    fill.load("color,pattern,patternColor");
    await context.sync();
    return [fill.color, fill.pattern, fill.patternColor];
  });
  expect(read).toEqual(["#FFFF00", "Gray25", "#FF0000"]);
});
