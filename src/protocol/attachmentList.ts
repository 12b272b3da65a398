import { WHOLE_AUDIT_WORD } from "../german/scopeWords";
import { fieldReferencesIn } from "./fieldReferences";
import { wholeText, type Item } from "./items";
import type { Reading } from "./reading";
import { timeIn } from "./timeTexts";

/** Reads a list of attachments: each item is one, with its day where it names one. */
export function readAttachmentList({ draft }: Reading, items: readonly Item[]): void {
  for (const item of items) {
    const title = item.kind === "bullet" ? item.text : wholeText(item);
    const fields = fieldReferencesIn(title);
    const scope = fields.length === 0 ? WHOLE_AUDIT_WORD : fields.join(", ");
    draft.add("attachments", { title, date: timeIn(title)?.begin ?? null, scope }, item.lines);
  }
}
