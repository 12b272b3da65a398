/* eslint-disable office-addins/load-object-before-read -- the rule does not follow loads of nested objects */
import { unzipSync } from "fflate";
import { FUNCTIONS } from "../../src/host/calculator/functions/registry";
import { openHost } from "../../src/host/node";
import { Workbook } from "../../src/xlsx/workbook";
import { failureOf, hostForEachTest, onSheet, valuesOf, write } from "./onHost";

const host = hostForEachTest();

const onWorkbook = <T>(use: (workbook: Excel.Workbook) => Promise<T>): Promise<T> =>
  Excel.run((context) => use(context.workbook));

/** Runs the check now and on the file that is saved. */
async function nowAndReopened(check: () => Promise<void>): Promise<void> {
  await check();
  const again = await openHost(host.current.toBytes());
  await check();
  again.close();
}

test("what a document says of itself is kept in the file", async () => {
  const said = { title: "Bilanz & mehr", subject: "Audit", author: "A. Muster", keywords: "a; b", comments: "<neu>", category: "Bericht", manager: "B. Muster", company: "Musterstadt", revisionNumber: 3 }; // prettier-ignore
  await onWorkbook(async ({ properties, context }) => {
    properties.set(said);
    properties.set({ subject: "", title: "Bilanz & mehr" });
    await context.sync();
  });
  await nowAndReopened(async () => {
    const found = await onWorkbook(async ({ properties, context }) => {
      properties.load();
      await context.sync();
      return properties.toJSON();
    });
    expect(found).toMatchObject({ ...said, subject: "" });
  });
});

test("properties under names of one's own have the type of their values, whatever the case of their names", async () => {
  await onWorkbook(async ({ properties, context }) => {
    properties.custom.add("Stand", "offen");
    properties.custom.add("Anzahl", 12);
    properties.custom.add("Quote", 0.5);
    properties.custom.add("Fertig", false);
    properties.custom.add("weg", 1);
    properties.custom.add("ANZAHL", 13);
    properties.custom.getItem("weg").delete();
    await context.sync();
  });
  await nowAndReopened(async () => {
    const found = await onWorkbook(async ({ properties, context }) => {
      properties.custom.load("items/key,items/value,items/type");
      const missing = properties.custom.getItemOrNullObject("weg");
      await context.sync();
      expect(missing.isNullObject).toBe(true);
      return properties.custom.items.map(({ key, value, type }) => [key, value as unknown, type]);
    });
    expect(found).toEqual([
      ["Stand", "offen", "String"],
      ["Anzahl", 13, "Number"],
      ["Quote", 0.5, "Float"],
      ["Fertig", false, "Boolean"],
    ]);
  });
  const left = await onWorkbook(async ({ properties, context }) => {
    properties.custom.deleteAll();
    const count = properties.custom.getCount();
    await context.sync();
    return count.value;
  });
  expect(left).toBe(0);
});

test("properties of a sheet are parts of the file, and go with the last of them", async () => {
  await onSheet(async (sheet, context) => {
    sheet.customProperties.add("Herkunft", "Prüfung ✓");
    sheet.customProperties.add("Stand", "alt");
    sheet.customProperties.add("stand", "neu");
    await context.sync();
  });
  await nowAndReopened(async () => {
    const found = await onSheet(async (sheet, context) => {
      sheet.customProperties.load("items/key,items/value");
      await context.sync();
      return sheet.customProperties.items.map(({ key, value }) => [key, value]);
    });
    expect(found).toEqual([
      ["Herkunft", "Prüfung ✓"],
      ["Stand", "neu"],
    ]);
  });
  await onSheet(async (sheet, context) => {
    sheet.customProperties.getItem("Herkunft").delete();
    sheet.customProperties.getItem("STAND").delete();
    await context.sync();
  });
  expect(Object.keys(unzipSync(host.current.toBytes())).filter((name) => /customProp/i.test(name))).toEqual([]);
});

test("a copied sheet has the properties of its source", async () => {
  const found = await onSheet(async (sheet, context) => {
    sheet.customProperties.add("Stand", "alt");
    const copy = sheet.copy("End");
    copy.customProperties.getItem("Stand").value = "neu";
    const values = [sheet, copy].map(({ customProperties }) => customProperties.getItem("Stand").load("value"));
    await context.sync();
    return values.map(({ value }) => value);
  });
  expect(found).toEqual(["alt", "neu"]);
});

test("settings are kept while the workbook is open, and a change is told", async () => {
  let told = 0;
  const found = await onWorkbook(async ({ settings, context }) => {
    settings.onSettingsChanged.add(() => Promise.resolve(void (told += 1)));
    await context.sync();
    settings.add("Ansicht", { spalten: [1, 2] });
    settings.add("weg", true);
    settings.getItem("weg").delete();
    const kept = settings.getItem("Ansicht").load("value");
    const missing = settings.getItemOrNullObject("weg");
    await context.sync();
    return [kept.value as unknown, missing.isNullObject];
  });
  expect(found).toEqual([{ spalten: [1, 2] }, true]);
  expect(told).toBeGreaterThan(0);
});

describe("a protected structure", () => {
  const change = (act: (workbook: Excel.Workbook) => void): Promise<OfficeExtension.Error | undefined> =>
    failureOf(() =>
      onWorkbook(async (workbook) => {
        act(workbook);
        await workbook.context.sync();
      }),
    );

  test.each<[string, (worksheets: Excel.WorksheetCollection) => unknown]>([
    ["added", (worksheets) => worksheets.add("Neu")],
    ["copied", (worksheets) => worksheets.getFirst().copy()],
    ["renamed", (worksheets) => (worksheets.getFirst().name = "Anders")],
    ["hidden", (worksheets) => (worksheets.getFirst().visibility = "Hidden")],
    ["deleted", (worksheets) => worksheets.getFirst().delete()],
  ])("lets no sheet be %s, and cells be written", async (_, act) => {
    await change(({ protection }) => protection.protect());
    expect(await change(({ worksheets }) => act(worksheets))).toMatchObject({ code: "AccessDenied" });
    expect(await change(({ worksheets }) => (worksheets.getFirst().getRange("A1").values = [[1]]))).toBeUndefined();
  });

  test("opens with its password only, in the saved file too", async () => {
    await change(({ protection }) => protection.protect("geheim"));
    await nowAndReopened(async () => {
      expect(await change(({ protection }) => protection.unprotect())).toMatchObject({ code: "AccessDenied" });
      expect(await change(({ protection }) => protection.unprotect("Geheim"))).toMatchObject({ code: "AccessDenied" });
    });
    expect(await change(({ protection }) => protection.unprotect("geheim"))).toBeUndefined();
    expect(await change(({ worksheets }) => worksheets.add("Neu"))).toBeUndefined();
  });

  test("and a sheet that opens with its password only", async () => {
    const guarded = (act: (protection: Excel.WorksheetProtection) => void) =>
      change(({ worksheets }) => act(worksheets.getFirst().protection));
    await guarded((protection) => protection.protect({ allowSort: true }, "geheim"));
    expect(await guarded((protection) => protection.unprotect("falsch"))).toMatchObject({ code: "AccessDenied" });
    expect(await guarded((protection) => protection.unprotect("geheim"))).toBeUndefined();
  });
});

test("a new workbook says when it was made", async () => {
  const made = await onWorkbook(async (workbook) => {
    const properties = workbook.properties.load("creationDate");
    await workbook.context.sync();
    return properties.creationDate.getTime();
  });
  expect(Math.abs(made - Date.now())).toBeLessThan(60_000);
});

describe("functions of the workbook", () => {
  beforeEach(() => write("A1", [["Hammer", 3, 4], ["Zange", 5, 6]])); // prettier-ignore

  const result = (call: (functions: Excel.Functions, range: Excel.Range) => unknown): Promise<unknown[]> =>
    onSheet(async (sheet, context) => {
      const found = call(context.workbook.functions, sheet.getRange("A1:C2")) as Excel.FunctionResult<unknown>;
      found.load("value,error");
      await context.sync();
      return [found.value, found.error];
    });

  test.each<[string, (functions: Excel.Functions, range: Excel.Range) => unknown, unknown[]]>([
    ["look up in cells", (functions, range) => functions.vlookup("Zange", range, 2, false), [5, null]],
    ["take results of others", (functions, range) => functions.sum(functions.vlookup("Zange", range, 2, false), functions.vlookup("Zange", range, 3, false), 1), [12, null]],
    ["take texts with quotation marks", (functions) => functions.len('"a"'), [3, null]],
    ["tell an error instead of a value", (functions, range) => functions.vlookup("Säge", range, 2, false), [null, "#N/A"]],
    ["have names with two parts", (functions) => functions.var_S(1, 2, 3), [1, null]],
  ])("%s", async (_, call, expected) => expect(await result(call)).toEqual(expected)); // prettier-ignore

  test("leave no traces in the workbook", async () => {
    await write("D1", [["=SUM(B1:B2)"]]);
    await result((functions, range) => functions.sum(range));
    expect(Workbook.open(host.current.toBytes()).sheets).toHaveLength(1);
    expect(await valuesOf("D1")).toEqual([[8]]);
  });

  test("are those that the calculator knows", () =>
    onWorkbook((workbook) => {
      const names = Object.getOwnPropertyNames(Object.getPrototypeOf(workbook.functions) as object);
      const known = names.filter((name) => FUNCTIONS.has(name.toUpperCase().replace("_", ".")));
      const calls = known.map((name) => {
        const call = (workbook.functions as unknown as Record<string, (...args: unknown[]) => unknown>)[name];
        return failureOf(async () => {
          (call?.call(workbook.functions, 1, 1, 1, 1) as Excel.FunctionResult<unknown>).load("error");
          await workbook.context.sync();
        });
      });
      return Promise.all(calls).then((errors) => {
        expect(known.length).toBeGreaterThan(100);
        expect(errors.filter((error) => error?.code === "ApiNotFound").map((error) => error?.message)).toEqual([]);
      });
    }));
});

test("a German Excel tells German signs and patterns", async () => {
  const found = await Excel.run(async (context) => {
    const { application } = context;
    application.load("decimalSeparator,thousandsSeparator,useSystemSeparators");
    application.cultureInfo.load("name");
    application.cultureInfo.datetimeFormat.load("shortDatePattern,dateSeparator");
    application.cultureInfo.numberFormat.load("numberDecimalSeparator");
    await context.sync();
    return [application.decimalSeparator, application.thousandsSeparator, application.cultureInfo.name, application.cultureInfo.datetimeFormat.shortDatePattern, application.cultureInfo.numberFormat.numberDecimalSeparator]; // prettier-ignore
  });
  expect(found).toEqual([",", ".", "de-DE", "dd.MM.yyyy", ","]);
});

test("iterations are kept in the file", async () => {
  await Excel.run(async (context) => {
    context.application.iterativeCalculation.set({ enabled: true, maxIteration: 7, maxChange: 0.5 });
    await context.sync();
  });
  await nowAndReopened(async () => {
    const found = await Excel.run(async (context) => {
      const iteration = context.application.iterativeCalculation.load();
      await context.sync();
      return iteration.toJSON();
    });
    expect(found).toEqual({ enabled: true, maxIteration: 7, maxChange: 0.5 });
  });
});

test("workbooks that are opened beside stand with the host, empty ones and copies", async () => {
  await write("A1", [["Inhalt"]]);
  const content = Buffer.from(host.current.toBytes()).toString("base64");
  await Excel.createWorkbook();
  await Excel.createWorkbook(content);
  const [empty, copy] = host.current.openedBeside.map((file) => Workbook.open(file));
  expect(empty?.sheets[0]?.usedArea()).toBeUndefined();
  expect(copy?.sheets[0]?.cell(0, 0).value).toBe("Inhalt");
  expect(await failureOf(() => Excel.createWorkbook("kein Base64!"))).toMatchObject({ code: "InvalidArgument" });
});

test("a saved workbook is clean, a closed one tells its host", async () => {
  await write("A1", [[1]]);
  const isDirty = await onWorkbook(async (workbook) => {
    workbook.save("Save");
    workbook.load("isDirty");
    await workbook.context.sync();
    return workbook.isDirty;
  });
  expect([isDirty, host.current.isClosed]).toEqual([false, false]);
  await onWorkbook(async (workbook) => {
    workbook.close("SkipSave");
    await workbook.context.sync();
  });
  expect(host.current.isClosed).toBe(true);
});
