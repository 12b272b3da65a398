import { booleanOf, numberOf, textOf } from "../coercion";
import type { Lazy, Surroundings } from "../surroundings";
import { isError, type Operand, type Scalar } from "../values";

/**
 * How a function takes its arguments and what it comes to. It is never called with fewer than `min` or more than `max` of them;
 * one that is left out between two commas is an empty value.
 */
export type FunctionDefinition = { readonly min: number; readonly max: number } & (
  | { readonly kind: "lazy"; readonly of: OfLazy }
  /** Arguments as they are: whole blocks, references. */
  | { readonly kind: "whole"; readonly of: OfWhole }
  /** Where `lifts` says so, a block is gone through cell by cell and the result is a block. */
  | { readonly kind: "lifted"; readonly lifts: Lifts; readonly of: OfPartly }
);

type OfLazy = (around: Surroundings, ...args: Lazy[]) => Operand;
type OfWhole = (around: Surroundings, ...args: Operand[]) => Operand;
type OfPartly = (around: Surroundings, ...args: Operand[]) => Scalar;
type OfScalar = (around: Surroundings, ...args: Scalar[]) => Scalar;
type Lifts = (argument: number) => boolean;

export type FunctionTable = Readonly<Record<string, FunctionDefinition>>;

/** Evaluates its arguments itself. */
export const lazy = (min: number, max: number, of: OfLazy): FunctionDefinition => ({ kind: "lazy", min, max, of });

export const whole = (min: number, max: number, of: OfWhole): FunctionDefinition & { readonly of: OfWhole } => ({
  kind: "whole",
  min,
  max,
  of,
});

/** Every argument cell by cell. */
export const scalar = (min: number, max: number, of: OfScalar): FunctionDefinition =>
  partly(min, max, () => true, of as OfPartly);

/** The arguments at these positions cell by cell, the others whole. */
export const partly = (min: number, max: number, lifts: Lifts, of: OfPartly): FunctionDefinition => ({
  kind: "lifted",
  min,
  max,
  lifts,
  of,
});

/** Numbers in, one value out; an error among the arguments is the result. */
export const numeric = (min: number, max: number, of: (...numbers: number[]) => Scalar): FunctionDefinition =>
  scalar(min, max, ({ clock }, ...args) => coerced(args, (value) => numberOf(value, clock), of));

/** Texts in, one value out. */
export const textual = (min: number, max: number, of: (...texts: string[]) => Scalar): FunctionDefinition =>
  scalar(min, max, (_, ...args) => coerced(args, textOf, of));

export const logical = (min: number, max: number, of: (...values: boolean[]) => Scalar): FunctionDefinition =>
  scalar(min, max, (_, ...args) => coerced(args, booleanOf, of));

function coerced<T extends number | string | boolean>(
  args: readonly Scalar[],
  coerce: (value: Scalar) => T | Extract<Scalar, { error: unknown }>,
  of: (...values: T[]) => Scalar,
): Scalar {
  const values: T[] = [];
  for (const argument of args) {
    const value = coerce(argument);
    if (isError(value)) return value;
    values.push(value);
  }
  return of(...values);
}
