import { areaName, overlaps, type Area } from "../address";
import type { Book } from "../book";
import { XlsxError } from "../error";
import type { Sheet } from "../sheet";
import { FRAME_ORDER } from "../sheet/frameOrder";
import { relateSheet } from "../sheet/relateSheet";
import {
  append,
  childElements,
  childNamed,
  ensureChild,
  relationAttribute,
  removeElement,
  setAttributes,
} from "../xml/dom";
import { escapeAttribute } from "../xml/escape";
import { headingAttribute, headings } from "./headings";
import { Table, type TableStyle } from "./table";
import { checkTableName, freeTableId } from "./tableNames";

const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DEFAULT_STYLE: TableStyle = {
  name: "TableStyleMedium2",
  showsFirstColumn: false,
  showsLastColumn: false,
  showsRowStripes: true,
  showsColumnStripes: false,
};

export interface NewTable {
  readonly area: Area;
  readonly name: string;
  /** Without, the area has no header row and columns get numbered names. */
  readonly hasHeaders: boolean;
  readonly style?: TableStyle | undefined;
}

/** The tables of a sheet. */
export class Tables {
  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet,
  ) {}

  /** In the order of the file. */
  list(): Table[] {
    const relations = new Map(this.book.files.relations(this.sheet.part).map(({ id, target }) => [id, target]));
    const parent = childNamed(this.sheet.xml.frame, "tableParts");
    return (parent ? childElements(parent) : []).flatMap((element) => {
      const part = relations.get(relationAttribute(element, "id") ?? "");
      if (part === undefined) return [];
      if (!this.book.files.has(part)) throw new XlsxError({ code: "missingPart", part });
      return [new Table(this.book, this.sheet, part)];
    });
  }

  /** Throws invalidName, nameTaken, overlap (another table or merged cells). */
  add({ area, name, hasHeaders, style = DEFAULT_STYLE }: NewTable): Table {
    checkTableName(this.book, name);
    this.#checkFree(area);
    const columnName = headings(this.sheet, area, hasHeaders, []);
    const columns = Array.from({ length: area.columns }, (_, i) => {
      const heading = escapeAttribute(headingAttribute(columnName(area.column + i)));
      return `<tableColumn id="${i + 1}" name="${heading}"/>`;
    });
    const part = this.book.files.freeName("xl/tables/table", ".xml");
    const header = hasHeaders ? "" : ' headerRowCount="0"';
    const filter = hasHeaders ? `<autoFilter ref="${areaName(area)}"/>` : "";
    const xml =
      `<table xmlns="${MAIN}" id="${freeTableId(this.book)}" name="${name}" displayName="${name}" ref="${areaName(area)}"` +
      `${header} totalsRowShown="0">${filter}<tableColumns count="${columns.length}">${columns.join("")}</tableColumns></table>`;
    this.book.files.add(part, xml, TABLE_TYPE);
    const parent = ensureChild(this.sheet.xml.editFrame(), "tableParts", FRAME_ORDER);
    relateSheet(this.book, this.sheet, append(parent, "tablePart"), "table", part);
    setAttributes(parent, { count: childElements(parent).length });
    const table = new Table(this.book, this.sheet, part);
    table.style = style;
    return table;
  }

  /** Ends a table; its cells stay as they are. */
  remove(table: Table): void {
    const relation = this.book.files.relations(this.sheet.part).find(({ target }) => target === table.part);
    const parent = childNamed(this.sheet.xml.frame, "tableParts");
    const element = parent && childElements(parent).find((part) => relationAttribute(part, "id") === relation?.id);
    if (!relation || !parent || !element) throw new XlsxError({ code: "notFound", what: "table", name: table.part });
    this.sheet.xml.editFrame();
    removeElement(element);
    setAttributes(parent, { count: childElements(parent).length });
    if (childElements(parent).length === 0) removeElement(parent);
    this.book.files.unrelate(this.sheet.part, relation.id);
    this.book.files.remove(table.part);
  }

  #checkFree(area: Area): void {
    const other = this.list().find((table) => overlaps(table.area, area));
    if (other) throw new XlsxError({ code: "overlap", what: `table ${other.name}`, address: areaName(area) });
    const merged = this.sheet.merges.list().find((cells) => overlaps(cells, area));
    if (merged) {
      throw new XlsxError({ code: "overlap", what: `merged cells ${areaName(merged)}`, address: areaName(area) });
    }
  }
}
