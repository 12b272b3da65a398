import { areaOf, cellCountOf } from "../book/area";
import type { CellRange } from "../book/cellRange";
import { DIRECTIONS, edgeCell, extended, surroundingRegion } from "../book/edges";
import { dependentsOf, precedentsOf } from "../book/precedents";
import { SPECIAL_CELLS, specialCells } from "../book/specialCells";
import { spillAt } from "../book/spills";
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

/** The cells that the formula of this cell fills. */
function spill(range: CellRange, rangeType: (range: CellRange) => HostObject): HostObject | null {
  const found = spillOver(range);
  const isAnchor = found?.row === range.area.row && found.column === range.area.column;
  return isAnchor ? rangeType(range.at(found.area)) : null;
}

/** The cell whose formula fills this one; of itself it is the parent too. */
function spillParent(range: CellRange, rangeType: (range: CellRange) => HostObject): HostObject | null {
  const found = spillOver(range);
  return found ? rangeType(range.at(areaOf(found.row, found.column, 1, 1))) : null;
}

/** Of several cells Excel does not tell. */
const spillOver = ({ sheet, area }: CellRange): ReturnType<typeof spillAt> =>
  cellCountOf(area) === 1 ? spillAt(sheet, area.row, area.column) : undefined;

function existing(object: HostObject | null): HostObject {
  if (object === null) throw new ExcelError("ItemNotFound");
  return object;
}
