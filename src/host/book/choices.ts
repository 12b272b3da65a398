import type { ValidationRule } from "../../xlsx/sheet/validations";
import { parseAddress } from "./address";
import { CellRange } from "./cellRange";
import { calculatedText } from "./cells";
import type { Sheet } from "./sheet";

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
  const rule = sheet.file.validations.at(row, column);
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

function listed(sheet: Sheet, formula: ValidationRule["formula1"] & string): readonly string[] | undefined {
  if (formula.startsWith('"')) {
    return formula
      .slice(1, -1)
      .replaceAll('""', '"')
      .split(",")
      .map((text) => text.trim());
  }
  const range = sheet.book.names.rangeNamed(formula, sheet) ?? rangeWritten(sheet, formula);
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

function rangeWritten(sheet: Sheet, formula: string): CellRange | undefined {
  const address = parseAddress(formula);
  const home = address?.sheet === undefined ? sheet : sheet.book.sheets.find(address.sheet);
  return address && home && new CellRange(home, address.area);
}
