import type { Audit, FieldOfAction, Goal, IsoDate, Measure } from "../audit";
import { goalKey } from "../figures";
import type { Fix } from "../finding";
import { groupBy } from "../groupBy";
import type { SourceCell, SourceRow, SourceTable } from "../source";
import { cellIn, sourceRowAt } from "../source";
import type { CellValue, Place } from "../tables";
import { nameKey } from "./fieldMeant";
import { plainNumber } from "./numbering";

/** What rules look at: the audit, its source tables, and the ways through both that several rules need. */
export interface Subject {
  readonly audit: Audit;
  /** Empty where no workbook is at hand: rules about cells then find nothing, and no finding has a fix. */
  readonly sources: readonly SourceTable[];
  /** The day that due dates are measured against; without it nothing is overdue. */
  readonly asOf: IsoDate | undefined;
  /** The first field of action of each number. */
  readonly fields: ReadonlyMap<number, FieldOfAction>;
  /** The first goal of each number, by goalKey. */
  readonly goals: ReadonlyMap<string, Goal>;
  /** All goals by their number without star and outer dots. */
  readonly goalsByPlainNumber: ReadonlyMap<string, readonly Goal[]>;
  /** Fields of action by nameKey. */
  readonly fieldsByName: ReadonlyMap<string, readonly FieldOfAction[]>;
  /** Measures by the goal they name, by goalKey. */
  readonly measuresOfGoal: ReadonlyMap<string, readonly Measure[]>;
  cellAt(place: Place): SourceCell | undefined;
  /** A fix that puts a value into a cell; undefined where no workbook is at hand. */
  fixAt(place: Place, after: CellValue): Fix | undefined;
}

export function subjectOf(audit: Audit, sources: readonly SourceTable[], asOf: IsoDate | undefined): Subject {
  const tables = groupBy(sources, ({ table }) => table);
  const rowAt = (place: Place): SourceRow | undefined => sourceRowAt(tables.get(place.table) ?? [], place);
  const cellAt = ({ column }: Place, row: SourceRow | undefined): SourceCell | undefined =>
    row === undefined || column === undefined ? undefined : cellIn(row, column);
  return {
    audit,
    sources,
    asOf,
    fields: firstBy(audit.fieldsOfAction, ({ number }) => number),
    goals: firstBy(audit.goals, ({ number }) => (number === "" ? undefined : goalKey(number))),
    goalsByPlainNumber: groupBy(audit.goals, ({ number }) => plainNumber(number)),
    fieldsByName: groupBy(audit.fieldsOfAction, ({ name }) => nameKey(name)),
    measuresOfGoal: groupBy(audit.measures, ({ goal }) => goalKey(goal)),
    cellAt: (place) => cellAt(place, rowAt(place)),
    fixAt: (place, after) => {
      const row = rowAt(place);
      const cell = cellAt(place, row);
      return row && cell && { cells: [{ place, before: cell.value, after }], row };
    },
  };
}

function firstBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key | undefined): ReadonlyMap<Key, Item> {
  const first = new Map<Key, Item>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined && !first.has(key)) first.set(key, item);
  }
  return first;
}
