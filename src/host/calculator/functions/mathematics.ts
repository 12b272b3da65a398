import { finite } from "../surroundings";
import { errorOf, type Scalar } from "../values";
import { numeric, type FunctionTable } from "./definition";

/** Rounding in decimal digits: 1.005 is rounded as it is written, not as its binary neighbour. */
function atDigits(value: number, digits: number, round: (scaled: number) => number): number {
  const places = Math.trunc(digits);
  const scaled = Number(shifted(Number(value.toPrecision(15)), places));
  return Number(shifted(round(scaled), -places));
}

function shifted(value: number, places: number): string {
  const [digits = "0", exponent = "0"] = value.toExponential().split("e");
  return `${digits}e${Number(exponent) + places}`;
}

const awayFromZero = (value: number): number => Math.sign(value) * Math.ceil(Math.abs(value));
const halfAwayFromZero = (value: number): number => Math.sign(value) * Math.floor(Math.abs(value) + 0.5);

/** A quotient that is whole but for its last digits is whole. */
const steps = (value: number, step: number): number => Number((value / step).toPrecision(15));

const multiple = (value: number, step: number, round: (steps: number) => number): Scalar => {
  if (step === 0) return 0;
  if (value > 0 && step < 0) return errorOf("#NUM!");
  return finite(round(steps(value, step)) * step);
};

const factorial = (value: number): Scalar => {
  if (value < 0) return errorOf("#NUM!");
  let product = 1;
  for (let factor = 2; factor <= Math.floor(value); factor++) product *= factor;
  return finite(product);
};

function randomBetween(least: number, most: number): Scalar {
  const [first, last] = [Math.ceil(least), Math.floor(most)];
  return last < first ? errorOf("#NUM!") : first + Math.floor(Math.random() * (last - first + 1));
}

function remainder(value: number, divisor: number): Scalar {
  if (divisor === 0) return errorOf("#DIV/0!");
  const rest = value - divisor * Math.floor(steps(value, divisor));
  return Math.abs(rest) < Math.abs(value) * 1e-15 ? 0 : rest;
}

const toEven = (value: number): number => Math.sign(value) * 2 * Math.ceil(Math.abs(value) / 2);
const toOdd = (value: number): number =>
  (value < 0 ? -1 : 1) * (2 * Math.ceil((Math.max(1, Math.abs(value)) - 1) / 2) + 1);

export const MATHEMATICS: FunctionTable = {
  ABS: numeric(1, 1, Math.abs),
  SIGN: numeric(1, 1, Math.sign),
  SQRT: numeric(1, 1, (value) => finite(Math.sqrt(value))),
  EXP: numeric(1, 1, (value) => finite(Math.exp(value))),
  LN: numeric(1, 1, (value) => finite(Math.log(value))),
  LOG10: numeric(1, 1, (value) => finite(Math.log10(value))),
  LOG: numeric(1, 2, (value, base = 10) => finite(base === 10 ? Math.log10(value) : Math.log(value) / Math.log(base))),
  POWER: numeric(2, 2, (value, exponent) => finite(value ** exponent)),
  PI: numeric(0, 0, () => Math.PI),
  SIN: numeric(1, 1, Math.sin),
  COS: numeric(1, 1, Math.cos),
  TAN: numeric(1, 1, Math.tan),
  RADIANS: numeric(1, 1, (degrees) => (degrees * Math.PI) / 180),
  DEGREES: numeric(1, 1, (radians) => (radians * 180) / Math.PI),
  INT: numeric(1, 1, (value) => Math.floor(Number(value.toPrecision(15)))),
  TRUNC: numeric(1, 2, (value, digits = 0) => atDigits(value, digits, Math.trunc)),
  ROUND: numeric(2, 2, (value, digits) => atDigits(value, digits, halfAwayFromZero)),
  ROUNDUP: numeric(2, 2, (value, digits) => atDigits(value, digits, awayFromZero)),
  ROUNDDOWN: numeric(2, 2, (value, digits) => atDigits(value, digits, Math.trunc)),
  MROUND: numeric(2, 2, (value, step) =>
    value * step < 0 ? errorOf("#NUM!") : multiple(value, step, halfAwayFromZero),
  ),
  CEILING: numeric(2, 2, (value, step) => multiple(value, step, Math.ceil)),
  FLOOR: numeric(2, 2, (value, step) => (step === 0 ? errorOf("#DIV/0!") : multiple(value, step, Math.floor))),
  "CEILING.MATH": numeric(1, 2, (value, step = 1) => multiple(value, Math.abs(step), Math.ceil)),
  "FLOOR.MATH": numeric(1, 2, (value, step = 1) => multiple(value, Math.abs(step), Math.floor)),
  EVEN: numeric(1, 1, toEven),
  ODD: numeric(1, 1, toOdd),
  MOD: numeric(2, 2, remainder),
  RAND: numeric(0, 0, () => Math.random()),
  RANDBETWEEN: numeric(2, 2, randomBetween),
  QUOTIENT: numeric(2, 2, (value, divisor) => (divisor === 0 ? errorOf("#DIV/0!") : Math.trunc(value / divisor))),
  FACT: numeric(1, 1, factorial),
};
