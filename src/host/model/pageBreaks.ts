import { areaOf } from "../book/area";
import { CellRange } from "../book/cellRange";
import type { Sheet } from "../book/sheet";
import { ExcelError } from "../excelError";
import { anything, integer } from "../wire/readers";
import { method, objectType, type HostObject } from "../wire/objectType";
import { rangeOn } from "./arguments";
import { rangeType } from "./range";

/** The breaks that somebody set, between rows or between columns. */
interface PageBreaks {
  readonly sheet: Sheet;
  readonly axis: "row" | "column";
}

export const pageBreaksType: (breaks: PageBreaks) => HostObject = objectType<PageBreaks>({
  name: "PageBreakCollection",
  items: (breaks) => linesOf(breaks).map((line) => pageBreakType({ ...breaks, line })),
  item: (breaks, key) => {
    const line = linesOf(breaks)[integer(key)];
    if (line === undefined) throw new ExcelError("ItemNotFound");
    return pageBreakType({ ...breaks, line });
  },
  methods: {
    /** The break comes before the range's first row, or column. */
    add: method([anything], (breaks, where) => {
      const line = rangeOn(breaks.sheet)(where).area[breaks.axis];
      setLines(breaks, [...linesOf(breaks), line]);
      return pageBreakType({ ...breaks, line });
    }),
    getCount: method([], (breaks) => linesOf(breaks).length),
    removePageBreaks: method([], (breaks) => setLines(breaks, [])),
  },
});

interface PageBreak extends PageBreaks {
  readonly line: number;
}

const pageBreakType: (pageBreak: PageBreak) => HostObject = objectType<PageBreak>({
  name: "PageBreak",
  identity: (pageBreak) => ({ _Id: linesOf(pageBreak).indexOf(pageBreak.line) }),
  values: {
    columnIndex: ({ axis, line }) => (axis === "column" ? line : 0),
    rowIndex: ({ axis, line }) => (axis === "row" ? line : 0),
  },
  methods: {
    delete: method([], (pageBreak) =>
      setLines(
        pageBreak,
        linesOf(pageBreak).filter((line) => line !== pageBreak.line),
      ),
    ),
    getCellAfterBreak: method([], ({ sheet, axis, line }) =>
      rangeType(new CellRange(sheet, axis === "row" ? areaOf(line, 0, 1, 1) : areaOf(0, line, 1, 1))),
    ),
  },
});

function linesOf({ sheet, axis }: PageBreaks): readonly number[] {
  return axis === "row" ? sheet.file.page.rowBreaks : sheet.file.page.columnBreaks;
}

function setLines({ sheet, axis }: PageBreaks, lines: readonly number[]): void {
  if (axis === "row") sheet.file.page.rowBreaks = lines;
  else sheet.file.page.columnBreaks = lines;
}
