import type { Line } from "./lines";

/** Marks that say how far a measure has come, by what they are drawn as; a plain list has but one or two of them. */
const CIRCLES = "●○◐◑◒◓◕◔◯⚫⚪";
const TICKS = "✓✔☑☒✗✘✖☐✅❌";
const COLOURS = "🟢🟡🟠🔴";
/** No list has these as its bullets. */
const HALF_CIRCLES = "◐◑◒◓◕◔";

const LEADING = new RegExp(`^(?:[-–•*]\\s+)?([${CIRCLES}${TICKS}${COLOURS}])\\uFE0F?\\s*(?=\\S)`, "u");
const ANY_CIRCLE = new RegExp(`[${CIRCLES}]`, "gu");

/**
 * Tells marks that say a status from bullets: "● Kita / ○ Hort" may be two measures, one done and one not, or a list of
 * two levels. They are a status where the protocol has half circles or a legend, ticks of two kinds, or colours.
 */
export function withStatusSigns(lines: readonly Line[]): readonly Line[] {
  const leading = new Set(lines.flatMap((line) => signOf(line)?.sign ?? []));
  const count = (marks: string): number => [...leading].filter((sign) => marks.includes(sign)).length;
  const areCirclesSigns = count(HALF_CIRCLES) > 0 || (count(CIRCLES) > 0 && lines.some(isLegend));
  const signs = [areCirclesSigns ? CIRCLES : "", count(TICKS) > 1 ? TICKS : "", COLOURS].join("");
  if (count(signs) === 0) return lines;
  return lines.map((line) => {
    if (isLegend(line)) return { ...line, bullet: undefined, text: line.shown };
    const { sign, text } = signOf(line) ?? {};
    if (sign === undefined || text === undefined || !signs.includes(sign)) return line;
    return { ...line, bullet: "sign", sign, text: `${sign} ${text}` };
  });
}

function signOf({ kind, shown, cells }: Line): { readonly sign: string; readonly text: string } | undefined {
  const match = kind === "text" && cells.length === 0 ? LEADING.exec(shown) : null;
  return match === null ? undefined : { sign: match[1] ?? "", text: shown.slice(match[0].length) };
}

/** "● umgesetzt  ○ nicht umgesetzt" */
const isLegend = ({ shown }: Line): boolean => new Set(shown.match(ANY_CIRCLE)).size > 1;

/** A line's text without its sign. */
export const withoutSign = ({ text, sign = "" }: Pick<Line, "text" | "sign">): string => text.slice(sign.length).trim();
