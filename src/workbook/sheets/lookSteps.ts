import type { CellStyle, SheetPlan, StyleId } from "../../sheets/plan";
import { FONT, styleOf } from "../../sheets/styles";
import type { Step } from "../batches";
import { blockAddress } from "../grid/address";
import { addressLists } from "../grid/addressLists";
import { regionsOf } from "../grid/regions";

type Look = keyof Omit<CellStyle, "numberFormat">;

/**
 * Steps that give a sheet its looks. Each property is painted by itself: what most cells have goes onto the whole area,
 * the others get theirs in as few areas as neighbouring cells allow.
 */
export function lookSteps(sheet: () => Excel.Worksheet, plan: SheetPlan): readonly Step[] {
  const whole = { row: 0, column: 0, rows: plan.rows.length, columns: plan.columns.length };
  const base: Step = {
    bytes: 3000,
    queue() {
      const { format } = sheet().getRange(blockAddress(whole));
      format.font.name = FONT;
      format.verticalAlignment = "Top";
    },
  };
  const painting = { sheet, plan, styles: styleCounts(plan), whole: blockAddress(whole) };
  return [base, ...LOOKS.flatMap((look) => stepsOf(painting, look))];
}

interface Painting {
  readonly sheet: () => Excel.Worksheet;
  readonly plan: SheetPlan;
  /** How many cells have each style. A plan has few styles and many cells, so what it takes to choose is asked of the styles. */
  readonly styles: ReadonlyMap<StyleId, number>;
  readonly whole: string;
}

function styleCounts({ rows }: SheetPlan): ReadonlyMap<StyleId, number> {
  const counts = new Map<StyleId, number>();
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (cell !== null) counts.set(cell.style, (counts.get(cell.style) ?? 0) + 1);
    }
  }
  return counts;
}

const LOOKS: readonly Look[] = [
  "size",
  "bold",
  "italic",
  "color",
  "fill",
  "wrap",
  "align",
  "vertical",
  "border",
  "indent",
];

/** Looks that an empty cell must not get only because most cells have them. */
const ONLY_WHERE_GIVEN: ReadonlySet<Look> = new Set<Look>(["fill", "border"]);

function stepsOf({ sheet, plan, styles, whole }: Painting, look: Look): readonly Step[] {
  const usual = ONLY_WHERE_GIVEN.has(look) ? undefined : mostFrequent(styles, look);
  const given = new Map([...styles.keys()].map((style) => [style, lookOf(style, look)]));
  const others = plan.rows.map(({ cells }) =>
    cells.map((cell) => {
      const value = cell === null ? undefined : given.get(cell.style);
      return value === usual ? undefined : value;
    }),
  );
  return [
    ...(usual === undefined || usual === DEFAULTS[look] ? [] : [paintStep(sheet, whole, look, usual)]),
    ...[...regionsOf(others)].flatMap(([value, blocks]) =>
      addressLists(blocks.map(blockAddress)).map((address) => paintStep(sheet, address, look, value)),
    ),
  ];
}

type LookValue = string | number | boolean;

/** What a cell of a new sheet looks like where nothing is said. */
const DEFAULTS: Readonly<Partial<Record<Look, LookValue>>> = {
  bold: false,
  italic: false,
  wrap: false,
  vertical: "Top",
  align: "General",
  indent: 0,
};

const lookOf = (style: StyleId, look: Look): LookValue | undefined => styleOf(style)[look] ?? DEFAULTS[look];

/** The value of the look that most cells have. */
function mostFrequent(styles: ReadonlyMap<StyleId, number>, look: Look): LookValue | undefined {
  const counts = new Map<LookValue, number>();
  for (const [style, count] of styles) {
    const value = lookOf(style, look);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  return [...counts].reduce<readonly [LookValue | undefined, number]>(
    (most, entry) => (entry[1] > most[1] ? entry : most),
    [undefined, 0],
  )[0];
}

const paintStep = (sheet: () => Excel.Worksheet, address: string, look: Look, value: LookValue): Step => ({
  bytes: address.length + 4000,
  queue: () => paint(sheet().getRanges(address).format, look, value),
});

function paint(format: Excel.RangeFormat, look: Look, value: LookValue): void {
  switch (look) {
    case "size":
      format.font.size = value as number;
      break;
    case "bold":
      format.font.bold = value as boolean;
      break;
    case "italic":
      format.font.italic = value as boolean;
      break;
    case "color":
      format.font.color = value as string;
      break;
    case "fill":
      format.fill.color = value as string;
      break;
    case "wrap":
      format.wrapText = value as boolean;
      break;
    case "align":
      format.horizontalAlignment = value as "Left";
      break;
    case "vertical":
      format.verticalAlignment = value as "Top";
      break;
    case "indent":
      format.indentLevel = value as number;
      break;
    case "border":
      drawBorder(format);
      break;
  }
}

const LINES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
const LINE_COLOR = "#7F7F7F";

function drawBorder(format: Excel.RangeFormat): void {
  for (const line of LINES) {
    const edge = format.borders.getItem(line);
    edge.style = "Continuous";
    edge.color = LINE_COLOR;
  }
}
