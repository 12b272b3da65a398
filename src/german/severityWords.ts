import type { Severity } from "../domain/finding";

export const SEVERITY_WORDS: Readonly<Record<Severity, { readonly word: string; readonly meaning: string }>> = {
  mustClarify: { word: "Muss geklärt werden", meaning: "Bitte klären, bevor die Bilanz in den Rat geht." },
  pleaseCheck: { word: "Bitte prüfen", meaning: "Das kann ein Fehler sein; Sie entscheiden." },
  note: { word: "Hinweis", meaning: "Gut zu wissen; die Zahlen stimmen trotzdem." },
};

/** From the gravest down. */
export const SEVERITY_ORDER: readonly Severity[] = ["mustClarify", "pleaseCheck", "note"];
