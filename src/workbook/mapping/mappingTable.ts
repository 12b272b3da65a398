import { TABLE_WORDS } from "../../german/tables";
import { freeTableName } from "./freeNames";
import { comparable, headingIndex } from "./heading";

/** tblZuordnung and what it is called where the town has a table of that name. */
export const MAPPING_NAMES: readonly string[] = [0, 1, 2].map((taken) =>
  freeTableName(TABLE_WORDS.mapping.name, [TABLE_WORDS.mapping.name, `${TABLE_WORDS.mapping.name}_2`].slice(0, taken)),
);

/** Where a table has the columns of ours, in their order: -1 for one that is missing. */
export const mappingColumns = (headings: readonly string[]): readonly number[] =>
  Object.values(TABLE_WORDS.mapping.headings).map((heading) => headingIndex(headings, heading));

/**
 * Our table among those that bear one of its names. One that lost a heading is still ours, to be told of; one with hardly
 * any heading of ours is the town's, and nobody reads or fills it.
 */
export function mappingTable<H extends { readonly name: string; readonly headings: readonly string[] }>(
  heads: readonly H[],
): H | undefined {
  const named = MAPPING_NAMES.flatMap((name) => heads.filter((head) => comparable(head.name) === comparable(name)));
  const withHeadings = (least: number): H | undefined =>
    named.find(({ headings }) => mappingColumns(headings).filter((column) => column >= 0).length >= least);
  return withHeadings(4) ?? withHeadings(2);
}
