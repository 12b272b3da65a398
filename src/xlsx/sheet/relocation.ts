import { areaName, type Area } from "../address";

/** Where cells get to when others come or go. */
export interface Relocation {
  /** Cuts an area into parts that each stay, move or change their size as a whole; what stays comes first. */
  readonly split: (area: Area) => readonly Area[];
  /** Where such a part lies afterwards; undefined when it is gone. */
  readonly move: (part: Area) => Area | undefined;
}

export type Place = Pick<Area, "row" | "column">;

/**
 * The areas of a rule after their cells have moved, and where the first of their cells stood before: a rule's formulas speak
 * from that one.
 */
export function relocated(
  areas: readonly Area[],
  { split, move }: Relocation,
): { readonly moved: readonly Area[]; readonly firstBefore: Place | undefined } {
  const parts = areas.flatMap((area) => {
    const cut = split(area);
    // What moves together stays in one piece.
    return cut.some((part) => isMoved(part, move)) ? cut : [area];
  });
  return { moved: parts.flatMap((part) => move(part) ?? []), firstBefore: firstSurvivor(parts, move) };
}

function isMoved(part: Area, move: Relocation["move"]): boolean {
  const after = move(part);
  return after === undefined || areaName(after) !== areaName(part);
}

/** The first of the cells, by rows, that is still there after a move. */
function firstSurvivor(areas: readonly Area[], move: Relocation["move"]): Place | undefined {
  for (const area of areas) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      if (move({ ...area, row, rows: 1 }) === undefined) continue;
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (move({ row, column, rows: 1, columns: 1 })) return { row, column };
      }
    }
  }
  return undefined;
}
