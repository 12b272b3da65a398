import { balanceAudit } from "../../src/commands/balanceAudit";
import { importProtocol } from "../../src/commands/importProtocol";
import { openHost } from "../../src/host/node";
import { strFromU8, unzipSync } from "fflate";
import { withWorkbook } from "../../src/workbook/withWorkbook";
import { afterWork } from "../workbooks/afterWork";
import { foreignWorkbook } from "../workbooks/foreignWorkbook";
import { valuesIn } from "../judges/sheetValues";
import { SMALL_PROTOCOL, STAND } from "./smallAudit";

/** Parts that speak of the whole workbook; every other part that was there has to stay as it is. */
const SHARED_PARTS = [
  "[Content_Types].xml",
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/styles.xml",
  "xl/sharedStrings.xml",
  "xl/calcChain.xml",
];

type Parts = Readonly<Record<string, Uint8Array>>;
let foreign: Parts;
let file: Uint8Array;
let imported: Parts;
let balanced: Parts;

beforeAll(async () => {
  const original = foreignWorkbook();
  const withTables = await afterWork(original, () => importProtocol(SMALL_PROTOCOL, STAND));
  file = await afterWork(withTables, () => balanceAudit(STAND));
  [foreign, imported, balanced] = [unzipSync(original), unzipSync(withTables), unzipSync(file)];
});

const ownParts = (): readonly string[] => Object.keys(foreign).filter((name) => !SHARED_PARTS.includes(name));

const pieces = (parts: Parts, part: string, pattern: RegExp): readonly string[] =>
  strFromU8(parts[part] ?? new Uint8Array()).match(pattern) ?? [];

describe("a town's demanding workbook", () => {
  test.each(["import", "balance"])(
    "keeps every part that is not the workbook's own through %s, byte for byte",
    (step) => {
      const parts = step === "import" ? imported : balanced;
      const changed = ownParts().filter(
        (name) => Buffer.compare(parts[name] ?? new Uint8Array(), foreign[name] ?? new Uint8Array()) !== 0,
      );
      expect(changed).toEqual([]);
      expect(ownParts().length).toBeGreaterThan(30);
    },
  );

  test("keeps its names, its styles and its texts in their places", () => {
    // Sheet-scoped names count sheets, and ours may come before the town's.
    const names = (parts: Parts) =>
      pieces(parts, "xl/workbook.xml", /<definedName .*?<\/definedName>/g).map((name) =>
        name.replace(/ localSheetId="\d+"/, ""),
      );
    expect(names(balanced)).toEqual(expect.arrayContaining([...names(foreign)]));
    for (const [part, pattern] of [
      ["xl/styles.xml", /(?<=<cellXfs[^]*)<xf [^]*?(?:\/>|<\/xf>)(?=[^]*<\/cellXfs>)/g],
      ["xl/sharedStrings.xml", /<si>[^]*?<\/si>/g],
    ] as const) {
      const present = pieces(foreign, part, pattern);
      expect(present.length).toBeGreaterThan(0);
      expect(pieces(balanced, part, pattern).slice(0, present.length)).toEqual(present);
    }
  });

  test("keeps its sheets under their titles; ours take free ones", async () => {
    const host = await openHost(file);
    const titles = await withWorkbook(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });
    host.close();
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.filter((title) => title === "Maßnahmen" || title === "Übersicht")).toHaveLength(2);
    expect(titles.filter((title) => /^(Maßnahmen|Übersicht) \(/.test(title))).toHaveLength(2);
  });

  test("is balanced again without any change", async () => {
    const again = await afterWork(file, () => balanceAudit(STAND));
    expect(valuesIn(again)).toEqual(valuesIn(file));
    expect(Object.keys(unzipSync(again)).sort()).toEqual(Object.keys(balanced).sort());
  });
});
