import type { Area } from "../address";
import { XlsxError } from "../error";
import { checkCellText } from "../limits";

/** An error value as it stands in a cell ("#N/A", "#DIV/0!"): data, not a failure. */
export interface CellError {
  readonly error: string;
}

/** Dates are serial numbers; empty cells hold null. */
export type CellValue = number | string | boolean | CellError | null;

/** What makes a formula an array formula. */
export interface ArrayFormula {
  /** The cells that the formula fills. */
  readonly area: Area;
  /** A spilling formula of today's Excel, else one entered with Ctrl+Shift+Enter. */
  readonly isDynamic: boolean;
}

export interface Cell {
  /** Where a formula stands: its cached result. */
  readonly value: CellValue;
  /** In file form: no "=", functions of later Excels with their prefixes (_xlfn. and the like). */
  readonly formula?: string | undefined;
  /** On the first cell of an array formula only; the cells that it fills hold just values. */
  readonly array?: ArrayFormula | undefined;
  /** Id for `Styles.resolve`. */
  readonly style: number;
}

/** What a cell is to hold. A style left out keeps the present one. */
export interface CellContent {
  readonly value: CellValue;
  readonly formula?: string | undefined;
  readonly array?: ArrayFormula | undefined;
  readonly style?: number | undefined;
}

export const isCellError = (value: CellValue): value is CellError => typeof value === "object" && value !== null;

export function checkValue(value: CellValue): void {
  if (typeof value === "string") checkCellText(value);
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new XlsxError({ code: "invalidValue", what: "number", reason: String(value) });
  }
  if (isCellError(value) && !/^#[\w/!?]+$/.test(value.error)) {
    throw new XlsxError({ code: "invalidValue", what: "error value", reason: value.error });
  }
}
