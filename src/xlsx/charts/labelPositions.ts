import type { ChartKind } from "./chartKind";

interface LabelPositions {
  /** By the file's words; any other makes Excel refuse the file. */
  readonly allowed: readonly string[];
  /** Where labels stand when nothing is said; undefined where the kind has one place only. */
  readonly usual?: string;
}

/** Where the labels of a kind may stand. */
export function labelPositions({ group, grouping }: ChartKind): LabelPositions {
  switch (group) {
    case "barChart":
      return grouping === "clustered"
        ? { allowed: ["ctr", "inEnd", "inBase", "outEnd"], usual: "outEnd" }
        : { allowed: ["ctr", "inEnd", "inBase"], usual: "ctr" };
    case "lineChart":
    case "scatterChart":
    case "bubbleChart":
    case "stockChart":
      return { allowed: ["ctr", "l", "r", "t", "b"], usual: "r" };
    case "pieChart":
    case "pie3DChart":
    case "ofPieChart":
      return { allowed: ["bestFit", "ctr", "inEnd", "outEnd"], usual: "bestFit" };
    case "radarChart":
      return { allowed: ["outEnd"], usual: "outEnd" };
    default:
      return { allowed: [] };
  }
}
