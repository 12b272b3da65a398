import type { Choice } from "./choices";

/** Excel shows at most so much beside a cell. */
const LONGEST = 255;
const SEE = "Was die Wörter bedeuten, steht auf dem Blatt Auswahl.";

/** What stands beside a cell in which a word is chosen: the definitions where there is room, else the words. */
export function choicePrompt(choices: readonly Choice[]): string {
  const defined = choices.map(({ word, meaning }) => `${word}: ${meaning}`).join("\n");
  if (defined.length <= LONGEST) {
    return defined;
  }
  const words = `${choices.map(({ word }) => word).join(", ")}. ${SEE}`;
  return words.length <= LONGEST ? words : SEE;
}
