import { strFromU8, unzipSync } from "fflate";
import { openHost } from "../../src/host/node";
import { Workbook } from "../../src/xlsx/workbook";
import { openXmlFaults } from "../judges/openXml";
import { hostForEachTest, onReopened, onSheet, failureOf, formulasOf, valuesOf, write } from "./onHost";

const host = hostForEachTest();

/** Where the formula of a cell spills to, its parent seen from another cell, and whether a range is spilled into. */
const spillOf = (address: string) =>
  onSheet(async (sheet, context) => {
    const spill = sheet.getRange(address).getSpillingToRangeOrNullObject().load("address");
    await context.sync();
    return spill.isNullObject ? null : spill.address.replace(/^.*!/, "");
  });

const parentOf = (address: string) =>
  onSheet(async (sheet, context) => {
    const parent = sheet.getRange(address).getSpillParentOrNullObject().load("address");
    await context.sync();
    return parent.isNullObject ? null : parent.address.replace(/^.*!/, "");
  });

const hasSpill = (address: string) =>
  onSheet(async (sheet, context) => {
    const range = sheet.getRange(address).load("hasSpill");
    await context.sync();
    return range.hasSpill;
  });

const put = (address: string, formula: unknown) => write(address, [[formula]]);
const columnOf = async (address: string) => (await valuesOf(address)).map(([value]) => value);

describe("a formula that comes to several values", () => {
  beforeEach(() => write("A1", [[1], [2], [3]]));

  test("fills the cells below and to the right of its own", async () => {
    await put("C1", "=A1:A3*2");
    expect(await valuesOf("C1:D4")).toEqual([
      [2, ""],
      [4, ""],
      [6, ""],
      ["", ""],
    ]);
    await put("C6", "=TRANSPOSE(A1:A3)");
    expect(await valuesOf("C6:E6")).toEqual([[1, 2, 3]]);
  });

  test("is read as a formula in its own cell only; the others show their values", async () => {
    await put("C1", "=A1:A3*2");
    expect(await formulasOf("C1:C3")).toEqual([["=A1:A3*2"], [4], [6]]);
  });

  test("does so when it is written as a value, too", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("C1").values = [["=A1:A3"]];
      await context.sync();
    });
    expect(await columnOf("C1:C3")).toEqual([1, 2, 3]);
  });

  test("says where it spills to, and its cells say where it stands", async () => {
    await put("C1", "=A1:A3*2");
    expect(await spillOf("C1")).toBe("C1:C3");
    expect(await spillOf("C2")).toBeNull();
    expect(await spillOf("C1:C2")).toBeNull();
    expect(await parentOf("C3")).toBe("C1");
    expect(await parentOf("C1")).toBe("C1");
    expect(await parentOf("C4")).toBeNull();
    expect(await Promise.all(["C1", "C1:C3", "D1:D3", "C3:C4"].map(hasSpill))).toEqual([true, true, false, null]);
  });

  test("shows empty cells that it copies as zeros", async () => {
    await put("C1", "=A2:A4");
    expect(await columnOf("C1:C3")).toEqual([2, 3, 0]);
  });

  test("follows what it reads", async () => {
    await put("C1", "=A1:A3*2");
    await put("A2", 50);
    expect(await columnOf("C1:C3")).toEqual([2, 100, 6]);
  });

  test("is read by others, cell by cell, as a block and as what it spills", async () => {
    await put("C1", "=FILTER(A1:A9,A1:A9>1)");
    await write("E1", [["=C2*10", "=SUM(C1:C9)", "=SUM(C1#)", "=ROWS(C1#)", "=COUNTIF(C1#,3)"]]);
    expect(await valuesOf("E1:I1")).toEqual([[30, 5, 5, 2, 1]]);
    await put("A4", 9);
    expect(await valuesOf("E1:I1")).toEqual([[30, 14, 14, 3, 1]]);
    await put("A2", 0);
    expect(await valuesOf("E1:I1")).toEqual([[90, 12, 12, 2, 1]]);
  });

  test("may spill on from what another one spilled", async () => {
    await put("C1", "=FILTER(A1:A9,A1:A9>1)");
    await put("E1", "=C1#*10");
    await put("G1", "=SORT(E1#,,-1)");
    expect(await columnOf("G1:G3")).toEqual([30, 20, ""]);
    await put("A4", 4);
    expect(await columnOf("G1:G4")).toEqual([40, 30, 20, ""]);
    await put("A2", 0);
    expect([await spillOf("G1"), await columnOf("E1:E3")]).toEqual(["G1:G2", [30, 40, ""]]);
  });

  test("that would cover what it is made of is a circle, and 0", async () => {
    await put("A4", "=A5:A7");
    expect(await columnOf("A4:A5")).toEqual([0, ""]);
  });

  test("that reads in a circle what another one spills comes to rest", async () => {
    await put("C1", "=E2:E3+1");
    await put("E1", "=C2:C3+1");
    expect(await valuesOf("C1:C2")).toEqual([[expect.any(Number)], [expect.any(Number)]]);
  });

  test("fills cells that somebody looks at in the same batch", async () => {
    const found = await onSheet(async (sheet, context) => {
      sheet.getRange("C1").formulas = [["=A1:A3"]];
      const spill = sheet.getRange("C1").getSpillingToRange().load("address");
      const used = sheet.getUsedRange().load("address");
      await context.sync();
      return [spill.address, used.address];
    });
    expect(found).toEqual(["Tabelle1!C1:C3", "Tabelle1!A1:C3"]);
  });

  test("makes a single value of one; then nothing is spilled", async () => {
    await put("C1", "=FILTER(A1:A3,A1:A3=2)");
    expect([await columnOf("C1:C2"), await spillOf("C1"), await hasSpill("C1")]).toEqual([[2, ""], null, false]);
  });

  test("of a whole table or its headings fills a block of its size", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("F1:G3").values = [
        ["Nr", "Betrag"],
        [1, 10],
        [2, 20],
      ];
      sheet.tables.add("F1:G3", true).name = "Kasse";
      await context.sync();
    });
    await put("I1", "=Kasse[#Headers]");
    await put("I2", "=Kasse");
    expect(await valuesOf("I1:J3")).toEqual([
      ["Nr", "Betrag"],
      [1, 10],
      [2, 20],
    ]);
  });

  test("of a name fills as many cells as the name has", async () => {
    await onSheet(async (sheet, context) => {
      context.workbook.names.add("Zahlen", sheet.getRange("A1:A3"));
      await context.sync();
    });
    await put("C1", "=Zahlen+1");
    expect(await columnOf("C1:C3")).toEqual([2, 3, 4]);
  });

  test("on another sheet is told with its own cells", async () => {
    const values = await Excel.run(async (context) => {
      const other = context.workbook.worksheets.add("Auszug");
      other.getRange("B2").formulas = [["=Tabelle1!A1:A3"]];
      const used = other.getUsedRange().load("values");
      await context.sync();
      context.workbook.worksheets.getFirst().getRange("A3").values = [[7]];
      const again = other.getUsedRange().load("values");
      await context.sync();
      return [used.values, again.values];
    });
    expect(values).toEqual([
      [[1], [2], [3]],
      [[1], [2], [7]],
    ]);
  });
});

test("a spill follows the sheet that it reads, whatever its name, and is an error without it", async () => {
  await write("A1", [[1], [2]]);
  const told = await Excel.run(async (context) => {
    const source = context.workbook.worksheets.getFirst();
    const other = context.workbook.worksheets.add("Auszug");
    other.getRange("A1").formulas = [["=Tabelle1!A1:A2"]];
    source.name = "Quelle";
    source.getRange("A2").values = [[5]];
    const range = other.getRange("A1:A2").load("values,formulas");
    await context.sync();
    const found = [range.values, range.formulas];
    source.delete();
    range.load("values");
    await context.sync();
    return [...found, range.values];
  });
  expect(told).toEqual([
    [[1], [5]],
    [["=Quelle!A1:A2"], [5]],
    [["#REF!"], [""]],
  ]);
});

describe("something in the way of a spill", () => {
  beforeEach(() => write("A1", [[1], [2], [3]]));

  test("makes it #SPILL!, and nothing is written over", async () => {
    await put("C3", "steht hier");
    await put("C1", "=A1:A3");
    expect(await columnOf("C1:C3")).toEqual(["#SPILL!", "", "steht hier"]);
    expect([await spillOf("C1"), await hasSpill("C1")]).toEqual([null, false]);
  });

  test("that goes lets it spill", async () => {
    await put("C3", "steht hier");
    await put("C1", "=A1:A3");
    await write("E1", [["=SUM(C1:C3)"]]);
    await columnOf("C1:E1");
    await onSheet(async (sheet, context) => {
      sheet.getRange("C3").clear();
      await context.sync();
    });
    expect([await columnOf("C1:C3"), await valuesOf("E1")]).toEqual([[1, 2, 3], [[6]]]);
  });

  test("that is written into it blocks it, and its other cells become empty", async () => {
    await put("C1", "=A1:A3");
    await put("C2", "dazwischen");
    expect(await columnOf("C1:C3")).toEqual(["#SPILL!", "dazwischen", ""]);
    await put("C2", "");
    expect(await columnOf("C1:C3")).toEqual([1, 2, 3]);
  });

  test("blocks it when it grows into it", async () => {
    await put("C1", "=FILTER(A1:A9,A1:A9>0)");
    await put("C4", "Summe");
    expect(await columnOf("C1:C4")).toEqual([1, 2, 3, "Summe"]);
    await put("A4", 4);
    expect(await columnOf("C1:C4")).toEqual(["#SPILL!", "", "", "Summe"]);
    await put("A1", 0);
    expect(await columnOf("C1:C4")).toEqual([2, 3, 4, "Summe"]);
  });

  test("may be another spill, which stays", async () => {
    await put("C3", "=A1:A3");
    await put("C1", "=A1:A3");
    expect(await columnOf("C1:C5")).toEqual(["#SPILL!", "", 1, 2, 3]);
  });

  test("may be another one that is written at the same time", async () => {
    await write("C1", [["=A1:A3"], [null], ["=A1:A3"]]);
    expect(await columnOf("C1:C5")).toEqual(["#SPILL!", "", 1, 2, 3]);
  });

  test("may be merged cells or a table, be they empty", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("C2:D2").merge();
      sheet.tables.add("G3:G5", true);
      await context.sync();
    });
    await put("G1", "=A1:A3");
    expect(await columnOf("G1")).toEqual(["#SPILL!"]);
    await put("G1", "=A1:A2");
    expect(await columnOf("G1:G2")).toEqual([1, 2]);
    await put("C1", "=A1:A3");
    expect(await columnOf("C1:C3")).toEqual(["#SPILL!", "", ""]);
    await onSheet(async (sheet, context) => {
      sheet.getRange("C2:D2").unmerge();
      await context.sync();
    });
    expect(await columnOf("C1:C3")).toEqual([1, 2, 3]);
    await onSheet(async (sheet, context) => {
      sheet.getRange("C2:D2").merge();
      await context.sync();
    });
    expect(await columnOf("C1:C3")).toEqual(["#SPILL!", "", ""]);
  });

  test("is the table that it stands in", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("E1:F3").values = [
        ["Nr", "Liste"],
        [1, ""],
        [2, ""],
      ];
      sheet.tables.add("E1:F3", true);
      sheet.getRange("F2").formulas = [["=A1:A3"]];
      await context.sync();
    });
    expect(await columnOf("F2:F3")).toEqual(["#SPILL!", "#SPILL!"]);
  });

  test("is the end of the sheet", async () => {
    await put("C1048575", "=A1:A3");
    expect(await columnOf("C1048575:C1048576")).toEqual(["#SPILL!", ""]);
  });

  test("makes what is asked of its cells #REF!", async () => {
    await put("C2", "x");
    await write("C1", [["=A1:A3", "=SUM(C1#)", "=SUM(A1#)"]]);
    expect(await valuesOf("D1:E1")).toEqual([["#REF!", "#REF!"]]);
  });
});

describe("the cells of a spill", () => {
  beforeEach(async () => {
    await write("A1", [[1], [2], [3]]);
    await put("C1", "=A1:A3");
  });

  test("become empty when its formula goes or is another one", async () => {
    await put("C1", "fertig");
    expect(await columnOf("C1:C3")).toEqual(["fertig", "", ""]);
    await put("C1", "=A1:A2");
    expect(await columnOf("C1:C3")).toEqual([1, 2, ""]);
    await onSheet(async (sheet, context) => {
      sheet.getRange("C1").clear();
      await context.sync();
    });
    expect(await columnOf("C1:C3")).toEqual(["", "", ""]);
  });

  test("cannot be emptied on their own", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("C2:C3").clear("Contents");
      await context.sync();
    });
    expect(await columnOf("C1:C3")).toEqual([1, 2, 3]);
  });

  test("go when all of them are cleared", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("C1:C3").clear();
      await context.sync();
    });
    expect([await columnOf("C1:C3"), await spillOf("C1")]).toEqual([["", "", ""], null]);
  });

  test("are copied as the formula that fills them, or as values", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("E1").copyFrom("C1:C3");
      sheet.getRange("G1").copyFrom("C1:C3", "Values");
      sheet.getRange("I1").copyFrom("C2:C3");
      await context.sync();
    });
    expect(await formulasOf("E1:I3")).toEqual([
      ["=C1:C3", "", 1, "", 2],
      [2, "", 2, "", 3],
      [3, "", 3, "", ""],
    ]);
  });

  test("move with their formula, and not without it", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("C1:C3").moveTo("E5");
      await context.sync();
    });
    expect([await columnOf("C1:C3"), await columnOf("E5:E7"), await spillOf("E5")]).toEqual([
      ["", "", ""],
      [1, 2, 3],
      "E5:E7",
    ]);
    const failure = await failureOf(() =>
      onSheet(async (sheet, context) => {
        sheet.getRange("E6").moveTo("G1");
        await context.sync();
      }),
    );
    expect(failure?.code).toBe("InvalidOperation");
  });

  test("follow rows and columns that come or go before, between and behind them", async () => {
    const rows = (address: string, how: "insert" | "delete") =>
      onSheet(async (sheet, context) => {
        if (how === "insert") sheet.getRange(address).insert("Down");
        else sheet.getRange(address).delete("Up");
        await context.sync();
      });
    await rows("1:1", "insert");
    expect([await columnOf("C1:C5"), await spillOf("C2")]).toEqual([["", 1, 2, 3, ""], "C2:C4"]);
    await rows("3:3", "insert");
    expect([await columnOf("C2:C6"), await spillOf("C2")]).toEqual([[1, 0, 2, 3, ""], "C2:C5"]);
    await rows("4:4", "delete");
    expect([await columnOf("C2:C5"), await spillOf("C2")]).toEqual([[1, 0, 3, ""], "C2:C4"]);
    await rows("2:2", "delete");
    expect(await columnOf("C1:C5")).toEqual(["", "", "", "", ""]);
  });

  test("move aside with cells that are inserted in their column", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("C1:C2").insert("Down");
      await context.sync();
    });
    expect([await columnOf("C1:C6"), await formulasOf("C3")]).toEqual([["", "", 1, 2, 3, ""], [["=A1:A3"]]]);
  });

  test("are neither sorted nor found as constants", async () => {
    const failure = await failureOf(() =>
      onSheet(async (sheet, context) => {
        sheet.getRange("C1:C3").sort.apply([{ key: 0, ascending: false }]);
        await context.sync();
      }),
    );
    expect(failure?.code).toBe("InvalidOperation");
    const found = await onSheet(async (sheet, context) => {
      const constants = sheet.getRange("A1:C3").getSpecialCells("Constants").load("address");
      await context.sync();
      return constants.address;
    });
    expect(found).toBe("Tabelle1!A1:A3");
  });
});

describe("the file of a workbook with spills", () => {
  beforeEach(async () => {
    await write("A1", [["b"], ["a"], ["b"]]);
    await put("C1", "=SORT(UNIQUE(A1:A3))");
    await put("E1", "=A1:A3");
    await put("E2", "im Weg");
    await put("G1", "=E1");
  });

  test("holds them as they were, and calculates on", () =>
    onReopened(host.current, async () => {
      expect([await columnOf("C1:C3"), await spillOf("C1")]).toEqual([["a", "b", ""], "C1:C2"]);
      expect(await columnOf("E1:E3")).toEqual(["#SPILL!", "im Weg", ""]);
      expect(await columnOf("G1")).toEqual(["#SPILL!"]);
      await write("A2", [["z"]]);
      expect(await columnOf("C1:C3")).toEqual(["b", "z", ""]);
      await write("A1", [["x"]]);
      expect([await columnOf("C1:C3"), await spillOf("C1")]).toEqual([["b", "x", "z"], "C1:C3"]);
      await put("E2", "");
      expect(await columnOf("E1:E3")).toEqual(["x", "z", "b"]);
    }));

  test("says so as Excel does, with nothing that a validator finds", async () => {
    const file = host.current.toBytes();
    const sheet = strFromU8(unzipSync(file)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet).toContain('cm="1"><f t="array" ref="C1:C2">_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A3))</f><v>a</v></c>');
    expect(sheet).toContain('<c r="E1" t="e" cm="1"><f t="array" ref="E1">A1:A3</f><v>#VALUE!</v></c>');
    expect(await openXmlFaults(file)).toEqual([]);
  });

  test("is left alone by a look at it", () =>
    onReopened(host.current, async () => {
      await put("H9", 1);
      expect([await columnOf("C1:C3"), await spillOf("C1")]).toEqual([["a", "b", ""], "C1:C2"]);
    }));

  test("has spills in copied sheets", async () => {
    const values = await Excel.run(async (context) => {
      const copy = context.workbook.worksheets.getFirst().copy();
      copy.getRange("A2").values = [["c"]];
      const range = copy.getRange("C1:C3").load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([["b"], ["c"], [""]]);
  });
});

test("what is calculated because of a spill is told with all its cells", async () => {
  await write("A1", [[1], [2]]);
  await put("C1", "=A1:A2");
  const told: string[] = [];
  await onSheet(async (sheet, context) => {
    sheet.onCalculated.add(({ address }) => Promise.resolve(void told.push(address)));
    await context.sync();
  });
  told.length = 0;
  await put("A2", 9);
  expect(told).toEqual(["C1:C2"]);
});

test("a formula of an old file that is no dynamic array does not spill", async () => {
  const book = Workbook.open(host.current.toBytes());
  book.activeSheet.setCell(0, 0, { value: 1 });
  book.activeSheet.setCell(0, 2, { value: 1, formula: "A1:A3" });
  const again = await openHost(book.toBytes());
  await write("A1", [[5]]);
  expect(await columnOf("C1:C2")).toEqual([1, ""]);
  again.close();
});

test("an array formula that was entered with Ctrl+Shift+Enter keeps its saved values", async () => {
  const book = Workbook.open(host.current.toBytes());
  const area = { row: 0, column: 2, rows: 2, columns: 1 };
  book.activeSheet.setCell(0, 2, { value: 1, formula: "A1:A2", array: { area, isDynamic: false } });
  book.activeSheet.setResult(1, 2, 2);
  const again = await openHost(book.toBytes());
  await write("A1", [[5]]);
  expect([await columnOf("C1:C2"), await hasSpill("C1:C2")]).toEqual([[1, 2], false]);
  again.close();
});

test("a spill of a function that is not known here keeps its saved values, and moves with rows", async () => {
  const book = Workbook.open(host.current.toBytes());
  const area = { row: 1, column: 2, rows: 2, columns: 1 };
  const formula = "_xlfn.VSTACK(A1,A2)";
  book.activeSheet.setCell(1, 2, { value: 1, formula, array: { area, isDynamic: true } });
  book.activeSheet.setResult(2, 2, 2);
  const again = await openHost(book.toBytes());
  await write("A1", [[5]]);
  expect([await columnOf("C2:C3"), await spillOf("C2")]).toEqual([[1, 2], "C2:C3"]);
  await onSheet(async (sheet, context) => {
    sheet.getRange("1:1").insert("Down");
    await context.sync();
  });
  expect([await columnOf("C2:C4"), await spillOf("C3")]).toEqual([["", 1, 2], "C3:C4"]);
  again.close();
});

test("a block that leaves a formula as it is leaves its result, too", async () => {
  await write("A1", [[1, "=Z1*2"]]);
  await valuesOf("B1");
  await onReopened(host.current, async () => {
    await put("Z1", 5);
    expect(await valuesOf("B1")).toEqual([[10]]);
    await write("A1", [[7, null]]);
    expect(await valuesOf("A1:B1")).toEqual([[7, 10]]);
  });
});
