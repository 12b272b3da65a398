import type { ColorScale, Threshold } from "../../xlsx/conditionalFormats/rule";
import { rgbColor } from "../../xlsx/styles/color";
import type { ConditionalFormat } from "../book/conditionalFormats";
import { oneOf, required, struct } from "../wire/readers";
import { objectType, writable, type Reader } from "../wire/objectType";
import { color } from "./colors";
import { formulaText } from "./conditionalFace";
import { END_TYPES, formulaOf, isValueType, typeNameOf, VALUE_TYPES, valueThreshold } from "./conditionalThreshold";
import { namesOf } from "./words";

/** From red through yellow to green, the first scale that Excel offers. */
export const USUAL_SCALE: ColorScale = {
  type: "colorScale",
  points: [
    { threshold: { type: "min" }, color: rgbColor("#F8696B") },
    { threshold: { type: "percentile", value: "50" }, color: rgbColor("#FFEB84") },
    { threshold: { type: "max" }, color: rgbColor("#63BE7B") },
  ],
};

const TYPES = { ...VALUE_TYPES, ...END_TYPES };

interface Criterion {
  readonly type: keyof typeof TYPES;
  readonly formula: string;
  readonly color: string;
}

const criterion: Reader<Partial<Criterion>> = struct<Criterion>({
  type: oneOf(...namesOf(TYPES)),
  formula: formulaText,
  color,
});
const criteria = struct({ minimum: criterion, midpoint: criterion, maximum: criterion });

export const colorScaleType = objectType<ConditionalFormat>({
  name: "ColorScaleConditionalFormat",
  values: {
    threeColorScale: (format) => scaleOf(format).points.length === 3,
    criteria: writable(criteria, criteriaOf, (format, { minimum, midpoint, maximum }) => {
      const ends = [required(minimum, "minimum"), required(maximum, "maximum")] as const;
      const all = midpoint === undefined ? ends : [ends[0], midpoint, ends[1]];
      format.setRule({ type: "colorScale", points: all.map(pointOf) });
    }),
  },
});

function criteriaOf(format: ConditionalFormat): object {
  const { styles } = format.sheet.book.file;
  const all = scaleOf(format).points.map(({ threshold, color: point }) => ({
    type: typeNameOf(threshold),
    formula: formulaOf(threshold),
    color: styles.rgb(point) ?? "",
  }));
  const [minimum, middle, last] = all;
  return last === undefined ? { minimum, maximum: middle } : { minimum, midpoint: middle, maximum: last };
}

function pointOf(given: Partial<Criterion>): ColorScale["points"][number] {
  return {
    threshold: thresholdOf(required(given.type, "type"), given.formula),
    color: rgbColor(required(given.color, "color")),
  };
}

function thresholdOf(type: keyof typeof TYPES, formula: string | undefined): Threshold {
  return isValueType(type) ? valueThreshold(type, formula) : { type: TYPES[type] };
}

const scaleOf = ({ rule }: ConditionalFormat): ColorScale => (rule?.type === "colorScale" ? rule : USUAL_SCALE);
