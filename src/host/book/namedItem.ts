import type { DefinedName } from "../../xlsx/definedNames";
import { ExcelError } from "../excelError";
import { apiFormulaOf } from "../formula/apiForm";
import { fileFormulaOf } from "../formula/fileForm";
import { parseAddress } from "./address";
import type { Book } from "./book";
import { CellRange } from "./cellRange";
import type { Sheet } from "./sheet";

export type NamedItemType = "Range" | "Error" | "String" | "Double" | "Boolean" | "Array";

/** A defined name of the workbook or of one sheet. */
export class NamedItem {
  constructor(
    readonly book: Book,
    readonly name: string,
    readonly scope: Sheet | undefined,
  ) {}

  /** Names have no id of their own; the client finds them again by name. */
  get id(): string {
    return this.name;
  }

  get formula(): string {
    return apiFormulaOf(this.definition.formula);
  }

  setFormula(formula: string): void {
    this.change({ formula: fileFormulaOf(formula) });
    this.book.calculation.namesChanged();
  }

  get comment(): string {
    return this.definition.comment ?? "";
  }

  setComment(comment: string): void {
    this.change({ comment });
  }

  get visible(): boolean {
    return this.definition.isHidden !== true;
  }

  setVisible(visible: boolean): void {
    this.change({ isHidden: !visible });
  }

  /** The range that the name stands for; undefined for constants, formulas and lost references. */
  get range(): CellRange | undefined {
    const address = parseAddress(this.formula.slice(1));
    const sheet = address?.sheet === undefined ? undefined : this.book.sheets.find(address.sheet);
    return address && sheet && new CellRange(sheet, address.area);
  }

  get type(): NamedItemType {
    if (this.range !== undefined) return "Range";
    const { value } = this;
    if (typeof value === "number") return "Double";
    if (typeof value === "boolean") return "Boolean";
    if (typeof value === "string" && /^#[A-Z/0!?]+$/.test(value)) return "Error";
    return this.formula.startsWith("={") ? "Array" : "String";
  }

  /** Of a range its address, of a constant the constant, of a lost reference #REF!; of any other formula its text. */
  get value(): string | number | boolean {
    const text = this.formula.slice(1);
    if (text.includes("#REF!")) return "#REF!";
    if (/^".*"$/s.test(text)) return text.slice(1, -1).replaceAll('""', '"');
    if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
    return text !== "" && Number.isFinite(Number(text)) ? Number(text) : this.range === undefined ? this.formula : text;
  }

  delete(): void {
    this.book.file.names.remove(this.definition.name, this.scope?.file.id);
    this.book.calculation.namesChanged();
  }

  private get definition(): DefinedName {
    const definition = this.book.file.names.get(this.name, this.scope?.file.id);
    if (definition === undefined) throw new ExcelError("ItemNotFound");
    return definition;
  }

  private change(changes: Partial<DefinedName>): void {
    this.book.file.names.set({ ...this.definition, ...changes });
  }
}
