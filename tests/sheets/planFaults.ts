import { cellName } from "../../src/sheets/addresses";
import type { PlanCell, SheetPlan } from "../../src/sheets/plan";
import type { SourceReferences } from "../../src/sheets/references";
import { STYLES } from "../../src/sheets/styles";
import { formulaFaults } from "./formulaFaults";

/**
 * What would make Excel refuse, repair or silently change a planned sheet: a mistake of ours, so every kind of plan is
 * looked at here.
 *
 * @returns one English sentence per fault, with the cell where there is one; empty for a sound plan
 */
export function planFaults(plan: SheetPlan, references?: SourceReferences): readonly string[] {
  const numberColumns = new Set(references === undefined ? [] : numberColumnsOf(references));
  return [
    ...titleFaults(plan.title),
    ...markerFaults(plan.marker),
    ...printFaults(plan),
    ...chartFaults(plan),
    ...checksumFaults(plan),
    ...plan.rows.flatMap((row, index) => [
      ...rowFaults(plan, index),
      ...row.cells.flatMap((cell, column) =>
        cell === null ? [] : cellFaults(cell, numberColumns).map((fault) => `${cellName(column, index + 1)}: ${fault}`),
      ),
    ]),
  ];
}

/** Columns that hold numbers such as "1.1", which must never be compared by a criterion. */
const numberColumnsOf = (references: SourceReferences): readonly string[] =>
  [
    references.column("goals", "number"),
    references.column("measures", "number"),
    references.column("measures", "goal"),
  ].filter((column) => column !== undefined);

const LONGEST_TITLE = 31;
const LONGEST_TEXT = 32_767;
const MOST_LINE_FEEDS = 253;
const LONGEST_HEADER = 255;
const TALLEST = 409;

function titleFaults(title: string): readonly string[] {
  const sound =
    title !== "" && title.length <= LONGEST_TITLE && !/[:\\/?*[\]]|^'|'$/.test(title) && !/^history$/i.test(title);
  return sound ? [] : [`"${title}" cannot be the name of a sheet`];
}

const markerFaults = (marker: string): readonly string[] =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(marker) ? [] : [`"${marker}" cannot be the name of a marker`];

function printFaults({ print, rows, frozenRows }: SheetPlan): readonly string[] {
  const faults: string[] = [];
  for (const [place, texts] of [["header", print.header] as const, ["footer", print.footer] as const]) {
    const length = `&L${texts.left}&C${texts.center}&R${texts.right}`.length;
    if (length > LONGEST_HEADER) faults.push(`a ${place} of ${length} characters`);
  }
  const [first, last] = print.titleRows ?? [1, 1];
  if (first < 1 || last < first || last > rows.length) faults.push(`title rows ${first} to ${last}`);
  if (frozenRows < 0 || frozenRows >= rows.length) faults.push(`${frozenRows} frozen rows of ${rows.length}`);
  return faults;
}

const AREA = /^[A-Z]{1,3}[1-9]\d*:[A-Z]{1,3}[1-9]\d*$/;

const chartFaults = ({ charts }: SheetPlan): readonly string[] =>
  charts.flatMap(({ name, area, categories, series }) =>
    [area, categories, ...series.map(({ values }) => values)]
      .filter((address) => !AREA.test(address))
      .map((address) => `the chart ${name} has no such area: ${address}`),
  );

function checksumFaults({ rows, checksumRow }: SheetPlan): readonly string[] {
  const line = rows[checksumRow]?.cells[0];
  const isText = line != null && "value" in line && typeof line.value === "string";
  return isText && checksumRow === rows.length - 1 ? [] : ["the last line is not that of the checksum"];
}

function rowFaults({ rows, columns }: SheetPlan, index: number): readonly string[] {
  const faults: string[] = [];
  const { cells, height } = rows[index] ?? { cells: [], height: 0 };
  if (cells.length !== columns.length) faults.push(`row ${index + 1} has ${cells.length} of ${columns.length} cells`);
  if (!(height > 0 && height <= TALLEST)) faults.push(`row ${index + 1} is ${height} pt high`);
  return faults;
}

function cellFaults(cell: PlanCell, numberColumns: ReadonlySet<string>): readonly string[] {
  const style = (STYLES as Readonly<Record<string, (typeof STYLES)[keyof typeof STYLES] | undefined>>)[cell.style];
  if (style === undefined) return [`no style is called ${cell.style}`];
  const isText = style.numberFormat === "@";
  if ("formula" in cell) {
    return [
      ...formulaFaults(cell.formula, numberColumns),
      ...(isText ? ["a formula in a cell formatted as text"] : []),
    ];
  }
  if (typeof cell.value === "number") return Number.isFinite(cell.value) ? [] : [`${cell.value} is no number`];
  return [...textFaults(cell.value), ...(isText ? [] : ["a text in a cell that is not formatted as text"])];
}

function textFaults(text: string): readonly string[] {
  const faults: string[] = [];
  if (text.length > LONGEST_TEXT) faults.push(`a text of ${text.length} characters`);
  if (text.split("\n").length - 1 > MOST_LINE_FEEDS) faults.push("too many line feeds");
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for: XML cannot hold them
  if (/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/.test(text)) faults.push("a control character");
  return faults;
}
