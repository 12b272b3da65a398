import type { Sourced } from "../domain/audit";
import { fieldHeading } from "../german/balanceWords";
import {
  DERIVATION_HEADINGS,
  DERIVATION_NOTE,
  FIGURE_SENTENCES,
  ROW_LABELS,
  VALUE_NOT_LIVE,
} from "../german/derivationWords";
import { EXTRA_FIGURES, MORE_FIGURES } from "../german/overviewWords";
import { asOfLine, sheetTitle } from "../german/sheetWords";
import { cellName } from "./addresses";
import { extraCell } from "./extraFigures";
import { framedSheet } from "./frame";
import { germanFormula } from "./germanFormula";
import type { OverviewPlan } from "./overview";
import type { CellOf, OverviewColumn, OverviewFigures, OverviewRow } from "./overviewFigures";
import type { PlanCell, PlanRow, SheetPlan } from "./plan";
import type { BalanceInput } from "./planSheets";
import { gapRow, lineRow, paragraphRows, tableRows, textCell, titleRows } from "./rows";
import { sourceRowsText } from "./sourceRows";

const COLUMNS = [56, 156, 94, 396, 120];
const VALUE_COLUMN = 2;

/** A figure of the Übersicht as it is derived here. */
interface Derived {
  /** Figures of the same heading follow each other. */
  readonly heading: string;
  readonly sentence: string;
  /** Its cell in the Übersicht. */
  readonly address: string;
  readonly value: (addressOf: AddressOf) => PlanCell;
  readonly records: readonly Sourced[];
}

/** Where a figure stands on this sheet, by its cell in the Übersicht. */
type AddressOf = (overviewAddress: string) => string;

/**
 * The Rechenweg: every figure of the Übersicht once more, counted by a formula of its own, with the formula as text, a
 * sentence and the rows that count into it. It points at no cell of the Übersicht, so the two check each other.
 */
export function planDerivation(input: BalanceInput, overviewPlan: OverviewPlan): SheetPlan {
  const derived = [...tableFigures(overviewPlan), ...figuresBelow(overviewPlan)];
  const formulas = formulasByAddress(overviewPlan.plan);
  const blocks = derived.map((figure, index) => ({
    heading:
      figure.heading === derived[index - 1]?.heading
        ? []
        : [gapRow(COLUMNS), ...paragraphRows(COLUMNS, figure.heading, "subheading")],
    // How high its rows are depends on the value alone, so the formulas that point to other rows can wait for these.
    rows: tableRows(COLUMNS, [
      textCell(figure.address, "cell"),
      textCell(figure.sentence, "cell"),
      figure.value(() => "0"),
      textCell(formulas.get(figure.address) ?? VALUE_NOT_LIVE, "code"),
      textCell(sourceRowsText(figure.records, input.references), "cell"),
    ]),
    figure,
  }));

  const places = new Map<string, string>();
  const title = titleRows(COLUMNS, sheetTitle("derivation", input.audit.profile));
  const headerRow = title.length + 3;
  let row = headerRow;
  for (const { heading, rows, figure } of blocks) {
    places.set(figure.address, cellName(VALUE_COLUMN, row + heading.length + 1));
    row += heading.length + rows.length;
  }
  const addressOf: AddressOf = (address) => places.get(address) ?? "0";
  const withValue = ([first, ...more]: readonly PlanRow[], value: PlanCell): readonly PlanRow[] =>
    first === undefined
      ? []
      : [{ ...first, cells: first.cells.map((cell, column) => (column === VALUE_COLUMN ? value : cell)) }, ...more];

  const rows = [
    ...title,
    lineRow(COLUMNS, textCell(`${asOfLine(input.asOf, input.audit.profile)}.`, "line")),
    lineRow(COLUMNS, textCell(DERIVATION_NOTE, "line")),
    ...tableRows(
      COLUMNS,
      DERIVATION_HEADINGS.map((heading) => textCell(heading, "head")),
    ),
    ...blocks.flatMap(({ heading, rows, figure }) => [...heading, ...withValue(rows, figure.value(addressOf))]),
    gapRow(COLUMNS),
  ];
  return framedSheet("derivation", { columns: COLUMNS, rows, headerRow }, input);
}

/** The formulas of the Übersicht as a German Excel shows them. */
function formulasByAddress({ rows }: SheetPlan): ReadonlyMap<string, string> {
  const formulas = new Map<string, string>();
  rows.forEach(({ cells }, row) => {
    cells.forEach((cell, column) => {
      if (cell !== null && "formula" in cell) formulas.set(cellName(column, row + 1), germanFormula(cell.formula));
    });
  });
  return formulas;
}

function tableFigures({ overview, cellOf }: OverviewPlan): readonly Derived[] {
  return overview.rows.flatMap((row) =>
    overview.columns.flatMap((column) => {
      const expected = overview.expected(row, column);
      if (expected === undefined) return [];
      const address = cellOf(row, column);
      return {
        heading: labelOf(row),
        sentence: FIGURE_SENTENCES[column],
        address,
        value: (addressOf: AddressOf) => valueCell(overview, row, column, cellOf, addressOf),
        records: overview.records(row, column),
      };
    }),
  );
}

const labelOf = (row: OverviewRow): string =>
  row.kind === "field" ? fieldHeading(row.fieldOfAction) : ROW_LABELS[row.kind];

function valueCell(
  overview: OverviewFigures,
  row: OverviewRow,
  column: OverviewColumn,
  cellOf: CellOf,
  addressOf: AddressOf,
): PlanCell {
  const here: CellOf = (other, name) =>
    name === "number"
      ? String(other.kind === "field" ? (other.fieldOfAction.number ?? 0) : 0)
      : addressOf(cellOf(other, name));
  const expected = overview.expected(row, column) ?? "";
  const expression = overview.expression(row, column, here);
  if (expression !== undefined) {
    return { formula: `=${expression}`, expected, style: column === "rate" ? "cellLive" : "cellCount" };
  }
  return typeof expected === "number" ? { value: expected, style: "cellCount" } : textCell(expected, "cell");
}

function figuresBelow({ overview, cellOf, extras, extraCellOf }: OverviewPlan): readonly Derived[] {
  const total = overview.rows.find(({ kind }) => kind === "total");
  if (total === undefined) return [];
  return extras.map((extra) => ({
    heading: MORE_FIGURES,
    sentence: EXTRA_FIGURES[extra.id],
    address: extraCellOf(extra.id),
    value: (addressOf: AddressOf) =>
      extraCell(
        extra,
        extra.expression(
          (column) => addressOf(cellOf(total, column)),
          (id) => addressOf(extraCellOf(id)),
        ),
      ),
    records: extra.records,
  }));
}
