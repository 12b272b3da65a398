import { Book } from "../../../src/host/book/book";
import { restyle } from "../../../src/host/book/looks";
import { Faults } from "../../../src/host/faults";
import { CellRange } from "../../../src/host/book/cellRange";
import { parseArea } from "../../../src/xlsx/address";
import type { StyleChange } from "../../../src/xlsx/styles/cellStyle";
import { rgbColor } from "../../../src/xlsx/styles/color";
import { Looks } from "../../../src/workbench/grid/looks";
import { bordersCss } from "../../../src/workbench/grid/borderLook";
import { tableCss } from "../../../src/workbench/grid/tableLook";

const opened = () => Book.open(undefined, { name: "Probe.xlsx", faults: new Faults() });

/** What a cell of this look carries in CSS beyond what all cells have. */
function cssFor(change: StyleChange, side: "left" | "right" = "left") {
  const book = opened();
  const cell = new CellRange(book.activeSheet, parseArea("A1"));
  restyle([cell], change);
  return new Looks(book.file.styles).of(book.activeSheet.file.cell(0, 0).style, side).own;
}

test("a cell that is like the paper carries no look of its own", () => expect(cssFor({})).toEqual({}));

test.each<[string, StyleChange, object]>([
  ["bold", { font: { isBold: true } }, { fontWeight: "bold" }],
  ["italic", { font: { isItalic: true } }, { fontStyle: "italic" }],
  ["underlined and struck", { font: { underline: "single", isStruck: true } }, { textDecoration: "underline line-through" }],
  ["doubly underlined", { font: { underline: "double" } }, { textDecoration: "underline", textDecorationStyle: "double" }],
  ["in another size", { font: { size: 14 } }, { fontSize: "14pt" }],
  ["raised", { font: { size: 10, verticalAlign: "superscript" } }, { fontSize: "6.5pt" }],
  ["coloured", { font: { color: rgbColor("#17406d") } }, { color: "#17406D" }],
  ["filled", { fill: { pattern: "solid", color: rgbColor("#E8EEF7") } }, { backgroundColor: "#E8EEF7" }],
  ["in a pattern", { fill: { pattern: "gray125", color: rgbColor("#000000") } }, { backgroundColor: "color-mix(in srgb, #000000 13%, #FFFFFF)" }],
  ["wrapped at the top", { alignment: { isWrapped: true, vertical: "top" } }, { whiteSpace: "pre-wrap", alignContent: "start" }],
  ["centred", { alignment: { horizontal: "center", vertical: "center" } }, { textAlign: "center", alignContent: "center" }],
  ["indented", { alignment: { horizontal: "left", indent: 1 } }, { paddingInlineStart: 11 }],
  ["indented from the right", { alignment: { horizontal: "right", indent: 2 } }, { textAlign: "right", paddingInlineEnd: 20 }],
  ["upright", { alignment: { rotation: 90 } }, { writingMode: "sideways-lr" }],
  ["upside down", { alignment: { rotation: 180 } }, { writingMode: "vertical-rl" }],
  ["stacked", { alignment: { rotation: 255 } }, { writingMode: "vertical-rl", textOrientation: "upright" }],
])("a cell that is %s", (_, change, css) => expect(cssFor(change)).toEqual(css)); // prettier-ignore

test("numbers stand right where nothing else is said", () =>
  expect(cssFor({}, "right")).toEqual({ textAlign: "right" }));

describe("the lines of a cell", () => {
  const none = { style: "none" };
  const no = { left: none, right: none, top: none, bottom: none, diagonal: none, isDiagonalUp: false, isDiagonalDown: false }; // prettier-ignore
  const at = { own: no, rightNeighbour: no, neighbourBelow: no, isFirstColumn: false, isFirstRow: false };
  const thin = { style: "thin", color: rgbColor("#808080") };
  const colorOf = (color: unknown) => (color as { rgb?: string } | undefined)?.rgb;

  test.each([
    ["there are none where nobody has one", at, {}],
    ["its own right and bottom lines", { ...at, own: { ...no, right: thin, bottom: { style: "double" } } }, { borderRight: "1px solid #808080", borderBottom: "3px double #000000" }],
    ["its neighbours' left and top lines", { ...at, rightNeighbour: { ...no, left: thin }, neighbourBelow: { ...no, top: thin } }, { borderRight: "1px solid #808080", borderBottom: "1px solid #808080" }],
    ["its own before the neighbour's", { ...at, own: { ...no, right: { style: "thick" } }, rightNeighbour: { ...no, left: thin } }, { borderRight: "3px solid #000000" }],
    ["left and top lines only where no neighbour draws them", { ...at, own: { ...no, left: thin, top: thin } }, {}],
    ["the sheet's outer lines", { ...at, own: { ...no, left: thin, top: thin }, isFirstColumn: true, isFirstRow: true }, { borderLeft: "1px solid #808080", borderTop: "1px solid #808080" }],
  ])("%s", (_, surroundings, css) => expect(bordersCss(surroundings, colorOf)).toEqual(css)); // prettier-ignore
});

describe("a table's style", () => {
  function cssIn(style: string, row: number) {
    const book = opened();
    const table = book.tables.add(new CellRange(book.activeSheet, parseArea("A1:B4")), true);
    table.setStyle(style);
    return tableCss(table, row, (color) => (color?.kind === "theme" ? `${color.index} ${color.tint}` : undefined));
  }
  test.each([
    ["fills the heading with its accent", "TableStyleMedium2", 0, { backgroundColor: "4 0", color: "#FFFFFF", fontWeight: "bold" }],
    ["tints every first row of the body", "TableStyleMedium2", 1, { backgroundColor: "4 0.8" }],
    ["leaves every second one white", "TableStyleMedium2", 2, {}],
    ["may have no accent", "TableStyleMedium1", 0, { backgroundColor: "1 0", color: "#FFFFFF", fontWeight: "bold" }],
    ["may only underline the heading", "TableStyleLight3", 0, { borderBottom: "1px solid 5 0", fontWeight: "bold" }],
    ["of one's own is not shown", "Hausstil", 0, {}],
  ])("%s", (_, style, row, css) => expect(cssIn(style, row)).toEqual(css)); // prettier-ignore
});
