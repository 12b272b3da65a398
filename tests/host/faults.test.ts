import { failureOf, hostForEachTest, onSheet, valuesOf, write } from "./onHost";

const host = hostForEachTest();

const writeTwice = (): Promise<void> =>
  onSheet(async (sheet, context) => {
    sheet.getRange("A1").values = [["eins"]];
    await context.sync();
    sheet.getRange("A2").values = [["zwei"]];
    await context.sync();
  });

test("a failed sync does nothing, those before it stay", async () => {
  host.current.faults.failSync(2, "GeneralException");
  const error = await failureOf(writeTwice);
  expect(error).toMatchObject({ code: "GeneralException" });
  expect(await valuesOf("A1:A2")).toEqual([["eins"], [""]]);
});

test("a sync that fails halfway leaves its first half done", async () => {
  host.current.faults.failSync(1, "GeneralException", 8);
  const error = await failureOf(() =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [["eins"]];
      sheet.getRange("A2").values = [["zwei"]];
      await context.sync();
    }),
  );
  expect(error).toMatchObject({ code: "GeneralException" });
  expect(await valuesOf("A1:A2")).toEqual([["eins"], [""]]);
});

test("a sync can fail after all of it was done", async () => {
  host.current.faults.failSync(1, "GeneralException", 1000);
  expect(await failureOf(() => write("A1", [["getan"]]))).toMatchObject({ code: "GeneralException" });
  expect(await valuesOf("A1")).toEqual([["getan"]]);
});

test("a fault strikes once", async () => {
  host.current.faults.failSync(1);
  await failureOf(writeTwice);
  await writeTwice();
  expect(await valuesOf("A1:A2")).toEqual([["eins"], ["zwei"]]);
});

test("while a cell is edited nothing works, unless the caller can wait", async () => {
  const { faults } = host.current;
  faults.cellEditMode = true;
  expect(await failureOf(writeTwice)).toMatchObject({ code: "InvalidOperationInCellEditMode" });
  const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1").values = [["später"]];
    await context.sync();
  });
  setTimeout(() => (faults.cellEditMode = false), 20);
  await waiting;
  expect(await valuesOf("A1")).toEqual([["später"]]);
});

test("a denied sheet takes no changes, but can be read", async () => {
  await write("A1", [["alt"]]);
  host.current.faults.denySheet("Tabelle1");
  expect(await failureOf(() => write("A1", [["neu"]]))).toMatchObject({ code: "AccessDenied" });
  const deleting = failureOf(() =>
    onSheet(async (sheet, context) => {
      context.workbook.worksheets.add();
      sheet.delete();
      await context.sync();
    }),
  );
  expect(await deleting).toMatchObject({ code: "AccessDenied" });
  expect(await valuesOf("A1")).toEqual([["alt"]]);
});

test("a protected sheet refuses changes of locked cells only", async () => {
  const found = await onSheet(async (sheet, context) => {
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect({ allowAutoFilter: true });
    sheet.protection.load("protected,options");
    await context.sync();
    return [sheet.protection.protected, sheet.protection.options.allowAutoFilter, sheet.protection.options.allowSort];
  });
  expect(found).toEqual([true, true, false]);
  expect(await failureOf(() => write("A1", [["x"]]))).toMatchObject({ code: "AccessDenied" });
  await write("B1", [["x"]]);
  const again = failureOf(() =>
    onSheet(async (sheet, context) => {
      sheet.protection.protect();
      await context.sync();
    }),
  );
  expect(await again).toMatchObject({ code: "AccessDenied" });
  await onSheet(async (sheet, context) => {
    sheet.protection.unprotect();
    await context.sync();
  });
  await write("A1", [["x"]]);
  expect(await valuesOf("A1:B1")).toEqual([["x", "x"]]);
});

test("requests and responses above the limit are refused", async () => {
  const { faults } = host.current;
  faults.payloadLimit = 20_000;
  const large = Array.from({ length: 2000 }, () => ["0123456789"]);
  expect(await failureOf(() => write("A1", large))).toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  faults.payloadLimit = 5 * 1024 * 1024;
  await write("A1", large);
  faults.payloadLimit = 20_000;
  expect(await failureOf(() => valuesOf("A1:A2000"))).toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
});

test("another user's edit can come between two syncs", async () => {
  const other = host.current.coauthor();
  host.current.faults.beforeSync(2, () =>
    other.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = [["fremd"]];
      await context.sync();
    }),
  );
  const seen = await onSheet(async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.values = [["eigen"]];
    await context.sync();
    cell.load("values");
    await context.sync();
    return cell.values;
  });
  expect(seen).toEqual([["fremd"]]);
});

test("faults can be taken back", async () => {
  const { faults } = host.current;
  faults.failSync(1);
  faults.denySheet("Tabelle1");
  faults.cellEditMode = true;
  faults.payloadLimit = 1;
  faults.clear();
  await writeTwice();
  expect(await valuesOf("A1")).toEqual([["eins"]]);
});

test("a sheet can be allowed again", async () => {
  const { faults } = host.current;
  faults.denySheet("Tabelle1");
  faults.allowSheet("TABELLE1");
  await write("A1", [["x"]]);
  expect(faults.isDenied("Tabelle1")).toBe(false);
});

test("a failure is pending until its sync has come", async () => {
  const { faults } = host.current;
  faults.failSync(1);
  faults.failSync(2);
  await failureOf(() => write("A1", [["x"]]));
  expect(faults.pendingFailures).toBe(1);
});
