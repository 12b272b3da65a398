import type { HeaderFooterKind, Margins, PageLayout } from "../../xlsx/sheet/pageSetup";
import { addressesIn } from "../book/address";
import { isWholeColumns, isWholeRows } from "../book/area";
import { CellRange, RangeGroup } from "../book/cellRange";
import type { Sheet } from "../book/sheet";
import { ExcelError } from "../excelError";
import { flag, integer, number, oneOf, struct, text } from "../wire/readers";
import {
  isHostObject,
  method,
  objectType,
  writable,
  type HostObject,
  type Reader,
  type WritableValue,
} from "../wire/objectType";
import { rangeAreasOf } from "./rangeAreas";
import { rangeType } from "./range";
import { nameOf, namesOf } from "./words";

/** Windows' numbers of the papers that Excel's API has words for, as far as offices use them. */
const PAPERS = { Letter: 1, Tabloid: 3, Legal: 5, Executive: 7, A3: 8, A4: 9, A5: 11, B4: 12, B5: 13 } as const;

const ORIENTATIONS = { Portrait: "portrait", Landscape: "landscape" } as const;
const ORDERS = { DownThenOver: "downThenOver", OverThenDown: "overThenDown" } as const;

const POINTS_PER_INCH = 72;
const PER_INCH = { Points: POINTS_PER_INCH, Inches: 1, Centimeters: 2.54 } as const;

/** `{scale}`, or pages wide and tall; a direction left out is open. */
const zoom = struct<{ scale: number; horizontalFitToPages: number; verticalFitToPages: number }>({
  scale: integer,
  horizontalFitToPages: integer,
  verticalFitToPages: integer,
});

const margins = struct<Margins>({
  top: number,
  bottom: number,
  left: number,
  right: number,
  header: number,
  footer: number,
});

export const pageLayoutType = objectType<Sheet>({
  name: "PageLayout",
  values: {
    orientation: setting(
      oneOf("Portrait", "Landscape"),
      ({ orientation }) => (orientation === "landscape" ? "Landscape" : "Portrait"),
      (name) => ({ orientation: ORIENTATIONS[name] }),
    ),
    paperSize: setting(
      oneOf(...namesOf(PAPERS)),
      ({ paperSize }) => nameOf(PAPERS, paperSize) ?? null,
      (name) => ({ paperSize: PAPERS[name] }),
    ),
    zoom: setting(zoom, zoomOf, ({ scale, horizontalFitToPages, verticalFitToPages }) =>
      horizontalFitToPages === undefined && verticalFitToPages === undefined
        ? { fit: undefined, scale: scaleIn(scale) }
        : { fit: { width: horizontalFitToPages ?? 0, height: verticalFitToPages ?? 0 }, scale: undefined },
    ),
    leftMargin: margin("left"),
    rightMargin: margin("right"),
    topMargin: margin("top"),
    bottomMargin: margin("bottom"),
    headerMargin: margin("header"),
    footerMargin: margin("footer"),
    centerHorizontally: setting(
      flag,
      ({ isCenteredHorizontally }) => isCenteredHorizontally,
      (isCenteredHorizontally) => ({ isCenteredHorizontally }),
    ),
    centerVertically: setting(
      flag,
      ({ isCenteredVertically }) => isCenteredVertically,
      (isCenteredVertically) => ({ isCenteredVertically }),
    ),
    printGridlines: setting(
      flag,
      ({ printsGridlines }) => printsGridlines,
      (printsGridlines) => ({ printsGridlines }),
    ),
    printHeadings: setting(
      flag,
      ({ printsHeadings }) => printsHeadings,
      (printsHeadings) => ({ printsHeadings }),
    ),
    blackAndWhite: setting(
      flag,
      ({ isBlackAndWhite }) => isBlackAndWhite,
      (isBlackAndWhite) => ({ isBlackAndWhite }),
    ),
    draftMode: setting(
      flag,
      ({ isDraft }) => isDraft,
      (isDraft) => ({ isDraft }),
    ),
    printOrder: setting(
      oneOf("DownThenOver", "OverThenDown"),
      ({ order }) => (order === "overThenDown" ? "OverThenDown" : "DownThenOver"),
      (name) => ({ order: ORDERS[name] }),
    ),
    /** "" where the numbering is automatic. */
    firstPageNumber: setting(
      (value) => (value === "" ? undefined : integer(value)),
      ({ firstPageNumber }) => firstPageNumber ?? "",
      (firstPageNumber) => ({ firstPageNumber }),
    ),
  },
  objects: { headersFooters: (sheet) => headersFootersType(sheet) },
  methods: {
    setPrintArea: method(
      [areaList],
      (sheet, areas) => (sheet.file.page.printAreas = resolved(sheet, areas).map(({ area }) => area)),
    ),
    getPrintArea: method([], (sheet) => found(printArea(sheet))),
    getPrintAreaOrNullObject: method([], printArea),
    setPrintTitleRows: method([areaList], (sheet, areas) => {
      const [rows] = resolved(sheet, areas);
      if (rows === undefined) throw new ExcelError("InvalidArgument", "rows expected");
      sheet.file.page.titleRows = rows.entireRow.area;
    }),
    setPrintTitleColumns: method([areaList], (sheet, areas) => {
      const [columns] = resolved(sheet, areas);
      if (columns === undefined) throw new ExcelError("InvalidArgument", "columns expected");
      sheet.file.page.titleColumns = columns.entireColumn.area;
    }),
    getPrintTitleRowsOrNullObject: method([], (sheet) => {
      const { titleRows } = sheet.file.page;
      return titleRows === undefined || !isWholeRows(titleRows) ? null : rangeType(new CellRange(sheet, titleRows));
    }),
    getPrintTitleColumnsOrNullObject: method([], (sheet) => {
      const { titleColumns } = sheet.file.page;
      return titleColumns === undefined || !isWholeColumns(titleColumns)
        ? null
        : rangeType(new CellRange(sheet, titleColumns));
    }),
    setPrintMargins: method([oneOf("Points", "Inches", "Centimeters"), margins], (sheet, unit, given) => {
      const inches = Object.fromEntries(Object.entries(given).map(([side, length]) => [side, length / PER_INCH[unit]]));
      sheet.file.page.change({ margins: { ...sheet.file.page.layout.margins, ...inches } });
    }),
  },
});

function setting<T>(
  read: Reader<T>,
  of: (layout: PageLayout) => unknown,
  changeTo: (value: T) => Partial<PageLayout>,
): WritableValue<Sheet> {
  return writable(
    read,
    (sheet) => of(sheet.file.page.layout),
    (sheet, value) => sheet.file.page.change(changeTo(value)),
  );
}

/** In points; the file counts inches. */
function margin(side: keyof Margins): WritableValue<Sheet> {
  return writable(
    number,
    (sheet) => sheet.file.page.layout.margins[side] * POINTS_PER_INCH,
    (sheet, points) => {
      const { page } = sheet.file;
      page.change({ margins: { ...page.layout.margins, [side]: points / POINTS_PER_INCH } });
    },
  );
}

function zoomOf({ fit, scale }: PageLayout): object {
  if (fit === undefined) return { scale: scale ?? 100 };
  return {
    ...(fit.width > 0 && { horizontalFitToPages: fit.width }),
    ...(fit.height > 0 && { verticalFitToPages: fit.height }),
  };
}

function scaleIn(scale: number | undefined): number | undefined {
  if (scale !== undefined && (scale < 10 || scale > 400)) throw new ExcelError("InvalidArgument", "10 to 400 percent");
  return scale;
}

function areaList(value: unknown): readonly CellRange[] | string {
  if (typeof value === "string") return value;
  if (isHostObject(value) && value.subject instanceof CellRange) return [value.subject];
  if (isHostObject(value) && value.subject instanceof RangeGroup) return value.subject.ranges;
  throw new ExcelError("InvalidArgument", "a range or an address expected");
}

function resolved(sheet: Sheet, areas: readonly CellRange[] | string): readonly CellRange[] {
  if (typeof areas !== "string") return areas;
  return addressesIn(areas).map(({ area }) => new CellRange(sheet, area));
}

function printArea(sheet: Sheet): HostObject | null {
  return rangeAreasOf(sheet.file.page.printAreas.map((area) => new CellRange(sheet, area)));
}

function found(object: HostObject | null): HostObject {
  if (object === null) throw new ExcelError("ItemNotFound");
  return object;
}

const headersFootersType = objectType<Sheet>({
  name: "HeaderFooterGroup",
  objects: {
    defaultForAllPages: (sheet) => headerFooterType({ sheet, header: "oddHeader", footer: "oddFooter" }),
    oddPages: (sheet) => headerFooterType({ sheet, header: "oddHeader", footer: "oddFooter" }),
    evenPages: (sheet) => headerFooterType({ sheet, header: "evenHeader", footer: "evenFooter" }),
    firstPage: (sheet) => headerFooterType({ sheet, header: "firstHeader", footer: "firstFooter" }),
  },
});

interface HeaderFooter {
  readonly sheet: Sheet;
  readonly header: HeaderFooterKind;
  readonly footer: HeaderFooterKind;
}

const headerFooterType: (pages: HeaderFooter) => HostObject = objectType<HeaderFooter>({
  name: "HeaderFooter",
  values: {
    leftHeader: part("header", "left"),
    centerHeader: part("header", "center"),
    rightHeader: part("header", "right"),
    leftFooter: part("footer", "left"),
    centerFooter: part("footer", "center"),
    rightFooter: part("footer", "right"),
  },
});

function part(kind: "header" | "footer", side: "left" | "center" | "right"): WritableValue<HeaderFooter> {
  return writable(
    text,
    (pages) => pages.sheet.file.page.headerFooter(pages[kind])[side],
    (pages, value) => {
      const { page } = pages.sheet.file;
      page.setHeaderFooter(pages[kind], { ...page.headerFooter(pages[kind]), [side]: value });
    },
  );
}
