import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { Workbook } from "../../src/xlsx/workbook";
import type { Sheet } from "../../src/xlsx/sheet";

export const FOREIGN = new Uint8Array(readFileSync(join(__dirname, "..", "workbooks", "foreign.xlsx")));

export const openForeign = (): Workbook => Workbook.open(FOREIGN);

export function sheetOf(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheetNamed(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

export const reopened = (workbook: Workbook): Workbook => Workbook.open(workbook.toBytes());

export const partsOf = (file: Uint8Array): Record<string, Uint8Array> => unzipSync(file);

export const textOf = (file: Uint8Array, part: string): string => new TextDecoder().decode(partsOf(file)[part]);

/** Names of parts that differ between two files, or that only one of them has. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => !old[name] || !now[name] || !Buffer.from(old[name]).equals(now[name]))
    .sort();
}
