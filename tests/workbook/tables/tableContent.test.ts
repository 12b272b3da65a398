import { tableCell } from "../../../src/workbook/tables/tableContent";

test.each([
  ["a goal's number stays text", "goals", "number", "2.10", { value: "2.10" }],
  ["a measure's goal stays text", "measures", "goal", "1.1", { value: "1.1" }],
  ["a text that looks like a formula stays text", "measures", "result", "=1+1", { value: "=1+1" }],
  ["a leading apostrophe is kept", "measures", "result", "'s war gut", { value: "'s war gut" }],
  ["a field's number is a number", "measures", "fieldOfAction", "3", { value: 3 }],
  [
    "a word in a number column is text",
    "needs",
    "fieldOfAction",
    "übergreifend",
    { value: "übergreifend", format: "@" },
  ],
  ["a number with leading zeros is text", "measures", "fieldOfAction", "03", { value: "03", format: "@" }],
  ["a day is its serial number", "measures", "dueDate", "2013-11-21", { value: 41_599 }],
  ["a wording in a day column is text", "measures", "dueDate", "4/2014", { value: "4/2014", format: "@" }],
  ["a day among the Stammdaten is a day", "profile", "value", "2013-11-21", { value: 41_599, format: "dd.mm.yyyy" }],
  ["a day in a text column is text", "measures", "result", "2013-11-21", { value: "2013-11-21" }],
  ["a number in a text column is a number", "measures", "result", 5, { value: 5, format: "General" }],
  ["nothing is an empty cell", "measures", "result", null, { value: "" }],
  ["a missing value is an empty cell", "measures", "result", undefined, { value: "" }],
] as const)("%s", (_, table, column, value, cell) => expect(tableCell(table, column, value)).toEqual(cell));
