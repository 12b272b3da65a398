import { NO_FIGURE } from "../german/counts";
import { choice, joined, literal } from "./formulas";

/**
 * The figure sentences of german/counts as formulas over cells, true without the add-in. Every argument is a cell or an
 * expression that may stand in parentheses; the words are the same, which tests hold against each other.
 */

/** Cells of a row that hold its counts. `dropped` is undefined where the sheet has no column for it. */
export interface CountCells {
  readonly measures: string;
  readonly done: string;
  readonly unassessed: string;
  readonly dropped?: string;
}

/** Below five items no share is given; below a hundred whole percent, then one decimal; the ends only for all and none. */
export function livePercent(part: string, whole: string): string {
  const rounded = (steps: number): string =>
    `MIN(${steps - 1},MAX(1,INT((${2 * steps}*${part}+${whole})/(2*${whole}))))`;
  const decimal = joined(`INT(${rounded(1000)}/10)`, literal(","), `MOD(${rounded(1000)},10)`);
  return joined(
    choice(`${part}=0`, "0", choice(`${part}=${whole}`, "100", choice(`${whole}<100`, rounded(100), decimal))),
    literal(" %"),
  );
}

const liveShare = (part: string, whole: string): string =>
  choice(`${whole}<5`, literal(""), joined(literal(" ("), livePercent(part, whole), literal(")")));

/** "17 von 20 (85 %)", or "keine Angabe" of nothing. */
export const livePartOf = (part: string, whole: string): string =>
  choice(`${whole}=0`, literal(NO_FIGURE), joined(part, literal(" von "), whole, liveShare(part, whole)));

/** "17 von 20 (85 %), höchstens 18 (90 %), von allen 22 beschlossenen: 17 (77 %)" */
export function liveCompletion({ measures, done, unassessed, dropped }: CountCells): string {
  const counted = dropped === undefined ? measures : `(${measures}-${dropped})`;
  const upTo = `(${done}+${unassessed})`;
  const parts = [
    livePartOf(done, counted),
    choice(`${unassessed}=0`, literal(""), joined(literal(", höchstens "), upTo, liveShare(upTo, counted))),
  ];
  if (dropped !== undefined) {
    const ofAll = joined(
      literal(", von allen "),
      measures,
      literal(" beschlossenen: "),
      done,
      liveShare(done, measures),
    );
    parts.push(choice(`${dropped}=0`, literal(""), ofAll));
  }
  return joined(...parts);
}
