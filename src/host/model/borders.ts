import type { BorderLine, BorderStyle, CellStyle } from "../../xlsx/styles/cellStyle";
import { rgbColor } from "../../xlsx/styles/color";
import type { Area } from "../../xlsx/address";
import { lastColumn, lastRow } from "../book/area";
import { restyle } from "../book/looks";
import { linesOn, takeOverLines, type Side } from "../book/sharedBorders";
import type { CellRange } from "../book/cellRange";
import { integer, oneOf } from "../wire/readers";
import { method, objectType, writable, type HostObject } from "../wire/objectType";
import { color } from "./colors";
import type { Formatted } from "./rangeFormat";
import { namesOf } from "./words";

interface Place {
  /** Where the cells of an area that have this border have it. */
  readonly side: Side;
  /** Those cells; undefined where there are none. */
  readonly part: (area: Area) => Area | undefined;
  readonly diagonal?: Partial<BorderStyle>;
}

const row = (area: Area, at: number): Area => ({ ...area, row: at, rows: 1 });
const column = (area: Area, at: number): Area => ({ ...area, column: at, columns: 1 });

/** Inner borders are written to the cell above the line or left of it. */
const PLACES = {
  EdgeTop: { side: "top", part: (area) => row(area, area.row) },
  EdgeBottom: { side: "bottom", part: (area) => row(area, lastRow(area)) },
  EdgeLeft: { side: "left", part: (area) => column(area, area.column) },
  EdgeRight: { side: "right", part: (area) => column(area, lastColumn(area)) },
  InsideHorizontal: {
    side: "bottom",
    part: (area) => (area.rows < 2 ? undefined : { ...area, rows: area.rows - 1 }),
  },
  InsideVertical: {
    side: "right",
    part: (area) => (area.columns < 2 ? undefined : { ...area, columns: area.columns - 1 }),
  },
  DiagonalDown: { side: "diagonal", part: (area) => area, diagonal: { isDiagonalDown: true } },
  DiagonalUp: { side: "diagonal", part: (area) => area, diagonal: { isDiagonalUp: true } },
} as const satisfies Record<string, Place>;

type PlaceName = keyof typeof PLACES;
const PLACE_NAMES = namesOf(PLACES);

interface Border extends Formatted {
  readonly place: PlaceName;
}

export const bordersType: (formatted: Formatted) => HostObject = objectType<Formatted>({
  name: "RangeBorderCollection",
  values: { count: () => PLACE_NAMES.length },
  items: (formatted) => PLACE_NAMES.map((place) => borderType({ ...formatted, place })),
  item: (formatted, key) => borderType({ ...formatted, place: oneOf(...PLACE_NAMES)(key) }),
  methods: {
    getItemAt: method([integer], (formatted, index) =>
      borderType({ ...formatted, place: oneOf(...PLACE_NAMES)(PLACE_NAMES[index]) }),
    ),
  },
});

/** The sides of a cell by the names that they have where properties are given cell by cell. */
const CELL_SIDES = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
} as const satisfies Record<string, PlaceName>;

export const CELL_SIDE_NAMES = namesOf(CELL_SIDES);

export const cellBordersType: (formatted: Formatted) => HostObject = objectType<Formatted>({
  name: "CellBorderCollection",
  objects: Object.fromEntries(
    CELL_SIDE_NAMES.map((name) => [
      name,
      (formatted: Formatted) => borderType({ ...formatted, place: CELL_SIDES[name] }),
    ]),
  ),
});

/** How the file names a line, by the API's style and weight. */
const LINES = {
  None: { Thin: "none" },
  Continuous: { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" },
  Dash: { Thin: "dashed", Medium: "mediumDashed" },
  DashDot: { Thin: "dashDot", Medium: "mediumDashDot" },
  DashDotDot: { Thin: "dashDotDot", Medium: "mediumDashDotDot" },
  Dot: { Thin: "dotted" },
  Double: { Thick: "double" },
  SlantDashDot: { Medium: "slantDashDot" },
} as const satisfies Record<string, Partial<Record<Weight, string>>>;

const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
type Weight = (typeof WEIGHTS)[number];
type LineName = keyof typeof LINES;
const LINE_NAMES = namesOf(LINES);

const borderType: (border: Border) => HostObject = objectType<Border>({
  name: "RangeBorder",
  identity: ({ place }) => ({ Id: place }),
  values: {
    sideIndex: ({ place }) => place,
    style: writable(
      oneOf(...LINE_NAMES),
      (border) => common(border, (line) => describe(line).name),
      (border, name) => change(border, (line) => ({ ...line, style: fileStyle(name, describe(line).weight) })),
    ),
    weight: writable(
      oneOf(...WEIGHTS),
      (border) => common(border, (line) => describe(line).weight),
      (border, weight) =>
        change(border, (line) => {
          const { name } = describe(line);
          return { ...line, style: fileStyle(name === "None" ? "Continuous" : name, weight) };
        }),
    ),
    color: writable(
      color,
      (border) => {
        const { styles } = border.ranges[0].sheet.book.file;
        return common(border, (line) => styles.rgb(line.color) ?? "#000000");
      },
      (border, rgb) =>
        change(border, (line) => ({ style: line.style === "none" ? "thin" : line.style, color: rgbColor(rgb) })),
    ),
  },
});

function partsOf({ ranges, place }: Border): CellRange[] {
  const { part }: Place = PLACES[place];
  return ranges.flatMap((range) => {
    const area = part(range.area);
    return area === undefined ? [] : [range.at(area)];
  });
}

function common<T>(border: Border, read: (line: BorderLine) => T): T | null {
  const { side }: Place = PLACES[border.place];
  const found = new Set(partsOf(border).flatMap((range) => linesOn(range, side).map(read)));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

function change(border: Border, to: (line: BorderLine) => BorderLine): void {
  const { side, diagonal }: Place = PLACES[border.place];
  const parts = partsOf(border);
  for (const part of parts) takeOverLines(part, side);
  restyle(parts, (style: CellStyle) => ({ border: { ...diagonal, [side]: to(style.border[side]) } }));
}

function describe({ style }: BorderLine): { name: LineName; weight: Weight } {
  for (const name of LINE_NAMES) {
    const weights: Partial<Record<Weight, string>> = LINES[name];
    const weight = WEIGHTS.find((candidate) => weights[candidate] === style);
    if (weight !== undefined) return { name, weight };
  }
  return { name: "Continuous", weight: "Thin" };
}

/** Not every style comes in every weight; then its own weight counts. */
function fileStyle(name: LineName, weight: Weight): string {
  const weights: Partial<Record<Weight, string>> = LINES[name];
  return weights[weight] ?? Object.values(weights)[0] ?? "thin";
}
