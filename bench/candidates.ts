import { unzipSync, zipSync } from "fflate";
import { Workbook } from "../src/xlsx/workbook";

/**
 * The steps that every candidate goes: read the file, change one cell (B2 becomes "geändert"), write the file; then,
 * apart from these, look at the value of every cell, since some libraries parse cells only when they are asked for.
 */
export interface Candidate {
  load(bytes: Uint8Array): unknown;
  edit(loaded: unknown): unknown;
  save(loaded: unknown): unknown;
  /** Number of cells with a value. */
  readAll(loaded: unknown): number;
}

const CHANGED = "geändert";

interface ExcelJsWorkbook {
  readonly xlsx: { load(bytes: Uint8Array): Promise<unknown>; writeBuffer(): Promise<Uint8Array> };
  getWorksheet(index: number): ExcelJsSheet;
}

interface ExcelJsSheet {
  getCell(address: string): { value: unknown };
  eachRow(visit: (row: { eachCell(visit: (cell: { value: unknown }) => void): void }) => void): void;
}

interface PopulateWorkbook {
  sheet(index: number): {
    cell(address: string): { value(value: unknown): unknown };
    usedRange(): { value(): unknown[][] };
  };
  outputAsync(): Promise<Uint8Array>;
}

// The libraries are installed for the bench alone, so their types must not be needed to compile the project.
const load = async <T>(name: string): Promise<T> => ((await import(name)) as { default: T }).default;

export const CANDIDATES: Readonly<Record<string, () => Promise<Candidate>>> = {
  "fflate unzip + zip, nothing else": () =>
    Promise.resolve({
      load: (bytes) => unzipSync(bytes),
      edit: () => undefined,
      save: (files) => zipSync(files as Record<string, Uint8Array>),
      readAll: () => 0,
    }),
  "package layer": () =>
    Promise.resolve({
      load: (bytes) => Workbook.open(bytes),
      edit: (workbook) => (workbook as Workbook).sheets[0]?.setCell(1, 1, { value: CHANGED }),
      save: (workbook) => (workbook as Workbook).toBytes(),
      readAll: (workbook) => {
        const [sheet] = (workbook as Workbook).sheets;
        const { row, column, rows, columns } = sheet?.usedArea() ?? { row: 0, column: 0, rows: 0, columns: 0 };
        let filled = 0;
        for (let r = 0; r < rows; r++) {
          for (const { value } of sheet?.readRange(row + r, column, 1, columns)[0] ?? []) if (value !== null) filled++;
        }
        return filled;
      },
    }),
  exceljs: async () => {
    const ExcelJS = await load<{ Workbook: new () => ExcelJsWorkbook }>("./node_modules/exceljs/excel.js");
    return {
      load: async (bytes) => {
        const workbook = new ExcelJS.Workbook();
        await workbook.xlsx.load(bytes);
        return workbook;
      },
      edit: (workbook) => ((workbook as ExcelJsWorkbook).getWorksheet(1).getCell("B2").value = CHANGED),
      save: (workbook) => (workbook as ExcelJsWorkbook).xlsx.writeBuffer(),
      readAll: (workbook) => {
        let filled = 0;
        (workbook as ExcelJsWorkbook).getWorksheet(1).eachRow((row) =>
          row.eachCell(({ value }) => {
            if (value !== null) filled++;
          }),
        );
        return filled;
      },
    };
  },
  "xlsx-populate": async () => {
    const populate = await load<{ fromDataAsync(bytes: Uint8Array): Promise<PopulateWorkbook> }>(
      "./node_modules/xlsx-populate/lib/XlsxPopulate.js",
    );
    return {
      load: (bytes) => populate.fromDataAsync(bytes),
      edit: (workbook) => (workbook as PopulateWorkbook).sheet(0).cell("B2").value(CHANGED),
      save: (workbook) => (workbook as PopulateWorkbook).outputAsync(),
      readAll: (workbook) => {
        const values = (workbook as PopulateWorkbook).sheet(0).usedRange().value();
        return values.flat().filter((value) => value !== undefined).length;
      },
    };
  },
};
