import { NEED_HEADINGS } from "../german/protocolWords";

/** "1.1", "II.3", "A1", "2a)", "M 1.2", "Ziel 1": a number, perhaps behind a word. */
const NUMBER_CELL =
  /^(?:\p{L}+\.?\s+|\p{L}{1,2})?(?:\d{1,3}(?:\.\d{1,3})*|[IVX]{1,4}(?:\.\d{1,3})*|\p{Lu}|\p{Ll}(?=\)))\.?\p{Ll}?[.)]?\*?$/u;

export const isNumberHeading = (heading: string): boolean => NEED_HEADINGS.number.test(heading);

/** Whether a cell can stand in a column of numbers. */
export const isNumberCell = (cell: string): boolean => NUMBER_CELL.test(cell);
