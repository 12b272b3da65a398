import {
  append,
  childElements,
  childNamed,
  childrenNamed,
  createIn,
  removeElement,
  setAttributes,
  type Element,
} from "../xml/dom";
import { axisIn, axesOf, axisId, freeNumber, groupOf, groupsIn, plotAreaOf, plottedIn, seriesIn } from "./chartGroups";
import { axesNeeded, isSameKind, readKind, type AxesNeeded, type ChartKind } from "./chartKind";
import { FILLS, sequenceOf, seriesParts } from "./chartOrder";
import { labelPositions } from "./labelPositions";
import { addPart, ensurePart, keepParts, placePart } from "./spot";

/** Draws all series of a chart as one kind; what series, axes and the chart say of themselves stays as far as the kind has it. */
export function changeKind(root: Element, kind: ChartKind): void {
  const series = seriesIn(root);
  const groups = groupsIn(root);
  const [first] = groups;
  const plot = plotAreaOf(root);
  if (plot === undefined || first === undefined) return;
  const group = newGroup(plot, kind, first);
  for (const axis of groups.slice(1).flatMap((other) => axesOf(root, other))) {
    if (!axesOf(root, first).includes(axis)) removeElement(axis);
  }
  for (const one of series) move(one, group, kind);
  groups.forEach(removeElement);
  fitAxes(root, group, axesNeeded(kind), kind.direction === "bar");
  fitView(root, kind);
}

/** Draws one series as another kind, beside the others and against the same axes. */
export function changeSeriesKind(root: Element, series: Element, kind: ChartKind): void {
  const old = groupOf(series);
  const present = readKind(old);
  if (present !== undefined && isSameKind(present, kind)) return;
  if (plottedIn(old).length === 1 && groupsIn(root).length === 1) {
    changeKind(root, kind);
    return;
  }
  const plot = plotAreaOf(root);
  if (plot === undefined) return;
  const target = groupsIn(root).find((group) => {
    const other = readKind(group);
    return other !== undefined && isSameKind(other, kind) && sharesAxes(root, group, old);
  });
  const group = target ?? withAxesOf(newGroup(plot, kind, old), old);
  move(series, group, kind);
  if (plottedIn(old).length === 0) removeElement(old);
}

const sharesAxes = (root: Element, a: Element, b: Element): boolean =>
  axesOf(root, a).some((axis) => axesOf(root, b).includes(axis));

function withAxesOf(group: Element, other: Element): Element {
  for (const id of childrenNamed(other, "axId")) addPart(group, "axId", { val: id.getAttribute("val") ?? "" });
  return group;
}

/** An empty group of a kind, standing behind another. */
function newGroup(plot: Element, kind: ChartKind, before: Element): Element {
  const group = createIn(plot, kind.group);
  plot.insertBefore(group, before.nextSibling);
  const { direction, grouping, shape, joins, isFilled, ofPie, isWireframe, isBall, hasOpening } = kind;
  const isPie = axesNeeded(kind) === "none";
  const put = (name: string, val: string | number): void => void addPart(group, name, { val });
  if (direction !== undefined) put("barDir", direction);
  if (grouping !== undefined) put("grouping", grouping);
  if (joins !== undefined) put("scatterStyle", joins === "smooth" ? "smoothMarker" : "lineMarker");
  if (kind.group === "radarChart") put("radarStyle", isFilled === true ? "filled" : "marker");
  if (ofPie !== undefined) put("ofPieType", ofPie);
  if (isWireframe === true) put("wireframe", 1);
  if (!/surface|stock/.test(kind.group)) put("varyColors", isPie ? 1 : 0);
  if (/^(?:bar|ofPie)/.test(kind.group)) put("gapWidth", kind.group === "ofPieChart" ? 100 : 150);
  if (kind.group === "barChart" && grouping !== "clustered") put("overlap", 100);
  if (kind.group === "bar3DChart") put("shape", shape ?? "box");
  if (kind.group === "lineChart") put("marker", 1);
  if (kind.group === "bubbleChart") put("bubbleScale", 100);
  if (isBall === true) put("bubble3D", 1);
  if (kind.group === "ofPieChart") put("secondPieSize", 75);
  if (kind.group === "pieChart" || kind.group === "doughnutChart") put("firstSliceAng", 0);
  if (kind.group === "doughnutChart") put("holeSize", 75);
  if (kind.group === "stockChart") addStockLines(group, hasOpening === true);
  return group;
}

function addStockLines(group: Element, hasOpening: boolean): void {
  addPart(group, "hiLowLines");
  if (!hasOpening) return;
  const bars = addPart(group, "upDownBars");
  append(bars, "gapWidth", { val: 150 });
  append(bars, "upBars");
  append(bars, "downBars");
}

function move(series: Element, group: Element, kind: ChartKind): void {
  const isNumbers = axesNeeded(kind) === "numbers";
  const names = isNumbers ? [["cat", "xVal"], ["val", "yVal"]] : [["xVal", "cat"], ["yVal", "val"]]; // prettier-ignore
  for (const [from = "", to = ""] of names) renamePart(series, from, to);
  keepParts(series, seriesParts(kind.group));
  placePart(group, series);
  fitMarkers(series, kind);
  fitLine(series, kind);
  fitLabels(series, kind);
  const parts = seriesParts(kind.group);
  if (parts.includes("smooth")) setAttributes(ensurePart(series, "smooth"), { val: kind.joins === "smooth" });
  if (parts.includes("invertIfNegative") && childNamed(series, "invertIfNegative") === undefined) {
    addPart(series, "invertIfNegative", { val: 0 });
  }
  if (parts.includes("bubble3D")) setAttributes(ensurePart(series, "bubble3D"), { val: kind.isBall === true });
  if (kind.isExploded === true) setAttributes(ensurePart(series, "explosion"), { val: 25 });
  else if (kind.isExploded === false) removeElement(childNamed(series, "explosion"));
}

/** Series of a group get their place anew: a renamed part goes to where the schema wants it. */
function renamePart(parent: Element, from: string, to: string): void {
  const old = childNamed(parent, from);
  if (old === undefined || childNamed(parent, to) !== undefined) return;
  const renamed = createIn(parent, to);
  while (old.firstChild) renamed.appendChild(old.firstChild);
  parent.replaceChild(renamed, old);
}

function fitMarkers(series: Element, { group, hasMarkers }: ChartKind): void {
  if (!seriesParts(group).includes("marker")) return;
  const marker = childNamed(series, "marker");
  const symbol = childNamed(marker, "symbol");
  if (hasMarkers !== true) {
    setAttributes(ensurePart(ensurePart(series, "marker"), "symbol"), { val: "none" });
  } else if (symbol?.getAttribute("val") === "none") {
    removeElement(symbol);
    if (marker && childElements(marker).length === 0) removeElement(marker);
  }
}

/** Points that are not joined have no line; those of other kinds have the one that the program gives them. */
function fitLine(series: Element, { group, joins }: ChartKind): void {
  const isJoined = joins !== "none" && group !== "stockChart";
  const line = childNamed(childNamed(series, "spPr"), "ln");
  const none = childNamed(line, "noFill");
  if (isJoined) {
    removeElement(none);
    if (line && none && childElements(line).length === 0) removeElement(line);
    return;
  }
  const own = ensurePart(ensurePart(series, "spPr"), "ln");
  for (const child of childElements(own)) if (FILLS.includes(child.localName ?? "")) removeElement(child);
  ensurePart(own, "noFill");
}

/** A label's place that the kind does not have makes Excel refuse the file. */
function fitLabels(series: Element, kind: ChartKind): void {
  const allowed = labelPositions(kind).allowed;
  const labels = childNamed(series, "dLbls");
  for (const part of labels === undefined ? [] : [labels, ...childrenNamed(labels, "dLbl")]) {
    const place = childNamed(part, "dLblPos");
    if (place && !allowed.includes(place.getAttribute("val") ?? "")) removeElement(place);
  }
}

/** Gives a group the axes that it is drawn against, from those that stand there. */
function fitAxes(root: Element, group: Element, needed: AxesNeeded, areBarsLying: boolean): void {
  const plot = plotAreaOf(root);
  if (plot === undefined) return;
  const standing = childElements(plot).filter(({ localName }) => localName?.endsWith("Ax") === true);
  if (needed === "none") {
    standing.forEach(removeElement);
    return;
  }
  const across = axisAcross(plot, standing, needed === "numbers" ? "valAx" : "catAx");
  const up =
    standing.find((axis) => axis.localName === "valAx" && axis !== across.old && axis !== across.axis) ??
    newAxis(plot, "valAx");
  const depth = standing.find(({ localName }) => localName === "serAx");
  if (needed !== "categoriesInDepth") removeElement(depth);
  const axes = needed === "categoriesInDepth" ? [across.axis, up, depth ?? newAxis(plot, "serAx")] : [across.axis, up];
  cross(across.axis, up);
  cross(up, across.axis);
  if (axes[2] !== undefined) cross(axes[2], across.axis);
  setAttributes(ensurePart(across.axis, "axPos"), { val: areBarsLying ? "l" : "b" });
  setAttributes(ensurePart(up, "axPos"), { val: areBarsLying ? "b" : "l" });
  setAttributes(ensurePart(up, "crossBetween"), { val: needed === "numbers" ? "midCat" : "between" });
  for (const axis of axes) addPart(group, "axId", { val: axisId(axis) });
}

/** The axis across, made from the one that stands there when it is of another sort. */
function axisAcross(
  plot: Element,
  standing: readonly Element[],
  wanted: "valAx" | "catAx",
): { axis: Element; old?: Element } {
  const values = standing.filter(({ localName }) => localName === "valAx");
  const old =
    standing.find(({ localName }) => localName === "catAx" || localName === "dateAx") ??
    (values.length > 1 ? values[0] : undefined);
  if (old === undefined) return { axis: newAxis(plot, wanted) };
  const isRight = old.localName === wanted || (wanted === "catAx" && old.localName === "dateAx");
  const axis = isRight ? old : changeAxisSort(plot, old, wanted);
  return { axis, old: axis };
}

/** Makes an axis one of another sort, with all that both have. */
export function changeAxisSort(plot: Element | undefined, old: Element, sort: "valAx" | "catAx" | "dateAx"): Element {
  if (plot === undefined || old.localName === sort) return old;
  const axis = createIn(plot, sort);
  const kept = childElements(old).filter(({ localName }) => sequenceOf(sort)?.includes(localName ?? "") === true);
  for (const part of kept) axis.appendChild(part);
  plot.replaceChild(axis, old);
  return axis;
}

function newAxis(plot: Element, name: "catAx" | "valAx" | "serAx"): Element {
  const id = Math.max(111_111_110, freeNumber(childElements(plot).filter(({ localName }) => localName?.endsWith("Ax") === true), "axId")) + 1; // prettier-ignore
  const axis = addPart(plot, name);
  append(axis, "axId", { val: id });
  append(append(axis, "scaling"), "orientation", { val: "minMax" });
  append(axis, "delete", { val: 0 });
  append(axis, "axPos", { val: name === "valAx" ? "l" : "b" });
  if (name === "valAx") append(axis, "majorGridlines");
  append(axis, "numFmt", { formatCode: "General", sourceLinked: name === "valAx" });
  for (const mark of ["majorTickMark", "minorTickMark"]) append(axis, mark, { val: "none" });
  append(axis, "tickLblPos", { val: "nextTo" });
  return axis;
}

function cross(axis: Element, other: Element): void {
  setAttributes(ensurePart(axis, "crossAx"), { val: axisId(other) });
  if (childNamed(axis, "crosses") === undefined && childNamed(axis, "crossesAt") === undefined) {
    addPart(axis, "crosses", { val: "autoZero" });
  }
}

/** From where a chart with depth is looked at. */
function fitView(root: Element, { group }: ChartKind): void {
  const chart = childNamed(root, "chart");
  if (chart === undefined) return;
  const isFlat = !group.includes("3D") && group !== "surfaceChart";
  const view = childNamed(chart, "view3D");
  if (isFlat || view !== undefined) {
    if (isFlat) removeElement(view);
    return;
  }
  const made = addPart(chart, "view3D");
  const [rotX, rotY, rAngAx] = VIEWS[group] ?? [15, 20, 1];
  for (const [name, val] of Object.entries({ rotX, rotY, rAngAx })) append(made, name, { val });
}

const VIEWS: Partial<Record<ChartKind["group"], readonly [number, number, number]>> = {
  pie3DChart: [30, 0, 0],
  surfaceChart: [90, 0, 0],
  surface3DChart: [15, 20, 0],
};

/** A group against the other pair of axes; the pair is made when the first series goes there, and goes with the last. */
export function changeAxes(root: Element, series: Element, toSecondary: boolean): void {
  const old = groupOf(series);
  const kind = readKind(old);
  const plot = plotAreaOf(root);
  if (kind === undefined || plot === undefined || axesNeeded(kind) === "none") return;
  const wanted = axisIn(root, "value", toSecondary);
  if (wanted !== undefined && axesOf(root, old).includes(wanted)) return;
  const group =
    groupsIn(root).find(
      (other) => isLike(other, kind) && wanted !== undefined && axesOf(root, other).includes(wanted),
    ) ?? withTwin(root, newGroup(plot, kind, groupsIn(root).at(-1) ?? old), old, wanted);
  move(series, group, kind);
  if (plottedIn(old).length > 0) return;
  const lonely = axesOf(root, old).filter(
    (axis) => !groupsIn(root).some((other) => other !== old && axesOf(root, other).includes(axis)),
  );
  removeElement(old);
  lonely.forEach(removeElement);
}

function isLike(group: Element, kind: ChartKind): boolean {
  const other = readKind(group);
  return other !== undefined && isSameKind(other, kind);
}

/** The group against the axes that stand there, or against new ones: categories unseen, values on the far side. */
function withTwin(root: Element, group: Element, old: Element, wanted: Element | undefined): Element {
  const plot = plotAreaOf(root);
  if (plot === undefined) return group;
  const present = wanted && groupsIn(root).find((other) => other !== group && axesOf(root, other).includes(wanted));
  if (present !== undefined) return withAxesOf(group, present);
  const isNumbers = axesOf(root, old).every(({ localName }) => localName === "valAx");
  const lies = childNamed(group, "barDir")?.getAttribute("val") === "bar";
  const across = newAxis(plot, isNumbers ? "valAx" : "catAx");
  const up = newAxis(plot, "valAx");
  for (const axis of [across, up]) removeElement(childNamed(axis, "majorGridlines"));
  setAttributes(ensurePart(across, "delete"), { val: 1 });
  cross(across, up);
  cross(up, across);
  setAttributes(ensurePart(up, "crosses"), { val: "max" });
  setAttributes(ensurePart(across, "axPos"), { val: lies ? "l" : "b" });
  setAttributes(ensurePart(up, "axPos"), { val: lies ? "t" : "r" });
  setAttributes(ensurePart(up, "crossBetween"), { val: isNumbers ? "midCat" : "between" });
  for (const axis of [across, up]) addPart(group, "axId", { val: axisId(axis) });
  return group;
}
