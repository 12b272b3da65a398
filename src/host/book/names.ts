import { absoluteAreaName } from "../../xlsx/address";
import type { DefinedName } from "../../xlsx/definedNames";
import { ExcelError } from "../excelError";
import { fileFormulaOf } from "../formula/fileForm";
import { writtenSheet } from "../formula/address";
import type { Book } from "./book";
import type { CellRange } from "./cellRange";
import { NamedItem } from "./namedItem";
import type { Sheet } from "./sheet";

/** Excel keeps print areas, print titles and filters as names of its own; its API does not list them. */
const isInternal = ({ name }: DefinedName): boolean => /^_xlnm\./i.test(name);

export interface NewName {
  readonly name: string;
  /** "=…" or a plain text, which is taken as a formula too. */
  readonly formula: string;
  readonly scope: Sheet | undefined;
  readonly comment: string | undefined;
}

/** The defined names: those of the workbook, and those that belong to one sheet. */
export class Names {
  constructor(private readonly book: Book) {}

  of(scope: Sheet | undefined): NamedItem[] {
    return this.book.file.names
      .list()
      .filter((definition) => definition.scope === scope?.file.id && !isInternal(definition))
      .map(({ name }) => new NamedItem(this.book, name, scope));
  }

  find(name: string, scope: Sheet | undefined): NamedItem | undefined {
    const definition = this.book.file.names.get(name, scope?.file.id);
    return definition && new NamedItem(this.book, definition.name, scope);
  }

  /** @throws ItemAlreadyExists, and InvalidArgument for what Excel takes for no name. */
  add({ name, formula, scope, comment }: NewName): NamedItem {
    const isTableName = scope === undefined && this.book.tables.all.some((table) => isSameName(table.name, name));
    if (isTableName || this.find(name, scope) !== undefined) throw new ExcelError("ItemAlreadyExists", name);
    this.book.file.names.set({ name, scope: scope?.file.id, formula: fileFormulaOf(formula), comment });
    this.book.calculation.namesChanged();
    return new NamedItem(this.book, name, scope);
  }

  formulaFor({ sheet, area }: CellRange): string {
    return `=${writtenSheet(sheet.name)}!${absoluteAreaName(area)}`;
  }

  /** The range of that name as seen from a sheet: its own names come first. */
  rangeNamed(name: string, sheet: Sheet): CellRange | undefined {
    return (this.find(name, sheet) ?? this.find(name, undefined))?.range;
  }
}

const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
