import type { Table } from "../book/table";
import type { TableColumn } from "../book/tableColumn";
import { setFilter, tableList } from "../book/filter";
import { anything, integer, optional, text, withDefault, oneOf } from "../wire/readers";
import { method, objectType, type HostObject } from "../wire/objectType";
import { color } from "./colors";
import { columnFilterOf, criteriaOf, filterCriteria, type FilterCriteria } from "./filterCriteria";

/** The filter of one column of a table. */
export const filterType: (column: TableColumn) => HostObject = objectType<TableColumn>({
  name: "Filter",
  values: {
    criteria: ({ table, index }) => {
      const filter = table.file.filters.get(index);
      return filter === undefined ? null : criteriaOf(tableList(table), filter);
    },
  },
  methods: {
    apply: method([filterCriteria], apply),
    applyTopItemsFilter: method([integer], (column, count) => applyCount(column, "TopItems", count)),
    applyTopPercentFilter: method([integer], (column, count) => applyCount(column, "TopPercent", count)),
    applyBottomItemsFilter: method([integer], (column, count) => applyCount(column, "BottomItems", count)),
    applyBottomPercentFilter: method([integer], (column, count) => applyCount(column, "BottomPercent", count)),
    applyCellColorFilter: method([color], (column, rgb) => apply(column, { filterOn: "CellColor", color: rgb })),
    applyFontColorFilter: method([color], (column, rgb) => apply(column, { filterOn: "FontColor", color: rgb })),
    applyCustomFilter: method(
      [text, optional(text), withDefault(oneOf("And", "Or"), "Or")],
      (column, criterion1, criterion2, operator) =>
        apply(column, { filterOn: "Custom", criterion1, operator, ...(criterion2 !== undefined && { criterion2 }) }),
    ),
    applyDynamicFilter: method([text], (column, dynamicCriteria) =>
      apply(column, { filterOn: "Dynamic", dynamicCriteria }),
    ),
    applyValuesFilter: method([anything], (column, values) => apply(column, { filterOn: "Values", values })),
    clear: method([], ({ table, index }) => setFilter(tableList(table), index, undefined)),
  },
});

const applyCount = (column: TableColumn, filterOn: FilterCriteria["filterOn"], count: number): void =>
  apply(column, { filterOn, criterion1: String(count) });

function apply(
  { table, index }: { readonly table: Table; readonly index: number },
  criteria: Partial<FilterCriteria>,
): void {
  const list = tableList(table);
  setFilter(list, index, columnFilterOf(list, criteria));
}
