import type { Row } from "../../domain/tables";
import { CHOICE_COLUMNS, CHOICE_LISTS } from "../../german/choices";
import { choicePrompt } from "../../german/choicePrompt";
import { quotedTitle } from "../grid/address";

/** Where tblAuswahl stands and what is in it. */
export interface ChoiceTable {
  readonly sheet: string;
  /** A1 column letters of its column Wort. */
  readonly wordColumn: string;
  /** Worksheet row of its first row, 1-based. */
  readonly firstRow: number;
  readonly rows: readonly Row<"choices">[];
}

/** A choice of words for one column of a table. */
export interface ColumnChoice {
  readonly table: string;
  readonly column: string;
  /** "='Auswahl'!$B$2:$B$6": a list longer than 255 characters, or with commas, needs a range. */
  readonly source: string;
  readonly title: string;
  readonly prompt: string;
}

export function columnChoices({ sheet, wordColumn, firstRow, rows }: ChoiceTable): readonly ColumnChoice[] {
  return CHOICE_COLUMNS.flatMap(({ table, column, list }) => {
    const first = rows.findIndex((row) => row.list === list);
    if (first < 0) return [];
    // A validation takes one range: a word that stands apart from its list cannot be offered.
    const count = rows.slice(first).findIndex((row) => row.list !== list);
    const from = `$${wordColumn}$${firstRow + first}`;
    const to = `$${wordColumn}$${firstRow + (count < 0 ? rows.length : first + count) - 1}`;
    const prompt = choicePrompt(CHOICE_LISTS[list]);
    return [{ table, column, source: `=${quotedTitle(sheet)}!${from}:${to}`, title: list, prompt }];
  });
}

/** Offers the words in every cell of the range; another word is allowed after a warning. */
export function offerChoice(
  range: Excel.Range,
  { source, title, prompt }: Omit<ColumnChoice, "table" | "column">,
): void {
  const validation = range.dataValidation;
  validation.rule = { list: { inCellDropDown: true, source } };
  validation.errorAlert = {
    showAlert: true,
    style: "Warning",
    title,
    message: prompt,
  };
  validation.prompt = { showPrompt: true, title, message: prompt };
}
