import { cellIn, sourceRowAt } from "../../src/domain/source";
import { sourcesOf } from "./soundAudit";

const sources = sourcesOf({ goals: [{ goal: "A" }, { goal: "B" }], measures: [{ measure: "C" }] });
const [goals, measures] = sources;

describe("a row of the workbook", () => {
  const goalAt = (row?: number): unknown => {
    const found = sourceRowAt(sources, { table: "goals", ...(row !== undefined && { row }) });
    return found && cellIn(found, "goal")?.value;
  };
  test("is found in the tables of its kind alone", () => {
    expect([goalAt(0), goalAt(1)]).toEqual(["A", "B"]);
    expect(sourceRowAt(sources, { table: "measures", row: 0 })?.cells).toBe(measures?.rows[0]);
    expect(sourceRowAt(sources, { table: "needs", row: 0 })).toBeUndefined();
  });
  test("is found in whichever of several tables holds it", () => {
    if (goals === undefined) throw new Error("no table");
    const split = [goals, { ...goals, rows: [[{ value: "third" }]], firstRow: 2 }];
    expect(sourceRowAt(split, { table: "goals", row: 2 })?.cells).toEqual([{ value: "third" }]);
    expect(sourceRowAt(split, { table: "goals", row: 3 })).toBeUndefined();
  });
  test("is none where a place names none", () => expect(goalAt()).toBeUndefined());
});

test("a cell of a column that the mapping did not find is none", () =>
  expect(cellIn({ cells: [{ value: "A" }], columns: { goal: 0 } }, "number")).toBeUndefined());
