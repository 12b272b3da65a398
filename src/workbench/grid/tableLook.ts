import type { CSSProperties } from "react";
import type { Table } from "../../host/book/table";
import type { ColorOf } from "./cellLook";

/** Excel's built-in table styles come in families of seven: one without colour and one for each accent of the theme. */
interface Family {
  readonly header: "filled" | "plain";
  /** Tints of the accent for every first and every second row of the body; undefined for none. */
  readonly bands: readonly [number | undefined, number | undefined];
}

const FAMILIES: Readonly<Record<string, readonly Family[]>> = {
  Light: [
    { header: "plain", bands: [0.8, undefined] },
    { header: "filled", bands: [undefined, undefined] },
    { header: "plain", bands: [0.8, undefined] },
  ],
  Medium: [
    { header: "filled", bands: [0.8, undefined] },
    { header: "filled", bands: [0.6, 0.8] },
    { header: "filled", bands: [0.8, undefined] },
    { header: "plain", bands: [0.6, 0.8] },
  ],
  Dark: [{ header: "filled", bands: [0.4, 0.6] }],
};

const FAMILY_SIZE = 7;
const FIRST_ACCENT_IN_THEME = 4;
const DARK_TEXT_IN_THEME = 1;

/**
 * How a table makes a cell look that has no look of its own: the heading and the bands of Excel's built-in styles, close to
 * them. Empty for other styles, whose looks the file keeps elsewhere.
 */
export function tableCss(table: Table, row: number, colorOf: ColorOf): CSSProperties {
  const [, kind = "", digits] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style) ?? [];
  const number = Number(digits) - 1;
  const families = FAMILIES[kind] ?? [];
  const family = families[Math.min(families.length - 1, Math.floor(number / FAMILY_SIZE))];
  if (family === undefined) return {};
  const accent = number % FAMILY_SIZE;
  const tinted = (tint: number) =>
    colorOf({ kind: "theme", index: accent === 0 ? DARK_TEXT_IN_THEME : FIRST_ACCENT_IN_THEME + accent - 1, tint });

  if (table.hasHeaders && row === table.area.row) {
    return family.header === "filled"
      ? { backgroundColor: tinted(0), color: "#FFFFFF", fontWeight: "bold" }
      : { borderBottom: `1px solid ${tinted(0) ?? "#000000"}`, fontWeight: "bold" };
  }
  if (table.hasTotals && row === table.area.row + table.area.rows - 1) return { fontWeight: "bold" };
  const tint = family.bands[(row - table.bodyArea.row) % 2];
  return tint === undefined || !table.isOn("showBandedRows") ? {} : { backgroundColor: tinted(tint) };
}
