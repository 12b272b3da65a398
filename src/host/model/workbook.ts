import type { Book } from "../book/book";
import { RangeGroup } from "../book/cellRange";
import { method, objectType } from "../wire/objectType";
import { text } from "../wire/readers";
import { applicationType } from "./application";
import { commentsType } from "./comments";
import { namesType } from "./names";
import { rangeType } from "./range";
import { rangeAreasType } from "./rangeAreas";
import { stylesType } from "./styles";
import { tablesType } from "./tables";
import { worksheetsType } from "./worksheets";

export const workbookType = objectType<Book>({
  name: "Workbook",
  values: {
    name: (book) => book.name,
    isDirty: (book) => book.isDirty,
    readOnly: () => false,
  },
  objects: {
    application: (book) => applicationType(book),
    worksheets: (book) => worksheetsType(book.sheets),
    comments: (book) => commentsType(book),
    tables: (book) => tablesType(book),
    names: (book) => namesType(book),
    styles: (book) => stylesType(book),
  },
  methods: {
    getActiveCell: method([], (book) => rangeType(book.activeCell)),
    getSelectedRange: method([], (book) => rangeType(book.selection)),
    /** One range at a time is selected here. */
    getSelectedRanges: method([], (book) => rangeAreasType(new RangeGroup([book.selection]))),
    _RemoveReference: method([text], (book, id) => book.ranges.release(id)),
  },
});
