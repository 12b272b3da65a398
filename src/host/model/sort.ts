import { CellRange } from "../book/cellRange";
import { sortCells, SORT_ON, type SortField } from "../book/sort";
import type { Table } from "../book/table";
import { ExcelError } from "../excelError";
import { anything, flag, integer, oneOf, struct, withDefault } from "../wire/readers";
import { method, objectType, type Reader } from "../wire/objectType";
import { color } from "./colors";

interface ApiSortField {
  readonly key: number;
  readonly ascending: boolean;
  readonly sortOn: (typeof SORT_ON)[number];
  readonly color: string;
  readonly dataOption: "Normal" | "TextAsNumber";
  readonly icon: unknown;
  readonly subField: unknown;
}

const field = struct<ApiSortField>({
  key: integer,
  ascending: flag,
  sortOn: oneOf(...SORT_ON),
  color,
  dataOption: oneOf("Normal", "TextAsNumber"),
  icon: anything,
  subField: anything,
});

const fields: Reader<readonly SortField[]> = (value) => {
  if (!Array.isArray(value) || value.length === 0) throw new ExcelError("InvalidArgument", "fields to sort by");
  return value.map((one) => {
    const { key, ascending = true, sortOn = "Value", color: rgb, dataOption } = field(one);
    if (key === undefined) throw new ExcelError("InvalidArgument", "a field needs its key");
    return { key, isAscending: ascending, on: sortOn, color: rgb, takesTextAsNumber: dataOption === "TextAsNumber" };
  });
};

/** Stroke counts and pinyin differ for Chinese only. */
const chineseMethod = anything;
const no = withDefault(flag, false);

export const rangeSortType = objectType<CellRange>({
  name: "RangeSort",
  methods: {
    apply: method(
      [fields, no, no, withDefault(oneOf("Rows", "Columns"), "Rows"), chineseMethod],
      (range, by, matchesCase, hasHeaders, orientation) =>
        sortCells(range, { fields: by, matchesCase, hasHeaders, isAcross: orientation === "Columns" }),
    ),
  },
});

export const tableSortType = objectType<Table>({
  name: "TableSort",
  values: {
    fields: (table) =>
      table.sortedBy.map(({ key, isAscending, on }) => ({
        key,
        ascending: isAscending,
        sortOn: on,
        dataOption: "Normal",
      })),
    matchCase: () => false,
    method: () => "PinYin",
  },
  methods: {
    apply: method([fields, no, chineseMethod], (table, by, matchesCase) => {
      sortCells(new CellRange(table.sheet, table.bodyArea), {
        fields: by,
        matchesCase,
        hasHeaders: false,
        isAcross: false,
      });
      table.noteSorting(by);
    }),
    reapply: method([], (table) => {
      const { sortedBy } = table;
      if (sortedBy.length === 0) return;
      const body = new CellRange(table.sheet, table.bodyArea);
      sortCells(body, { fields: sortedBy, matchesCase: false, hasHeaders: false, isAcross: false });
    }),
    clear: method([], (table) => table.noteSorting([])),
  },
});
