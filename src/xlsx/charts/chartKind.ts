import { attribute, childNamed, childrenNamed, type Element } from "../xml/dom";
import { plottedIn } from "./chartGroups";

/** What a group of series is drawn as. Two kinds are the same when they say the same. */
export interface ChartKind {
  /** The element of the group, by the file's own word. */
  readonly group:
    | "areaChart"
    | "area3DChart"
    | "barChart"
    | "bar3DChart"
    | "bubbleChart"
    | "doughnutChart"
    | "lineChart"
    | "line3DChart"
    | "ofPieChart"
    | "pieChart"
    | "pie3DChart"
    | "radarChart"
    | "scatterChart"
    | "stockChart"
    | "surfaceChart"
    | "surface3DChart";
  /** Bars lie or stand. */
  readonly direction?: "bar" | "col";
  /** "standard" is side by side, of bars in depth behind each other. */
  readonly grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  /** Form of bars in depth. */
  readonly shape?: "cylinder" | "cone" | "pyramid";
  /** Signs at the points. */
  readonly hasMarkers?: boolean;
  /** How the points of a scatter chart are joined. */
  readonly joins?: "none" | "straight" | "smooth";
  readonly isFilled?: boolean;
  readonly isExploded?: boolean;
  readonly isWireframe?: boolean;
  /** Bubbles as balls. */
  readonly isBall?: boolean;
  /** What the second plot beside a pie is. */
  readonly ofPie?: "pie" | "bar";
  /** Opening values of shares, drawn as bars from there to the closing ones. */
  readonly hasOpening?: boolean;
}

/** What axes a group is drawn against. */
export type AxesNeeded = "none" | "categories" | "categoriesInDepth" | "numbers";

export function axesNeeded({ group, grouping }: Pick<ChartKind, "group" | "grouping">): AxesNeeded {
  switch (group) {
    case "pieChart":
    case "pie3DChart":
    case "doughnutChart":
    case "ofPieChart":
      return "none";
    case "scatterChart":
    case "bubbleChart":
      return "numbers";
    case "line3DChart":
    case "surfaceChart":
    case "surface3DChart":
      return "categoriesInDepth";
    case "bar3DChart":
    case "area3DChart":
      return grouping === "standard" ? "categoriesInDepth" : "categories";
    default:
      return "categories";
  }
}

/** What a group is drawn as, as far as `like` can say it; undefined for an element that is no group. */
export function readKind(group: Element): ChartKind | undefined {
  const value = (name: string): string | undefined => valueIn(group, name);
  const name = group.localName as ChartKind["group"];
  const grouping = (missing: Grouping): Grouping => (value("grouping") as Grouping | undefined) ?? missing;
  switch (name) {
    case "barChart":
      return { group: name, direction: directionOf(group), grouping: grouping("clustered") };
    case "bar3DChart": {
      const shape = value("shape") ?? valueIn(plottedIn(group)[0], "shape");
      const known = (["cylinder", "cone", "pyramid"] as const).find((form) => form === shape);
      return {
        group: name,
        direction: directionOf(group),
        grouping: grouping("clustered"),
        ...(known && { shape: known }),
      };
    }
    case "lineChart":
      return {
        group: name,
        grouping: grouping("standard"),
        hasMarkers: value("marker") !== "0" && showsMarkers(group),
      };
    case "areaChart":
    case "area3DChart":
    case "line3DChart":
      return { group: name, grouping: grouping("standard") };
    case "pieChart":
    case "pie3DChart":
    case "doughnutChart":
      return { group: name, isExploded: Number(valueIn(plottedIn(group)[0], "explosion") ?? 0) > 0 };
    case "ofPieChart":
      return { group: name, ofPie: value("ofPieType") === "bar" ? "bar" : "pie" };
    case "scatterChart":
      return { group: name, hasMarkers: showsMarkers(group), joins: joinsOf(group) };
    case "radarChart": {
      const isFilled = value("radarStyle") === "filled";
      return {
        group: name,
        isFilled,
        hasMarkers: !isFilled && value("radarStyle") === "marker" && showsMarkers(group),
      };
    }
    case "bubbleChart":
      return { group: name, isBall: isOn(value("bubble3D") ?? valueIn(plottedIn(group)[0], "bubble3D")) };
    case "surfaceChart":
    case "surface3DChart":
      return { group: name, isWireframe: childNamed(group, "wireframe") !== undefined && value("wireframe") !== "0" };
    case "stockChart":
      return { group: name, hasOpening: childNamed(group, "upDownBars") !== undefined };
    default:
      return undefined;
  }
}

type Grouping = NonNullable<ChartKind["grouping"]>;

export function isSameKind(a: ChartKind, b: ChartKind): boolean {
  const plain = (value: unknown): unknown => (value === false ? undefined : value);
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof ChartKind>;
  return [...names].every((name) => plain(a[name]) === plain(b[name]));
}

const directionOf = (group: Element): "bar" | "col" => (valueIn(group, "barDir") === "bar" ? "bar" : "col");

const isOn = (value: string | undefined): boolean => value === "1" || value === "true";

/** Where nothing is said, Excel draws signs. */
const showsMarkers = (group: Element): boolean =>
  valueIn(childNamed(plottedIn(group)[0], "marker"), "symbol") !== "none";

function joinsOf(group: Element): NonNullable<ChartKind["joins"]> {
  const [series] = plottedIn(group);
  const line = childNamed(childNamed(series, "spPr"), "ln");
  if (childNamed(line, "noFill") !== undefined) return "none";
  return isOn(valueIn(series, "smooth")) ? "smooth" : "straight";
}

export function valueIn(parent: Element | undefined, name: string): string | undefined {
  const child = parent && childrenNamed(parent, name)[0];
  return child && attribute(child, "val");
}
