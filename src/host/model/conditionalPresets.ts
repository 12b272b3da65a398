import type { AverageRule, ConditionalRule } from "../../xlsx/conditionalFormats/rule";
import { oneOf, required, struct } from "../wire/readers";
import { ruleFace } from "./conditionalFace";
import { namesOf } from "./words";

const average = (isAbove: boolean, deviations = 0, includesAverage = false): AverageRule => ({
  type: "aboveAverage",
  isAbove,
  includesAverage,
  deviations,
});

const PRESETS = {
  Blanks: { type: "containsBlanks" },
  NonBlanks: { type: "notContainsBlanks" },
  Errors: { type: "containsErrors" },
  NonErrors: { type: "notContainsErrors" },
  Yesterday: { type: "timePeriod", period: "yesterday" },
  Today: { type: "timePeriod", period: "today" },
  Tomorrow: { type: "timePeriod", period: "tomorrow" },
  LastSevenDays: { type: "timePeriod", period: "last7Days" },
  LastWeek: { type: "timePeriod", period: "lastWeek" },
  ThisWeek: { type: "timePeriod", period: "thisWeek" },
  NextWeek: { type: "timePeriod", period: "nextWeek" },
  LastMonth: { type: "timePeriod", period: "lastMonth" },
  ThisMonth: { type: "timePeriod", period: "thisMonth" },
  NextMonth: { type: "timePeriod", period: "nextMonth" },
  AboveAverage: average(true),
  BelowAverage: average(false),
  EqualOrAboveAverage: average(true, 0, true),
  EqualOrBelowAverage: average(false, 0, true),
  OneStdDevAboveAverage: average(true, 1),
  OneStdDevBelowAverage: average(false, 1),
  TwoStdDevAboveAverage: average(true, 2),
  TwoStdDevBelowAverage: average(false, 2),
  ThreeStdDevAboveAverage: average(true, 3),
  ThreeStdDevBelowAverage: average(false, 3),
  UniqueValues: { type: "uniqueValues" },
  DuplicateValues: { type: "duplicateValues" },
} as const satisfies Record<string, ConditionalRule>;

const presetRule = struct({ criterion: oneOf(...namesOf(PRESETS)) });

export const presetType = ruleFace(
  "PresetCriteriaConditionalFormat",
  presetRule,
  (rule) => ({ criterion: namesOf(PRESETS).find((name) => isSame(PRESETS[name], rule)) }),
  ({ criterion }) => PRESETS[required(criterion, "criterion")],
);

const isSame = (one: object, other: object): boolean =>
  Object.entries(one).every(([name, value]) => other[name as keyof typeof other] === value);
