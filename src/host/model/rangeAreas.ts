import { writtenSheet } from "../formula/address";
import { addressOf } from "../book/address";
import { areaOf, cellCountOf, intersectionOf, isWholeColumns, isWholeRows } from "../book/area";
import type { CellRange } from "../book/cellRange";
import { RangeGroup } from "../book/cellRange";
import { clearCells, CLEAR_WHAT } from "../book/clear";
import { COPY_WHAT, copyCells } from "../book/copy";
import { applyStyle, styleOf } from "../book/namedStyle";
import { SPECIAL_CELLS, specialCells, type SpecialCells } from "../book/specialCells";
import { usedArea } from "../book/used";
import { ExcelError } from "../excelError";
import { flag, integer, oneOf, text, withDefault } from "../wire/readers";
import { method, objectType, writable, type HostObject } from "../wire/objectType";
import { rangeAt, rangeOrAddress } from "./arguments";
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
    isEntireRow: ({ ranges }) => ranges.every(({ area }) => isWholeRows(area)),
    isEntireColumn: ({ ranges }) => ranges.every(({ area }) => isWholeColumns(area)),
    style: writable(text, commonStyle, ({ ranges }, name) => ranges.forEach((range) => applyStyle(range, name))),
    cellCount: ({ ranges }) => ranges.reduce((sum, { area }) => sum + cellCountOf(area), 0),
  },
  objects: {
    areas: ({ ranges }) => rangesOfType(ranges),
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
    copyFrom: method(
      [rangeOrAddress, withDefault(oneOf(...COPY_WHAT), "All"), withDefault(flag, false), withDefault(flag, false)],
      ({ ranges, sheet }, source, what, skipBlanks, transpose) => {
        const from = typeof source === "string" ? rangeAt(sheet, source) : source;
        for (const target of ranges) copyCells({ source: from, target, what, skipBlanks, transpose });
      },
    ),
    calculate: method([], ({ sheet }) => sheet.book.calculation.calculate()),
    getOffsetRangeAreas: method([integer, integer], (group, rows, columns) =>
      rangeAreasType(
        mapped(group, (range) => {
          const { area } = range;
          return range.at(areaOf(area.row + rows, area.column + columns, area.rows, area.columns));
        }),
      ),
    ),
    getIntersection: method([rangeOrAddress], (group, other) => existing(common(group, other))),
    getIntersectionOrNullObject: method([rangeOrAddress], common),
    getSpecialCells: method([oneOf(...SPECIAL_CELLS), withDefault(text, "All")], (group, kind, types) =>
      existing(special(group, kind, types)),
    ),
    getSpecialCellsOrNullObject: method([oneOf(...SPECIAL_CELLS), withDefault(text, "All")], (group, kind, types) =>
      special(group, kind, types),
    ),
    getUsedRangeAreas: method([withDefault(flag, false)], (group, valuesOnly) => existing(used(group, valuesOnly))),
    getUsedRangeAreasOrNullObject: method([withDefault(flag, false)], (group, valuesOnly) => used(group, valuesOnly)),
    getEntireRow: method([], (group) => rangeAreasType(mapped(group, (range) => range.entireRow))),
    getEntireColumn: method([], (group) => rangeAreasType(mapped(group, (range) => range.entireColumn))),
  },
});

function common({ ranges, sheet }: RangeGroup, other: CellRange | string): HostObject | null {
  const there = typeof other === "string" ? rangeAt(sheet, other) : other;
  if (there.sheet !== sheet) return null;
  return rangeAreasOf(
    ranges.flatMap((range) => {
      const area = intersectionOf(range.area, there.area);
      return area === undefined ? [] : [range.at(area)];
    }),
  );
}

function special({ ranges }: RangeGroup, kind: SpecialCells, types: string): HostObject | null {
  return rangeAreasOf(ranges.flatMap((range) => specialCells(range, kind, types).map((area) => range.at(area))));
}

function used({ ranges }: RangeGroup, valuesOnly: boolean): HostObject | null {
  const areas = ranges.flatMap((range) => {
    const area = usedArea(range.sheet, valuesOnly, range.area);
    return area === undefined ? [] : [range.at(area)];
  });
  return rangeAreasOf(areas);
}

function commonStyle({ ranges }: RangeGroup): string | null {
  const [first, ...others] = new Set(ranges.map(styleOf));
  return others.length === 0 ? (first ?? null) : null;
}

function existing(object: HostObject | null): HostObject {
  if (object === null) throw new ExcelError("ItemNotFound");
  return object;
}

/** The ranges of a group one by one. Each is kept, since the client asks for it later by its reference id alone. */
export const rangesOfType: (ranges: readonly CellRange[]) => HostObject = objectType<readonly CellRange[]>({
  name: "RangeCollection",
  values: { count: (ranges) => ranges.length },
  items: (ranges) => ranges.map(keptRange),
  methods: {
    getCount: method([], (ranges) => ranges.length),
    getItemAt: method([integer], (ranges, index) => {
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
