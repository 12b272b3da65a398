import { unzipSync, zipSync } from "fflate";
import { Workbook } from "../src/xlsx/workbook";

/** The three steps that every candidate goes: read the file, change one cell (B2 becomes "geändert"), write the file. */
export interface Candidate {
  load(bytes: Uint8Array): unknown;
  edit(loaded: unknown): unknown;
  save(loaded: unknown): unknown;
}

const CHANGED = "geändert";

interface ExcelJsWorkbook {
  readonly xlsx: { load(bytes: Uint8Array): Promise<unknown>; writeBuffer(): Promise<Uint8Array> };
  getWorksheet(index: number): { getCell(address: string): { value: unknown } };
}

interface PopulateWorkbook {
  sheet(index: number): { cell(address: string): { value(value: unknown): unknown } };
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
    }),
  "package layer": () =>
    Promise.resolve({
      load: (bytes) => Workbook.open(bytes),
      edit: (workbook) => (workbook as Workbook).sheets[0]?.setCell(1, 1, { value: CHANGED }),
      save: (workbook) => (workbook as Workbook).toBytes(),
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
    };
  },
};
