import { areaOf } from "./area";
import { CellRange } from "./cellRange";
import { calculatedText } from "./cells";
import { rangeOfReference } from "./chartData";
import type { Sheet } from "./sheet";
import { ruledCellsOf } from "./validationRules";

/** The list from which a cell's value is to be chosen. */
export interface Choices {
  /** As the cells of the list show them; empty ones left out. */
  readonly texts: readonly string[];
  /** Whether cells show the arrow. */
  readonly showsList: boolean;
  /** Whether Excel refuses everything else, and with which words; undefined where it does not. */
  readonly refusal: { readonly title: string | undefined; readonly text: string | undefined } | undefined;
}

/** Undefined where no list stands, and for lists that a formula builds: their rule is kept and not calculated. */
export function choicesAt(sheet: Sheet, row: number, column: number): Choices | undefined {
  const cell = new CellRange(sheet, areaOf(row, column, 1, 1));
  const rule = ruledCellsOf([cell])[0]?.rule;
  if (rule?.type !== "list") return undefined;
  const texts = listed(sheet, rule.formula1 ?? "");
  if (texts === undefined) return undefined;
  const refuses = rule.showsAlert && rule.alert === "stop";
  return {
    texts,
    showsList: rule.showsList,
    refusal: refuses ? { title: rule.alertTitle, text: rule.alertText } : undefined,
  };
}

function listed(sheet: Sheet, formula: string): readonly string[] | undefined {
  const written = literalChoices(formula);
  if (written !== undefined) return written;
  const range = rangeOfChoices(sheet, formula);
  const used = range?.usedPart;
  return (
    range &&
    (used === undefined
      ? []
      : calculatedText(used)
          .flat()
          .filter((text) => text !== ""))
  );
}

/** A list that is written out in its rule; undefined where it is not. */
export function literalChoices(formula: string): readonly string[] | undefined {
  if (!formula.startsWith('"')) return undefined;
  return formula
    .slice(1, -1)
    .replaceAll('""', '"')
    .split(",")
    .map((text) => text.trim());
}

/** The cells in which a list stands; undefined for one that a formula builds. */
export const rangeOfChoices = (sheet: Sheet, formula: string): CellRange | undefined =>
  sheet.book.names.rangeNamed(formula, sheet) ?? rangeOfReference(sheet, formula);
