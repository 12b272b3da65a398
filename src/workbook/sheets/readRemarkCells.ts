import { atEdge } from "../edge";
import { surveyOf } from "../read/survey";
import { generatedTitle, markedTitle } from "./markers";
import type { CellBlock } from "./sheetCells";
import { completeMarker } from "./stagedSheet";
import { standingSheets } from "./standingSheets";

/**
 * What the cells of the Gesamtbilanz show as it stands, from A1 on, for the remarks that the town wrote into it; empty where there
 * is none. Where an earlier run was cut off while it renewed the sheet, those of the finished new one, which has the
 * remarks already. Three round trips while they fit one answer of 4 MB.
 *
 * @throws WorkbookError
 */
export const readRemarkCells = (context: Excel.RequestContext): Promise<CellBlock> =>
  atEdge(async () => {
    const { names } = await surveyOf(context);
    const title = markedTitle(names, completeMarker("balance")) ?? generatedTitle(names, "balance");
    if (title === undefined) return [];
    const sheets = await standingSheets(context, [{ id: "balance", title }], "values");
    return sheets.get("balance")?.cells ?? [];
  });
