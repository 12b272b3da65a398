import { compared, sameNumber, sameText, type Clock } from "./coercion";
import { germanNumberOf } from "./germanNumbers";
import { isError, type Scalar } from "./values";

export type Predicate = (cell: Scalar) => boolean;

const OPERATOR = /^(<>|<=|>=|<|>|=)/;

/**
 * What a criterion of COUNTIFS and its kin lets pass, in a German Excel: a text that is a number, a date or a logical value
 * means that value, and cells are read the same way. So "1.1" is a date here, and equals "01.01.".
 */
export function predicateOf(criterion: Scalar, clock: Clock): Predicate {
  if (typeof criterion !== "string") return criterion === null ? equalTo(0, clock) : equalTo(criterion, clock);
  const operator = OPERATOR.exec(criterion)?.[0] ?? "";
  const wanted = meaningOf(criterion.slice(operator.length), clock);
  switch (operator) {
    case "":
      return wanted === "" ? (cell) => cell === null || cell === "" : equalTo(wanted, clock);
    case "=":
      return wanted === "" ? (cell) => cell === null : equalTo(wanted, clock);
    case "<>": {
      if (wanted === "") return (cell) => cell !== null;
      const equal = equalTo(wanted, clock);
      return (cell) => !equal(cell);
    }
    default:
      return ordered(operator, wanted);
  }
}

/**
 * The value that a criterion asks for, where it asks for nothing but equality with a number or a text; undefined for any
 * other. A cell passes exactly if its `equalityKey` is the same.
 */
export function equalityOf(criterion: Scalar, clock: Clock): number | string | undefined {
  if (typeof criterion === "number") return equalityKey(criterion, clock);
  if (typeof criterion !== "string") return undefined;
  const operator = OPERATOR.exec(criterion)?.[0] ?? "";
  const wanted = criterion.slice(operator.length);
  if ((operator !== "" && operator !== "=") || wanted === "" || /[?*~]/.test(wanted)) return undefined;
  return typeof meaningOf(wanted, clock) === "boolean" ? undefined : equalityKey(wanted, clock);
}

/** What cells have in common that criteria take for equal: texts that are numbers are those numbers. */
export function equalityKey(cell: Scalar, clock: Clock): number | string | undefined {
  if (typeof cell === "number") return Number.isSafeInteger(cell) ? cell : Number(cell.toPrecision(15));
  if (typeof cell !== "string") return undefined;
  const number = mayBeNumber(cell) ? germanNumberOf(cell, clock) : undefined;
  return number === undefined ? cell.toLowerCase() : equalityKey(number, clock);
}

function meaningOf(text: string, clock: Clock): Scalar {
  if (/^(?:true|wahr)$/i.test(text)) return true;
  if (/^(?:false|falsch)$/i.test(text)) return false;
  return germanNumberOf(text, clock) ?? text;
}

function equalTo(wanted: Scalar, clock: Clock): Predicate {
  if (typeof wanted === "number") {
    return (cell) =>
      typeof cell === "number"
        ? sameNumber(cell, wanted)
        : typeof cell === "string" && mayBeNumber(cell) && germanNumberOf(cell, clock) === wanted;
  }
  if (typeof wanted === "string") {
    const matches = textMatcher(wanted);
    return (cell) => typeof cell === "string" && matches(cell);
  }
  if (isError(wanted)) return (cell) => isError(cell) && cell.error === wanted.error;
  return (cell) => cell === wanted;
}

const mayBeNumber = (text: string): boolean => /\d/.test(text);

function ordered(operator: string, wanted: Scalar): Predicate {
  return (cell) => {
    if (typeof cell !== typeof wanted || cell === null) return false;
    const order = compared(cell, wanted);
    if (isError(order)) return false;
    if (order === 0) return operator.endsWith("=");
    return operator.startsWith("<") ? order < 0 : order > 0;
  };
}

/** Compares without regard to case; ? stands for one character, * for any number, ~ takes the next one as it is. */
export function textMatcher(pattern: string): (text: string) => boolean {
  if (!/[?*~]/.test(pattern)) return (text) => sameText(text, pattern);
  if (pattern === "?*") return (text) => text !== "";
  return (text) => wildcardExpression(pattern, true).test(text);
}

export function wildcardExpression(pattern: string, isWhole: boolean): RegExp {
  const source = pattern.replace(/~([?*~])|[?*]|[\\^$.|+()[\]{}/-]/g, (found, literal: string | undefined) => {
    if (literal !== undefined) return `\\${literal === "~" ? "~" : literal}`.replace("\\~", "~");
    if (found === "?") return "[\\s\\S]";
    return found === "*" ? "[\\s\\S]*" : `\\${found}`;
  });
  return new RegExp(isWhole ? `^${source}$` : source, "iu");
}
