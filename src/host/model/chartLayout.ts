import { setAttributes } from "../../xlsx/xml/dom";
import { ensurePart } from "../../xlsx/charts/spot";
import { number } from "../wire/readers";
import { writable, type WritableValue } from "../wire/objectType";
import { heightIn, widthIn } from "./placeValues";
import type { ChartPart } from "./chartValues";

type Side = "left" | "top" | "width" | "height";

/** The file's word for a side, and what it is a fraction of. */
const SIDES = {
  left: ["x", widthIn],
  top: ["y", heightIn],
  width: ["w", widthIn],
  height: ["h", heightIn],
} as const;

/**
 * A side of a part of the chart, in points from the chart's upper left corner. Where the program lays the part out itself, it is
 * null: nothing is drawn here that could be measured.
 *
 * @param target of a plot area: with its axes ("outer") or without them ("inner")
 */
export function sideOf(side: Side, target?: "inner" | "outer"): WritableValue<ChartPart> {
  const [name, whole] = SIDES[side];
  return writable(
    number,
    ({ chart, spot }) => {
      const layout = spot.at("layout/manualLayout");
      const share = layout.at(name).number;
      const isOther = target !== undefined && (layout.at("layoutTarget").value ?? "outer") !== target;
      return share === undefined || isOther ? null : round(share * whole(chart));
    },
    ({ chart, spot }, points) => {
      const layout = spot.at("layout/manualLayout").make();
      if (target !== undefined) setAttributes(ensurePart(layout, "layoutTarget"), { val: target });
      if (name === "x" || name === "y") setAttributes(ensurePart(layout, `${name}Mode`), { val: "edge" });
      setAttributes(ensurePart(layout, name), { val: points / whole(chart) });
    },
  );
}

const round = (points: number): number => Math.round(points * 1000) / 1000;

/** What the API can only tell: of a part that the program lays out, nothing is known. */
export const unmeasured = (): null => null;
