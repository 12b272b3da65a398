import { XlsxError } from "../../xlsx/error";
import { ExcelError } from "../../host/excelError";
import type { Sheet } from "../../host/book/sheet";
import { WORKBENCH_WORDS } from "../../german/workbenchWords";

const { refusals } = WORKBENCH_WORDS;

/**
 * Does what a person asked for. Where Excel would refuse it, the answer says so in German, and nothing was done; anything else
 * that goes wrong is a fault of ours and passes.
 */
export function refusalOf(sheet: Sheet, deed: () => void): string | undefined {
  try {
    deed();
    return undefined;
  } catch (error) {
    if (error instanceof ExcelError) {
      return error.code === "AccessDenied" ? refusals.protectedSheet(sheet.name) : refusals.notPossible;
    }
    if (!(error instanceof XlsxError)) throw error;
    if (error.code === "limit") return refusals.tooLong;
    return error.code === "partOfArray" ? refusals.partOfArray : refusals.notPossible;
  }
}
