import type { Cell, CellContent } from "../../xlsx/cells/value";
import { apiFormulaOf } from "../formula/apiForm";
import { addressOf } from "./address";
import { areaOf } from "./area";
import { apiValue, valueTypeOf } from "./cellValue";
import { EVENT } from "./events";
import type { Sheet } from "./sheet";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** What the cells of a sheet held before they were written; noted only while somebody listens. */
export class CellChanges {
  /** The only cell that was written; null once there were several. */
  private only: (Place & { readonly before: ReturnType<typeof described> }) | null | undefined;
  private formulas: { readonly cellAddress: string; readonly previousFormula: string }[] = [];

  constructor(private readonly sheet: Sheet) {}

  /** To be called before a cell is written. */
  note(row: number, column: number, content: CellContent): void {
    const { events } = this.sheet.book;
    if (events.isHeard(EVENT.sheetChanged) || events.isHeard(EVENT.tableChanged)) this.noteValue(row, column);
    if (events.isHeard(EVENT.sheetFormulaChanged)) this.noteFormula(row, column, content);
  }

  /** Formulas that came, went or became others since the last call, as the event tells them. */
  takeFormulas(): readonly object[] {
    const { formulas } = this;
    this.formulas = [];
    return formulas;
  }

  /** The value before and after, where one cell alone was written since the last call; else nothing. */
  takeDetails(): Readonly<Record<string, unknown>> {
    const { only } = this;
    this.only = undefined;
    if (only === undefined || only === null) return {};
    const { before } = only;
    const after = described(this.sheet, only);
    return {
      valueBefore: before.value,
      valueAfter: after.value,
      valueTypeBefore: before.type,
      valueTypeAfter: after.type,
    };
  }

  private noteValue(row: number, column: number): void {
    const isAgain = this.only?.row === row && this.only.column === column;
    if (this.only === undefined) this.only = { row, column, before: described(this.sheet, { row, column }) };
    else if (!isAgain) this.only = null;
  }

  private noteFormula(row: number, column: number, { formula }: CellContent): void {
    const before = this.sheet.file.cell(row, column);
    if (before.formula === formula) return;
    const previousFormula = contentOf(before, this.sheet.tableNameAt(row, column));
    this.formulas.push({ cellAddress: addressOf(areaOf(row, column, 1, 1)), previousFormula });
  }
}

function described(sheet: Sheet, { row, column }: Place): { readonly value: unknown; readonly type: string } {
  const value = sheet.book.calculation.valueOf(sheet, row, column, sheet.file.cell(row, column));
  return { value: apiValue(value), type: valueTypeOf(value) };
}

const contentOf = ({ formula, value }: Cell, table: string | undefined): string =>
  formula === undefined ? String(apiValue(value)) : apiFormulaOf(formula, table);
