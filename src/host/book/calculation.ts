import type { Cell, CellValue } from "../../xlsx/cells/value";

/** Formula results as the file brought them. */
export class Calculation {
  mode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";

  valueOf(cell: Cell): CellValue {
    return cell.value;
  }
}
