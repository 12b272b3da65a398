import { contains, parseArea, type Area } from "../address";
import { copiedText } from "../formula/shift";
import { formulaTokens, type FormulaToken } from "../formula/tokens";
import { unescapeXml } from "../xml/escape";
import type { ArrayFormula } from "./value";

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly area: Area;
  readonly tokens: readonly FormulaToken[];
}

interface PlacedArray extends ArrayFormula {
  readonly row: number;
  readonly column: number;
}

/** The formulas of a sheet that concern more cells than the one they stand in: shared formulas and array formulas. */
export class SpecialFormulas {
  readonly #shared = new Map<number, SharedFormula>();
  readonly #arrays = new Map<string, PlacedArray>();

  /** Takes in what the `<f>` element of a cell defines; anything ordinary is passed over. */
  register(formulaXml: string, row: number, column: number, isDynamic: boolean): void {
    const tagEnd = formulaXml.indexOf(">");
    const tag = formulaXml.slice(0, tagEnd);
    const reference = /\sref="([^"]+)"/.exec(tag)?.[1];
    const index = /\ssi="(\d+)"/.exec(tag)?.[1];
    if (reference === undefined) return;
    if (/\st="array"/.test(tag)) this.setArray(row, column, { area: parseArea(reference), isDynamic });
    if (!/\st="shared"/.test(tag) || index === undefined || formulaXml[tagEnd - 1] === "/") return;
    const text = unescapeXml(formulaXml.slice(tagEnd + 1, formulaXml.lastIndexOf("</")));
    this.#shared.set(Number(index), { row, column, area: parseArea(reference), tokens: formulaTokens(text) });
  }

  sharedText(index: number, row: number, column: number): string | undefined {
    const shared = this.#shared.get(index);
    return shared && copiedText(shared.tokens, row - shared.row, column - shared.column);
  }

  sharedArea(index: number): Area | undefined {
    return this.#shared.get(index)?.area;
  }

  forgetShared(index: number): void {
    this.#shared.delete(index);
  }

  arrayAt(row: number, column: number): ArrayFormula | undefined {
    return this.#arrays.get(`${row},${column}`);
  }

  /** The array formula that fills this cell, with the place of its first cell. */
  arrayOver(row: number, column: number): PlacedArray | undefined {
    for (const array of this.#arrays.values()) if (contains(array.area, row, column)) return array;
    return undefined;
  }

  setArray(row: number, column: number, array: ArrayFormula): void {
    this.#arrays.set(`${row},${column}`, { row, column, area: array.area, isDynamic: array.isDynamic });
  }

  forgetArray(row: number, column: number): void {
    this.#arrays.delete(`${row},${column}`);
  }

  get arrays(): readonly PlacedArray[] {
    return [...this.#arrays.values()];
  }
}
