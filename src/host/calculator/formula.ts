import type { CellValue, FormulaContent } from "./calculator";
import type { Reads } from "./reads";
import { treeOf, type Node } from "./syntax";

/** A formula of the workbook and what is known of its value. Its tree is made when somebody needs it. */
export class Formula {
  readonly cached: CellValue | undefined;
  /** Fills several cells: never calculated here. */
  readonly spills: boolean;
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
    this.spills = written.spills === true;
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
