import { numberOf } from "../coercion";
import type { CellError } from "../calculator";
import { finite, valuesOf, type Surroundings } from "../surroundings";
import { errorOf, isError, isMatrix, isReference, matrixOf, type Operand, type Scalar } from "../values";
import { partly, whole, type FunctionTable } from "./definition";

/**
 * The numbers among the arguments as SUM takes them: in blocks only true numbers count, a value given directly is coerced.
 * The first error found is the result.
 */
export function numbersOf(args: readonly Operand[], around: Surroundings): number[] | CellError {
  const numbers: number[] = [];
  for (const argument of args) {
    const values = valuesOf(argument, around);
    const isBlock = isReference(argument) || isMatrix(argument);
    for (const cell of matrixOf(values).cells) {
      if (isError(cell)) return cell;
      if (typeof cell === "number") {
        numbers.push(cell);
      } else if (!isBlock) {
        const number = numberOf(cell, around.clock);
        if (isError(number)) return number;
        numbers.push(number);
      }
    }
  }
  return numbers;
}

const ofNumbers = (of: (numbers: readonly number[]) => Scalar) =>
  whole(1, 255, (around, ...args) => {
    const numbers = numbersOf(args, around);
    return isError(numbers) ? numbers : of(numbers);
  });

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const rounded = (value: number): Scalar => finite(Number(value.toPrecision(15)));

export const average = (numbers: readonly number[]): Scalar =>
  numbers.length === 0 ? errorOf("#DIV/0!") : rounded(sumOf(numbers) / numbers.length);

export const largest = (numbers: readonly number[]): number =>
  numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0);
export const smallest = (numbers: readonly number[]): number =>
  numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0);

function variance(numbers: readonly number[], freedom: 0 | 1): number | CellError {
  if (numbers.length <= freedom) return errorOf("#DIV/0!");
  const mean = sumOf(numbers) / numbers.length;
  return sumOf(numbers.map((number) => (number - mean) ** 2)) / (numbers.length - freedom);
}

const deviation = (numbers: readonly number[], freedom: 0 | 1): Scalar => {
  const value = variance(numbers, freedom);
  return isError(value) ? value : Math.sqrt(value);
};

function median(numbers: readonly number[]): Scalar {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return low === undefined || high === undefined ? errorOf("#NUM!") : (low + high) / 2;
}

const ranked = (order: (one: number, other: number) => number) =>
  partly(2, 2, (argument) => argument === 1, (around, ...args) => {
    const numbers = numbersOf(args.slice(0, 1), around);
    const place = numberOf(args[1] as Scalar, around.clock);
    if (isError(numbers)) return numbers;
    return isError(place) ? place : (numbers.sort(order)[Math.ceil(place) - 1] ?? errorOf("#NUM!"));
  }); // prettier-ignore

const counting = (counts: (cell: Scalar) => boolean) =>
  whole(1, 255, (around, ...args) =>
    args.reduce((sum: number, argument) => sum + matrixOf(valuesOf(argument, around)).cells.filter(counts).length, 0),
  );

/** Numbers in blocks; of values given directly also texts that are numbers. */
const count = whole(1, 255, (around, ...args) =>
  args.reduce((sum: number, argument) => {
    const values = valuesOf(argument, around);
    if (isReference(argument) || isMatrix(argument)) {
      return sum + matrixOf(values).cells.filter((cell) => typeof cell === "number").length;
    }
    return sum + (isError(numberOf(values as Scalar, around.clock)) ? 0 : 1);
  }, 0),
);

const sumProduct = whole(1, 255, (around, ...args) => {
  const blocks = args.map((argument) => matrixOf(valuesOf(argument, around)));
  const [first, ...others] = blocks;
  if (!first || others.some(({ rows, columns }) => rows !== first.rows || columns !== first.columns)) {
    return errorOf("#VALUE!");
  }
  let sum = 0;
  for (let at = 0; at < first.cells.length; at++) {
    let product = 1;
    for (const { cells } of blocks) {
      const cell = cells[at] ?? null;
      if (isError(cell)) return cell;
      product *= typeof cell === "number" ? cell : 0;
    }
    sum += product;
  }
  return finite(sum);
});

const rank = partly(2, 3, (argument) => argument !== 1, (around, ...args) => {
  const value = numberOf(args[0] as Scalar, around.clock);
  const numbers = numbersOf(args.slice(1, 2), around);
  const ascending = numberOf((args[2] ?? 0) as Scalar, around.clock);
  if (isError(value)) return value;
  if (isError(numbers)) return numbers;
  if (isError(ascending)) return ascending;
  if (!numbers.includes(value)) return errorOf("#N/A");
  return 1 + numbers.filter((number) => (ascending === 0 ? number > value : number < value)).length;
}); // prettier-ignore

const SUM = ofNumbers((numbers) => finite(sumOf(numbers)));
const AVERAGE = ofNumbers(average);
const COUNTA = counting((cell) => cell !== null);
const MAX = ofNumbers(largest);
const MIN = ofNumbers(smallest);
const PRODUCT = ofNumbers((numbers) =>
  numbers.length === 0 ? 0 : finite(numbers.reduce((product, number) => product * number, 1)),
);
const STDEV = ofNumbers((numbers) => deviation(numbers, 1));
const STDEVP = ofNumbers((numbers) => deviation(numbers, 0));
const VAR = ofNumbers((numbers) => variance(numbers, 1));
const VARP = ofNumbers((numbers) => variance(numbers, 0));

/** By the number that SUBTOTAL is given, less 100: with 100 more, rows that were hidden by hand do not count either. */
const SUBTOTALS = [AVERAGE, count, COUNTA, MAX, MIN, PRODUCT, STDEV, STDEVP, SUM, VAR, VARP];

const subtotal = whole(2, 255, (around, number, ...args) => {
  const kind = valuesOf(number ?? null, around);
  const code = isMatrix(kind) ? errorOf("#VALUE!") : numberOf(kind, around.clock);
  if (isError(code)) return code;
  const definition = SUBTOTALS[(code > 100 ? code - 100 : code) - 1];
  const shown = args.map((arg) => (isReference(arg) ? around.shown(arg, code > 100) : arg));
  return definition ? definition.of(around, ...shown) : errorOf("#VALUE!");
});

export const AGGREGATES: FunctionTable = {
  SUM,
  AVERAGE,
  COUNTA,
  MAX,
  MIN,
  PRODUCT,
  STDEV,
  STDEVP,
  VAR,
  VARP,
  COUNT: count,
  "STDEV.S": STDEV,
  "STDEV.P": STDEVP,
  "VAR.S": VAR,
  "VAR.P": VARP,
  SUMSQ: ofNumbers((numbers) => finite(sumOf(numbers.map((number) => number ** 2)))),
  COUNTBLANK: counting((cell) => cell === null || cell === ""),
  MEDIAN: ofNumbers(median),
  LARGE: ranked((one, other) => other - one),
  SMALL: ranked((one, other) => one - other),
  RANK: rank,
  "RANK.EQ": rank,
  SUMPRODUCT: sumProduct,
  SUBTOTAL: subtotal,
};
