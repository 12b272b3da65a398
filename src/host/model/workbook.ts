import type { Book } from "../book/book";
import { RangeGroup } from "../book/cellRange";
import { WORKBOOK_TARGET } from "../book/events";
import { method, objectType } from "../wire/objectType";
import { oneOf, text, withDefault } from "../wire/readers";
import { applicationType } from "./application";
import { commentsType } from "./comments";
import { documentPropertiesType } from "./documentProperties";
import { EVENTS, registration } from "./events";
import { functionsType } from "./functions";
import { namesType } from "./names";
import { rangeType } from "./range";
import { rangeAreasType } from "./rangeAreas";
import { settingsType } from "./settings";
import { stylesType } from "./styles";
import { tablesType } from "./tables";
import { workbookProtectionType } from "./workbookProtection";
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
    properties: (book) => documentPropertiesType(book),
    settings: (book) => settingsType(book),
    protection: (book) => workbookProtectionType(book),
    functions: (book) => functionsType(book),
  },
  methods: {
    getActiveCell: method([], (book) => rangeType(book.activeCell)),
    getSelectedRange: method([], (book) => rangeType(book.selection)),
    /** One range at a time is selected here. */
    getSelectedRanges: method([], (book) => rangeAreasType(new RangeGroup([book.selection]))),
    /** Where to is for who holds the host to say: what is saved is what `toBytes` gives. */
    save: method([withDefault(oneOf("Save", "Prompt"), "Save")], (book) => void (book.isDirty = false)),
    close: method([withDefault(oneOf("Save", "SkipSave"), "Save")], (book, behaviour) => {
      if (behaviour === "Save") book.isDirty = false;
      book.isClosed = true;
    }),
    getIsActiveCollabSession: method([], () => false),
    ...registration<Book>(EVENTS.workbook, (book) => ({ book, target: WORKBOOK_TARGET })),
    _RemoveReference: method([text], (book, id) => book.ranges.release(id)),
  },
});
