import {
  bodyProperties,
  readAlignment,
  readFormula,
  readText,
  writeAlignment,
  writeFormula,
  writeText,
} from "../../xlsx/charts/chartWords";
import { textAt } from "../book/chartData";
import { setAttributes } from "../../xlsx/xml/dom";
import { between, oneOf, text } from "../wire/readers";
import { method, writable, type Method, type Reader, type WritableValue } from "../wire/objectType";
import { type ChartPart } from "./chartValues";
import { nameOf, namesOf } from "./words";

/** The file turns clockwise, in 60,000ths of a degree. */
const TURN = -60_000;
const UPRIGHT = 180;

const degrees: Reader<number> = (value) => (value === UPRIGHT ? UPRIGHT : between(-90, 90)(value));

/** −90…90 counted upwards; 180 are letters one on the other. */
export const textOrientation: WritableValue<ChartPart> = writable(
  degrees,
  ({ spot }) => {
    const body = bodyProperties(spot);
    const turn = Number(body.attribute("rot") ?? 0) / TURN;
    return body.attribute("vert") === "wordArtVert" ? UPRIGHT : Object.is(turn, -0) ? 0 : turn;
  },
  ({ spot }, angle) => {
    const body = bodyProperties(spot).make();
    if (angle === UPRIGHT) setAttributes(body, { rot: 0, vert: "wordArtVert" });
    else setAttributes(body, { rot: Math.round(angle * TURN), vert: "horz" });
  },
);

const ACROSS = { Center: "ctr", Left: "l", Right: "r", Justify: "just", Distributed: "dist" } as const;
const UP = { Top: "t", Center: "ctr", Bottom: "b", Justify: "just", Distributed: "dist" } as const;

export const alignment: Readonly<Record<"horizontalAlignment" | "verticalAlignment", WritableValue<ChartPart>>> = {
  horizontalAlignment: writable(
    oneOf(...namesOf(ACROSS)),
    ({ spot }) => nameOf(ACROSS, readAlignment(spot)) ?? "Center",
    ({ spot }, name) => writeAlignment(spot, ACROSS[name]),
  ),
  verticalAlignment: writable(
    oneOf(...namesOf(UP)),
    ({ spot }) => nameOf(UP, bodyProperties(spot).attribute("anchor")) ?? "Center",
    ({ spot }, name) => setAttributes(bodyProperties(spot).make(), { anchor: UP[name] }),
  ),
};

/** The words that a part shows, its own or those of a cell; "" where it has none. */
export function shownText({ chart, spot }: ChartPart): string {
  const formula = readFormula(spot);
  return formula === undefined ? (readText(spot) ?? "") : textAt(chart.sheet, formula);
}

export const ownText: WritableValue<ChartPart> = writable(text, shownText, ({ spot }, words) => writeText(spot, words));

export const setFormula: Method<ChartPart> = method([text], ({ spot }, formula) =>
  writeFormula(spot, formula.replace(/^=/, "")),
);
