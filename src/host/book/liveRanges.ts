import type { Area } from "../../xlsx/address";
import { ExcelError } from "../excelError";
import { CellRange, type RangeGroup } from "./cellRange";
import type { Sheet } from "./sheet";

/** The ranges that somebody holds: those of the running batch, and those that a client has asked to keep. */
export class LiveRanges {
  private readonly kept = new Map<string, CellRange | RangeGroup>();
  private readonly idOf = new Map<CellRange | RangeGroup, string>();
  private readonly released = new Set<string>();
  private followed = new Set<CellRange>();
  private lastId = 0;

  follow(range: CellRange): void {
    this.followed.add(range);
  }

  keep(range: CellRange | RangeGroup): string {
    const known = this.idOf.get(range);
    if (known !== undefined) return known;
    const id = `range-${(this.lastId += 1)}`;
    this.kept.set(id, range);
    this.idOf.set(range, id);
    return id;
  }

  referenceId(range: CellRange | RangeGroup): string | undefined {
    return this.idOf.get(range);
  }

  /** @throws InvalidReference */
  get(id: string): CellRange | RangeGroup {
    const range = this.kept.get(id);
    if (range === undefined) throw new ExcelError("InvalidReference", `no range is kept as ${id}`);
    return range;
  }

  /** The batch that releases a range may still use it, so it goes when the batch ends. */
  release(id: string): void {
    this.released.add(id);
  }

  /** Ends a batch. */
  settle(): void {
    for (const id of this.released) {
      const range = this.kept.get(id);
      this.kept.delete(id);
      if (range !== undefined) this.idOf.delete(range);
    }
    this.released.clear();
    this.followed = new Set(
      [...this.kept.values()].flatMap((kept) => (kept instanceof CellRange ? kept : kept.ranges)),
    );
  }

  relocate(sheet: Sheet, move: (area: Area) => Area | undefined): void {
    for (const range of this.followed) if (range.sheet === sheet) range.relocate(move);
  }
}
