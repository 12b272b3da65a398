import { numberIn } from "../../xlsx/charts/chartGroups";
import { addPart, placePart, Spot } from "../../xlsx/charts/spot";
import { attribute, childNamed, childrenNamed, copyOf, createIn, type Element } from "../../xlsx/xml/dom";
import type { ChartSeries } from "./chartSeries";

/** What a label may consist of; the file says of each whether it is shown. */
const SHOWN = ["showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize"] as const;

/** The labels of a series. They may be said of its whole group; what is changed is then said of the series. */
export function labelsOf(series: ChartSeries): Spot {
  const own = series.spot.at("dLbls");
  const ofGroup = series.group.at("dLbls");
  return new Spot(
    () => own.find() ?? ofGroup.find(),
    () => {
      const present = own.find();
      if (present !== undefined) return own.make();
      const general = ofGroup.find();
      if (general === undefined) return own.filledBy(showNothing).make();
      const copy = copyOf(general);
      placePart(series.spot.make(), copy);
      return copy;
    },
  );
}

function showNothing(labels: Element): void {
  for (const name of SHOWN) addPart(labels, name, { val: 0 });
}

export const showsAnything = (labels: Spot): boolean =>
  labels.exists && !labels.at("delete").flag(false) && SHOWN.some((name) => labels.at(name).flag(false));

/** Shows the values, where nothing is shown yet, or takes the labels away. */
export function showLabels(labels: Spot, shown: boolean): void {
  if (!shown) {
    labels.remove();
  } else if (!showsAnything(labels)) {
    labels.make();
    labels.at("delete").remove();
    labels.at("showVal").value = true;
  }
}

/** The label of one point: what the series' labels say, until it says something else. */
export function labelOf(series: ChartSeries, at: number): Spot {
  const labels = labelsOf(series);
  const own = numbered(labels, "dLbl", at, (label) => fillLabel(label, labels));
  return new Spot(
    () => own.find() ?? labels.find(),
    () => {
      const label = own.make();
      if (childNamed(label, "delete") !== undefined) refill(label, labels);
      return label;
    },
  );
}

export const hasLabel = (series: ChartSeries, at: number): boolean => showsAnything(labelOf(series, at));

export function showLabel(series: ChartSeries, at: number, shown: boolean): void {
  const labels = labelsOf(series);
  const own = numbered(labels, "dLbl", at);
  if (shown) {
    if (!hasLabel(series, at)) labelOf(series, at).at("showVal").value = true;
    return;
  }
  own.remove();
  if (showsAnything(labels)) own.at("delete").value = true;
}

/** One of the elements that bear the number of what they speak of ("dPt", "dLbl", "legendEntry"), in the order of these. */
export function numbered(holder: Spot, name: string, at: number, fill?: (made: Element) => void): Spot {
  const elementIn = (parent: Element | undefined): Element | undefined =>
    parent && childrenNamed(parent, name).find((element) => numberIn(element, "idx") === at);
  return new Spot(
    () => elementIn(holder.find()),
    () => {
      const parent = holder.make();
      const present = elementIn(parent);
      if (present !== undefined) return present;
      const next = childrenNamed(parent, name).find((element) => numberIn(element, "idx") > at);
      const made = createIn(parent, name);
      if (next) parent.insertBefore(made, next);
      else placePart(parent, made);
      addPart(made, "idx", { val: at });
      fill?.(made);
      return made;
    },
  );
}

function refill(label: Element, labels: Spot): void {
  const gone = childNamed(label, "delete");
  if (gone) label.removeChild(gone);
  fillLabel(label, labels);
}

/** Everything that the labels say of all points, which Excel wants said of each point again. */
function fillLabel(label: Element, labels: Spot): void {
  const general = labels.find();
  for (const name of ["numFmt", "spPr", "txPr", "dLblPos"]) {
    const part = childNamed(general, name);
    if (part) placePart(label, copyOf(part));
  }
  for (const name of SHOWN) {
    const part = childNamed(general, name);
    addPart(label, name, { val: (part && attribute(part, "val")) ?? 0 });
  }
  const separator = childNamed(general, "separator");
  if (separator) placePart(label, copyOf(separator));
}
