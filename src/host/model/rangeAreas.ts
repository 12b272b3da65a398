import { writtenSheet } from "../formula/address";
import { addressOf } from "../book/address";
import { cellCountOf } from "../book/area";
import type { CellRange } from "../book/cellRange";
import { RangeGroup } from "../book/cellRange";
import { clearCells, CLEAR_WHAT } from "../book/clear";
import { ExcelError } from "../excelError";
import { integer, oneOf, withDefault } from "../wire/readers";
import { method, objectType, type HostObject } from "../wire/objectType";
import { rangeType } from "./range";
import { conditionalFormatsType } from "./conditionalFormats";
import { dataValidationType } from "./dataValidation";
import { rangeFormatType } from "./rangeFormat";
import { worksheetType } from "./worksheet";

export const rangeAreasType: (group: RangeGroup) => HostObject = objectType<RangeGroup>({
  name: "RangeAreas",
  identity: (group) => {
    const id = group.sheet.book.ranges.referenceId(group);
    return id === undefined ? {} : { _ReferenceId: id };
  },
  values: {
    address: ({ sheet, ranges }) =>
      ranges.map(({ area }) => `${writtenSheet(sheet.name)}!${addressOf(area)}`).join(","),
    areaCount: ({ ranges }) => ranges.length,
    cellCount: ({ ranges }) => ranges.reduce((sum, { area }) => sum + cellCountOf(area), 0),
  },
  objects: {
    areas: (group) => rangesType(group),
    worksheet: ({ sheet }) => worksheetType(sheet),
    format: (group) => rangeFormatType(group),
    dataValidation: (group) => dataValidationType(group),
    conditionalFormats: (group) => conditionalFormatsType(group),
  },
  methods: {
    _KeepReference: method([], (group) => void group.sheet.book.ranges.keep(group)),
    clear: method([withDefault(oneOf(...CLEAR_WHAT), "All")], ({ ranges }, what) => {
      for (const range of ranges) clearCells(range, what);
    }),
    getEntireRow: method([], (group) => rangeAreasType(mapped(group, (range) => range.entireRow))),
    getEntireColumn: method([], (group) => rangeAreasType(mapped(group, (range) => range.entireColumn))),
  },
});

/** The ranges of a group one by one. Each is kept, since the client asks for it later by its reference id alone. */
const rangesType: (group: RangeGroup) => HostObject = objectType<RangeGroup>({
  name: "RangeCollection",
  values: { count: ({ ranges }) => ranges.length },
  items: ({ ranges }) => ranges.map(keptRange),
  methods: {
    getCount: method([], ({ ranges }) => ranges.length),
    getItemAt: method([integer], ({ ranges }, index) => {
      const range = ranges[index];
      if (range === undefined) throw new ExcelError("InvalidArgument", `there is no range at ${index}`);
      return rangeType(range);
    }),
  },
});

function keptRange(range: CellRange): HostObject {
  range.sheet.book.ranges.keep(range);
  return rangeType(range);
}

/** A group as an object of the model; null for no ranges at all. */
export function rangeAreasOf([first, ...others]: readonly CellRange[]): HostObject | null {
  return first === undefined ? null : rangeAreasType(new RangeGroup([first, ...others]));
}

function mapped({ ranges: [first, ...others] }: RangeGroup, map: (range: CellRange) => CellRange): RangeGroup {
  return new RangeGroup([map(first), ...others.map(map)]);
}
