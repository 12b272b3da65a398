import { cellKey } from "./book";
import type { Formula } from "./formula";
import { overlap } from "./reads";
import type { Reference } from "./values";

/** Finds the formulas that read a place. Most read single cells or one of a few large blocks, so these are kept apart. */
export class Readers {
  private readonly ofCells = new Map<number, Map<number, Formula[]>>();
  private readonly ofBlocks = new Map<string, { readonly area: Reference; readonly readers: Formula[] }>();

  constructor(formulas: Iterable<Formula>) {
    for (const formula of formulas) for (const area of formula.reads?.areas ?? []) this.add(area, formula);
  }

  /** The formulas that read any cell of the block; some may come twice. */
  *readersOf(changed: Reference): Iterable<Formula> {
    for (const { area, readers } of this.ofBlocks.values()) if (overlap(area, changed)) yield* readers;
    const cells = this.ofCells.get(changed.sheet) ?? new Map<number, Formula[]>();
    const size = (changed.bottom - changed.top + 1) * (changed.right - changed.left + 1);
    if (size > cells.size) {
      for (const readers of cells.values()) {
        yield* readers.filter(({ reads }) => reads?.areas.some((area) => overlap(area, changed)));
      }
      return;
    }
    for (let row = changed.top; row <= changed.bottom; row++) {
      for (let column = changed.left; column <= changed.right; column++) yield* cells.get(cellKey(row, column)) ?? [];
    }
  }

  private add(area: Reference, formula: Formula): void {
    if (area.top === area.bottom && area.left === area.right) {
      const cells = getOrAdd(this.ofCells, area.sheet, () => new Map<number, Formula[]>());
      getOrAdd(cells, cellKey(area.top, area.left), () => []).push(formula);
    } else {
      const name = `${area.sheet} ${area.top} ${area.left} ${area.bottom} ${area.right}`;
      getOrAdd(this.ofBlocks, name, () => ({ area, readers: [] })).readers.push(formula);
    }
  }
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
