import { failureOf, hostForEachTest, onSheet } from "./onHost";

hostForEachTest();

const onLayout = <T>(use: (layout: Excel.PageLayout, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  onSheet((sheet, context) => use(sheet.pageLayout, context));

test("page settings are read back", async () => {
  const found = await onLayout(async (layout, context) => {
    layout.orientation = "Landscape";
    layout.paperSize = "A4";
    layout.zoom = { horizontalFitToPages: 1 };
    layout.centerHorizontally = true;
    layout.centerVertically = true;
    layout.printGridlines = true;
    layout.printHeadings = true;
    layout.blackAndWhite = true;
    layout.draftMode = true;
    layout.printOrder = "OverThenDown";
    layout.firstPageNumber = 3;
    layout.setPrintMargins("Centimeters", { top: 2.54, left: 1.27 });
    layout.load();
    await context.sync();
    return layout.toJSON();
  });
  expect(found).toMatchObject({
    orientation: "Landscape",
    paperSize: "A4",
    zoom: { horizontalFitToPages: 1 },
    centerHorizontally: true,
    centerVertically: true,
    printGridlines: true,
    printHeadings: true,
    blackAndWhite: true,
    draftMode: true,
    printOrder: "OverThenDown",
    firstPageNumber: 3,
    topMargin: 72,
    leftMargin: 36,
  });
});

test("a scale takes the place of fitting", async () => {
  const zooms = await onLayout(async (layout, context) => {
    layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
    layout.load("zoom");
    await context.sync();
    const fitted = layout.zoom;
    layout.zoom = { scale: 80 };
    layout.load("zoom");
    await context.sync();
    return [fitted, layout.zoom];
  });
  expect(zooms).toEqual([{ horizontalFitToPages: 1, verticalFitToPages: 2 }, { scale: 80 }]);
});

test("a scale out of bounds is refused", async () => {
  const error = await failureOf(() =>
    onLayout(async (layout, context) => {
      layout.zoom = { scale: 5 };
      await context.sync();
    }),
  );
  expect(error).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "PageLayout.zoom" } });
});

test("titles and print areas are ranges", async () => {
  const found = await onLayout(async (layout, context) => {
    const none = layout.getPrintTitleRowsOrNullObject();
    const noArea = layout.getPrintAreaOrNullObject();
    await context.sync();
    layout.setPrintTitleRows("$1:$2");
    layout.setPrintTitleColumns("A:A");
    layout.setPrintArea("A1:D9");
    const rows = layout.getPrintTitleRowsOrNullObject().load("address");
    const columns = layout.getPrintTitleColumnsOrNullObject().load("address");
    const area = layout.getPrintArea().load("address");
    await context.sync();
    return [none.isNullObject, noArea.isNullObject, rows.address, columns.address, area.address];
  });
  expect(found).toEqual([true, true, "Tabelle1!1:2", "Tabelle1!A:A", "Tabelle1!A1:D9"]);
});

test("headers and footers keep their three parts apart", async () => {
  const found = await onLayout(async (layout, context) => {
    const page = layout.headersFooters.defaultForAllPages;
    page.leftHeader = "Stadt && Land";
    page.centerHeader = "Übersicht";
    page.rightFooter = "Seite &P von &N";
    layout.headersFooters.firstPage.centerFooter = "erste";
    page.load("leftHeader,centerHeader,rightHeader,rightFooter");
    const first = layout.headersFooters.firstPage.load("centerFooter");
    await context.sync();
    return [page.leftHeader, page.centerHeader, page.rightHeader, page.rightFooter, first.centerFooter];
  });
  expect(found).toEqual(["Stadt && Land", "Übersicht", "", "Seite &P von &N", "erste"]);
});

test("a header longer than 255 characters is refused", async () => {
  const error = await failureOf(() =>
    onLayout(async (layout, context) => {
      layout.headersFooters.defaultForAllPages.centerHeader = "x".repeat(256);
      await context.sync();
    }),
  );
  expect(error).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "HeaderFooter.centerHeader" } });
});

test("page breaks come before their row and go again", async () => {
  const found = await onSheet(async (sheet, context) => {
    const breaks = sheet.horizontalPageBreaks;
    breaks.add("A5");
    breaks.add(sheet.getRange("A10:B12"));
    sheet.verticalPageBreaks.add("C1");
    breaks.load("items/rowIndex");
    await context.sync();
    const rows = breaks.items.map(({ rowIndex }) => rowIndex as unknown);
    const after = breaks.items[0]?.getCellAfterBreak().load("address");
    breaks.items[0]?.delete();
    const count = breaks.getCount();
    await context.sync();
    breaks.removePageBreaks();
    const none = breaks.getCount();
    const vertical = sheet.verticalPageBreaks.getCount();
    await context.sync();
    // eslint-disable-next-line office-addins/load-object-before-read -- the results of calls need no load
    return [rows, after?.address, count.value, none.value, vertical.value];
  });
  expect(found).toEqual([[4, 9], "Tabelle1!A5", 1, 0, 1]);
});

test("a sheet that nobody has set up prints as Excel does by default", async () => {
  const found = await onLayout(async (layout, context) => {
    layout.load("orientation,printOrder,zoom,firstPageNumber");
    await context.sync();
    const { orientation, printOrder, zoom } = layout;
    return [orientation, printOrder, zoom, layout.firstPageNumber];
  });
  expect(found).toEqual(["Portrait", "DownThenOver", { scale: 100 }, ""]);
});

test("numbering from a page goes back to automatic, fitting goes by height alone", async () => {
  const found = await onLayout(async (layout, context) => {
    layout.firstPageNumber = 3;
    layout.firstPageNumber = "";
    layout.zoom = { verticalFitToPages: 2 };
    layout.load("firstPageNumber,zoom");
    await context.sync();
    return [layout.firstPageNumber, layout.zoom];
  });
  expect(found).toEqual(["", { verticalFitToPages: 2 }]);
});

test("titles and print areas may be given as ranges, print areas as several", async () => {
  const found = await onSheet(async (sheet, context) => {
    const { pageLayout } = sheet;
    pageLayout.setPrintTitleRows(sheet.getRange("A2:C3"));
    pageLayout.setPrintTitleColumns(sheet.getRange("B1"));
    pageLayout.setPrintArea(sheet.getRanges("A1:B9,D1:E9"));
    const rows = pageLayout.getPrintTitleRowsOrNullObject().load("address");
    const columns = pageLayout.getPrintTitleColumnsOrNullObject().load("address");
    const areas = pageLayout.getPrintArea().load("address");
    await context.sync();
    return [rows.address, columns.address, areas.address];
  });
  expect(found).toEqual(["Tabelle1!2:3", "Tabelle1!B:B", "Tabelle1!A1:B9,Tabelle1!D1:E9"]);
});

test.each<[string, (layout: Excel.PageLayout) => unknown, string]>([
  ["the print area of a sheet without one", (layout) => layout.getPrintArea().load("address"), "ItemNotFound"],
  ["a print area that is neither range nor address", (layout) => layout.setPrintArea(7 as never), "InvalidArgument"],
  ["no title rows", (layout) => layout.setPrintTitleRows(""), "InvalidArgument"],
  ["no title columns", (layout) => layout.setPrintTitleColumns(""), "InvalidArgument"],
])("%s is refused", async (_, use, code) => {
  const error = await failureOf(() =>
    onLayout(async (layout, context) => {
      use(layout);
      await context.sync();
    }),
  );
  expect(error?.code).toBe(code);
});

test("a break between columns stands before a cell of the first row", async () => {
  const found = await onSheet(async (sheet, context) => {
    const added = sheet.verticalPageBreaks.add("C4").load("columnIndex");
    const after = added.getCellAfterBreak().load("address");
    await context.sync();
    return [added.columnIndex, after.address];
  });
  expect(found).toEqual([2, "Tabelle1!C1"]);
});
