import { addressesIn } from "../book/address";
import { areaOf, WHOLE_SHEET } from "../book/area";
import { CellRange, RangeGroup } from "../book/cellRange";
import { foundAreas, replaceAll, type Search } from "../book/find";
import { showLevels } from "../book/outline";
import { Sheet, VISIBILITIES } from "../book/sheet";
import { usedArea } from "../book/used";
import { ExcelError } from "../excelError";
import { flag, integer, number, objectOf, oneOf, optional, text, withDefault } from "../wire/readers";
import { method, objectType, writable, type HostObject } from "../wire/objectType";
import { rangeAt } from "./arguments";
import { sheetAutoFilterType } from "./autoFilter";
import { chartsType } from "./charts";
import { commentsType } from "./comments";
import { pageBreaksType } from "./pageBreaks";
import { pageLayoutType } from "./pageLayout";
import { protectionType } from "./protection";
import { shapesType } from "./shapes";
import { sheetPropertiesType } from "./sheetProperties";
import { EVENTS, registration } from "./events";
import { freezePanesType } from "./freezePanes";
import { namesType } from "./names";
import { rangeType } from "./range";
import { tablesType } from "./tables";
import { rangeAreasOf, rangeAreasType } from "./rangeAreas";
import { searchCriteria, searchOf } from "./rangeEditing";

export const worksheetType: (sheet: Sheet) => HostObject = objectType<Sheet>({
  name: "Worksheet",
  identity: ({ id }) => ({ Id: id }),
  aliases: { gridlines: "showGridlines", headings: "showHeadings" },
  values: {
    id: (sheet) => sheet.id,
    name: writable(
      text,
      (sheet) => sheet.name,
      (sheet, name) => sheet.rename(name),
    ),
    position: writable(
      integer,
      (sheet) => sheet.position,
      (sheet, position) => sheet.book.sheets.move(sheet, position),
    ),
    visibility: writable(
      oneOf(...VISIBILITIES),
      (sheet) => sheet.visibility,
      (sheet, visibility) => sheet.setVisibility(visibility),
    ),
    tabColor: writable(
      text,
      (sheet) => sheet.tabColor,
      (sheet, color) => sheet.setTabColor(color),
    ),
    showGridlines: writable(
      flag,
      (sheet) => sheet.showsGridlines,
      (sheet, shown) => sheet.showGridlines(shown),
    ),
    showHeadings: writable(
      flag,
      (sheet) => sheet.showsHeadings,
      (sheet, shown) => sheet.showHeadings(shown),
    ),
    standardHeight: (sheet) => sheet.file.rows.defaultHeight,
    standardWidth: writable(
      number,
      (sheet) => sheet.file.columns.defaultWidth,
      (sheet, characters) => (sheet.file.columns.defaultWidth = characters),
    ),
  },
  objects: {
    tables: (sheet) => tablesType(sheet),
    charts: (sheet) => chartsType(sheet),
    shapes: (sheet) => shapesType(sheet),
    comments: (sheet) => commentsType(sheet),
    pageLayout: (sheet) => pageLayoutType(sheet),
    protection: (sheet) => protectionType(sheet),
    customProperties: (sheet) => sheetPropertiesType(sheet),
    autoFilter: (sheet) => sheetAutoFilterType(sheet),
    horizontalPageBreaks: (sheet) => pageBreaksType({ sheet, axis: "row" }),
    verticalPageBreaks: (sheet) => pageBreaksType({ sheet, axis: "column" }),
    names: (sheet) => namesType(sheet),
    freezePanes: (sheet) => freezePanesType(sheet),
  },
  methods: {
    activate: method([], (sheet) => sheet.book.activate(sheet)),
    delete: method([], (sheet) => sheet.book.sheets.delete(sheet)),
    copy: method(
      [withDefault(oneOf("None", "Before", "After", "Beginning", "End"), "None"), optional(objectOf(Sheet))],
      (sheet, place, relativeTo) => worksheetType(sheet.book.sheets.copy(sheet, place, relativeTo)),
    ),
    calculate: method([withDefault(flag, false)], ({ book }) => book.calculation.calculate()),
    getCell: method([integer, integer], (sheet, row, column) =>
      rangeType(new CellRange(sheet, areaOf(row, column, 1, 1))),
    ),
    getRange: method([optional(text)], (sheet, address) =>
      rangeType(address === undefined ? new CellRange(sheet, WHOLE_SHEET) : rangeOfText(sheet, address)),
    ),
    getRanges: method([optional(text)], (sheet, addresses) => rangeAreasType(rangeGroup(sheet, addresses))),
    getRangeByIndexes: method([integer, integer, integer, integer], (sheet, row, column, rows, columns) =>
      rangeType(new CellRange(sheet, areaOf(row, column, rows, columns))),
    ),
    /** Of an empty sheet the first cell. */
    getUsedRange: method([withDefault(flag, false)], (sheet, valuesOnly) =>
      rangeType(new CellRange(sheet, usedArea(sheet, valuesOnly) ?? areaOf(0, 0, 1, 1))),
    ),
    getUsedRangeOrNullObject: method([withDefault(flag, false)], (sheet, valuesOnly) => {
      const used = usedArea(sheet, valuesOnly);
      return used === undefined ? null : rangeType(new CellRange(sheet, used));
    }),
    findAll: method([text, searchCriteria], (sheet, wanted, criteria) => {
      const found = foundOn(sheet, searchOf(wanted, criteria));
      if (found === null) throw new ExcelError("ItemNotFound", `"${wanted}" is not there`);
      return found;
    }),
    findAllOrNullObject: method([text, searchCriteria], (sheet, wanted, criteria) =>
      foundOn(sheet, searchOf(wanted, criteria)),
    ),
    replaceAll: method([text, text, searchCriteria], (sheet, wanted, replacement, criteria) =>
      replaceAll(new CellRange(sheet, WHOLE_SHEET), searchOf(wanted, criteria), replacement),
    ),
    showOutlineLevels: method([integer, integer], (sheet, rowLevels, columnLevels) => {
      showLevels(sheet, "ByRows", rowLevels);
      showLevels(sheet, "ByColumns", columnLevels);
    }),
    getNext: method([withDefault(flag, false)], (sheet, visibleOnly) => neighbour(sheet, 1, visibleOnly)),
    getNextOrNullObject: method([withDefault(flag, false)], (sheet, visibleOnly) =>
      neighbourOrNull(sheet, 1, visibleOnly),
    ),
    getPrevious: method([withDefault(flag, false)], (sheet, visibleOnly) => neighbour(sheet, -1, visibleOnly)),
    getPreviousOrNullObject: method([withDefault(flag, false)], (sheet, visibleOnly) =>
      neighbourOrNull(sheet, -1, visibleOnly),
    ),
    ...registration<Sheet>(EVENTS.worksheet, ({ book, id }) => ({ book, target: id })),
  },
});

function foundOn(sheet: Sheet, search: Search): HostObject | null {
  const whole = new CellRange(sheet, WHOLE_SHEET);
  return rangeAreasOf(foundAreas(whole, search).map((area) => whole.at(area)));
}

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: boolean): HostObject {
  const found = neighbourOrNull(sheet, step, visibleOnly);
  if (found === null) throw new ExcelError("ItemNotFound");
  return found;
}

function neighbourOrNull(sheet: Sheet, step: 1 | -1, visibleOnly: boolean): HostObject | null {
  for (let at = sheet.position + step; ; at += step) {
    const candidate = sheet.book.sheets.all[at];
    if (candidate === undefined) return null;
    if (!visibleOnly || candidate.visibility === "Visible") return worksheetType(candidate);
  }
}

/** An address, or the name of a range. */
function rangeOfText(sheet: Sheet, text: string): CellRange {
  return sheet.book.names.rangeNamed(text, sheet) ?? rangeAt(sheet, text);
}

function rangeGroup(sheet: Sheet, addresses: string | undefined): RangeGroup {
  const areas = addresses === undefined ? [WHOLE_SHEET] : addressesIn(addresses).map(({ area }) => area);
  const [first, ...others] = areas.map((area) => new CellRange(sheet, area));
  if (first === undefined) throw new ExcelError("InvalidArgument", `"${addresses ?? ""}" is no list of addresses`);
  return new RangeGroup([first, ...others]);
}
