import { addressOf } from "../book/address";
import { CellRange, RangeGroup } from "../book/cellRange";
import type { Cells } from "../book/precedents";
import { ExcelError } from "../excelError";
import { writtenSheet } from "../formula/address";
import { integer, text } from "../wire/readers";
import { method, objectType, type HostObject } from "../wire/objectType";
import { rangeAreasType, rangesOfType } from "./rangeAreas";

/** Ranges of several sheets. */
export function workbookRangeAreasType(cells: Cells): HostObject {
  if (cells.size === 0) throw new ExcelError("ItemNotFound", "no cell reads or is read");
  return workbookRangeAreas(groupsOf(cells));
}

type Groups = readonly RangeGroup[];

const workbookRangeAreas = objectType<Groups>({
  name: "WorkbookRangeAreas",
  values: { addresses: (groups) => groups.map(addressesOf) },
  objects: {
    areas: (groups) => rangeAreasCollectionType(groups),
    ranges: (groups) => rangesOfType(groups.flatMap(({ ranges }) => ranges)),
  },
  methods: {
    /** Nothing to keep: the ranges it leads to are kept each. */
    _KeepReference: method([], () => undefined),
    getRangeAreasBySheet: method([text], (groups, key) => {
      const found = onSheet(groups, key);
      if (found === undefined) throw new ExcelError("ItemNotFound");
      return rangeAreasType(found);
    }),
    getRangeAreasOrNullObjectBySheet: method([text], (groups, key) => {
      const found = onSheet(groups, key);
      return found === undefined ? null : rangeAreasType(found);
    }),
  },
});

const rangeAreasCollectionType = objectType<Groups>({
  name: "RangeAreasCollection",
  items: (groups) => groups.map(kept),
  methods: {
    getCount: method([], (groups) => groups.length),
    getItemAt: method([integer], (groups, index) => {
      const group = groups[index];
      if (group === undefined) throw new ExcelError("InvalidArgument", `there are no areas at ${index}`);
      return rangeAreasType(group);
    }),
  },
});

/** Items of a collection are found again by their reference only. */
function kept(group: RangeGroup): HostObject {
  group.sheet.book.ranges.keep(group);
  return rangeAreasType(group);
}

const addressesOf = ({ sheet, ranges }: RangeGroup): string =>
  ranges.map(({ area }) => `${writtenSheet(sheet.name)}!${addressOf(area)}`).join(",");

const onSheet = (groups: Groups, key: string): RangeGroup | undefined =>
  groups.find(({ sheet }) => [sheet.name, sheet.id].some((one) => one.toLowerCase() === key.toLowerCase()));

function groupsOf(cells: Cells): RangeGroup[] {
  return [...cells].flatMap(([sheet, areas]) => {
    const [first, ...others] = areas.map((area) => new CellRange(sheet, area));
    return first === undefined ? [] : [new RangeGroup([first, ...others])];
  });
}
