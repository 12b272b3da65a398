import type { CellRange } from "../book/cellRange";
import { DIRECTIONS, edgeCell, extended, surroundingRegion } from "../book/edges";
import { dependentsOf, precedentsOf } from "../book/precedents";
import { SPECIAL_CELLS, specialCells } from "../book/specialCells";
import { ExcelError } from "../excelError";
import { oneOf, optional, text, withDefault } from "../wire/readers";
import { method, type HostObject, type Method } from "../wire/objectType";
import { rangeAt, rangeOrAddress } from "./arguments";
import { rangeAreasOf } from "./rangeAreas";
import { rangeViewType } from "./rangeView";
import { workbookRangeAreasType } from "./workbookRangeAreas";

const direction = oneOf(...DIRECTIONS);
const allTypes = withDefault(text, "All");

/** How a range leads to others by what stands in cells; `rangeType` is handed in, being made of these. */
export function navigationMethods(rangeType: (range: CellRange) => HostObject): Record<string, Method<CellRange>> {
  return {
    getRangeEdge: method([direction, optional(rangeOrAddress)], (range, way, active) =>
      rangeType(edgeCell(range, way, activeCell(range, active))),
    ),
    getExtendedRange: method([direction, optional(rangeOrAddress)], (range, way, active) =>
      rangeType(extended(range, way, activeCell(range, active))),
    ),
    getSurroundingRegion: method([], (range) => rangeType(surroundingRegion(range))),
    getSpecialCells: method([oneOf(...SPECIAL_CELLS), allTypes], (range, kind, types) =>
      existing(rangeAreasOf(specialCells(range, kind, types).map((area) => range.at(area)))),
    ),
    getSpecialCellsOrNullObject: method([oneOf(...SPECIAL_CELLS), allTypes], (range, kind, types) =>
      rangeAreasOf(specialCells(range, kind, types).map((area) => range.at(area))),
    ),
    getVisibleView: method([], (range) => rangeViewType(range)),
    getDirectPrecedents: method([], (range) => workbookRangeAreasType(precedentsOf(range, true))),
    getPrecedents: method([], (range) => workbookRangeAreasType(precedentsOf(range, false))),
    getDirectDependents: method([], (range) => workbookRangeAreasType(dependentsOf(range, true))),
    getDependents: method([], (range) => workbookRangeAreasType(dependentsOf(range, false))),
    getSpillingToRange: method([], (range) => existing(spill(range, rangeType))),
    getSpillingToRangeOrNullObject: method([], (range) => spill(range, rangeType)),
    getSpillParent: method([], (range) => existing(spillParent(range, rangeType))),
    getSpillParentOrNullObject: method([], (range) => spillParent(range, rangeType)),
  };
}

function activeCell(range: CellRange, given: CellRange | string | undefined): CellRange | undefined {
  return typeof given === "string" ? rangeAt(range.sheet, given) : given;
}

/** The cells that a spilling formula of the file fills. */
function spill(range: CellRange, rangeType: (range: CellRange) => HostObject): HostObject | null {
  const { row, column } = range.area;
  const array = range.sheet.file.arrayOver(row, column);
  const isAnchor = array?.isDynamic === true && array.row === row && array.column === column;
  return isAnchor ? rangeType(range.at(array.area)) : null;
}

function spillParent(range: CellRange, rangeType: (range: CellRange) => HostObject): HostObject | null {
  const array = range.sheet.file.arrayOver(range.area.row, range.area.column);
  if (array?.isDynamic !== true) return null;
  return rangeType(range.at({ row: array.row, column: array.column, rows: 1, columns: 1 }));
}

function existing(object: HostObject | null): HostObject {
  if (object === null) throw new ExcelError("ItemNotFound");
  return object;
}
