import { atEdge } from "./edge";

/**
 * Calls back after anything that may have changed a table: by the user, by somebody else in the same file, or by us.
 * What has changed the events do not tell reliably, so nothing is handed over. Resolves to what ends the watch.
 */
export async function watchTables(context: Excel.RequestContext, onChange: () => void): Promise<() => Promise<void>> {
  const { tables, worksheets } = context.workbook;
  const answer = (): Promise<void> => {
    onChange();
    return Promise.resolve();
  };
  const handlers = [
    tables.onChanged.add(answer),
    tables.onAdded.add(answer),
    tables.onDeleted.add(answer),
    // Excel does not promise to report a table that goes with its sheet.
    worksheets.onDeleted.add(answer),
  ];
  await context.sync();
  // A handler is removed in the context in which it was added.
  return () => atEdge(() => Excel.run(context, (own) => removeAll(own, handlers)));
}

async function removeAll(
  context: Excel.RequestContext,
  handlers: readonly { readonly remove: () => void }[],
): Promise<void> {
  for (const handler of handlers) handler.remove();
  await context.sync();
}
