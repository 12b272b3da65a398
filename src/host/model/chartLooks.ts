import type { ChartFont } from "../../xlsx/charts/chartModel";
import { flag, number } from "../wire/readers";
import { method, objectType, writable, type HostObject } from "../wire/objectType";
import { color } from "./colors";

/** The words of a part of a chart. */
interface Words {
  readonly font: ChartFont;
  readonly change: (change: ChartFont) => void;
}

export const chartFontType: (words: Words) => HostObject = objectType<Words>({
  name: "ChartFont",
  values: {
    color: writable(
      color,
      ({ font }) => font.color ?? "#000000",
      ({ change }, rgb) => change({ color: rgb }),
    ),
    size: writable(
      number,
      ({ font }) => font.size ?? 10,
      ({ change }, size) => change({ size }),
    ),
    bold: writable(
      flag,
      ({ font }) => font.isBold ?? false,
      ({ change }, isBold) => change({ isBold }),
    ),
    italic: writable(
      flag,
      ({ font }) => font.isItalic ?? false,
      ({ change }, isItalic) => change({ isItalic }),
    ),
  },
});

/** The ground of a part of a chart. */
interface Ground {
  readonly fill: string | undefined;
  readonly change: (fill: string | undefined) => void;
}

export const chartFillType: (ground: Ground) => HostObject = objectType<Ground>({
  name: "ChartFill",
  methods: {
    setSolidColor: method([color], ({ change }, rgb) => change(rgb)),
    clear: method([], ({ change }) => change(undefined)),
    getSolidColor: method([], ({ fill }) => fill ?? ""),
  },
});
