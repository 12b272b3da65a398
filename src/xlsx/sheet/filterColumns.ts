import {
  attribute,
  append,
  booleanAttribute,
  childElements,
  childrenNamed,
  createIn,
  numberAttribute,
  removeElement,
  setAttributes,
  type Element,
} from "../xml/dom";

/** What a column of a filter lets through, as the file says it. */
export type ColumnFilter =
  | {
      readonly kind: "values";
      readonly values: readonly string[];
      readonly withBlanks: boolean;
      readonly dates: readonly DateGroup[];
    }
  | {
      readonly kind: "top";
      readonly isTop: boolean;
      readonly isPercent: boolean;
      readonly count: number;
      readonly bound?: number | undefined;
    }
  | { readonly kind: "custom"; readonly criteria: readonly CustomCriterion[]; readonly isAnd: boolean }
  | {
      readonly kind: "dynamic";
      readonly type: string;
      readonly from?: number | undefined;
      readonly to?: number | undefined;
    }
  | { readonly kind: "color"; readonly dxfId: number; readonly isFill: boolean }
  | { readonly kind: "icon"; readonly iconSet: string; readonly iconId: number };

export interface CustomCriterion {
  readonly operator: "equal" | "notEqual" | "greaterThan" | "greaterThanOrEqual" | "lessThan" | "lessThanOrEqual";
  readonly value: string;
}

/** A year, a month, a day …: the parts that count, from the year down. */
export interface DateGroup {
  readonly grouping: "year" | "month" | "day" | "hour" | "minute" | "second";
  readonly parts: readonly number[];
}

const DATE_PARTS = ["year", "month", "day", "hour", "minute", "second"] as const;

/** By the column's place in the filter, from 0. */
export function readFilterColumns(autoFilter: Element): Map<number, ColumnFilter> {
  const filters = new Map<number, ColumnFilter>();
  for (const column of childrenNamed(autoFilter, "filterColumn")) {
    const [criterion] = childElements(column);
    const filter = criterion && readFilter(criterion);
    if (filter) filters.set(numberAttribute(column, "colId") ?? 0, filter);
  }
  return filters;
}

/** Replaces the filter of one column; undefined ends it. The elements stay in the order of their columns. */
export function writeFilterColumn(autoFilter: Element, colId: number, filter: ColumnFilter | undefined): void {
  const present = childrenNamed(autoFilter, "filterColumn");
  removeElement(present.find((column) => numberAttribute(column, "colId") === colId));
  if (filter === undefined) return;
  const column = createIn(autoFilter, "filterColumn", { colId });
  writeFilter(column, filter);
  const next = childElements(autoFilter).find(
    (other) => other.localName !== "filterColumn" || (numberAttribute(other, "colId") ?? 0) > colId,
  );
  autoFilter.insertBefore(column, next ?? null);
}

function readFilter(element: Element): ColumnFilter | undefined {
  switch (element.localName) {
    case "filters":
      return {
        kind: "values",
        values: childrenNamed(element, "filter").map((one) => attribute(one, "val") ?? ""),
        withBlanks: booleanAttribute(element, "blank"),
        dates: childrenNamed(element, "dateGroupItem").map(readDateGroup),
      };
    case "top10":
      return {
        kind: "top",
        isTop: booleanAttribute(element, "top", true),
        isPercent: booleanAttribute(element, "percent"),
        count: numberAttribute(element, "val") ?? 10,
        bound: numberAttribute(element, "filterVal"),
      };
    case "customFilters":
      return {
        kind: "custom",
        isAnd: booleanAttribute(element, "and"),
        criteria: childrenNamed(element, "customFilter").map((one) => ({
          operator: (attribute(one, "operator") ?? "equal") as CustomCriterion["operator"],
          value: attribute(one, "val") ?? "",
        })),
      };
    case "dynamicFilter":
      return {
        kind: "dynamic",
        type: attribute(element, "type") ?? "null",
        from: numberAttribute(element, "val"),
        to: numberAttribute(element, "maxVal"),
      };
    case "colorFilter":
      return {
        kind: "color",
        dxfId: numberAttribute(element, "dxfId") ?? 0,
        isFill: booleanAttribute(element, "cellColor", true),
      };
    case "iconFilter":
      return {
        kind: "icon",
        iconSet: attribute(element, "iconSet") ?? "",
        iconId: numberAttribute(element, "iconId") ?? 0,
      };
    default:
      return undefined;
  }
}

function readDateGroup(element: Element): DateGroup {
  return {
    grouping: (attribute(element, "dateTimeGrouping") ?? "day") as DateGroup["grouping"],
    parts: DATE_PARTS.flatMap((part) => numberAttribute(element, part) ?? []),
  };
}

function writeFilter(column: Element, filter: ColumnFilter): void {
  switch (filter.kind) {
    case "values": {
      const parent = append(column, "filters", { blank: filter.withBlanks || undefined });
      for (const val of filter.values) append(parent, "filter", { val });
      for (const { grouping, parts } of filter.dates) {
        const dates = Object.fromEntries(parts.map((part, i) => [DATE_PARTS[i] ?? "second", part]));
        append(parent, "dateGroupItem", { ...dates, dateTimeGrouping: grouping });
      }
      return;
    }
    case "top": {
      const { isTop, isPercent, count, bound } = filter;
      const top = isTop ? undefined : false;
      append(column, "top10", { top, percent: isPercent || undefined, val: count, filterVal: bound });
      return;
    }
    case "custom": {
      const parent = append(column, "customFilters", { and: filter.isAnd || undefined });
      for (const { operator, value } of filter.criteria) {
        append(parent, "customFilter", { operator: operator === "equal" ? undefined : operator, val: value });
      }
      return;
    }
    case "dynamic":
      append(column, "dynamicFilter", { type: filter.type, val: filter.from, maxVal: filter.to });
      return;
    case "color":
      append(column, "colorFilter", { dxfId: filter.dxfId, cellColor: filter.isFill ? undefined : false });
      return;
    case "icon":
      setAttributes(append(column, "iconFilter"), { iconSet: filter.iconSet, iconId: filter.iconId });
  }
}
