import { booleanOf, numberOf, textOf } from "../coercion";
import type { Lazy, Surroundings } from "../surroundings";
import { isError, type Operand, type Scalar } from "../values";

/** How a function takes its arguments and what it comes to. A missing argument (two commas in a row) is an empty value. */
export type FunctionDefinition = { readonly min: number; readonly max: number } & (
  | { readonly kind: "lazy"; of(args: readonly Lazy[], around: Surroundings): Operand }
  /** Arguments as they are: whole blocks, references. */
  | { readonly kind: "whole"; of(args: readonly Operand[], around: Surroundings): Operand }
  /** Where `lifts` says so, a block is gone through cell by cell and the result is a block. */
  | {
      readonly kind: "lifted";
      lifts(argument: number): boolean;
      of(args: readonly Operand[], around: Surroundings): Scalar;
    }
);

export type FunctionTable = Readonly<Record<string, FunctionDefinition>>;

export const lazy = (min: number, max: number, of: (args: readonly Lazy[], around: Surroundings) => Operand): FunctionDefinition => ({
  kind: "lazy", min, max, of,
}); // prettier-ignore

export const whole = (min: number, max: number, of: (args: readonly Operand[], around: Surroundings) => Operand): FunctionDefinition => ({
  kind: "whole", min, max, of,
}); // prettier-ignore

/** Every argument cell by cell. */
export const scalar = (min: number, max: number, of: (args: readonly Scalar[], around: Surroundings) => Scalar): FunctionDefinition => ({
  kind: "lifted", min, max, lifts: () => true, of: (args, around) => of(args as readonly Scalar[], around),
}); // prettier-ignore

/** The arguments at these positions cell by cell, the others whole. */
export const partly = (
  min: number,
  max: number,
  lifts: (argument: number) => boolean,
  of: (args: readonly Operand[], around: Surroundings) => Scalar,
): FunctionDefinition => ({ kind: "lifted", min, max, lifts, of });

/** Numbers in, one value out; an error among the arguments is the result. */
export const numeric = (min: number, max: number, of: (...numbers: number[]) => Scalar): FunctionDefinition =>
  scalar(min, max, (args, { clock }) => coerced(args, (value) => numberOf(value, clock), of));

/** Texts in, one value out. */
export const textual = (min: number, max: number, of: (...texts: string[]) => Scalar): FunctionDefinition =>
  scalar(min, max, (args) => coerced(args, textOf, of));

export const logical = (min: number, max: number, of: (...values: boolean[]) => Scalar): FunctionDefinition =>
  scalar(min, max, (args) => coerced(args, booleanOf, of));

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
