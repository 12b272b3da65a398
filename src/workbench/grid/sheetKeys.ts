/** What a key asks for while a cell is selected. */
export type SheetCommand = "edit" | "typeOver" | "clear" | "openChoices" | "leave" | "move" | "none";

export interface Key {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const MOVES = new Set([
  "ArrowUp",
  "ArrowDown",
  "ArrowLeft",
  "ArrowRight",
  "Tab",
  "Enter",
  "PageUp",
  "PageDown",
  "Home",
  "End",
]);

/** @param isThirdLevel "@" and "€" on German keyboards come with Ctrl and Alt, and are characters all the same */
export function commandOf({ key, altKey, ctrlKey, metaKey }: Key, isThirdLevel: boolean): SheetCommand {
  if (key === "F2") return "edit";
  if (key === "F6") return "leave";
  if (key === "Delete") return "clear";
  if (key === "ArrowDown" && altKey) return "openChoices";
  if (MOVES.has(key)) return altKey ? "none" : "move";
  if (key === "Backspace") return "typeOver";
  const isCharacter = key.length === 1 || key === "Dead" || key === "Process";
  return isCharacter && (isThirdLevel || !(ctrlKey || metaKey || altKey)) ? "typeOver" : "none";
}
