import { isCellError, type CellValue, type FormulaContent, type Size } from "./calculator";
import type { Reads } from "./reads";
import { treeOf, type Node } from "./syntax";
import { matrixOf, type Matrix, type Scalar } from "./values";

/** A formula of the workbook and what is known of its value. Its tree is made when somebody needs it. */
export class Formula {
  readonly cached: CellValue | undefined;
  /** Never calculated here. */
  readonly isFixed: boolean;
  /** How many cells it fills, if it is one that may fill several. */
  spills: Size | undefined;
  /** What a spilling formula came to when it was calculated last. */
  result: Matrix | undefined;
  value: CellValue | undefined;
  /** Where it reads; undefined until worked out. */
  reads: Reads | undefined;
  private parsed: { readonly tree: Node | undefined } | undefined;

  constructor(
    readonly sheet: number,
    readonly row: number,
    readonly column: number,
    private written: FormulaContent,
  ) {
    this.cached = written.cached;
    this.value = written.cached;
    this.isFixed = written.isFixed === true;
    this.spills = written.spills;
  }

  /** Whether something stands where it would spill. */
  get isBlocked(): boolean {
    const { value = null } = this;
    return this.spills !== undefined && isCellError(value) && value.error === "#SPILL!";
  }

  /** A file has no word for #SPILL!: there it is #VALUE!. */
  get mayBeBlocked(): boolean {
    const { value = null } = this;
    const isSingle = this.spills?.rows === 1 && this.spills.columns === 1;
    return isSingle && isCellError(value) && (value.error === "#SPILL!" || value.error === "#VALUE!");
  }

  /** Sets what a spilling formula comes to. An empty cell among its values shows as 0. */
  spill(value: Scalar | Matrix): void {
    const { rows, columns, cells } = matrixOf(value);
    this.result = { rows, columns, cells: cells.map((cell) => cell ?? 0) };
    this.spills = { rows, columns };
    this.value = this.result.cells[0];
  }

  get text(): string {
    return this.written.formula;
  }

  set text(formula: string) {
    if (formula === this.written.formula) return;
    this.written = { ...this.written, formula };
    this.parsed = undefined;
  }

  /** undefined where the calculator cannot read it. */
  get tree(): Node | undefined {
    this.parsed ??= { tree: treeOf(this.text) };
    return this.parsed.tree;
  }
}
