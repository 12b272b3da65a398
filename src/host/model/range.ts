import { writtenSheet } from "../formula/address";
import { addressOf } from "../book/address";
import {
  areaOf,
  boundingArea,
  cellCountOf,
  intersectionOf,
  isUnbounded,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
} from "../book/area";
import {
  calculatedText,
  calculatedValues,
  formulasOf,
  numberFormatsOf,
  r1c1FormulasOf,
  sizeMismatch,
  valueTypesOf,
  writeContents,
  writeNumberFormats,
  writeR1C1,
} from "../book/cells";
import type { CellRange } from "../book/cellRange";
import { clearCells, CLEAR_WHAT } from "../book/clear";
import { COPY_WHAT, copyCells } from "../book/copy";
import { mergedAreas, mergeCells, unmergeCells } from "../book/merge";
import { columnsHidden, hideColumns, hideRows, rowsHidden } from "../book/sizes";
import { hyperlinkOf, setHyperlink, type RangeHyperlink } from "../book/hyperlink";
import { applyStyle, styleOf } from "../book/namedStyle";
import { isSpilled } from "../book/spills";
import { deleteCells, insertCells } from "../book/structure";
import { usedArea } from "../book/used";
import { ExcelError } from "../excelError";
import { anything, flag, integer, oneOf, struct, text, withDefault } from "../wire/readers";
import { method, objectType, writable, type HostObject } from "../wire/objectType";
import { rangeAt, rangeOrAddress } from "./arguments";
import { cellPropertiesOf, setCellProperties } from "./cellProperties";
import { conditionalFormatsType } from "./conditionalFormats";
import { dataValidationType } from "./dataValidation";
import { rangeAreasOf } from "./rangeAreas";
import { editingMethods } from "./rangeEditing";
import { rangeFormatType } from "./rangeFormat";
import { navigationMethods } from "./rangeNavigation";
import { rangeSortType } from "./sort";
import { tablesIn } from "./tables";
import { worksheetType } from "./worksheet";

const hyperlink = struct<Required<RangeHyperlink>>({
  address: text,
  documentReference: text,
  screenTip: text,
  textToDisplay: text,
});

/** Of whole rows and columns Excel does not tell what their cells hold. */
const ofEachCell =
  <T>(read: (range: CellRange) => T) =>
  (range: CellRange): T | null =>
    isUnbounded(range.area) ? null : read(range);

export const rangeType: (range: CellRange) => HostObject = objectType<CellRange>({
  name: "Range",
  identity: (range) => {
    const id = range.sheet.book.ranges.referenceId(range);
    return id === undefined ? {} : { _ReferenceId: id };
  },
  values: {
    address: (range) => `${writtenSheet(range.sheet.name)}!${addressOf(range.area)}`,
    addressLocal: (range) => `${writtenSheet(range.sheet.name)}!${addressOf(range.area)}`,
    rowIndex: ({ area }) => area.row,
    columnIndex: ({ area }) => area.column,
    rowCount: ({ area }) => area.rows,
    columnCount: ({ area }) => area.columns,
    /** −1 where the number does not fit 31 bits. */
    cellCount: ({ area }) => (cellCountOf(area) > 2 ** 31 - 1 ? -1 : cellCountOf(area)),
    isEntireRow: ({ area }) => isWholeRows(area),
    isEntireColumn: ({ area }) => isWholeColumns(area),
    values: writable(anything, ofEachCell(calculatedValues), writeContents),
    formulas: writable(anything, ofEachCell(formulasOf), writeContents),
    formulasLocal: writable(anything, ofEachCell(formulasOf), writeContents),
    text: ofEachCell(calculatedText),
    valueTypes: ofEachCell(valueTypesOf),
    numberFormat: writable(anything, ofEachCell(numberFormatsOf), writeNumberFormats),
    numberFormatLocal: writable(anything, ofEachCell(numberFormatsOf), writeNumberFormats),
    hasSpill: ({ sheet, area }) => isSpilled(sheet, area),
    rowHidden: writable(flag, rowsHidden, hideRows),
    columnHidden: writable(flag, columnsHidden, hideColumns),
    hidden: (range) => (rowsHidden(range) ?? false) || (columnsHidden(range) ?? false),
    formulasR1C1: writable(anything, ofEachCell(r1c1FormulasOf), writeR1C1),
    style: writable(text, styleOf, applyStyle),
    hyperlink: writable(hyperlink, hyperlinkOf, setHyperlink),
  },
  objects: {
    worksheet: ({ sheet }) => worksheetType(sheet),
    format: (range) => rangeFormatType({ ranges: [range] }),
    dataValidation: (range) => dataValidationType({ ranges: [range] }),
    conditionalFormats: (range) => conditionalFormatsType({ ranges: [range] }),
    sort: (range) => rangeSortType(range),
  },
  methods: {
    ...editingMethods((range) => rangeType(range)),
    ...navigationMethods((range) => rangeType(range)),
    _KeepReference: method([], (range) => void range.sheet.book.ranges.keep(range)),
    /** Sent before a large block is cut into slices, so that a wrong size fails as a whole. */
    _ValidateArraySize: method([integer, integer], ({ area }, rows, columns) => {
      if (rows !== area.rows || columns !== area.columns) throw sizeMismatch();
    }),
    getCell: method([integer, integer], (range, row, column) =>
      rangeType(range.at(areaOf(range.area.row + row, range.area.column + column, 1, 1))),
    ),
    getRow: method([integer], (range, row) => {
      const { area } = range;
      return rangeType(range.at(areaOf(area.row + row, area.column, 1, area.columns)));
    }),
    getColumn: method([integer], (range, column) => {
      const { area } = range;
      return rangeType(range.at(areaOf(area.row, area.column + column, area.rows, 1)));
    }),
    getLastCell: method([], (range) => rangeType(range.at(areaOf(lastRow(range.area), lastColumn(range.area), 1, 1)))),
    getLastRow: method([], (range) => rangeType(range.at({ ...range.area, row: lastRow(range.area), rows: 1 }))),
    getLastColumn: method([], (range) =>
      rangeType(range.at({ ...range.area, column: lastColumn(range.area), columns: 1 })),
    ),
    getOffsetRange: method([integer, integer], (range, rows, columns) => {
      const { area } = range;
      return rangeType(range.at(areaOf(area.row + rows, area.column + columns, area.rows, area.columns)));
    }),
    getResizedRange: method([integer, integer], (range, rows, columns) => {
      const { area } = range;
      return rangeType(range.at(areaOf(area.row, area.column, area.rows + rows, area.columns + columns)));
    }),
    getAbsoluteResizedRange: method([integer, integer], (range, rows, columns) =>
      rangeType(range.at(areaOf(range.area.row, range.area.column, rows, columns))),
    ),
    getRowsAbove: method([withDefault(integer, 1)], (range, count) => {
      const { area } = range;
      return rangeType(range.at(areaOf(area.row - count, area.column, count, area.columns)));
    }),
    getRowsBelow: method([withDefault(integer, 1)], (range, count) => {
      const { area } = range;
      return rangeType(range.at(areaOf(lastRow(area) + 1, area.column, count, area.columns)));
    }),
    getColumnsBefore: method([withDefault(integer, 1)], (range, count) => {
      const { area } = range;
      return rangeType(range.at(areaOf(area.row, area.column - count, area.rows, count)));
    }),
    getColumnsAfter: method([withDefault(integer, 1)], (range, count) => {
      const { area } = range;
      return rangeType(range.at(areaOf(area.row, lastColumn(area) + 1, area.rows, count)));
    }),
    getBoundingRect: method([rangeOrAddress], (range, other) =>
      rangeType(range.at(boundingArea(range.area, onSameSheet(range, other).area))),
    ),
    getIntersection: method([rangeOrAddress], (range, other) => {
      const common = intersectionOf(range.area, onSameSheet(range, other).area);
      if (common === undefined) throw new ExcelError("ItemNotFound");
      return rangeType(range.at(common));
    }),
    getIntersectionOrNullObject: method([rangeOrAddress], (range, other) => {
      const there = resolved(range, other);
      const common = there.sheet === range.sheet ? intersectionOf(range.area, there.area) : undefined;
      return common === undefined ? null : rangeType(range.at(common));
    }),
    getEntireRow: method([], ({ entireRow }) => rangeType(entireRow)),
    getEntireColumn: method([], ({ entireColumn }) => rangeType(entireColumn)),
    /** Without content the first cell of the range stands for it. */
    getUsedRange: method([withDefault(flag, false)], (range, valuesOnly) =>
      rangeType(range.at(usedArea(range.sheet, valuesOnly, range.area) ?? { ...range.area, rows: 1, columns: 1 })),
    ),
    getUsedRangeOrNullObject: method([withDefault(flag, false)], (range, valuesOnly) => {
      const used = usedArea(range.sheet, valuesOnly, range.area);
      return used === undefined ? null : rangeType(range.at(used));
    }),
    getTables: method([withDefault(flag, false)], (range, fullyContained) => tablesIn(range, fullyContained)),
    getMergedAreasOrNullObject: method([], (range) => rangeAreasOf(mergedAreas(range).map((area) => range.at(area)))),
    clear: method([withDefault(oneOf(...CLEAR_WHAT), "All")], (range, what) => clearCells(range, what)),
    copyFrom: method(
      [rangeOrAddress, withDefault(oneOf(...COPY_WHAT), "All"), withDefault(flag, false), withDefault(flag, false)],
      (target, source, what, skipBlanks, transpose) =>
        copyCells({ source: resolved(target, source), target, what, skipBlanks, transpose }),
    ),
    getCellProperties: method([anything], cellPropertiesOf),
    setCellProperties: method([anything], setCellProperties),
    insert: method([oneOf("Down", "Right")], (range, direction) => rangeType(insertCells(range, direction))),
    delete: method([oneOf("Up", "Left")], (range, direction) => deleteCells(range, direction)),
    merge: method([withDefault(flag, false)], (range, eachRow) => mergeCells(range, eachRow)),
    unmerge: method([], unmergeCells),
    select: method([], (range) => range.sheet.book.select(range)),
    calculate: method([], (range) => range.sheet.book.calculation.calculate()),
  },
});

function resolved(range: CellRange, other: CellRange | string): CellRange {
  return typeof other === "string" ? rangeAt(range.sheet, other) : other;
}

function onSameSheet(range: CellRange, other: CellRange | string): CellRange {
  const there = resolved(range, other);
  if (there.sheet !== range.sheet) throw new ExcelError("InvalidArgument", "the ranges stand on different sheets");
  return there;
}
