import { Workbook } from "../../xlsx/workbook";
import { bytesOf } from "../book/base64";
import type { Book } from "../book/book";
import { addressIn } from "../book/address";
import { CellRange, RangeGroup } from "../book/cellRange";
import { WORKBOOK_TARGET } from "../book/events";
import { Sheet } from "../book/sheet";
import type { CopyPlace } from "../book/sheets";
import { ExcelError } from "../excelError";
import { method, objectType } from "../wire/objectType";
import { listOf, objectOf, oneOf, struct, text, withDefault } from "../wire/readers";
import { applicationType } from "./application";
import { bindingsType } from "./bindings";
import { commentsType } from "./comments";
import { documentPropertiesType } from "./documentProperties";
import { EVENTS, registration } from "./events";
import { functionsType } from "./functions";
import { namesType } from "./names";
import { rangeType } from "./range";
import { rangeAreasType } from "./rangeAreas";
import { runtimeType } from "./runtime";
import { settingsType } from "./settings";
import { stylesType } from "./styles";
import { tablesType } from "./tables";
import { workbookProtectionType } from "./workbookProtection";
import { worksheetsType } from "./worksheets";

interface InsertOptions {
  readonly sheetNamesToInsert: readonly string[];
  readonly positionType: CopyPlace;
  readonly relativeTo: Sheet | string;
}

const insertOptions = struct<InsertOptions>({
  sheetNamesToInsert: listOf(text),
  positionType: oneOf("None", "Before", "After", "Beginning", "End"),
  relativeTo: (value) => (typeof value === "string" ? value : objectOf(Sheet)(value)),
});

/** The ids of the new sheets. */
function insertSheets({ sheets }: Book, base64: string, options: Partial<InsertOptions>): string[] {
  const { sheetNamesToInsert = [], positionType = "End", relativeTo } = options;
  const place = typeof relativeTo === "string" ? sheets.byKey(relativeTo) : relativeTo;
  const from = Workbook.open(bytesOf(base64));
  return sheets.insert(from, sheetNamesToInsert, positionType, place).map(({ id }) => id);
}

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
    bindings: (book) => bindingsType(book),
    settings: (book) => settingsType(book),
    protection: (book) => workbookProtectionType(book),
    functions: (book) => functionsType(book),
    _Runtime: (book) => runtimeType(book),
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
    insertWorksheetsFromBase64: method([text, withDefault(insertOptions, {})], (book, base64, options) =>
      insertSheets(book, base64, options),
    ),
    getIsActiveCollabSession: method([], () => false),
    /** By what an event told of the cells that it is about. */
    _GetRangeForEventByReferenceId: method([text], (book, id) => {
      const range = rangeOfEvent(book, id);
      if (range === undefined) throw new ExcelError("ItemNotFound");
      return rangeType(range);
    }),
    _GetRangeOrNullObjectForEventByReferenceId: method([text], (book, id) => {
      const range = rangeOfEvent(book, id);
      return range === undefined ? null : rangeType(range);
    }),
    ...registration<Book>(EVENTS.workbook, (book) => ({ book, target: WORKBOOK_TARGET })),
    _RemoveReference: method([text], (book, id) => book.ranges.release(id)),
  },
});

function rangeOfEvent(book: Book, id: string): CellRange | undefined {
  const at = id.indexOf("!");
  const sheet = book.sheets.find(id.slice(0, at));
  return sheet && new CellRange(sheet, addressIn(id.slice(at + 1)).area);
}
