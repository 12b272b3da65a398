import type { Spot } from "../../xlsx/charts/spot";
import type { Chart } from "../book/chart";
import { flag, number, oneOf, text } from "../wire/readers";
import { writable, type Reader, type WritableValue } from "../wire/objectType";
import { nameOf, namesOf } from "./words";

/** A part of a chart: where it stands in the chart's XML. */
export interface ChartPart {
  readonly chart: Chart;
  readonly spot: Spot;
}

export const partAt = ({ chart, spot }: ChartPart, path: string): ChartPart => ({ chart, spot: spot.at(path) });

/*
 * Values that stand in one place of the XML: each is named by its path from the part, and by what Excel takes it for where
 * nothing is said.
 */

export const flagAt = (path: string, missing: boolean): WritableValue<ChartPart> =>
  writable(
    flag,
    ({ spot }) => spot.at(path).flag(missing),
    ({ spot }, on) => (spot.at(path).value = on),
  );

/** A value that the file says the other way round. */
export const flagNotAt = (path: string, missing: boolean): WritableValue<ChartPart> =>
  writable(
    flag,
    ({ spot }) => !spot.at(path).flag(!missing),
    ({ spot }, on) => (spot.at(path).value = !on),
  );

export const numberAt = (
  path: string,
  missing: number | null,
  read: Reader<number> = number,
): WritableValue<ChartPart> =>
  writable(
    read,
    ({ spot }) => spot.at(path).number ?? missing,
    ({ spot }, value) => (spot.at(path).value = value),
  );

/** A number, or "" for what the program finds itself. The API tells what it found; here it is "". */
export const automaticAt = (path: string): WritableValue<ChartPart> =>
  writable(
    numberOrNothing,
    ({ spot }) => spot.at(path).number ?? "",
    ({ spot }, value) => (spot.at(path).value = value === "" ? undefined : value),
  );

const numberOrNothing: Reader<number | ""> = (value) => (value === "" ? value : number(value));

/** Whether the part is there at all. */
export const presence: WritableValue<ChartPart> = writable(
  flag,
  ({ spot }) => spot.exists,
  ({ spot }, isThere) => {
    if (isThere) spot.make();
    else spot.remove();
  },
);

export const formatCodeOf = (part: Spot): string => part.at("numFmt").attribute("formatCode") ?? "General";

/** Numbers are shown as in the cells that they come from. */
export const isFormatLinked = (part: Spot): boolean => part.at("numFmt").attribute("sourceLinked") !== "0";

export const numberFormat: WritableValue<ChartPart> = writable(
  text,
  ({ spot }) => formatCodeOf(spot),
  ({ spot }, formatCode) => spot.at("numFmt").setAttributes({ formatCode, sourceLinked: false }),
);

export const linkNumberFormat: WritableValue<ChartPart> = writable(
  flag,
  ({ spot }) => isFormatLinked(spot),
  ({ spot }, sourceLinked) => spot.at("numFmt").setAttributes({ formatCode: formatCodeOf(spot), sourceLinked }),
);

/** One of the API's words, each with the file's. */
export function wordAt<K extends string>(
  path: string,
  words: Readonly<Record<K, string>>,
  missing: NoInfer<K>,
): WritableValue<ChartPart> {
  return writable(
    oneOf(...namesOf(words)),
    ({ spot }) => nameOf(words, spot.at(path).value) ?? missing,
    ({ spot }, name) => (spot.at(path).value = words[name]),
  );
}
