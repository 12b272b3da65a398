import { failureOf, hostForEachTest, onSheet, write } from "./onHost";

hostForEachTest();

const rule = (address: string, given: unknown, ignoreBlanks = true): Promise<void> =>
  onSheet(async (sheet, context) => {
    const { dataValidation } = sheet.getRange(address);
    dataValidation.rule = given as Excel.DataValidationRule;
    dataValidation.ignoreBlanks = ignoreBlanks;
    await context.sync();
  });

const validationOf = (address: string): Promise<Record<string, unknown>> =>
  onSheet(async (sheet, context) => {
    const { dataValidation } = sheet.getRange(address).load("dataValidation");
    dataValidation.load("type,rule,valid,errorAlert");
    const invalid = dataValidation.getInvalidCellsOrNullObject().load("address");
    await context.sync();
    return { ...dataValidation.toJSON(), invalid: invalid.isNullObject ? "" : invalid.address };
  });

const kinds: [string, unknown, unknown[], string][] = [
  ["whole numbers", { wholeNumber: { formula1: 1, formula2: 9 } }, [1, 9, 10, 1.5, "x"], "Tabelle1!A3:A5"],
  ["numbers not between", { decimal: { formula1: 1, formula2: 9, operator: "NotBetween" } }, [0.5, 2], "Tabelle1!A2"],
  ["a limit in a cell", { decimal: { formula1: "=$C$1", operator: "LessThan" } }, [49, 50], "Tabelle1!A2"],
  ["a limit in the same row", { decimal: { formula1: "=B1", operator: "EqualTo" } }, [1, 3], "Tabelle1!A2"],
  ["days", { date: { formula1: "=DATE(2024,1,1)", operator: "GreaterThan" } }, [45292, 45293], "Tabelle1!A1"],
  ["lengths", { textLength: { formula1: 3, operator: "LessThanOrEqualTo" } }, ["abc", "abcd", 1234], "Tabelle1!A2:A3"],
  ["a written list", { list: { source: "ja, nein,7" } }, ["ja", "nein", 7, "Ja"], "Tabelle1!A4"],
  ["a list in cells", { list: { source: "=$C$1:$C$3" } }, [50, "OFFEN", "zu"], "Tabelle1!A3"],
  ["a formula", { custom: { formula: '=AND(LEN(A1)<3,A1<>"")' } }, ["ab", "abc", 1], "Tabelle1!A2"],
];

test.each(kinds)("%s are told from what is not allowed", async (_, given, values, invalid) => {
  await write("B1", [[1], [2]]);
  await write("C1", [[50], ["offen"]]);
  await write(
    "A1",
    values.map((value) => [value]),
  );
  await rule("A1:A9", given);
  expect((await validationOf("A1:A9")).invalid).toBe(invalid);
});

test("empty cells are valid unless they are asked for", async () => {
  await write("A2", [[5]]);
  await rule("A1:A3", { wholeNumber: { formula1: 1, formula2: 9 } });
  expect(await validationOf("A1:A3")).toMatchObject({ valid: true, invalid: "" });
  await rule("A1:A3", { wholeNumber: { formula1: 1, formula2: 9 } }, false);
  expect(await validationOf("A1:A3")).toMatchObject({ valid: null, invalid: "Tabelle1!A1,Tabelle1!A3" });
  expect(await validationOf("A1")).toMatchObject({ valid: false });
  expect(await validationOf("F1")).toMatchObject({ valid: true });
});

test("where all cells are valid there are no invalid ones to get", async () => {
  const error = await failureOf(() =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1").dataValidation.getInvalidCells().load("address");
      await context.sync();
    }),
  );
  expect(error?.code).toBe("ItemNotFound");
});

test("a rule that cannot be calculated is no reason to call a value valid", async () => {
  await write("A1", [[1]]);
  await rule("A1", { custom: { formula: "=WEBSERVICE(A1)=1" } });
  const error = await failureOf(() => validationOf("A1"));
  expect(error?.code).toBe("UnsupportedOperation");
});

test("cells with several rules say so, and have no common one", async () => {
  await rule("A1:A2", { wholeNumber: { formula1: 1, operator: "GreaterThan" } });
  await rule("A3:A4", { custom: { formula: "=A3>1" } });
  expect(await validationOf("A1:A4")).toMatchObject({ type: "Inconsistent", rule: null });
  expect(await validationOf("A1:B2")).toMatchObject({ type: "MixedCriteria", rule: null });
  expect(await validationOf("A1:A2")).toMatchObject({ type: "WholeNumber" });
  expect(await validationOf("B1:B2")).toMatchObject({ type: "None", rule: {} });
});

test("rules that say the same of each cell are one", async () => {
  await rule("A1:A2", { custom: { formula: "=A1>1" } });
  await rule("A3:A4", { custom: { formula: "=A3>1" } });
  expect(await validationOf("A2:A4")).toMatchObject({ type: "Custom", rule: { custom: { formula: "=A2>1" } } });
});

test("a message given to some of the cells leaves their rules as they are", async () => {
  await rule("A1:A4", { custom: { formula: "=A1>1" } });
  await rule("A4", { wholeNumber: { formula1: 1, operator: "GreaterThan" } });
  await onSheet(async (sheet, context) => {
    sheet.getRange("A3:A4").dataValidation.errorAlert = { title: "Halt", message: "Nein" } as never;
    await context.sync();
  });
  expect(await validationOf("A3")).toMatchObject({ rule: { custom: { formula: "=A3>1" } } });
  expect(await validationOf("A4")).toMatchObject({ type: "WholeNumber" });
  expect((await validationOf("A2")).errorAlert).toMatchObject({ title: "" });
  expect((await validationOf("A3:A4")).errorAlert).toMatchObject({ title: "Halt" });
});
