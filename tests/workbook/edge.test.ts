import type { WorkbookProblem, WorkbookProblemCode } from "../../src/domain/workbookProblem";
import { workbookProblemSentence } from "../../src/german/workbookProblems";
import { atEdge, orElseAgain, recovering } from "../../src/workbook/edge";
import { WorkbookError } from "../../src/workbook/workbookError";
import { addTable, codeOf, openBook, run } from "./openBook";
import { readAudit } from "../../src/workbook/read/readAudit";

test.each([
  ["InvalidOperationInCellEditMode", "cellBeingEdited"],
  ["AccessDenied", "accessDenied"],
  ["ItemNotFound", "notFound"],
  ["ItemAlreadyExists", "nameTaken"],
  ["InvalidReference", "referenceInvalid"],
  ["MergedRangeConflict", "cellsMerged"],
  ["RequestPayloadSizeLimitExceeded", "requestTooLarge"],
  ["ApiNotFound", "unsupported"],
  ["GeneralException", "excelFailed"],
  ["InvalidArgument", "excelFailed"],
] as const)("Excel's %s becomes %s", async (excelCode, code) => {
  const host = await openBook();
  host.faults.failSync(1, excelCode);
  expect(await codeOf(run(host, readAudit))).toBe(code);
});

test("a mistake of ours passes unchanged", async () => {
  const bug = new TypeError("x is not a function");
  await expect(atEdge(() => Promise.reject(bug))).rejects.toBe(bug);
});

test("a mistake of ours is not tried again", async () => {
  const bug = new TypeError("x is not a function");
  const work = jest.fn(() => Promise.reject(bug));
  await expect(orElseAgain(work, { code: "cellBeingEdited" })).rejects.toBe(bug);
  expect(work).toHaveBeenCalledTimes(1);
});

test("when tidying up fails too, both failures are the cause of what the user is told", async () => {
  const [first, second] = [new Error("first"), new Error("second")];
  const failed = recovering(
    () => Promise.reject(first),
    () => Promise.reject(second),
    { code: "leftoversRemain", sheets: ["Übersicht (neu)"] },
  );
  await expect(failed).rejects.toMatchObject({ code: "leftoversRemain", cause: { errors: [first, second] } });
});

test("what Excel said stays the cause", async () => {
  const host = await openBook();
  await addTable(host, { sheet: "A", name: "tblA", cells: [["Kopf"], [1]] });
  const failed = run(host, (context) =>
    atEdge(async () => {
      context.workbook.tables.getItem("tblB").load("name");
      await context.sync();
    }),
  );
  await expect(failed).rejects.toMatchObject({
    name: "WorkbookError",
    code: "notFound",
    cause: { code: "ItemNotFound" },
  });
});

const PROBLEMS: { readonly [C in WorkbookProblemCode]: Extract<WorkbookProblem, { code: C }> } = {
  cellBeingEdited: { code: "cellBeingEdited" },
  accessDenied: { code: "accessDenied" },
  sheetProtected: { code: "sheetProtected", sheets: ["Ziele", "Maßnahmen"] },
  tableOnGeneratedSheet: { code: "tableOnGeneratedSheet", sheet: "Übersicht", tables: ["tblZiele"] },
  tableFiltered: { code: "tableFiltered", tables: ["tblZiele"] },
  rangeFiltered: { code: "rangeFiltered" },
  cellsMerged: { code: "cellsMerged" },
  cellsInTheWay: { code: "cellsInTheWay" },
  notFound: { code: "notFound" },
  nameTaken: { code: "nameTaken" },
  referenceInvalid: { code: "referenceInvalid" },
  spaceTaken: { code: "spaceTaken", sheet: "Ziele", address: "A3:F9" },
  tablesFilled: { code: "tablesFilled", tables: ["tblZiele", "tblMassnahmen"] },
  tableMissing: { code: "tableMissing", table: "tblZiele" },
  columnMissing: { code: "columnMissing", table: "tblZiele", heading: "Ziel" },
  protocolNotText: { code: "protocolNotText" },
  windowInactive: { code: "windowInactive" },
  requestTooLarge: { code: "requestTooLarge" },
  answerTooLarge: { code: "answerTooLarge" },
  unsupported: { code: "unsupported", member: "Range.foo" },
  writtenWrongly: { code: "writtenWrongly", sheet: "Übersicht", cell: "B2", expected: "3", found: "#NAME?" },
  takeOverInterrupted: { code: "takeOverInterrupted", sheet: "Übersicht", staging: "Übersicht (neu)" },
  leftoversRemain: { code: "leftoversRemain", sheets: ["Übersicht (neu)"] },
  excelFailed: { code: "excelFailed", excelCode: "GeneralException" },
};

test.each(Object.values(PROBLEMS))("$code has a German sentence that names its facts", (problem) => {
  const { code, ...facts } = problem;
  const sentence = workbookProblemSentence(problem);
  expect(sentence).toMatch(/^[A-ZÄÖÜ].*\.\)?$/s);
  for (const fact of Object.values(facts).flat()) {
    expect(sentence).toContain(fact);
  }
  expect(new WorkbookError(problem).message).toContain(code);
});
