import type { Completion } from "../domain/completion";
import { countedIn, upTo } from "../domain/completion";

/** Where there is nothing to count. */
export const NO_FIGURE = "keine Angabe";

/** From how many counted items on a share is given at all, and from how many with one decimal. */
const PERCENT_FROM = 5;
const DECIMAL_FROM = 100;

/**
 * The share as people may repeat it: whole percent, from 100 items one decimal, half rounded up. "100 %" stands only
 * for all and "0 %" only for none. `part` and `whole` are counts, 0 ≤ part ≤ whole and whole > 0.
 */
export function percentOf(part: number, whole: number): string {
  if (part === 0 || part === whole) return part === 0 ? "0 %" : "100 %";
  const steps = whole < DECIMAL_FROM ? 100 : 1000;
  // Only whole numbers are divided, so that a half is a half.
  const rounded = Math.floor((2 * steps * part + whole) / (2 * whole));
  const honest = Math.min(steps - 1, Math.max(1, rounded));
  return `${steps === 100 ? String(honest) : (honest / 10).toFixed(1).replace(".", ",")} %`;
}

/** " (85 %)", to stand behind a count; empty where the count alone must do. */
export const shareIn = (part: number, whole: number): string =>
  whole < PERCENT_FROM ? "" : ` (${percentOf(part, whole)})`;

/** "3 von 4", "17 von 20 (85 %)", "173 von 200 (86,5 %)"; "keine Angabe" of nothing. */
export const partOf = (part: number, whole: number): string =>
  whole === 0 ? NO_FIGURE : `${String(part)} von ${String(whole)}${shareIn(part, whole)}`;

/** How far it can reach while anything is unassessed: "höchstens 18 (90 %)"; undefined where all is assessed. */
export function upToText(completion: Completion): string | undefined {
  if (completion.unassessed === 0) return undefined;
  return `höchstens ${String(upTo(completion))}${shareIn(upTo(completion), countedIn(completion))}`;
}

/** What the rate would be if nothing had been dropped: "von allen 20 beschlossenen: 17 (85 %)"; undefined if nothing was. */
export function ofAllAdoptedText({ done, dropped, measures }: Completion): string | undefined {
  if (dropped === 0) return undefined;
  return `von allen ${String(measures)} beschlossenen: ${String(done)}${shareIn(done, measures)}`;
}

/** The whole truth in one line: "17 von 20 (85 %), höchstens 18 (90 %)", followed by the share of all adopted ones. */
export const completionText = (completion: Completion): string =>
  [partOf(completion.done, countedIn(completion)), upToText(completion), ofAllAdoptedText(completion)]
    .filter((text) => text !== undefined)
    .join(", ");
