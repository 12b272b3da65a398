import { checksumLine } from "../../../src/german/sheetWords";
import { checksumOf } from "../../../src/workbook/grid/checksum";
import { isEdited } from "../../../src/workbook/sheets/handEdits";

const cells = [
  ["Nr", "Ziel"],
  ["1.1", "=A1"],
];
const untouched = {
  cells: [...cells, [checksumLine("0.1.0", "21.11.2013") + checksumOf(cells), ""], ["", ""]],
  comments: 0,
  shapes: 0,
  charts: ["Auditbilanz Verlauf"],
};
const ours = { ownColumn: undefined, ownCharts: ["Auditbilanz Verlauf"] };

test("a sheet as we wrote it is not edited", () => expect(isEdited(untouched, ours)).toBe(false));

test.each([
  ["a comment", { comments: 1 }],
  ["a shape", { shapes: 1 }],
  ["a chart that is not ours", { charts: ["Auditbilanz Verlauf", "Diagramm 1"] }],
  ["another cell", { cells: [["Nr", "Ziele"], ...untouched.cells.slice(1)] }],
  ["no checksum", { cells }],
  ["nothing at all", { cells: [] }],
])("with %s it is", (_, change) => expect(isEdited({ ...untouched, ...change }, ours)).toBe(true));

test("our chart may be missing: nothing of the town's is lost", () =>
  expect(isEdited({ ...untouched, charts: [] }, ours)).toBe(false));
