import { autoFill } from "../book/autoFill";
import type { CellRange } from "../book/cellRange";
import { removeDuplicates, type RemovedDuplicates } from "../book/duplicates";
import { FILL_KINDS } from "../book/fillSeries";
import { foundCell, replaceAll, type Search } from "../book/find";
import { moveCells } from "../book/move";
import { fold, group, ungroup } from "../book/outline";
import { ExcelError } from "../excelError";
import { anything, flag, integer, oneOf, optional, struct, text, withDefault } from "../wire/readers";
import { method, objectType, type HostObject, type Method, type Reader } from "../wire/objectType";
import { rangeAt, rangeOrAddress } from "./arguments";

/** Options of find and its kin. */
export interface SearchCriteria {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
  readonly searchDirection: "Forward" | "Backwards";
}

export const searchCriteria = withDefault(
  struct<SearchCriteria>({
    completeMatch: flag,
    matchCase: flag,
    searchDirection: oneOf("Forward", "Backwards"),
  }),
  {},
);

export function searchOf(wanted: string, { completeMatch, matchCase }: Partial<SearchCriteria>): Search {
  if (wanted === "") throw new ExcelError("InvalidArgument", "nothing to search for");
  return { text: wanted, isComplete: completeMatch ?? false, matchesCase: matchCase ?? false };
}

const axis = oneOf("ByRows", "ByColumns");

/** A replacement may be a number. */
const replacementText: Reader<string> = (value) => (typeof value === "number" ? String(value) : text(value));

const columnList: Reader<readonly number[]> = (value) => {
  if (!Array.isArray(value)) throw new ExcelError("InvalidArgument", "columns are a list of numbers");
  return value.map(integer);
};

/** What a range can be asked to do with its cells beyond reading and writing; `rangeType` is handed in, being made of these. */
export function editingMethods(rangeType: (range: CellRange) => HostObject): Record<string, Method<CellRange>> {
  return {
    find: method([text, searchCriteria], (range, wanted, criteria) => {
      const found = foundCell(range, searchOf(wanted, criteria), criteria.searchDirection === "Backwards");
      if (found === undefined) throw new ExcelError("ItemNotFound", `"${wanted}" is not there`);
      return rangeType(found);
    }),
    findOrNullObject: method([text, searchCriteria], (range, wanted, criteria) => {
      const found = foundCell(range, searchOf(wanted, criteria), criteria.searchDirection === "Backwards");
      return found === undefined ? null : rangeType(found);
    }),
    replaceAll: method([text, replacementText, searchCriteria], (range, wanted, replacement, criteria) =>
      replaceAll(range, searchOf(wanted, criteria), replacement),
    ),
    removeDuplicates: method([columnList, flag], (range, columns, includesHeader) =>
      removedType(removeDuplicates(range, columns, includesHeader)),
    ),
    autoFill: method(
      [optional(rangeOrAddress), withDefault(oneOf(...FILL_KINDS), "FillDefault")],
      (range, where, kind) => {
        if (where === undefined) throw new ExcelError("UnsupportedOperation", "filling without a destination");
        autoFill(range, typeof where === "string" ? rangeAt(range.sheet, where) : where, kind);
      },
    ),
    moveTo: method([rangeOrAddress], (range, where) =>
      moveCells(range, typeof where === "string" ? rangeAt(range.sheet, where) : where),
    ),
    group: method([axis], group),
    ungroup: method([axis], ungroup),
    showGroupDetails: method([axis], (range, by) => fold(range, by, false)),
    hideGroupDetails: method([axis], (range, by) => fold(range, by, true)),
    setDirty: method([anything], (range) => range.sheet.book.calculation.cellsChanged(range.sheet, range.area)),
  };
}

const removedType = objectType<RemovedDuplicates>({
  name: "RemoveDuplicatesResult",
  values: {
    removed: ({ removed }) => removed,
    uniqueRemaining: ({ uniqueRemaining }) => uniqueRemaining,
  },
});
