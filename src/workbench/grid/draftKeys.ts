import type { Draft } from "./useDraft";

/** What a key means while something is typed into a cell. */
export type DraftCommand = "enter" | "cancel" | "newLine" | "none";

const ARROWS = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]);

/** "enter" ends the draft, and the key goes on to another cell. */
export function draftCommandOf(
  { key, altKey }: { readonly key: string; readonly altKey: boolean },
  { isTypedOver }: Pick<Draft, "isTypedOver">,
): DraftCommand {
  if (key === "Escape") return "cancel";
  if (key === "Enter") return altKey ? "newLine" : "enter";
  return key === "Tab" || (isTypedOver && ARROWS.has(key)) ? "enter" : "none";
}
