import type { CellRange } from "../book/cellRange";
import { addressOf } from "../book/address";
import { areaOf } from "../book/area";
import { writtenSheet } from "../formula/address";
import {
  calculatedText,
  calculatedValues,
  formulasOf,
  numberFormatsOf,
  r1c1FormulasOf,
  valueTypesOf,
} from "../book/cells";
import { shownRows } from "../book/filter";
import { ExcelError } from "../excelError";
import { integer } from "../wire/readers";
import { method, objectType, type HostObject } from "../wire/objectType";
import { rangeType } from "./range";

/** A range without its hidden rows. */
export const rangeViewType: (range: CellRange) => HostObject = objectType<CellRange>({
  name: "RangeView",
  values: {
    values: shown(calculatedValues),
    text: shown(calculatedText),
    formulas: shown(formulasOf),
    formulasLocal: shown(formulasOf),
    formulasR1C1: shown(r1c1FormulasOf),
    numberFormat: shown(numberFormatsOf),
    valueTypes: shown(valueTypesOf),
    rowCount: (range) => shownRows(range).length,
    columnCount: ({ area }) => area.columns,
    cellAddresses: shown(({ sheet, area }) => {
      const cells = Array.from({ length: area.rows }, (_, r) =>
        Array.from({ length: area.columns }, (_cell, c) => areaOf(area.row + r, area.column + c, 1, 1)),
      );
      return cells.map((row) => row.map((cell) => `${writtenSheet(sheet.name)}!${addressOf(cell)}`));
    }),
    index: () => 0,
  },
  objects: { rows: (range) => rangeViewsType(range) },
  methods: { getRange: method([], (range) => rangeType(range)) },
});

const rangeViewsType = objectType<CellRange>({
  name: "RangeViewCollection",
  items: (range) => rowViews(range),
  methods: {
    getCount: method([], (range) => shownRows(range).length),
    getItemAt: method([integer], (range, index) => {
      const view = rowViews(range)[index];
      if (view === undefined) throw new ExcelError("InvalidArgument", `there is no row at ${index}`);
      return view;
    }),
  },
});

const rowViews = (range: CellRange): HostObject[] =>
  shownRows(range).map((row) => rangeViewType(range.at({ ...range.area, row, rows: 1 })));

function shown<T>(of: (range: CellRange) => T[][]): (range: CellRange) => T[][] {
  return (range) => {
    const rows = new Set(shownRows(range));
    return of(range).filter((_, r) => rows.has(range.area.row + r));
  };
}
