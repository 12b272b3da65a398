import type { SheetHead } from "./read/survey";

/**
 * Deletes empty sheets that bear the title of one being prepared: a run was cut off between making the sheet and marking
 * it. One round trip if there is such a title, else none; the deletion goes with what follows.
 */
export async function deleteEmptyRemains(
  context: Excel.RequestContext,
  sheets: readonly SheetHead[],
  isBeingPrepared: (title: string) => boolean,
): Promise<boolean> {
  const suspects = sheets.filter(({ title }) => isBeingPrepared(title));
  const loading = suspects.map(({ id }) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const used = sheet.getUsedRangeOrNullObject();
    used.load("address");
    return { sheet, used };
  });
  if (loading.length === 0) return false;
  await context.sync();
  const empty = loading.filter(({ used }) => used.isNullObject);
  for (const { sheet } of empty) sheet.delete();
  return empty.length > 0;
}
