import type { ColumnFilter, CustomCriterion, DateGroup } from "../../xlsx/sheet/filterColumns";
import { rgbColor } from "../../xlsx/styles/color";
import type { FilteredList } from "../book/filter";
import { datePeriod } from "../book/datePeriods";
import { ExcelError } from "../excelError";
import { anything, oneOf, struct, text } from "../wire/readers";
import type { Reader } from "../wire/objectType";
import { color } from "./colors";

/** `Excel.FilterCriteria`, and what it is in the file. */
export interface FilterCriteria {
  readonly filterOn: (typeof FILTER_ON)[number];
  readonly criterion1: string;
  readonly criterion2: string;
  readonly color: string;
  readonly operator: "And" | "Or";
  readonly dynamicCriteria: string;
  readonly values: unknown;
  readonly icon: unknown;
  readonly subField: unknown;
}

const FILTER_ON = [
  "BottomItems",
  "BottomPercent",
  "CellColor",
  "Dynamic",
  "FontColor",
  "Values",
  "TopItems",
  "TopPercent",
  "Icon",
  "Custom",
] as const;

const criterion: Reader<string> = (value) => (typeof value === "number" ? String(value) : text(value));

export const filterCriteria = struct<FilterCriteria>({
  filterOn: oneOf(...FILTER_ON),
  criterion1: criterion,
  criterion2: criterion,
  color,
  operator: oneOf("And", "Or"),
  dynamicCriteria: text,
  values: anything,
  icon: anything,
  subField: anything,
});

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const PERIOD = "AllDatesInPeriod";

/** @throws InvalidArgument for criteria that lack something, UnsupportedOperation for icons */
export function columnFilterOf({ sheet }: FilteredList, criteria: Partial<FilterCriteria>): ColumnFilter {
  const { filterOn, criterion1, criterion2, operator } = criteria;
  switch (filterOn) {
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent": {
      const count = Number(criterion1);
      if (!Number.isInteger(count) || count < 1) throw new ExcelError("InvalidArgument", "criterion1 is the count");
      return { kind: "top", isTop: filterOn.startsWith("Top"), isPercent: filterOn.endsWith("Percent"), count };
    }
    case "Values":
      return valuesFilter(criteria.values);
    case "Custom": {
      if (criterion1 === undefined) throw new ExcelError("InvalidArgument", "criterion1 is missing");
      const all = [criterion1, ...(criterion2 === undefined || criterion2 === "" ? [] : [criterion2])];
      return { kind: "custom", criteria: all.map(customCriterion), isAnd: operator === "And" };
    }
    case "Dynamic":
      return dynamicFilter(criteria.dynamicCriteria ?? "");
    case "CellColor":
    case "FontColor": {
      if (criteria.color === undefined) throw new ExcelError("InvalidArgument", "color is missing");
      const rgb = rgbColor(criteria.color);
      const isFill = filterOn === "CellColor";
      const look = isFill ? { fill: { pattern: "solid", color: rgb } } : { font: { color: rgb } };
      return { kind: "color", dxfId: sheet.book.file.styles.internDifferential(look), isFill };
    }
    default:
      throw new ExcelError("UnsupportedOperation", `filters on ${filterOn ?? "nothing"}`);
  }
}

function valuesFilter(values: unknown): ColumnFilter {
  if (!Array.isArray(values)) throw new ExcelError("InvalidArgument", "values is a list");
  const list: readonly unknown[] = values;
  const texts = list.flatMap((value) =>
    typeof value === "string" || typeof value === "number" ? [String(value)] : [],
  );
  return {
    kind: "values",
    values: texts.filter((value) => value !== ""),
    withBlanks: texts.includes(""),
    dates: list.flatMap((value) => (typeof value === "object" ? [dateGroup(value)] : [])),
  };
}

const filterDatetime = struct<{ date: string; specificity: string }>({ date: text, specificity: text });
const GROUPINGS = ["year", "month", "day", "hour", "minute", "second"] as const;

/** "2016-10" with the specificity "Month", and the like. */
function dateGroup(value: unknown): DateGroup {
  const { date = "", specificity = "" } = filterDatetime(value);
  const grouping = GROUPINGS.find((one) => one === specificity.toLowerCase());
  const parts = date.split(/[^\d]+/).map(Number);
  const count = grouping === undefined ? 0 : GROUPINGS.indexOf(grouping) + 1;
  if (grouping === undefined || parts.length < count) throw new ExcelError("InvalidArgument", `date ${date}`);
  return { grouping, parts: parts.slice(0, count) };
}

const SIGNS = {
  "=": "equal",
  "<>": "notEqual",
  ">": "greaterThan",
  ">=": "greaterThanOrEqual",
  "<": "lessThan",
  "<=": "lessThanOrEqual",
} as const;

function customCriterion(written: string): CustomCriterion {
  const [, sign = "", value = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(written) ?? [];
  return { operator: sign === "" ? "equal" : SIGNS[sign as keyof typeof SIGNS], value };
}

function dynamicFilter(name: string): ColumnFilter {
  const period = name.startsWith(PERIOD) ? name.slice(PERIOD.length) : undefined;
  if (period !== undefined) {
    const quarter = /^Quarter([1-4])$/.exec(period)?.[1];
    if (quarter !== undefined) return { kind: "dynamic", type: `Q${quarter}` };
    const month = MONTHS.indexOf(period) + 1;
    if (month > 0) return { kind: "dynamic", type: `M${month}` };
  }
  const type = name.charAt(0).toLowerCase() + name.slice(1);
  if (type === "aboveAverage" || type === "belowAverage") return { kind: "dynamic", type };
  const days = datePeriod(type, new Date());
  if (days === undefined) throw new ExcelError("InvalidArgument", `dynamicCriteria "${name}"`);
  return { kind: "dynamic", type, ...days };
}

/** The criteria as the API tells them. */
export function criteriaOf({ sheet }: FilteredList, filter: ColumnFilter): Partial<FilterCriteria> {
  switch (filter.kind) {
    case "top": {
      const filterOn = `${filter.isTop ? "Top" : "Bottom"}${filter.isPercent ? "Percent" : "Items"}` as const;
      return { filterOn, criterion1: String(filter.count) };
    }
    case "values":
      return {
        filterOn: "Values",
        values: [
          ...filter.values,
          ...(filter.withBlanks ? [""] : []),
          ...filter.dates.map(({ grouping, parts }) => ({ date: parts.join("-"), specificity: capital(grouping) })),
        ],
      };
    case "custom": {
      const [criterion1, criterion2] = filter.criteria.map(({ operator, value }) => {
        const sign = Object.entries(SIGNS).find(([, name]) => name === operator)?.[0] ?? "=";
        return sign + value;
      });
      return {
        filterOn: "Custom",
        ...(criterion1 !== undefined && { criterion1 }),
        ...(criterion2 !== undefined && { criterion2, operator: filter.isAnd ? "And" : "Or" }),
      };
    }
    case "dynamic":
      return { filterOn: "Dynamic", dynamicCriteria: dynamicName(filter.type) };
    case "color": {
      const rgb = sheet.book.file.styles.differentialColor(filter.dxfId, filter.isFill);
      return { filterOn: filter.isFill ? "CellColor" : "FontColor", ...(rgb !== undefined && { color: rgb }) };
    }
    case "icon":
      return { filterOn: "Icon" };
  }
}

function dynamicName(type: string): string {
  const [, kind, number] = /^([MQ])(\d+)$/.exec(type) ?? [];
  if (kind === "M") return PERIOD + (MONTHS[Number(number) - 1] ?? "");
  return kind === "Q" ? `${PERIOD}Quarter${number ?? ""}` : capital(type);
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
