import type { CellValue } from "../../xlsx/cells/value";
import type { ColumnFilter, CustomCriterion, DateGroup } from "../../xlsx/sheet/filterColumns";
import type { Styles } from "../../xlsx/styles/styles";
import { calendarDay } from "../calculator/serialDates";
import { ExcelError } from "../excelError";
import { wildcardPattern } from "../wildcards";

export interface FilteredCell {
  readonly value: CellValue;
  /** As shown. */
  readonly text: string;
  readonly style: number;
}

type Test = (cell: FilteredCell) => boolean;

/** What a column's filter lets through; `column` are all of its cells, which rankings and averages look at. */
export function passes(styles: Styles, filter: ColumnFilter, column: readonly FilteredCell[]): Test {
  switch (filter.kind) {
    case "values":
      return amongValues(filter);
    case "custom": {
      const tests = filter.criteria.map(criterionTest);
      return (cell) => (filter.isAnd ? tests.every((test) => test(cell)) : tests.some((test) => test(cell)));
    }
    case "top": {
      const bound = rankedBound(filter, column);
      return ({ value }) =>
        typeof value === "number" && bound !== undefined && (filter.isTop ? value >= bound : value <= bound);
    }
    case "dynamic":
      return dynamicTest(filter, column);
    case "color": {
      const wanted = styles.differentialColor(filter.dxfId, filter.isFill);
      return ({ style }) => {
        const { fill, font } = styles.resolve(style);
        return styles.rgb(filter.isFill ? fill.color : font.color) === wanted;
      };
    }
    case "icon":
      throw new ExcelError("UnsupportedOperation", "rows are not filtered by icons here");
  }
}

function amongValues({ values, withBlanks, dates }: Extract<ColumnFilter, { kind: "values" }>): Test {
  const wanted = new Set(values.map((value) => value.toLowerCase()));
  return ({ value, text }) => {
    if (value === null || value === "") return withBlanks || wanted.has("");
    if (wanted.has(text.toLowerCase()) || wanted.has(plainText(value).toLowerCase())) return true;
    return typeof value === "number" && dates.some((group) => isIn(group, value));
  };
}

/** The value in English, without its format. */
const plainText = (value: CellValue): string =>
  typeof value === "object"
    ? (value?.error ?? "")
    : typeof value === "boolean"
      ? String(value).toUpperCase()
      : String(value);

function isIn({ parts }: DateGroup, serial: number): boolean {
  const { year, month, day } = calendarDay(serial);
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const present = [year, month, day, Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.every((part, i) => part === present[i]);
}

/** The number from which (or up to which) a ranking lets through; undefined without numbers. */
function rankedBound(
  { isTop, isPercent, count }: Pick<Extract<ColumnFilter, { kind: "top" }>, "isTop" | "isPercent" | "count">,
  column: readonly FilteredCell[],
): number | undefined {
  const sorted = numbersIn(column).sort((a, b) => (isTop ? b - a : a - b));
  const places = isPercent ? Math.max(1, Math.floor((sorted.length * count) / 100)) : count;
  return sorted[Math.min(places, sorted.length) - 1];
}

const numbersIn = (column: readonly FilteredCell[]): number[] =>
  column.flatMap(({ value }) => (typeof value === "number" ? [value] : []));

function criterionTest({ operator, value: operand }: CustomCriterion): Test {
  const number = operand.trim() === "" ? Number.NaN : Number(operand);
  if (operator === "equal" || operator === "notEqual") {
    const pattern = new RegExp(`^${wildcardPattern(operand)}$`, "iu");
    const equals: Test = ({ value, text }) => {
      if (value === null || value === "") return operand === "";
      return (typeof value === "number" && value === number) || pattern.test(text) || pattern.test(plainText(value));
    };
    return operator === "equal" ? equals : (cell) => !equals(cell);
  }
  const holds = COMPARISONS[operator];
  if (Number.isNaN(number)) {
    return ({ value }) =>
      typeof value === "string" && holds(value.localeCompare(operand, "de", { sensitivity: "accent" }));
  }
  return ({ value }) => typeof value === "number" && holds(value - number);
}

const COMPARISONS = {
  greaterThan: (order: number) => order > 0,
  greaterThanOrEqual: (order: number) => order >= 0,
  lessThan: (order: number) => order < 0,
  lessThanOrEqual: (order: number) => order <= 0,
};

function dynamicTest(
  { type, from, to }: Extract<ColumnFilter, { kind: "dynamic" }>,
  column: readonly FilteredCell[],
): Test {
  if (type === "aboveAverage" || type === "belowAverage") {
    const numbers = numbersIn(column);
    const average = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    return ({ value }) => typeof value === "number" && (type === "aboveAverage" ? value > average : value < average);
  }
  const month = /^M(\d+)$/.exec(type)?.[1];
  const quarter = /^Q(\d)$/.exec(type)?.[1];
  return ({ value }) => {
    if (typeof value !== "number") return false;
    if (month !== undefined) return calendarDay(value).month === Number(month);
    if (quarter !== undefined) return Math.ceil(calendarDay(value).month / 3) === Number(quarter);
    return from !== undefined && to !== undefined && value >= from && value < to;
  };
}
