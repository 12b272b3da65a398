import { ACTIVITY_WORDS } from "../german/choices";
import { wholeText, type Item } from "./items";
import type { Reading } from "./reading";

export type ActivityTopic = "besideAudit" | "newRegulation" | "workResult";

/** Takes a list element as an activity; a nested one belongs to the last outer one. */
export function readActivity({ draft }: Reading, topic: ActivityTopic, item: Item): boolean {
  if (item.kind !== "bullet") return false;
  const outer = draft
    .rowsOf("activities")
    .filter(({ belongsTo }) => belongsTo === null)
    .at(-1);
  const belongsTo = item.depth > 0 ? (outer?.activity ?? null) : null;
  draft.add("activities", { kind: ACTIVITY_WORDS[topic].word, activity: wholeText(item), belongsTo }, item.lines);
  return true;
}
