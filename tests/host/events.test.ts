import { hostForEachTest, onSheet, write } from "./onHost";

const host = hostForEachTest();

/** Lets the client deliver what the host has sent. */
const delivered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test("a changed cell is told to its sheet, to all sheets and to its table", async () => {
  const heard: string[] = [];
  await write("A1", [["Nr"], [1]]);
  await onSheet(async (sheet, context) => {
    const table = sheet.tables.add("A1:A2", true);
    sheet.onChanged.add(({ address, source }) => Promise.resolve(void heard.push(`sheet ${address} ${source}`)));
    context.workbook.worksheets.onChanged.add(({ address }) => Promise.resolve(void heard.push(`sheets ${address}`)));
    table.onChanged.add(({ address }) => Promise.resolve(void heard.push(`table ${address}`)));
    await context.sync();
  });
  await write("A2", [[2]]);
  await delivered();
  expect(heard.sort()).toEqual(["sheet A2 Local", "sheets A2", "table A2"]);
});

test("another user's change is remote", async () => {
  const sources: string[] = [];
  await onSheet(async (sheet, context) => {
    sheet.onChanged.add(({ source }) => Promise.resolve(void sources.push(source)));
    await context.sync();
  });
  await host.current.coauthor().run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1").values = [["fremd"]];
    await context.sync();
  });
  await delivered();
  expect(sources).toEqual(["Remote"]);
});

test("sheets tell when they come, go and are activated", async () => {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(() => Promise.resolve(void heard.push("added")));
    worksheets.onDeleted.add(() => Promise.resolve(void heard.push("deleted")));
    worksheets.onActivated.add(() => Promise.resolve(void heard.push("activated")));
    worksheets.onDeactivated.add(() => Promise.resolve(void heard.push("deactivated")));
    await context.sync();
    const sheet = worksheets.add("Neu");
    sheet.activate();
    await context.sync();
    sheet.delete();
    await context.sync();
  });
  await delivered();
  // The active sheet is left when it goes, and another one is active then.
  const atDeletion = ["deactivated", "activated", "deleted"];
  expect(heard).toEqual(["added", "deactivated", "activated", ...atDeletion]);
});

test("the selection is told to the sheet and to the workbook", async () => {
  const heard: string[] = [];
  await onSheet(async (sheet, context) => {
    sheet.onSelectionChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
    context.workbook.onSelectionChanged.add(() => Promise.resolve(void heard.push("workbook")));
    await context.sync();
    sheet.getRange("B2:C3").select();
    await context.sync();
  });
  await delivered();
  expect(heard.sort()).toEqual(["B2:C3", "workbook"]);
});

test("tables tell when they come and go", async () => {
  const heard: string[] = [];
  await onSheet(async (sheet, context) => {
    context.workbook.tables.onAdded.add(() => Promise.resolve(void heard.push("added")));
    context.workbook.tables.onDeleted.add(() => Promise.resolve(void heard.push("deleted")));
    await context.sync();
    const table = sheet.tables.add("A1:B2", false);
    await context.sync();
    table.convertToRange();
    await context.sync();
  });
  await delivered();
  expect(heard).toEqual(["added", "deleted"]);
});

test("who has stopped listening hears nothing", async () => {
  const heard: string[] = [];
  const handler = await onSheet(async (sheet, context) => {
    const added = sheet.onChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
    await context.sync();
    return added;
  });
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  await write("A1", [["x"]]);
  await delivered();
  expect(heard).toEqual([]);
});

/** What listeners hear while something happens to the first sheet; each event as one text. */
async function heardWhile(
  listen: (sheet: Excel.Worksheet, hear: (text: string) => Promise<void>, context: Excel.RequestContext) => void,
  ...steps: ((sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown)[]
): Promise<string[]> {
  const heard: string[] = [];
  await onSheet(async (sheet, context) => {
    listen(sheet, (text) => Promise.resolve(void heard.push(text)), context);
    await context.sync();
  });
  const take = (step: (typeof steps)[number]): Promise<void> =>
    onSheet(async (sheet, context) => {
      step(sheet, context);
      await context.sync();
    });
  for (const step of steps) await take(step);
  await delivered();
  return heard;
}

describe("of a sheet is told", () => {
  test("its name, its place and its visibility, before and after; the same again is no news", async () => {
    const heard = await heardWhile(
      (sheet, hear, { workbook: { worksheets } }) => {
        sheet.onNameChanged.add(({ nameBefore, nameAfter }) => hear(`${nameBefore} → ${nameAfter}`));
        sheet.onVisibilityChanged.add(({ visibilityBefore, visibilityAfter }) =>
          hear(`${visibilityBefore} → ${visibilityAfter}`),
        );
        worksheets.onMoved.add(({ positionBefore, positionAfter }) => hear(`${positionBefore} → ${positionAfter}`));
        worksheets.add("Zwei");
      },
      (sheet) => (sheet.name = "Eins"),
      (sheet) => (sheet.position = 1),
      (_, { workbook }) => (workbook.worksheets.getItem("Eins").position = 1),
      (_, { workbook }) => (workbook.worksheets.getItem("Eins").visibility = "Hidden"),
      (_, { workbook }) => (workbook.worksheets.getItem("Eins").visibility = "Hidden"),
    );
    expect(heard).toEqual(["Tabelle1 → Eins", "0 → 1", "Visible → Hidden"]);
  });

  test("whether it is protected", async () => {
    const heard = await heardWhile(
      (sheet, hear, { workbook }) => {
        sheet.onProtectionChanged.add(({ isProtected }) => hear(`sheet ${isProtected}`));
        workbook.worksheets.onProtectionChanged.add(({ isProtected }) => hear(`sheets ${isProtected}`));
      },
      (sheet) => sheet.protection.protect(),
      (sheet) => sheet.protection.unprotect(),
      (sheet) => sheet.protection.unprotect(),
    );
    expect(heard.sort()).toEqual(["sheet false", "sheet true", "sheets false", "sheets true"]);
  });

  test("which rows were hidden and shown, by hand as by a filter", async () => {
    const heard = await heardWhile(
      (sheet, hear) => {
        sheet.onRowHiddenChanged.add(({ address, changeType }) => hear(`${changeType} ${address}`));
      },
      (sheet) => (sheet.getRange("3:4").rowHidden = true),
      (sheet) => (sheet.getRange("2:5").rowHidden = true),
      (sheet) => (sheet.getRange("1:9").rowHidden = false),
    );
    expect(heard).toEqual(["Hidden 3:4", "Hidden 2:2,5:5", "Unhidden 2:5"]);
  });

  test("which formulas came, went or became others, and what stood there; values are no news", async () => {
    const heard = await heardWhile(
      (sheet, hear) => {
        sheet.onFormulaChanged.add(({ formulaDetails }) =>
          hear(
            formulaDetails.map(({ cellAddress, previousFormula }) => `${cellAddress} ${previousFormula}`).join("; "),
          ),
        );
      },
      (sheet) => (sheet.getRange("A1:B1").values = [[1, 2]]),
      (sheet) => (sheet.getRange("A1:C1").formulas = [[3, "=A1", "=A1*2"]]),
      (sheet) => (sheet.getRange("C1").formulas = [["=A1*3"]]),
      (sheet) => (sheet.getRange("C1").formulas = [["=A1*3"]]),
      (sheet) => sheet.getRange("C1").clear("Contents"),
    );
    expect(heard).toEqual(["B1 2; C1 ", "C1 =A1*2", "C1 =A1*3"]);
  });

  test("which cells came to another result", async () => {
    await write("A1", [[1, "=A1*2", "=B1+1", "=7"]]);
    const heard = await heardWhile(
      (sheet, hear, { workbook }) => {
        sheet.onCalculated.add(({ address }) => hear(`sheet ${address}`));
        workbook.worksheets.onCalculated.add(({ address }) => hear(`sheets ${address}`));
      },
      (sheet) => (sheet.getRange("A1").values = [[5]]),
      (sheet) => (sheet.getRange("F1").values = [["nichts"]]),
    );
    expect(heard.sort()).toEqual(["sheet B1:C1", "sheets B1:C1"]);
  });

  test("of one changed cell what it held before and after, of several not", async () => {
    await write("A1", [[1, "=A1*2"]]);
    const heard = await heardWhile(
      (sheet, hear) => {
        sheet.onChanged.add(({ details }) => hear(JSON.stringify(details ?? null)));
      },
      (sheet) => (sheet.getRange("A1").values = [["eins"]]),
      (sheet) => (sheet.getRange("B1").formulas = [["=3*7"]]),
      (sheet) => (sheet.getRange("A1:B1").values = [[1, 2]]),
    );
    expect(heard.map((one) => JSON.parse(one) as unknown)).toEqual([
      { valueBefore: 1, valueAfter: "eins", valueTypeBefore: "Double", valueTypeAfter: "String" },
      { valueBefore: "#VALUE!", valueAfter: 21, valueTypeBefore: "Error", valueTypeAfter: "Double" },
      null,
    ]);
  });

  test("where cells came and went, and which way the others moved", async () => {
    const heard = await heardWhile(
      (sheet, hear) => {
        sheet.onChanged.add(({ changeType, address, changeDirectionState: way }) =>
          hear([changeType, address, way?.insertShiftDirection, way?.deleteShiftDirection].filter(Boolean).join(" ")),
        );
      },
      (sheet) => sheet.getRange("2:3").insert("Down"),
      (sheet) => sheet.getRange("A1:B1").insert("Right"),
      (sheet) => sheet.getRange("A1").delete("Up"),
      (sheet) => sheet.getRange("C:C").delete("Left"),
    );
    expect(heard).toEqual(["RowInserted 2:3", "CellInserted A1:B1 Right", "CellDeleted A1 Up", "ColumnDeleted C:C"]);
  });
});

test("the cells of an event can be asked for", async () => {
  const addresses: string[] = [];
  await heardWhile(
    (sheet) => {
      sheet.onChanged.add(async (event) => {
        await Excel.run(async (context) => {
          const range = event.getRange(context).load("address");
          await context.sync();
          addresses.push(range.address);
        });
      });
    },
    (sheet) => (sheet.getRange("B2:C3").values = [[1, 2], [3, 4]]), // prettier-ignore
  );
  await delivered();
  expect(addresses).toEqual(["Tabelle1!B2:C3"]);
});

test("a table hears of selections that enter, touch and leave it", async () => {
  await write("A1", [["Nr"], [1]]);
  await onSheet(async (sheet, context) => {
    sheet.tables.add("A1:A2", true).name = "Liste";
    await context.sync();
  });
  const heard = await heardWhile(
    (sheet, hear) => {
      sheet.tables
        .getItem("Liste")
        .onSelectionChanged.add(({ isInsideTable, address }) => hear(`${isInsideTable} ${address}`));
    },
    (sheet) => sheet.getRange("C9").select(),
    (sheet) => sheet.getRange("A2:B5").select(),
    (sheet) => sheet.getRange("C9").select(),
    (sheet) => sheet.getRange("C8").select(),
  );
  expect(heard).toEqual(["false ", "true A2", "false "]);
});

test("charts tell when they come, go, are worked on and left", async () => {
  await write("A1", [["Jahr", "Kosten"], ["2026", 5]]); // prettier-ignore
  const first = (sheet: Excel.Worksheet): Excel.Chart => sheet.charts.getItemAt(0);
  const heard = await heardWhile(
    ({ charts }, hear) => {
      charts.onAdded.add(() => hear("added"));
      charts.onActivated.add(() => hear("activated"));
      charts.onDeactivated.add(() => hear("deactivated"));
      charts.onDeleted.add(() => hear("deleted"));
    },
    (sheet) => sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2")),
    (sheet) => sheet.charts.add("Pie", sheet.getRange("A1:B2")),
    (sheet) => first(sheet).activate(),
    (sheet) => first(sheet).activate(),
    (sheet) => sheet.charts.getItemAt(1).activate(),
    (sheet) => sheet.getRange("A1").select(),
    (sheet) => first(sheet).activate(),
    (sheet) => first(sheet).delete(),
    (sheet) => sheet.getRange("A1").select(),
  );
  expect(heard).toEqual([
    ...["added", "added", "activated", "deactivated", "activated", "deactivated"],
    ...["activated", "deleted"],
  ]);
});

test("an add-in can close its ears; others hear on", async () => {
  const others: string[] = [];
  await host.current.coauthor().run(async (context) => {
    context.workbook.worksheets.onChanged.add(({ address }) => Promise.resolve(void others.push(address)));
    await context.sync();
  });
  const heard = await heardWhile(
    (sheet, hear) => {
      sheet.onChanged.add(({ address }) => hear(address));
    },
    (_, { runtime }) => (runtime.enableEvents = false),
    (sheet) => (sheet.getRange("A1").values = [[1]]),
    (_, { runtime }) => (runtime.enableEvents = true),
    (sheet) => (sheet.getRange("A2").values = [[1]]),
  );
  expect([heard, others]).toEqual([["A2"], ["A1", "A2"]]);
});
