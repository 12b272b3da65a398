import { blankPackage, BLANK_SHEET, WORKSHEET_TYPE } from "./blankWorkbook";
import type { Book } from "./book";
import { BookXml, isWithoutPart } from "./bookXml";
import { BookStrings } from "./cells/bookStrings";
import { DynamicArrays } from "./cells/dynamicArrays";
import { DefinedNames } from "./definedNames";
import { XlsxError } from "./error";
import { isSameName, mentions, withSheetRenamed } from "./formula/sheetNames";
import { copySheetPart, finishCopy } from "./copySheet";
import { settleInserted, transferSheetPart, type Inserted } from "./insertSheets";
import { checkSheetName } from "./limits";
import { checkContainer } from "./opc/detect";
import { Package } from "./opc/package";
import { CustomProperties } from "./properties/customProperties";
import { DocumentProperties } from "./properties/documentProperties";
import { renamePivotSources, updateReferences } from "./referenceUpdate";
import { Sheet } from "./sheet";
import { Styles } from "./styles/styles";
import {
  append,
  booleanAttribute,
  childNamed,
  numberAttribute,
  removeElement,
  setAttributes,
  utf8Of,
  type Element,
} from "./xml/dom";
import type { ZipLimits } from "./zip/readZip";
import type { Codec } from "./zip/entry";

const OFFICE_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface OpenOptions extends CreateOptions {
  /** What a package may inflate to before it is taken for a zip bomb. */
  readonly zipLimits?: ZipLimits;
}

export interface CreateOptions {
  /** How parts are packed and unpacked; one that runs everywhere where missing. */
  readonly codec?: Codec | undefined;
}

/**
 * An .xlsx or .xlsm workbook. What nobody touches leaves as it came: parts, rows and attributes that this layer does
 * not know included. Whatever it refuses, it refuses with an XlsxError.
 */
export class Workbook implements Book {
  readonly xml: BookXml;
  readonly names: DefinedNames;
  readonly styles: Styles;
  readonly #dynamicArrays: DynamicArrays;
  readonly #strings: BookStrings;
  #sheets: Sheet[];

  private constructor(readonly files: Package) {
    this.xml = new BookXml(files);
    this.names = new DefinedNames(this.xml);
    this.styles = new Styles(this.xml);
    this.#dynamicArrays = new DynamicArrays(files, this.xml.part);
    this.#strings = new BookStrings(files, this.xml.part);
    this.#sheets = this.xml.sheetElements.map((element) => this.#sheetOf(element));
  }

  /** Throws an XlsxError for whatever is no workbook that can be read; parts are looked at when they are needed. */
  static open(bytes: Uint8Array, { zipLimits: limits, codec }: OpenOptions = {}): Workbook {
    checkContainer(bytes);
    return new Workbook(Package.read(bytes, { limits, codec }));
  }

  /** A workbook with one empty sheet, Arial 10. */
  static create(sheetName = "Tabelle1", { codec }: CreateOptions = {}): Workbook {
    checkSheetName(sheetName);
    const workbook = new Workbook(blankPackage("Sheet", codec));
    if (sheetName !== "Sheet") workbook.renameSheet(workbook.sheets[0]?.id ?? 0, sheetName);
    return workbook;
  }

  get properties(): DocumentProperties {
    return new DocumentProperties(this.files);
  }

  get customProperties(): CustomProperties {
    return new CustomProperties(this.files);
  }

  /** In tab order, hidden ones included. */
  get sheets(): readonly Sheet[] {
    return this.#sheets;
  }

  /** By name, in any case; undefined if there is none. */
  sheetNamed(name: string): Sheet | undefined {
    return this.#sheets.find((sheet) => isSameName(sheet.name, name));
  }

  /** Throws notFound. */
  sheet(id: number): Sheet {
    const sheet = this.#sheets.find((other) => other.id === id);
    if (!sheet) throw new XlsxError({ code: "notFound", what: "sheet", name: String(id) });
    return sheet;
  }

  /** Adds an empty worksheet before the tab at this place, by default behind the last. Throws invalidName, nameTaken, limit. */
  addSheet(name: string, at = this.#sheets.length): Sheet {
    this.#checkFreeName(name);
    const part = this.files.freeName("xl/worksheets/sheet", ".xml");
    this.files.add(part, BLANK_SHEET, WORKSHEET_TYPE);
    return this.#insertSheetPart(part, name, at);
  }

  /**
   * Copies a worksheet with cells, formats, rules, page setup, tables (under free names), charts, pictures, notes
   * and conversations; not with pivot tables and controls. Names of the sheet are copied with it, its charts show the copy.
   */
  copySheet(id: number, name: string, at = this.#sheets.length): Sheet {
    const source = this.sheet(id);
    this.#checkFreeName(name);
    const copy = this.#insertSheetPart(copySheetPart(this, source, name), name, at);
    finishCopy(this, source, copy);
    return copy;
  }

  /**
   * Copies worksheets of another workbook before the tab at this place, each under its name, with what `copySheet` copies.
   * References between them stay; those to sheets that stay behind become #REF!. Throws invalidName, nameTaken, limit.
   */
  insertSheets(from: Workbook, wanted: readonly Inserted[], at = this.#sheets.length): Sheet[] {
    const inserted = wanted.map((one, i) => {
      this.#checkFreeName(one.name);
      return { ...one, sheet: this.#insertSheetPart(transferSheetPart(this, from, one.source), one.name, at + i) };
    });
    settleInserted(this, from, inserted);
    return inserted.map(({ sheet }) => sheet);
  }

  #insertSheetPart(part: string, name: string, at: number): Sheet {
    const relation = this.files.relate(this.xml.part, "worksheet", part);
    const id = Math.max(0, ...this.#sheets.map((sheet) => sheet.id)) + 1;
    const parent = childNamed(this.xml.edit(), "sheets");
    if (!parent) throw new XlsxError({ code: "malformedPart", part: this.xml.part, reason: "no <sheets>" });
    const element = append(parent, "sheet", { name, sheetId: id });
    element.setAttributeNS(this.#relationsNamespace, "r:id", relation);
    this.#sheets.push(this.#sheetOf(element));
    this.moveSheet(id, at);
    return this.sheet(id);
  }

  /** Removes a tab with all parts that only it uses; references to it become #REF!. Throws notFound, lastVisibleSheet. */
  removeSheet(id: number): void {
    const sheet = this.sheet(id);
    this.checkOtherVisibleSheet(id);
    const active = this.activeSheet;
    const parts = this.files.reachableFrom(sheet.part);
    this.#strings.removing(this.#rawBytes(sheet.part));
    const element = this.#elementOf(id);
    const relation = this.files.relations(this.xml.part).find(({ target }) => target === sheet.part);
    this.names.keepingScopes(() => removeElement(element));
    this.#sheets = this.#sheets.filter((other) => other !== sheet);
    this.#renameReferences(sheet.name, undefined);
    if (relation) this.files.unrelate(this.xml.part, relation.id);
    this.files.removeUnreachable(parts);
    this.xml.recalculateOnOpen();
    if (active === sheet) this.activeSheet = this.#nextVisible;
    else this.#putOnTop(active);
  }

  /** Formulas, names and charts that point to the sheet follow. Throws notFound, invalidName, nameTaken, limit. */
  renameSheet(id: number, name: string): void {
    const sheet = this.sheet(id);
    if (sheet.name === name) return;
    this.#checkFreeName(name, sheet);
    const oldName = sheet.name;
    this.xml.edit();
    setAttributes(this.#elementOf(id), { name });
    this.#renameReferences(oldName, name);
    renamePivotSources(this, oldName, name);
  }

  /** Moves a tab to this place, counted without the tab itself. */
  moveSheet(id: number, at: number): void {
    const sheet = this.sheet(id);
    const active = this.activeSheet;
    const others = this.#sheets.filter((other) => other !== sheet);
    const place = Math.max(0, Math.min(at, others.length));
    const next = others[place];
    this.xml.edit();
    const element = this.#elementOf(id);
    this.names.keepingScopes(() => element.parentNode?.insertBefore(element, next ? this.#elementOf(next.id) : null));
    this.#sheets = [...others.slice(0, place), sheet, ...others.slice(place)];
    this.#putOnTop(active);
  }

  /** The tab on top when the file is opened. */
  get activeSheet(): Sheet {
    const index = this.xml.view ? (numberAttribute(this.xml.view, "activeTab") ?? 0) : 0;
    const sheet = this.#sheets[index] ?? this.#sheets[0];
    if (!sheet) throw new XlsxError({ code: "malformedPart", part: this.xml.part, reason: "no sheets" });
    return sheet;
  }

  set activeSheet(sheet: Sheet) {
    for (const other of this.#sheets) if (other.kind === "worksheet") other.view.isSelected = other === sheet;
    this.#putOnTop(sheet);
  }

  /** Whether serial numbers count from 1904 instead of 1900. */
  get isDate1904(): boolean {
    const properties = childNamed(this.xml.root, "workbookPr");
    return properties ? booleanAttribute(properties, "date1904") : false;
  }

  /** The file. The workbook stays usable and may be changed and written again. */
  toBytes(): Uint8Array {
    const replaced = new Map<string, Uint8Array>();
    const leaving = this.#strings.leaving();
    for (const sheet of this.#sheets) {
      const bytes = sheet.changedBytes((before, after) => leaving.changed(before, after));
      if (bytes) replaced.set(sheet.part, bytes);
    }
    const strings = this.#strings.rewritten(leaving, this.#sheetsToSave(replaced));
    if (strings) replaced.set(strings.part, strings.bytes);
    return this.files.toBytes(replaced);
  }

  /** All sheets as they are to be saved; changed ones first, as they often show what others have left. */
  *#sheetsToSave(changed: ReadonlyMap<string, Uint8Array>): Iterable<Uint8Array> {
    yield* changed.values();
    for (const { part } of this.#sheets) if (!changed.has(part)) yield this.#rawBytes(part);
  }

  #rawBytes(part: string): Uint8Array {
    return this.files.has(part) ? utf8Of(this.files.bytes(part), part) : new Uint8Array();
  }

  internString(text: string): number {
    return this.#strings.intern(text);
  }

  sharedString(index: number): string {
    return this.#strings.text(index);
  }

  isDynamicArray(cellMetadata: number): boolean {
    return this.#dynamicArrays.isDynamic(cellMetadata);
  }

  /** False for most workbooks: nobody needs to look for spilling formulas there. */
  get hasDynamicArrays(): boolean {
    return this.#dynamicArrays.areUsed;
  }

  dynamicArrayMetadata(): number {
    return this.#dynamicArrays.metadataIndex();
  }

  checkOtherVisibleSheet(id: number): void {
    if (!this.#sheets.some((sheet) => sheet.id !== id && sheet.visibility === "visible")) {
      throw new XlsxError({ code: "lastVisibleSheet" });
    }
  }

  #putOnTop(sheet: Sheet): void {
    const index = this.#sheets.indexOf(sheet);
    const present = this.xml.view ? (numberAttribute(this.xml.view, "activeTab") ?? 0) : 0;
    if (index === present) return;
    const views = this.xml.ensure("bookViews");
    setAttributes(this.xml.view ?? append(views, "workbookView"), { activeTab: index === 0 ? undefined : index });
  }

  #renameReferences(oldName: string, newName: string | undefined): void {
    updateReferences(this, {
      map: (formula) => withSheetRenamed(formula, oldName, newName),
      mayConcern: (xml) => mentions(xml, oldName.replaceAll("&", "&amp;")),
    });
  }

  #checkFreeName(name: string, self?: Sheet): void {
    checkSheetName(name);
    const taken = this.sheetNamed(name);
    if (taken && taken !== self) throw new XlsxError({ code: "nameTaken", name });
  }

  get #nextVisible(): Sheet {
    return this.#sheets.find(({ visibility }) => visibility === "visible") ?? this.activeSheet;
  }

  /** Strict files have relationships in a namespace of their own. */
  get #relationsNamespace(): string {
    return this.xml.root.lookupNamespaceURI("r") ?? OFFICE_RELATIONS;
  }

  #elementOf(id: number): Element {
    const element = this.xml.sheetElements.find((other) => numberAttribute(other, "sheetId") === id);
    if (!element) throw new XlsxError({ code: "notFound", what: "sheet", name: String(id) });
    return element;
  }

  #sheetOf(element: Element): Sheet {
    const place = this.xml.partOf(element);
    const id = numberAttribute(element, "sheetId") ?? 0;
    // A module of an old Excel: a tab that never had a part, under a name that no part has.
    if (isWithoutPart(element)) return new Sheet(this, element, id, `tab ${id}`, "other");
    if (!place || !this.files.has(place.part)) {
      throw new XlsxError({ code: "missingPart", part: place?.part ?? `sheet ${element.getAttribute("name") ?? id}` });
    }
    return new Sheet(this, element, id, place.part, place.kind === "worksheet" ? "worksheet" : "other");
  }
}
