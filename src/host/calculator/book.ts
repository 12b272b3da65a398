import { withRenamedSheet } from "../formula/renameSheet";
import { UnknownSheetError, type DefinedName, type SheetContent, type TableShape } from "./calculator";
import { Formula } from "./formula";
import { treeOf, type Node } from "./syntax";

export interface Sheet {
  /** Stays when the sheet is renamed. */
  readonly number: number;
  name: string;
  content: SheetContent;
  formulas: Map<number, Formula>;
}

export interface Table extends TableShape {
  /** Index of each column by its heading in lower case; of equal headings the first. */
  readonly columnIndexes: ReadonlyMap<string, number>;
}

const WIDTH = 16_384;
/** Key of a cell inside its sheet. */
export const cellKey = (row: number, column: number): number => row * WIDTH + column;

const key = (name: string): string => name.toLowerCase();
const scopedKey = (sheet: string, name: string): string => `${key(sheet)}!${key(name)}`;

/** The workbook as calculations see it: sheets with their formulas, tables, names. */
export class Book {
  private readonly sheets = new Map<string, Sheet>();
  private readonly numbered: (Sheet | undefined)[] = [];
  private tables = new Map<string, Table>();
  private names = new Map<string, DefinedName>();
  private readonly nameTrees = new Map<string, Node | undefined>();

  /** @throws UnknownSheetError */
  sheet(name: string): Sheet {
    const sheet = this.sheetNamed(name);
    if (!sheet) throw new UnknownSheetError(name);
    return sheet;
  }

  sheetNamed = (name: string): Sheet | undefined => this.sheets.get(key(name));
  sheetNumbered = (number: number): Sheet | undefined => this.numbered[number];

  *formulas(): Iterable<Formula> {
    for (const sheet of this.sheets.values()) yield* sheet.formulas.values();
  }

  /** Adds the sheet, or gives it other content; its number stays. */
  setSheet(name: string, content: SheetContent): Sheet {
    const sheet = this.sheetNamed(name) ?? {
      number: this.numbered.length,
      name,
      content,
      formulas: new Map<number, Formula>(),
    };
    sheet.content = content;
    sheet.formulas = new Map();
    for (const cell of content.formulas()) {
      sheet.formulas.set(cellKey(cell.row, cell.column), new Formula(sheet.number, cell.row, cell.column, cell));
    }
    this.sheets.set(key(name), sheet);
    this.numbered[sheet.number] = sheet;
    return sheet;
  }

  removeSheet(name: string): Sheet {
    const sheet = this.sheet(name);
    this.sheets.delete(key(name));
    this.numbered[sheet.number] = undefined;
    return sheet;
  }

  renameSheet(from: string, to: string): void {
    const sheet = this.sheet(from);
    this.sheets.delete(key(from));
    this.sheets.set(key(to), sheet);
    sheet.name = to;
    for (const formula of this.formulas()) formula.text = withRenamedSheet(formula.text, from, to);
    const renamed = (name: string | undefined) => (name !== undefined && key(name) === key(from) ? to : name);
    this.setTables([...this.tables.values()].map((table) => ({ ...table, sheet: renamed(table.sheet) ?? to })));
    this.setNames(
      [...this.names.values()].map((name) => ({
        ...name,
        sheet: renamed(name.sheet),
        formula: withRenamedSheet(name.formula, from, to),
      })),
    );
  }

  setTables(tables: readonly TableShape[]): void {
    this.tables = new Map(tables.map((table) => [key(table.name), { ...table, columnIndexes: columnIndexes(table) }]));
  }

  setNames(names: readonly DefinedName[]): void {
    this.names = new Map(names.map((name) => [scopedKey(name.sheet ?? "", name.name), name]));
    this.nameTrees.clear();
  }

  table(name: string): Table | undefined {
    return this.tables.get(key(name));
  }

  /** The table in which a cell lies. */
  tableAt(sheet: number, row: number, column: number): Table | undefined {
    const name = this.numbered[sheet]?.name;
    return [...this.tables.values()].find(
      (table) =>
        table.sheet.toLowerCase() === name?.toLowerCase() &&
        row >= table.row &&
        row < table.row + table.rowCount &&
        column >= table.column &&
        column < table.column + table.columns.length,
    );
  }

  /** What a name stands for, seen from a sheet: the sheet's own names come first. */
  nameTree(name: string, sheet: string): Node | undefined {
    const scoped = scopedKey(sheet, name);
    const found = this.names.has(scoped) ? scoped : scopedKey("", name);
    const formula = this.names.get(found)?.formula;
    if (formula === undefined) return undefined;
    if (!this.nameTrees.has(found)) this.nameTrees.set(found, treeOf(formula));
    return this.nameTrees.get(found);
  }
}

const columnIndexes = ({ columns }: TableShape): ReadonlyMap<string, number> =>
  new Map(columns.map((heading, index) => [key(heading), index] as const).reverse());
