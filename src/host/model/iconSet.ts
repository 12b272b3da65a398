import type { Icon, IconSet, Threshold } from "../../xlsx/conditionalFormats/rule";
import type { ConditionalFormat } from "../book/conditionalFormats";
import { ExcelError } from "../excelError";
import { flag, integer, oneOf, required, struct } from "../wire/readers";
import { objectType, writable, type Reader } from "../wire/objectType";
import { formulaText } from "./conditionalFace";
import { formulaOf, typeNameOf, VALUE_TYPES, valueThreshold } from "./conditionalThreshold";
import { namesOf } from "./words";

const COUNTS = { Three: 3, Four: 4, Five: 5 } as const;

const SETS = [
  "ThreeArrows",
  "ThreeArrowsGray",
  "ThreeFlags",
  "ThreeTrafficLights1",
  "ThreeTrafficLights2",
  "ThreeSigns",
  "ThreeSymbols",
  "ThreeSymbols2",
  "FourArrows",
  "FourArrowsGray",
  "FourRedToBlack",
  "FourRating",
  "FourTrafficLights",
  "FiveArrows",
  "FiveArrowsGray",
  "FiveRating",
  "FiveQuarters",
  "ThreeStars",
  "ThreeTriangles",
  "FiveBoxes",
] as const;
type SetName = (typeof SETS)[number];

/** "ThreeArrows" → "3Arrows" */
const fileSetOf = (name: SetName): string =>
  name.replace(/^(Three|Four|Five)/, (word) => String(COUNTS[word as keyof typeof COUNTS]));

const setNameOf = (set: string): SetName | "Invalid" => SETS.find((name) => fileSetOf(name) === set) ?? "Invalid";

/** The icons share the values equally: in thirds, quarters or fifths. */
function equalParts(count: number): Threshold[] {
  return Array.from({ length: count }, (_, i) => ({ type: "percent", value: String(Math.round((100 * i) / count)) }));
}

export const USUAL_ICONS: IconSet = {
  type: "iconSet",
  set: "3TrafficLights1",
  thresholds: equalParts(3),
  isReversed: false,
  showsValue: true,
};

const OPERATORS = ["GreaterThan", "GreaterThanOrEqual"] as const;

const icon = struct<{ set: SetName; index: number }>({ set: oneOf(...SETS), index: integer });

interface Criterion {
  readonly type: keyof typeof VALUE_TYPES;
  readonly operator: (typeof OPERATORS)[number];
  readonly formula: string;
  readonly customIcon: { readonly set?: SetName; readonly index?: number };
}

/** The first icon is for everything below the second: of its criterion counts the icon alone, whatever else it says. */
const criterion = struct<Criterion>({
  type: oneOf(...namesOf(VALUE_TYPES)),
  operator: oneOf(...OPERATORS),
  formula: formulaText,
  customIcon: icon,
});
const firstCriterion: Reader<Partial<Criterion>> = (value) => {
  const custom = typeof value === "object" && value !== null && "customIcon" in value ? value.customIcon : null;
  return custom === null || custom === undefined ? {} : { customIcon: icon(custom) };
};

const criteria: Reader<Partial<Criterion>[]> = (value) => {
  if (!Array.isArray(value)) throw new ExcelError("InvalidArgument", "a list of criteria expected");
  return value.map((given, i) => (i === 0 ? firstCriterion : criterion)(given));
};

export const iconSetType = objectType<ConditionalFormat>({
  name: "IconSetConditionalFormat",
  values: {
    style: writable(
      oneOf(...SETS),
      (format) => setNameOf(iconsOf(format).set),
      (format, name) => {
        const set = fileSetOf(name);
        const { thresholds } = iconsOf(format);
        const count = Number(set[0]);
        const kept = thresholds.length === count ? thresholds : equalParts(count);
        change(format, { set, thresholds: kept, icons: undefined });
      },
    ),
    criteria: writable(criteria, criteriaOf, setCriteria),
    reverseIconOrder: writable(
      flag,
      (format) => iconsOf(format).isReversed,
      (format, isReversed) => {
        if (iconsOf(format).icons) throw new ExcelError("InvalidOperation", "icons of one's own have their own order");
        change(format, { isReversed });
      },
    ),
    showIconOnly: writable(
      flag,
      (format) => !iconsOf(format).showsValue,
      (format, isAlone) => change(format, { showsValue: !isAlone }),
    ),
  },
});

function criteriaOf(format: ConditionalFormat): object[] {
  const { thresholds, icons, set } = iconsOf(format);
  return thresholds.map((threshold, i) => ({
    type: typeNameOf(threshold),
    formula: formulaOf(threshold),
    operator: threshold.isExclusive ? "GreaterThan" : "GreaterThanOrEqual",
    customIcon: customIconOf(icons?.[i], set, i),
  }));
}

/** Null for the icon that the set has at this place anyway. */
function customIconOf(own: Icon | undefined, set: string, at: number): { set: string; index: number } | null {
  const isUsual = own === undefined || (own.set === set && own.index === at);
  return isUsual ? null : { set: setNameOf(own.set), index: own.index };
}

function setCriteria(format: ConditionalFormat, given: readonly Partial<Criterion>[]): void {
  const { set, thresholds } = iconsOf(format);
  if (given.length !== thresholds.length) {
    throw new ExcelError("InvalidArgument", `${thresholds.length} criteria expected, not ${given.length}`);
  }
  const icons = given.map(({ customIcon }, i) => (customIcon ? customIconIn(customIcon) : { set, index: i }));
  const hasOwn = given.some(({ customIcon }) => customIcon !== undefined);
  change(format, {
    thresholds: given.map((one, i) => (i === 0 ? { type: "percent", value: "0" } : thresholdOf(one))),
    icons: hasOwn ? icons : undefined,
  });
}

function thresholdOf({ type, formula, operator }: Partial<Criterion>): Threshold {
  const isExclusive = required(operator, "operator") === "GreaterThan";
  return { ...valueThreshold(required(type, "type"), formula), ...(isExclusive && { isExclusive }) };
}

function customIconIn({ set, index }: Criterion["customIcon"]): Icon {
  const fileSet = fileSetOf(required(set, "set"));
  const at = required(index, "index");
  if (at < 0 || at >= Number(fileSet[0])) throw new ExcelError("InvalidArgument", `${fileSet} has no icon ${at}`);
  return { set: fileSet, index: at };
}

const iconsOf = ({ rule }: ConditionalFormat): IconSet => (rule?.type === "iconSet" ? rule : USUAL_ICONS);

function change(format: ConditionalFormat, changed: Partial<IconSet>): void {
  format.setRule({ ...iconsOf(format), ...changed });
}
