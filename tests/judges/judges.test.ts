import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { MissingProgram, output } from "./command";
import { libreOfficeValues, pageTexts, pdfsOf } from "./libreOffice";
import { minimalWorkbook } from "./minimalWorkbook";
import { openXmlFaults } from "./openXml";
import { table } from "../host/calculator/sheets";

jest.setTimeout(180_000);

const lying = minimalWorkbook({ Blatt: [[2, { formula: "=A1*21", cached: 7 }, { formula: '=A1/4&""', cached: "x" }]] });

test("LibreOffice recalculates in German when asked to, and tells the cached values when not", async () => {
  const recalculated = await libreOfficeValues({ lying }, "recalculated");
  expect(recalculated).toEqual({ lying: { Blatt: { A1: 2, B1: 42, C1: "0,5" } } });
  expect(await libreOfficeValues({ lying }, "cached")).toEqual({ lying: { Blatt: { A1: 2, B1: 7, C1: "x" } } });
});

test("a workbook printed gives its pages' texts", async () => {
  const { plain } = await pdfsOf({ plain: minimalWorkbook({ Eins: [["Grünes Blatt"]], Zwei: [["Blaues Blatt"]] }) });
  const pages = await pageTexts(plain!);
  expect(pages.map((page) => page.trim().split("\n")[0])).toEqual(
    ["Grünes Blatt", "Blaues Blatt"].map((text) => expect.stringContaining(text) as string),
  );
});

test("the Open XML SDK has nothing against a sound workbook", async () =>
  expect(
    await openXmlFaults(
      minimalWorkbook(
        {
          Ziele: [
            ["Nr", "Ziel"],
            ["1.1", "x & y"],
          ],
        },
        [table("tblZiele", "Ziele", ["Nr", "Ziel"], 1)],
      ),
    ),
  ).toEqual([]));

test("and names what is wrong with another", async () => {
  const parts = unzipSync(lying);
  const broken = strFromU8(parts["xl/worksheets/sheet1.xml"]!).replace("<sheetData>", '<sheetData unheard="of">');
  const faults = await openXmlFaults(zipSync({ ...parts, "xl/worksheets/sheet1.xml": strToU8(broken) }));
  expect(faults).toEqual([expect.stringContaining("unheard")]);
});

test("a missing judge is named with what to install", () =>
  expect(output("no-such-program", [], { package: "no-such-package" })).rejects.toThrow(
    new MissingProgram("no-such-program", "no-such-package"),
  ));
