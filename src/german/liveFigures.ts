import { NO_FIGURE, partOf, percentOf } from "./counts";
import type { Live } from "./liveText";
import { either, equals, minus, plus, say } from "./liveText";

/** The figures' texts of german/counts as formulas. What they come to today is said there; tests hold the two together. */

/** Counts of a row. `dropped` is missing where the sheet has no column for it, because there are none. */
export interface LiveCompletion {
  readonly measures: Live<number>;
  readonly done: Live<number>;
  readonly unassessed: Live<number>;
  readonly dropped?: Live<number>;
}

/** The measures that count. */
export const liveCounted = ({ measures, dropped }: Pick<LiveCompletion, "measures" | "dropped">): Live<number> =>
  dropped === undefined ? measures : minus(measures, dropped);

/** "85 %": below a hundred whole percent, then one decimal; the ends only for all and none. */
function livePercent(part: Live<number>, whole: Live<number>): Live<string> {
  const [p, w] = [part.expression, whole.expression];
  const rounded = (steps: number): string =>
    `MIN(${String(steps - 1)},MAX(1,INT((${String(2 * steps)}*${p}+${w})/(2*${w}))))`;
  const decimal = `INT(${rounded(1000)}/10)&","&MOD(${rounded(1000)},10)`;
  return {
    now: whole.now === 0 ? "" : percentOf(part.now, whole.now),
    expression: `IF(${p}=0,0,IF(${p}=${w},100,IF(${w}<100,${rounded(100)},${decimal})))&" %"`,
  };
}

/** " (85 %)", from five counted items on. */
const liveShare = (part: Live<number>, whole: Live<number>): Live<string> =>
  either({ now: whole.now < 5, expression: `${whole.expression}<5` }, "", say(" (", livePercent(part, whole), ")"));

/** "17 von 20 (85 %)", or "keine Angabe" of nothing. */
export const livePartOf = (part: Live<number>, whole: Live<number>): Live<string> => ({
  now: partOf(part.now, whole.now),
  expression: either(equals(whole, 0), NO_FIGURE, say(part, " von ", whole, liveShare(part, whole))).expression,
});

/** "17 von 20 (85 %), höchstens 18 (90 %), von allen 22 beschlossenen: 17 (77 %)" */
export function liveCompletion(completion: LiveCompletion): Live<string> {
  const { measures, done, unassessed, dropped } = completion;
  const counted = liveCounted(completion);
  const upTo = plus(done, unassessed);
  return say(
    livePartOf(done, counted),
    either(equals(unassessed, 0), "", say(", höchstens ", upTo, liveShare(upTo, counted))),
    ...(dropped === undefined
      ? []
      : [
          either(
            equals(dropped, 0),
            "",
            say(", von allen ", measures, " beschlossenen: ", done, liveShare(done, measures)),
          ),
        ]),
  );
}
