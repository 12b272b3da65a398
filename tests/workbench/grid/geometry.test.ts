import fc from "fast-check";
import { Book } from "../../../src/host/book/book";
import { CellRange } from "../../../src/host/book/cellRange";
import { restyle } from "../../../src/host/book/looks";
import { hideRows, setColumnWidth, setRowHeight } from "../../../src/host/book/sizes";
import { Faults } from "../../../src/host/faults";
import { parseArea } from "../../../src/xlsx/address";
import { cellAfter } from "../../../src/workbench/grid/cellMove";
import { blockOfText, textOfBlock } from "../../../src/workbench/grid/clipboard";
import { Geometries, placeOf, placesOf, templateOf, type Lines } from "../../../src/workbench/grid/geometry";
import { Looks } from "../../../src/workbench/grid/looks";
import { linesOf, RowHeights } from "../../../src/workbench/grid/rowHeights";
import { draftCommandOf } from "../../../src/workbench/grid/draftKeys";
import { commandOf } from "../../../src/workbench/grid/sheetKeys";
import { fill, rangeOf } from "./cells";

const opened = () => Book.open(undefined, { name: "Probe.xlsx", faults: new Faults() });
const geometriesOf = (book: Book) => new Geometries(new RowHeights(new Looks(book.file.styles)));
const A1 = parseArea("A1");

describe("rows and columns of a sheet", () => {
  test("have the sizes of the file in pixels", () => {
    const book = opened();
    setColumnWidth(rangeOf(book.activeSheet, "B1"), 150);
    setRowHeight(rangeOf(book.activeSheet, "A2"), 30);
    const { rows, columns } = geometriesOf(book).of(book.activeSheet, A1);
    expect(columns.sizes.slice(0, 3)).toEqual([61, 200, 61]);
    expect(rows.sizes.slice(0, 3)).toEqual([17, 40, 17]);
  });

  test("without a height are as high as their wrapped texts", () => {
    const book = opened();
    fill(book.activeSheet, "A1", [["lang ".repeat(12).trim()], ["kurz"]]);
    restyle([rangeOf(book.activeSheet, "A1:A2")], { alignment: { isWrapped: true } });
    const [first = 0, second] = geometriesOf(book).of(book.activeSheet, A1).rows.sizes;
    expect(first).toBeGreaterThan(90);
    expect(second).toBe(19);
  });

  test("are the same object until something changes", () => {
    const book = opened();
    const geometries = geometriesOf(book);
    const before = geometries.of(book.activeSheet, A1);
    fill(book.activeSheet, "A1", [["x"]]);
    expect(geometries.of(book.activeSheet, A1)).toBe(before);
    hideRows(rangeOf(book.activeSheet, "3:3"), true);
    expect(geometries.of(book.activeSheet, A1)).not.toBe(before);
  });

  test("reach beyond the selection, but not to the million rows of a whole column", () => {
    const book = opened();
    const geometries = geometriesOf(book);
    expect(geometries.of(book.activeSheet, parseArea("C5000")).rows.shown.length).toBeGreaterThan(5000);
    expect(geometries.of(book.activeSheet, parseArea("C:C")).rows.shown.length).toBeLessThan(200);
  });

  test("that are frozen and hidden are not counted as frozen", () => {
    const book = opened();
    book.activeSheet.freeze(3, 0);
    hideRows(new CellRange(book.activeSheet, parseArea("2:2")), true);
    expect(geometriesOf(book).of(book.activeSheet, A1).rows.frozen).toBe(2);
  });
});

const lines: Lines = { shown: [0, 1, 4, 5], sizes: [20, 20, 17, 20], frozen: 1 };

test.each([
  [0, 0],
  [2, 2],
  [4, 2],
  [5, 3],
  [99, 3],
])("line %i stands at place %i, or the next that is shown does", (index, place) =>
  expect(placeOf(lines, index)).toBe(place),
);

test("a stretch of lines counts only those that are shown", () => {
  expect(placesOf(lines, 1, 4)).toEqual({ first: 1, count: 2 });
  expect(placesOf(lines, 2, 2)).toEqual({ first: 2, count: 0 });
});

test("a template joins equal sizes", () => expect(templateOf([22, 20, 20, 17])).toBe("22px repeat(2, 20px) 17px"));

test.each([
  ["", 1],
  ["ab cd", 1],
  ["ab cde", 2],
  ["ab\ncd", 2],
  ["abcdefghijkl", 3],
  ["a abcdef", 3],
])("%j takes %i lines of five characters", (text, count) =>
  expect(linesOf(text, 5, (part) => part.length)).toBe(count),
);

describe("a key leads", () => {
  const all: Lines = { shown: [0, 1, 2, 3, 4, 5], sizes: [], frozen: 0 };
  const ground = {
    geometry: { rows: { ...all, shown: [0, 1, 3, 4, 5] }, columns: all },
    merges: [parseArea("B2:C2")],
    end: { row: 4, column: 3 },
    page: 2,
  };
  const from = (row: number, column: number) => ({ row, column });
  const after = (key: string, place: { row: number; column: number }, isShifted = false, isControlled = false) =>
    cellAfter({ key, isShifted, isControlled }, place, ground);

  test.each([
    ["over hidden rows", "ArrowDown", from(1, 0), from(3, 0)],
    ["out of merged cells", "ArrowRight", from(1, 1), from(1, 3)],
    ["to the first column", "Home", from(4, 3), from(4, 0)],
    ["to the last column in use", "End", from(0, 0), from(0, 3)],
    ["a page down, at most to the end", "PageDown", from(4, 0), from(5, 0)],
    ["a page up", "PageUp", from(4, 1), from(1, 1)],
    ["nowhere from the edge", "ArrowUp", from(0, 0), undefined],
    ["nowhere, if it is no such key", "x", from(0, 0), undefined],
  ])("%s", (_, key, start, end) => expect(after(key, start)).toEqual(end));

  test("back with Shift, and to the corners with Ctrl", () => {
    expect(after("Tab", from(0, 2), true)).toEqual(from(0, 1));
    expect(after("Enter", from(3, 2), true)).toEqual(from(1, 2));
    expect(after("Home", from(3, 2), false, true)).toEqual(from(0, 0));
    expect(after("End", from(0, 0), false, true)).toEqual(from(4, 3));
  });
});

test.each([
  ["F2", {}, "edit"],
  ["F6", {}, "leave"],
  ["Delete", {}, "clear"],
  ["a", {}, "typeOver"],
  ["c", { ctrlKey: true }, "none"],
  ["ArrowDown", {}, "move"],
  ["ArrowDown", { altKey: true }, "openChoices"],
  ["Shift", {}, "none"],
])("%s with %j means %s", (key, held, command) =>
  expect(commandOf({ key, altKey: false, ctrlKey: false, metaKey: false, ...held }, false)).toBe(command),
);

test("a character of the third level is typed, although Ctrl and Alt are down", () =>
  expect(commandOf({ key: "@", altKey: true, ctrlKey: true, metaKey: false }, true)).toBe("typeOver"));

test.each([
  ["Enter", false, false, "enter"],
  ["Enter", true, false, "newLine"],
  ["Tab", false, false, "enter"],
  ["Escape", false, false, "cancel"],
  ["ArrowLeft", false, true, "enter"],
  ["ArrowLeft", false, false, "none"],
])("%s (Alt %j, typed over %j) is %s for a draft", (key, altKey, isTypedOver, command) =>
  expect(draftCommandOf({ key, altKey }, { isTypedOver })).toBe(command),
);

test("what is copied can be pasted again, whatever stands in the cells", () =>
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 4 })
        .chain((n) => fc.array(fc.array(cellText(), { minLength: n, maxLength: n }), { minLength: 1, maxLength: 4 })),
      (block) => expect(blockOfText(`${textOfBlock(block)}\r\n`)).toEqual(block),
    ),
  ));

const cellText = () => fc.stringMatching(/^[a-z"\t\n ]{0,6}$/);
