import { checkLimit, LIMITS } from "../limits";

/** The three parts of a header or footer; codes such as &P and &D stand in the text, a literal & is doubled. */
export interface HeaderFooterText {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

/** Cuts "&Lleft&Ccenter&Rright"; text before the first mark belongs to the centre. */
export function readHeaderFooter(code: string): HeaderFooterText {
  const text = { L: "", C: "", R: "" };
  let section: keyof typeof text = "C";
  for (const [piece] of code.matchAll(/&[\s\S]|[^&]+|&/g)) {
    const mark = piece.length === 2 && piece.startsWith("&") ? piece[1]?.toUpperCase() : undefined;
    if (mark === "L" || mark === "C" || mark === "R") section = mark;
    else text[section] += piece;
  }
  return { left: text.L, center: text.C, right: text.R };
}

/** Throws limit beyond what Excel accepts for the three parts together. */
export function writeHeaderFooter({ left, center, right }: HeaderFooterText): string {
  const mark = (letter: string, text: string): string => (text === "" ? "" : `&${letter}${text}`);
  const code = mark("L", left) + mark("C", center) + mark("R", right);
  checkLimit("header or footer", code.length, LIMITS.headerFooter);
  return code;
}
