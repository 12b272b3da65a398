import { attribute, childElements, childNamed, childrenNamed, type Element } from "../xml/dom";
import { Spot } from "./spot";

/** What the chart shows: groups of series of one kind ("barChart"), each drawn against its axes, and the axes. */
export const plotAreaOf = (root: Element): Element | undefined => childNamed(childNamed(root, "chart"), "plotArea");

export const groupsIn = (root: Element): Element[] => {
  const plot = plotAreaOf(root);
  return plot === undefined ? [] : childElements(plot).filter(({ localName }) => localName?.endsWith("Chart") === true);
};

const AXES = new Set(["catAx", "dateAx", "valAx", "serAx"]);

const axesIn = (root: Element): Element[] => {
  const plot = plotAreaOf(root);
  return plot === undefined ? [] : childElements(plot).filter(({ localName }) => AXES.has(localName ?? ""));
};

/** The series of a chart as Excel numbers them: group by group, in the order in which each is plotted. */
export const seriesIn = (root: Element): Element[] => groupsIn(root).flatMap(plottedIn);

export const plottedIn = (group: Element): Element[] =>
  childrenNamed(group, "ser").sort((a, b) => numberIn(a, "order") - numberIn(b, "order"));

/** The number that a series keeps for life, whatever its place. */
export const idOf = (series: Element): number => numberIn(series, "idx");

export function numberIn(parent: Element, name: string): number {
  const child = childNamed(parent, name);
  return Number((child && attribute(child, "val")) ?? 0);
}

export const groupOf = (series: Element): Element => {
  const { parentNode } = series;
  if (parentNode === null) throw new Error("a series stands in a group");
  return parentNode as Element;
};

const axisIdsOf = (group: Element): string[] => childrenNamed(group, "axId").map((id) => attribute(id, "val") ?? "");

/** The axes that a group is drawn against. */
export function axesOf(root: Element, group: Element): Element[] {
  const ids = axisIdsOf(group);
  return axesIn(root).filter((axis) => ids.includes(axisId(axis)));
}

export const axisId = (axis: Element): string => {
  const id = childNamed(axis, "axId");
  return (id && attribute(id, "val")) ?? "";
};

/** The axes of the first group are the primary ones; a group with others is drawn against the secondary. */
export const isSecondary = (root: Element, group: Element): boolean => {
  const [first] = groupsIn(root);
  return first !== undefined && axisIdsOf(first)[0] !== axisIdsOf(group)[0];
};

export type AxisRole = "category" | "value" | "series";

/** undefined where the chart has no such axis */
export function axisIn(root: Element, role: AxisRole, wantsSecondary: boolean): Element | undefined {
  const group = groupsIn(root).find((candidate) => isSecondary(root, candidate) === wantsSecondary);
  if (group === undefined) return undefined;
  const axes = axesOf(root, group);
  if (role === "series") return axes.find(({ localName }) => localName === "serAx");
  const values = axes.filter(({ localName }) => localName === "valAx");
  const categories = axes.find(({ localName }) => localName === "catAx" || localName === "dateAx");
  if (role === "category") return categories ?? (values.length > 1 ? (values.find(isLying) ?? values[0]) : undefined);
  return categories === undefined ? (values.find((axis) => !isLying(axis)) ?? values[1]) : values[0];
}

const isLying = (axis: Element): boolean => {
  const position = childNamed(axis, "axPos");
  return ["b", "t"].includes((position && attribute(position, "val")) ?? "");
};

/** The axis that crosses another: the place where they meet stands with it. */
export function crossingAxis(root: Element, axis: Element): Element | undefined {
  const crossed = childNamed(axis, "crossAx");
  const id = crossed && attribute(crossed, "val");
  return axesIn(root).find((other) => axisId(other) === id);
}

/** A place for one of the chart's elements that is looked up each time; it is never made. */
export function spotOf(chart: Spot, find: (root: Element) => Element | undefined): Spot {
  const findNow = (): Element | undefined => {
    const root = chart.find();
    return root && find(root);
  };
  return new Spot(findNow, () => {
    chart.make();
    const element = findNow();
    if (element === undefined) throw new Error("only what is there is written to");
    return element;
  });
}

/** The first free number among those that elements of a name bear. */
export function freeNumber(elements: readonly Element[], name: string): number {
  return Math.max(-1, ...elements.map((element) => numberIn(element, name))) + 1;
}
