import { blockLabelsOf } from "./blockLabel";
import { fieldHeadingIn } from "./headings";
import { countedAnew, withFurther, type Line } from "./lines";
import { isUnfinished, joinedTexts } from "./wrapping";

/** Joins the heading of a field of action that the margin broke within its name: "Kinder-, Jugend- und / Familienhilfe". */
export function withWholeHeadings(lines: readonly Line[]): readonly Line[] {
  const whole: Line[] = [];
  for (const line of lines) {
    const heading = whole.at(-1);
    if (heading !== undefined && isBrokenHeading(heading) && canGoOn(line)) {
      whole[whole.length - 1] = { ...withFurther(heading, [line]), text: joinedTexts(heading.text, line.text) };
    } else {
      whole.push(line);
    }
  }
  return countedAnew(whole);
}

const isBrokenHeading = (line: Line): boolean =>
  line.kind === "text" && line.cells.length === 0 && isUnfinished(line.text) && fieldHeadingIn(line) !== undefined;

const canGoOn = (line: Line): boolean =>
  line.kind === "text" &&
  !line.gapBefore &&
  line.bullet === undefined &&
  line.cells.length === 0 &&
  blockLabelsOf(line).length === 0;
