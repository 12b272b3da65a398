import type { CellValue } from "../domain/tables";

/** By what words of a list are compared: case and outer spaces do not matter. */
export const wordKey = (value: CellValue | undefined): string =>
  value === null || value === undefined ? "" : String(value).trim().toLowerCase();
