import { ExcelError } from "../excelError";
import type { Reader } from "../wire/objectType";
import { COLOR_NAMES } from "./colorNames";

/** "#RRGGBB", "RRGGBB" or a name; answers "#RRGGBB". */
export const color: Reader<string> = (value) => {
  const text = typeof value === "string" ? value.trim() : "";
  const hex = COLOR_NAMES.get(text.toLowerCase()) ?? /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex === undefined) throw new ExcelError("InvalidArgument", `${JSON.stringify(value)} is no colour`);
  return `#${hex.toUpperCase()}`;
};
