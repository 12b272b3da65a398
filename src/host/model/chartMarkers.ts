import { readFill, writeFill } from "../../xlsx/charts/chartLooks";
import { between, integer, oneOf } from "../wire/readers";
import { writable, type WritableValue } from "../wire/objectType";
import { numberAt, type ChartPart } from "./chartValues";
import { color } from "./colors";
import { nameOf, namesOf } from "./words";

/** The signs at points; "Automatic" leaves them to the program. */
const STYLES = {
  Automatic: "auto",
  None: "none",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
  Picture: "picture",
} as const;

const colorAt = (path: string): WritableValue<ChartPart> =>
  writable(
    color,
    ({ spot }) => {
      const fill = readFill(spot.at(path).find());
      return fill === undefined || fill === "none" ? "" : fill;
    },
    ({ spot }, rgb) => writeFill(spot.at(path), rgb),
  );

/** The signs of a series, or of one of its points. */
export const markerValues = {
  markerStyle: writable(
    oneOf(...namesOf(STYLES)),
    ({ spot }: ChartPart) => nameOf(STYLES, spot.at("marker/symbol").value) ?? "Automatic",
    ({ spot }: ChartPart, name) => (spot.at("marker/symbol").value = STYLES[name]),
  ),
  markerSize: numberAt("marker/size", 5, between(2, 72, integer)),
  markerBackgroundColor: colorAt("marker/spPr"),
  markerForegroundColor: colorAt("marker/spPr/ln"),
};
