import { HyperFormula } from "hyperformula";
import { serialOfDay } from "../../src/domain/days";
import type { CellValue, TableId, Tables } from "../../src/domain/tables";
import { TABLE_COLUMNS } from "../../src/domain/tables";
import { TABLE_WORDS } from "../../src/german/tables";
import type { SheetPlan } from "../../src/sheets/plan";
import { columnName } from "../../src/sheets/addresses";
import { structuredReference } from "../../src/sheets/references";

/**
 * What a plan's formulas give over these tables, calculated by HyperFormula: an independent judge of the forms.
 * Keys are A1 addresses of the plan's formula cells.
 */
export function evaluated(plan: SheetPlan, tables: Tables): ReadonlyMap<string, unknown> {
  const ids = (Object.keys(TABLE_COLUMNS) as TableId[]).filter((table) => tables[table] !== undefined);
  const sheets = Object.fromEntries(ids.map((table) => [table, gridOf(table, tables)]));
  const formulas = new Map<string, string>();
  const grid = plan.rows.map(({ cells }, row) =>
    cells.map((cell, column) => {
      if (cell === null) return null;
      if ("value" in cell) return typeof cell.value === "string" ? `'${cell.value}` : cell.value;
      const formula = withAddresses(cell.formula, ids, tables);
      formulas.set(`${columnName(column)}${String(row + 1)}`, formula);
      return formula;
    }),
  );
  const engine = HyperFormula.buildFromSheets(
    { ...sheets, plan: grid },
    { licenseKey: "gpl-v3", useArrayArithmetic: true, useWildcards: true, matchWholeCell: true, caseSensitive: false },
  );
  const sheet = engine.getSheetId("plan") ?? -1;
  const values = new Map<string, unknown>();
  plan.rows.forEach(({ cells }, row) =>
    cells.forEach((cell, column) => {
      if (cell !== null && "formula" in cell) {
        values.set(`${columnName(column)}${String(row + 1)}`, engine.getCellValue({ sheet, row, col: column }));
      }
    }),
  );
  engine.destroy();
  return values;
}

/**
 * Dates stand as serial numbers, as the workbook holds them. Line feeds become spaces: HyperFormula's "?*" stops at them,
 * Excel's and LibreOffice's do not.
 */
const stored = (value: CellValue | undefined): CellValue | string => {
  if (typeof value !== "string" || value === "") return value === "" ? null : (value ?? null);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? serialOfDay(value) : `'${value.replaceAll("\n", " ")}`;
};

const gridOf = (table: TableId, tables: Tables): CellValue[][] => {
  const rows = (tables[table] ?? []) as readonly Readonly<Record<string, CellValue | undefined>>[];
  const body = rows.map((row) => TABLE_COLUMNS[table].map((column) => stored(row[column])));
  return [TABLE_COLUMNS[table].map(() => "Kopf"), ...(body.length > 0 ? body : [TABLE_COLUMNS[table].map(() => null)])];
};

function withAddresses(formula: string, ids: readonly TableId[], tables: Tables): string {
  let result = formula;
  for (const table of ids) {
    const { name, headings } = TABLE_WORDS[table];
    const last = Math.max(2, (tables[table]?.length ?? 0) + 1);
    TABLE_COLUMNS[table].forEach((column, index) => {
      const heading = (headings as Readonly<Record<string, string>>)[column] ?? "";
      const letter = columnName(index);
      result = result.replaceAll(
        structuredReference(name, heading),
        `${table}!$${letter}$2:$${letter}$${String(last)}`,
      );
    });
  }
  return result;
}

/** What the plan says its formulas show, by address. */
export const expectedIn = ({ rows }: SheetPlan): ReadonlyMap<string, string | number> =>
  new Map(
    rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) =>
        cell !== null && "formula" in cell ? [[`${columnName(column)}${String(row + 1)}`, cell.expected] as const] : [],
      ),
    ),
  );
