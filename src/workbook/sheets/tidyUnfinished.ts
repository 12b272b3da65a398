import { SHEET_MARKERS } from "../../german/sheetWords";
import { freeTitle } from "../mapping/freeNames";
import type { Survey } from "../read/survey";
import { brokenMarkers, generatedTitle } from "./markers";
import type { Unfinished } from "./stagedSheet";
import { completeMarker, unfinishedSheets } from "./stagedSheet";

/**
 * Brings a workbook in order in which an earlier run was cut off: a draft goes, with the copy that was made for it; a
 * finished sheet that was taking the old one's place takes it now. Markers whose sheet is gone are deleted.
 * One round trip.
 */
export async function tidyUnfinished(context: Excel.RequestContext, survey: Survey): Promise<void> {
  const { names } = context.workbook;
  for (const marker of brokenMarkers(survey.names)) names.getItem(marker).delete();
  for (const unfinished of unfinishedSheets(survey.names)) {
    settle(context, survey, unfinished);
    for (const marker of unfinished.markers) names.getItem(marker).delete();
  }
  await context.sync();
}

function settle(
  context: Excel.RequestContext,
  survey: Survey,
  { id, draft, complete, copy, markers }: Unfinished,
): void {
  const { worksheets, names } = context.workbook;
  const standing = generatedTitle(survey.names, id);
  if (complete === undefined) {
    const isTakenOver = markers.includes(completeMarker(id));
    for (const title of isTakenOver ? [draft] : [draft, copy]) {
      if (title !== undefined && title !== standing) worksheets.getItem(title).delete();
    }
    return;
  }
  const finished = worksheets.getItem(complete);
  if (standing === undefined) {
    finished.name = freeTitle(
      complete.replace(" (neu)", ""),
      survey.sheets.map(({ title }) => title),
    );
    names.add(SHEET_MARKERS[id], finished.getRange("A1"));
    return;
  }
  const target = worksheets.getItem(standing);
  target.getRange().clear();
  target.getRange("A1").copyFrom(finished.getUsedRange());
  finished.delete();
}
