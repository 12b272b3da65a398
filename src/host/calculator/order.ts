import { cellKey } from "./book";
import type { Formula } from "./formula";
import type { Reference } from "./values";

/**
 * The formulas in an order in which each comes after those that it reads. Those that read themselves, directly or through
 * others, come in `circular` as well.
 */
export function inOrder(due: ReadonlySet<Formula>): {
  readonly order: readonly Formula[];
  readonly circular: ReadonlySet<Formula>;
} {
  const places = placesOf(due);
  const order: Formula[] = [];
  const circular = new Set<Formula>();
  const done = new Set<Formula>();
  const open = new Set<Formula>();
  for (const start of due) {
    // Chains may be as long as a sheet, too long for recursion.
    const path = [{ formula: start, next: prerequisites(start, places) }];
    while (path.length > 0) {
      const step = path.at(-1);
      if (!step) break;
      const { formula, next } = step;
      if (done.has(formula)) {
        path.pop();
        continue;
      }
      open.add(formula);
      const { value: before, done: isLast } = next.next();
      if (isLast) {
        open.delete(formula);
        done.add(formula);
        order.push(formula);
      } else if (open.has(before)) {
        path.slice(path.findIndex((each) => each.formula === before)).forEach((each) => circular.add(each.formula));
      } else if (!done.has(before)) {
        path.push({ formula: before, next: prerequisites(before, places) });
      }
    }
  }
  return { order, circular };
}

type Places = ReadonlyMap<number, ReadonlyMap<number, Formula>>;

function placesOf(formulas: ReadonlySet<Formula>): Places {
  const places = new Map<number, Map<number, Formula>>();
  for (const formula of formulas) {
    const sheet = places.get(formula.sheet) ?? new Map<number, Formula>();
    places.set(formula.sheet, sheet.set(cellKey(formula.row, formula.column), formula));
  }
  return places;
}

function* prerequisites({ reads }: Formula, places: Places): Iterator<Formula, undefined> {
  for (const area of reads?.areas ?? []) yield* formulasIn(area, places.get(area.sheet));
  return undefined;
}

function* formulasIn(area: Reference, formulas: ReadonlyMap<number, Formula> = new Map()): Iterable<Formula> {
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (size > formulas.size) {
    for (const formula of formulas.values()) if (contains(area, formula)) yield formula;
    return;
  }
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const formula = formulas.get(cellKey(row, column));
      if (formula) yield formula;
    }
  }
}

const contains = (area: Reference, { row, column }: Formula): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
