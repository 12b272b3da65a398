import { areaOf } from "../book/area";
import { CellRange } from "../book/cellRange";
import type { Sheet } from "../book/sheet";
import { ExcelError } from "../excelError";
import { anything, integer } from "../wire/readers";
import { method, objectType, type HostObject } from "../wire/objectType";
import { rangeOn } from "./arguments";
import { rangeType } from "./range";

/** The breaks between rows, or between columns. */
interface PageBreaks {
  readonly sheet: Sheet;
  readonly axis: "row" | "column";
}

export const pageBreaksType: (breaks: PageBreaks) => HostObject = objectType<PageBreaks>({
  name: "PageBreakCollection",
  items: (breaks) => inFile(breaks).lines.map((line) => pageBreakType({ ...breaks, line })),
  item: (breaks, key) => {
    const line = inFile(breaks).lines[integer(key)];
    if (line === undefined) throw new ExcelError("ItemNotFound");
    return pageBreakType({ ...breaks, line });
  },
  methods: {
    /** The break comes before the range's first row, or column. */
    add: method([anything], (breaks, where) => {
      const line = rangeOn(breaks.sheet)(where).area[breaks.axis];
      inFile(breaks).add(line);
      return pageBreakType({ ...breaks, line });
    }),
    getCount: method([], (breaks) => inFile(breaks).count),
    removePageBreaks: method([], (breaks) => inFile(breaks).clear()),
  },
});

interface PageBreak extends PageBreaks {
  readonly line: number;
}

const pageBreakType: (pageBreak: PageBreak) => HostObject = objectType<PageBreak>({
  name: "PageBreak",
  identity: (pageBreak) => ({ _Id: inFile(pageBreak).indexOf(pageBreak.line) }),
  values: {
    columnIndex: ({ axis, line }) => (axis === "column" ? line : 0),
    rowIndex: ({ axis, line }) => (axis === "row" ? line : 0),
  },
  methods: {
    delete: method([], (pageBreak) => inFile(pageBreak).remove(pageBreak.line)),
    getCellAfterBreak: method([], ({ sheet, axis, line }) =>
      rangeType(new CellRange(sheet, axis === "row" ? areaOf(line, 0, 1, 1) : areaOf(0, line, 1, 1))),
    ),
  },
});

const inFile = ({ sheet, axis }: PageBreaks) =>
  axis === "row" ? sheet.file.page.rowBreaks : sheet.file.page.columnBreaks;
