import type { Clock } from "./coercion";
import type { ReferenceNode } from "./resolve";
import type { Node } from "./syntax";
import {
  errorOf,
  isMatrix,
  isReference,
  simplified,
  type Matrix,
  type Operand,
  type Reference,
  type Scalar,
} from "./values";

/** What a formula sees of its workbook while it is evaluated. */
export interface Surroundings {
  readonly clock: Clock;
  /** Where the formula stands. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  /** What a reference, a structured reference or a name stands for here. */
  resolved(node: ReferenceNode): Reference | Node;
  /** The values of a block; open ends reach as far as the sheet is used. */
  matrix(reference: Reference): Matrix;
  /** The block without the values in rows that a filter hides; if asked, also without those that were hidden by hand. */
  shown(reference: Reference, withoutHandHidden: boolean): Reference | Matrix;
  /** Work that several formulas of one calculation share, by a key that tells it apart. */
  shared<T>(key: string, work: () => T): T;
}

/** The operand's values, read from the sheet where it is a reference; a single cell is its value. */
export function valuesOf(operand: Operand, around: Surroundings): Scalar | Matrix {
  if (isReference(operand)) return simplified(around.matrix(operand));
  return isMatrix(operand) ? simplified(operand) : operand;
}

/** An argument that the function evaluates itself, if at all. */
export type Lazy = (() => Operand) | undefined;

export const finite = (value: number): Scalar => (Number.isFinite(value) ? value : errorOf("#NUM!"));
