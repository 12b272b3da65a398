import { booleanOf, compared } from "../coercion";
import { valuesOf, type Lazy, type Surroundings } from "../surroundings";
import {
  errorOf,
  isError,
  isMatrix,
  isReference,
  lifted,
  matrixOf,
  type Matrix,
  type Operand,
  type Scalar,
} from "../values";
import { lazy, logical, whole, type FunctionDefinition, type FunctionTable } from "./definition";

const valueOf = (argument: Lazy, around: Surroundings): Scalar | Matrix => valuesOf(argument?.() ?? null, around);

/** A single condition evaluates only its own branch; a block of conditions needs both. */
const IF = lazy(2, 3, (around, condition, yes, no = () => false) => {
  const test = valueOf(condition, around);
  if (isMatrix(test)) {
    return lifted([test, valueOf(yes, around), valueOf(no, around)], (cell, then, otherwise) => {
      const holds = booleanOf(cell);
      return isError(holds) ? holds : holds ? then : otherwise;
    });
  }
  const holds = booleanOf(test);
  if (isError(holds)) return holds;
  return (holds ? yes : no)?.() ?? 0;
});

const unless = (isCaught: (value: Scalar) => boolean): FunctionDefinition =>
  lazy(2, 2, (around, attempt, instead) => {
    const value = valueOf(attempt, around);
    if (!isMatrix(value)) return isCaught(value) ? valueOf(instead, around) : value;
    return lifted([value, valueOf(instead, around)], (cell, other) => (isCaught(cell) ? other : cell));
  });

const IFS = lazy(2, 254, (around, ...args) => {
  for (let at = 0; at + 1 < args.length; at += 2) {
    const holds = booleanOf(single(valueOf(args[at], around)));
    if (isError(holds)) return holds;
    if (holds) return valueOf(args[at + 1], around);
  }
  return errorOf("#N/A");
});

const SWITCH = lazy(3, 254, (around, subject, ...args) => {
  const value = single(valueOf(subject, around));
  if (isError(value)) return value;
  for (let at = 0; at + 1 < args.length; at += 2) {
    if (compared(value, single(valueOf(args[at], around))) === 0) return valueOf(args[at + 1], around);
  }
  return args.length % 2 === 1 ? valueOf(args.at(-1), around) : errorOf("#N/A");
});

const CHOOSE = lazy(2, 255, (around, index, ...choices) => {
  const place = single(valueOf(index, around));
  if (isError(place)) return place;
  const number = Math.trunc(Number(place));
  return number >= 1 && number <= choices.length ? (choices[number - 1]?.() ?? 0) : errorOf("#VALUE!");
});

const single = (value: Scalar | Matrix): Scalar => (isMatrix(value) ? errorOf("#VALUE!") : value);

/** AND and OR leave out texts and empty cells in blocks; with nothing left they are #VALUE!. */
const over = (of: (values: readonly boolean[]) => boolean): FunctionDefinition =>
  whole(1, 255, (around, ...args) => {
    const values: boolean[] = [];
    for (const cell of args.flatMap((argument) => relevantCells(argument, around))) {
      const value = booleanOf(cell);
      if (isError(value)) return value;
      values.push(value);
    }
    return values.length === 0 ? errorOf("#VALUE!") : of(values);
  });

function relevantCells(argument: Operand, around: Surroundings): readonly Scalar[] {
  const { cells } = matrixOf(valuesOf(argument, around));
  return isReference(argument) || isMatrix(argument)
    ? cells.filter((cell) => cell !== null && typeof cell !== "string")
    : cells;
}

export const LOGIC: FunctionTable = {
  IF,
  IFS,
  SWITCH,
  CHOOSE,
  IFERROR: unless(isError),
  IFNA: unless((value) => isError(value) && value.error === "#N/A"),
  AND: over((values) => values.every(Boolean)),
  OR: over((values) => values.some(Boolean)),
  XOR: over((values) => values.filter(Boolean).length % 2 === 1),
  NOT: logical(1, 1, (value = false) => !value),
  TRUE: logical(0, 0, () => true),
  FALSE: logical(0, 0, () => false),
};
