import { strToU8, zipSync } from "fflate";
import { LIMITS } from "../../src/xlsx/limits";
import { Workbook } from "../../src/xlsx/workbook";
import { rgbColor } from "../../src/xlsx/styles/color";
import type { StyleChange } from "../../src/xlsx/styles/cellStyle";
import type { ValidationRule } from "../../src/xlsx/sheet/validations";
import type { Sheet } from "../../src/xlsx/sheet";
import { openXmlFaults } from "../judges/openXml";
import { FOREIGN, openForeign, partsOf, reopened, sheetOf, textOf } from "./foreign";
import { problemOf } from "./problem";

/** Each call of the validator is a process of its own. */
jest.setTimeout(60_000);

/** What a sheet says after the workbook was written and read again. */
const reread = (workbook: Workbook, name: string): Sheet => sheetOf(reopened(workbook), name);

/** The same, and the file must be valid. */
async function saved(workbook: Workbook, name: string): Promise<Sheet> {
  expect(await openXmlFaults(workbook.toBytes())).toEqual([]);
  return reread(workbook, name);
}

describe("styles", () => {
  test("are read through fonts, fills, themes and tints", () => {
    const { styles } = openForeign();
    const title = styles.resolve(1);
    expect(title.font).toMatchObject({ isBold: true, size: 14, name: "Calibri", underline: "none" });
    expect(styles.rgb(title.font.color)).toBe("#2F5597");
    expect(title.fill.pattern).toBe("gradient");
    expect(title.border.bottom.style).toBe("thin");
    expect(styles.resolve(2).numberFormat).toBe('#,##0\\ "EUR"');
    expect(styles.resolve(3).font.underline).toBe("single");
    expect(styles.rgb(styles.resolve(4).fill.color)).toBe("#DAE3F3");
    expect(styles.resolve(4).protection.isLocked).toBe(false);
    expect(styles.resolve(999)).toEqual(styles.resolve(0));
  });

  const changes: readonly (readonly [string, StyleChange])[] = [
    [
      "a font",
      {
        font: {
          name: "Arial",
          size: 12,
          isBold: true,
          isItalic: true,
          isStruck: true,
          underline: "double",
          verticalAlign: "superscript",
          color: rgbColor("#ff0000"),
        },
      },
    ],
    [
      "a plain font",
      {
        font: {
          isBold: false,
          isItalic: false,
          isStruck: false,
          underline: "none",
          verticalAlign: "baseline",
          color: undefined,
        },
      },
    ],
    ["a solid fill", { fill: { pattern: "solid", color: rgbColor("#DDEEFF") } }],
    [
      "a pattern",
      {
        fill: {
          pattern: "lightUp",
          color: { kind: "theme", index: 4, tint: 0.5 },
          background: { kind: "indexed", index: 13 },
        },
      },
    ],
    ["no fill", { fill: { pattern: "none" } }],
    [
      "a border",
      {
        border: {
          top: { style: "thick", color: rgbColor("#000000") },
          left: { style: "hair" },
          bottom: { style: "none" },
          diagonal: { style: "thin" },
          isDiagonalUp: true,
          isDiagonalDown: true,
        },
      },
    ],
    [
      "an alignment",
      {
        alignment: {
          horizontal: "center",
          vertical: "top",
          isWrapped: true,
          isShrunk: true,
          indent: 2,
          rotation: 45,
          readingOrder: 2,
          isLastLineSpread: true,
        },
      },
    ],
    ["a number format of its own", { numberFormat: "dd.mm.yyyy" }],
    ["a built-in number format", { numberFormat: "@" }],
    ["a protection", { protection: { isLocked: false, isHidden: true } }],
    ["an apostrophe", { hasQuotePrefix: true }],
  ];

  test.each(changes)("%s given to a cell is read back, the rest stays", (_, change) => {
    const workbook = openForeign();
    const before = workbook.styles.resolve(1);
    sheetOf(workbook, "Maßnahmen").setStyle(0, 0, workbook.styles.derive(1, change));
    const after = reopened(workbook).styles.resolve(reread(workbook, "Maßnahmen").cell(0, 0).style);
    for (const part of ["font", "border", "alignment", "protection"] as const) {
      const wanted = Object.entries({ ...before[part], ...change[part] });
      for (const [name, value] of wanted) {
        const read = (after[part] as unknown as Record<string, unknown>)[name];
        expect(read).toEqual(typeof value === "object" ? expect.objectContaining(value as object) : value);
      }
    }
    expect(after.fill).toMatchObject(change.fill ?? before.fill);
    expect([after.numberFormat, after.hasQuotePrefix]).toEqual([
      change.numberFormat ?? before.numberFormat,
      change.hasQuotePrefix ?? before.hasQuotePrefix,
    ]);
    expect(workbook.styles.resolve(1)).toEqual(before);
  });

  test("of all these kinds make a valid file together", async () => {
    const workbook = openForeign();
    changes.forEach(([, change], row) =>
      [0, 1, 4].forEach((style, column) =>
        sheetOf(workbook, "Listen").setStyle(row, column, workbook.styles.derive(style, change)),
      ),
    );
    expect(await openXmlFaults(workbook.toBytes())).toEqual([]);
  });

  test("that are equal share one id, and a change that changes nothing adds none", () => {
    const { styles } = openForeign();
    const bold = styles.derive(0, { font: { isBold: true } });
    expect(styles.derive(0, { font: { isBold: true } })).toBe(bold);
    expect(styles.derive(bold, { font: { isBold: true } })).toBe(bold);
    expect(styles.intern(styles.resolve(bold))).toBe(styles.intern(styles.resolve(bold)));
  });

  test("of a workbook without a styles part are made when they are needed", () => {
    const workbook = Workbook.create();
    const id = workbook.files.relationOf("xl/workbook.xml", "styles")?.id ?? "";
    workbook.files.unrelate("xl/workbook.xml", id);
    workbook.files.remove("xl/styles.xml");
    const { styles } = Workbook.open(workbook.toBytes());
    expect(styles.resolve(styles.derive(0, { numberFormat: "0.0" })).numberFormat).toBe("0.0");
  });

  test("without a theme part look like Office's own theme; automatic colours are the system's", () => {
    const workbook = Workbook.create();
    workbook.files.remove("xl/theme/theme1.xml");
    const { styles } = Workbook.open(workbook.toBytes());
    expect(styles.rgb({ kind: "theme", index: 4, tint: 0 })).toBe("#4F81BD");
    expect(styles.rgb({ kind: "theme", index: 0, tint: -0.5 })).toBe("#808080");
    expect(styles.rgb({ kind: "indexed", index: 10 })).toBe("#FF0000");
    expect(styles.rgb({ kind: "indexed", index: 2 })).toBe("#FF0000");
    expect(styles.rgb({ kind: "auto" })).toBeUndefined();
    expect(styles.rgb(undefined)).toBeUndefined();
  });

  test("of a new workbook take their colours from its theme, in a valid file", async () => {
    const workbook = Workbook.create();
    expect(workbook.styles.rgb({ kind: "theme", index: 4, tint: 0 })).toBe("#5B9BD5");
    expect(await openXmlFaults(workbook.toBytes())).toEqual([]);
  });

  test("of a strict file keep its words for left and right", () => {
    const parts = partsOf(FOREIGN);
    const strict = new TextDecoder()
      .decode(parts["xl/styles.xml"])
      .replace(/<(\/?)left\b/g, "<$1start")
      .replace(/<(\/?)right\b/g, "<$1end");
    const { styles, files } = Workbook.open(zipSync({ ...parts, "xl/styles.xml": strToU8(strict) }));
    const thin = { style: "thin", color: undefined } as const;
    styles.derive(0, { border: { left: thin, right: thin } });
    expect(new TextDecoder().decode(files.bytes("xl/styles.xml"))).not.toMatch(/<left|<right/);
  });

  test("refuse number formats that no file can hold", () => {
    const { styles } = Workbook.create();
    expect(problemOf(() => styles.derive(0, { numberFormat: "" })).code).toBe("invalidValue");
    expect(problemOf(() => styles.derive(0, { numberFormat: "0".repeat(256) })).code).toBe("limit");
  });
});

describe("rows and columns", () => {
  test("are read", () => {
    const sheet = sheetOf(openForeign(), "Maßnahmen");
    expect(sheet.rows.get(0)).toEqual({ height: 24, isHidden: false, style: undefined });
    expect(sheet.rows.get(99)).toEqual({ height: undefined, isHidden: false, style: undefined });
    expect(sheet.rows.defaultHeight).toBe(15);
    expect(sheet.columns.get(1)).toEqual({ width: 28.5703125, isHidden: false, style: 4 });
    expect(sheet.columns.get(6).isHidden).toBe(true);
    expect(sheet.columns.get(20).width).toBeUndefined();
  });

  test("change alone, whatever span they stood in", async () => {
    const workbook = Workbook.create();
    const [sheet] = workbook.sheets;
    sheet?.columns.set(0, 9, { width: 20, style: 0 });
    sheet?.columns.set(3, 4, { isHidden: true });
    sheet?.columns.set(12, 12, { width: 5 });
    sheet?.columns.set(8, 13, { width: undefined });
    sheet?.rows.set(2, { height: 40, isHidden: true });
    sheet?.rows.set(3, { height: 40 });
    sheet?.rows.set(3, { height: undefined });
    sheet?.rows.set(2, { isHidden: false, style: 0 });
    const again = await saved(workbook, "Tabelle1");
    expect([0, 3, 4, 5, 7, 8, 12].map((column) => again.columns.get(column).width)).toEqual([
      20,
      20,
      20,
      20,
      20,
      again.columns.defaultWidth,
      again.columns.defaultWidth,
    ]);
    expect([2, 3, 4, 5].map((column) => again.columns.get(column).isHidden)).toEqual([false, true, true, false]);
    expect([again.rows.get(2), again.rows.get(3)].map(({ height, isHidden }) => [height, isHidden])).toEqual([
      [40, false],
      [undefined, false],
    ]);
  });

  test("stay within Excel's limits", () => {
    const [sheet] = Workbook.create().sheets;
    expect(problemOf(() => sheet?.rows.set(0, { height: 410 })).code).toBe("limit");
    expect(problemOf(() => sheet?.columns.set(0, 0, { width: 256 })).code).toBe("limit");
  });
});

describe("merged cells", () => {
  test("come and go, but never overlap", async () => {
    const workbook = openForeign();
    const { merges } = sheetOf(workbook, "Maßnahmen");
    expect(merges.list()).toEqual([{ row: 0, column: 0, rows: 1, columns: 6 }]);
    merges.add({ row: 20, column: 0, rows: 2, columns: 2 });
    merges.add({ row: 30, column: 0, rows: 1, columns: 1 });
    expect(problemOf(() => merges.add({ row: 0, column: 5, rows: 2, columns: 2 }))).toMatchObject({
      code: "overlap",
      address: "F1:G2",
    });
    merges.remove({ row: 0, column: 0, rows: 1, columns: 1 });
    expect((await saved(workbook, "Maßnahmen")).merges.list()).toEqual([{ row: 20, column: 0, rows: 2, columns: 2 }]);
    merges.remove({ row: 0, column: 0, rows: 99, columns: 99 });
    merges.remove({ row: 0, column: 0, rows: 99, columns: 99 });
    expect((await saved(workbook, "Maßnahmen")).merges.list()).toEqual([]);
  });
});

describe("the view", () => {
  test("freezes, thaws, colours its tab and hides the grid", () => {
    const workbook = openForeign();
    const { view } = sheetOf(workbook, "Maßnahmen");
    expect(view.frozen).toEqual({ rows: 3, columns: 0 });
    expect(view.tabColor).toEqual({ kind: "theme", index: 5, tint: 0 });
    for (const frozen of [
      { rows: 0, columns: 2 },
      { rows: 1, columns: 1 },
      { rows: 2, columns: 0 },
      { rows: 0, columns: 0 },
    ]) {
      view.frozen = frozen;
      view.showsGridlines = frozen.rows > 0;
      view.tabColor = frozen.rows > 0 ? rgbColor("#123456") : undefined;
      const again = reread(workbook, "Maßnahmen").view;
      expect([again.frozen, again.showsGridlines, again.tabColor]).toEqual([
        frozen,
        view.showsGridlines,
        view.tabColor,
      ]);
    }
  });
});

describe("the page", () => {
  test("is read with its printer settings in place", () => {
    const { page } = sheetOf(openForeign(), "Maßnahmen");
    expect(page.layout).toMatchObject({ orientation: "landscape", paperSize: 9, fit: undefined });
    expect(page.layout.margins.top).toBeCloseTo(0.787);
    expect(page.headerFooter("oddHeader")).toEqual({ left: "Stadt Musterhausen", center: "", right: "&D" });
    expect(page.titleRows).toEqual({ row: 2, column: 0, rows: 1, columns: LIMITS.columns });
    expect(page.printAreas).toEqual([]);
  });

  test("is set up whole", async () => {
    const workbook = openForeign();
    const { page } = sheetOf(workbook, "Übersicht");
    const layout = {
      orientation: "landscape",
      paperSize: 9,
      scale: undefined,
      fit: { width: 1, height: 0 },
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
      isCenteredHorizontally: true,
      isCenteredVertically: true,
      printsGridlines: true,
      printsHeadings: true,
      isBlackAndWhite: true,
      isDraft: true,
      order: "overThenDown",
      firstPageNumber: 3,
    } as const;
    page.change(layout);
    page.setHeaderFooter("oddHeader", { left: "A && B", center: "Bilanz", right: "" });
    page.setHeaderFooter("evenFooter", { left: "", center: "", right: "&P" });
    page.setHeaderFooter("firstFooter", { left: "", center: "&N", right: "" });
    page.titleRows = { row: 0, column: 0, rows: 2, columns: LIMITS.columns };
    page.titleColumns = { row: 0, column: 0, rows: LIMITS.rows, columns: 1 };
    page.printAreas = [{ row: 0, column: 0, rows: 5, columns: 4 }];
    for (const row of [20, 10, 10, 0, 15]) page.rowBreaks.add(row);
    page.rowBreaks.remove(15);
    page.rowBreaks.remove(16);
    page.columnBreaks.add(3);
    const again = (await saved(workbook, "Übersicht")).page;
    expect(again.layout).toEqual(layout);
    expect(again.headerFooter("oddHeader")).toEqual({ left: "A && B", center: "Bilanz", right: "" });
    expect(again.headerFooter("evenFooter").right).toBe("&P");
    expect([again.titleRows, again.titleColumns, again.printAreas]).toEqual([
      page.titleRows,
      page.titleColumns,
      page.printAreas,
    ]);
    expect([again.rowBreaks.lines, again.columnBreaks.lines]).toEqual([[10, 20], [3]]);
    expect([10, 20, 15].map((row) => again.rowBreaks.indexOf(row))).toEqual([0, 1, -1]);
    expect(textOf(workbook.toBytes(), sheetOf(workbook, "Übersicht").part)).toContain(
      '<rowBreaks count="2" manualBreakCount="2">',
    );
  });

  test("gives up what it was set to", async () => {
    const workbook = openForeign();
    const { page } = sheetOf(workbook, "Maßnahmen");
    page.change({ fit: { width: 2, height: 3 } });
    page.change({ fit: undefined, scale: 80, firstPageNumber: undefined });
    page.setHeaderFooter("oddHeader", { left: "", center: "", right: "" });
    page.titleRows = undefined;
    page.rowBreaks.add(5);
    page.rowBreaks.remove(5);
    page.columnBreaks.add(5);
    page.columnBreaks.clear();
    const again = (await saved(workbook, "Maßnahmen")).page;
    expect(again.layout).toMatchObject({ fit: undefined, scale: 80 });
    expect([again.headerFooter("oddHeader").left, again.titleRows]).toEqual(["", undefined]);
    expect([again.rowBreaks.lines, again.columnBreaks.lines]).toEqual([[], []]);
  });

  test("refuses a header that Excel could not hold", () => {
    const { page } = sheetOf(openForeign(), "Übersicht");
    expect(
      problemOf(() => page.setHeaderFooter("oddHeader", { left: "x".repeat(254), center: "", right: "" })).code,
    ).toBe("limit");
    expect(problemOf(() => page.setHeaderFooter("oddHeader", { left: "\u0001", center: "", right: "" })).code).toBe(
      "invalidValue",
    );
  });
});

describe("validations", () => {
  const rule: ValidationRule = {
    type: "whole",
    operator: "notBetween",
    formula1: "1",
    formula2: "9",
    allowsBlank: true,
    showsList: true,
    alert: "information",
    showsAlert: true,
    showsPrompt: true,
    alertTitle: "Achtung",
    alertText: "Bitte prüfen",
    promptTitle: "Zahl",
    promptText: "0 oder ab 10",
  };

  test("are read, those in the extension too", () => {
    const { validations } = sheetOf(openForeign(), "Maßnahmen");
    expect(validations.at(3, 3)).toMatchObject({
      type: "list",
      alert: "warning",
      formula1: "Statusliste",
      promptText: "Bitte wählen",
    });
    expect(validations.at(3, 2)).toMatchObject({ type: "list", formula1: "Listen!$B$1:$B$3" });
    expect(validations.at(0, 0)).toBeUndefined();
  });

  test("take the place of others in their cells, which stay elsewhere", async () => {
    const workbook = openForeign();
    sheetOf(workbook, "Maßnahmen").validations.set({ row: 4, column: 2, rows: 1, columns: 2 }, rule);
    const { validations } = await saved(workbook, "Maßnahmen");
    expect(validations.at(4, 2)).toEqual(rule);
    expect(validations.at(4, 3)).toEqual(rule);
    expect([3, 5].map((row) => [validations.at(row, 2)?.formula1, validations.at(row, 3)?.formula1])).toEqual([
      ["Listen!$B$1:$B$3", "Statusliste"],
      ["Listen!$B$1:$B$3", "Statusliste"],
    ]);
  });

  test("go with their lists and extensions", async () => {
    const workbook = openForeign();
    const { validations } = sheetOf(workbook, "Maßnahmen");
    validations.remove({ row: 0, column: 0, rows: 99, columns: 99 });
    validations.remove({ row: 0, column: 0, rows: 99, columns: 99 });
    expect((await saved(workbook, "Maßnahmen")).validations.list()).toEqual([]);
    expect(textOf(workbook.toBytes(), "xl/worksheets/sheet1.xml")).toContain("x14:sparkline");
  });

  test.each<[string, Partial<ValidationRule>]>([
    ["a formula of 256 characters", { formula1: "x".repeat(256) }],
    ["a title of 33 characters", { promptTitle: "x".repeat(33) }],
    ["a prompt of 256 characters", { promptText: "x".repeat(256) }],
    ["a control character", { alertText: "\u0002" }],
  ])("refuse %s", (_, change) => {
    const { validations } = sheetOf(openForeign(), "Maßnahmen");
    expect(["limit", "invalidValue"]).toContain(
      problemOf(() => validations.set({ row: 0, column: 0, rows: 1, columns: 1 }, { ...rule, ...change })).code,
    );
  });
});
