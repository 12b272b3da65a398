import type { UnknownWord } from "../domain/audit";
import type { CellValue, Tables } from "../domain/tables";
import { wordOf } from "./cellText";
import type { ChoiceListName } from "./choices";
import { CHOICE_COLUMNS, CHOICE_LISTS } from "./choices";
import { wordKey } from "./wordKey";

/** Lists that the town may lengthen in tblAuswahl: nothing is counted by their words. */
const OPEN_LISTS: readonly ChoiceListName[] = ["Pflicht/freiwillig", "Gruppe"];

/** The cells of choice columns that hold a word of no list. The status of measures has findings of its own. */
export function unknownWordsOf(tables: Tables): readonly UnknownWord[] {
  return CHOICE_COLUMNS.flatMap(({ table, column, list }) => {
    if (table === "measures" && column === "status") return [];
    const known = knownWords(list, tables);
    const rows: readonly Readonly<Partial<Record<string, CellValue>>>[] = tables[table] ?? [];
    return rows.flatMap((row, index) => {
      const text = wordOf(row[column]);
      return text === "" || known.has(wordKey(text)) ? [] : [{ place: { table, row: index, column }, text }];
    });
  });
}

function knownWords(list: ChoiceListName, tables: Tables): ReadonlySet<string> {
  const added = OPEN_LISTS.includes(list)
    ? (tables.choices ?? []).filter((choice) => wordKey(choice.list) === wordKey(list))
    : [];
  return new Set([...CHOICE_LISTS[list].map(({ word }) => wordKey(word)), ...added.map(({ word }) => wordKey(word))]);
}
