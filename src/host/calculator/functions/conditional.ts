import { predicateOf } from "../criteria";
import { finite, type Surroundings } from "../surroundings";
import { errorOf, isError, isReference, type Matrix, type Operand, type Reference, type Scalar } from "../values";
import { average, largest, smallest, sumOf } from "./aggregates";
import { partly, type FunctionDefinition, type FunctionTable } from "./definition";

/** Which cells of a block a criterion lets pass, one byte each. */
type Mask = Uint8Array;

/** Many formulas ask the same column for the same criterion: the answer is worked out once per calculation. */
function maskOf(block: Reference, criterion: Scalar, around: Surroundings): Mask {
  const { sheet, top, left, bottom, right } = block;
  const wanted = isError(criterion) ? criterion.error : String(criterion);
  const key = `mask ${sheet} ${top} ${left} ${bottom} ${right} ${typeof criterion} ${wanted}`;
  return around.shared(key, () => {
    const passes = predicateOf(criterion, around.clock);
    const { cells } = around.matrix(block);
    const mask = new Uint8Array(cells.length);
    for (const [at, cell] of cells.entries()) if (passes(cell)) mask[at] = 1;
    return mask;
  });
}

/** The positions at which all pairs (block, criterion) hold; undefined where the blocks differ in shape or are none. */
function positionsOf(
  pairs: readonly Operand[],
  around: Surroundings,
): { shape: Matrix; positions: number[] } | undefined {
  const masks: Mask[] = [];
  let shape: Matrix | undefined;
  for (let at = 0; at < pairs.length; at += 2) {
    const block = pairs[at] ?? null;
    if (!isReference(block)) return undefined;
    const matrix = around.matrix(block);
    shape ??= matrix;
    if (matrix.rows !== shape.rows || matrix.columns !== shape.columns) return undefined;
    masks.push(maskOf(block, pairs[at + 1] as Scalar, around));
  }
  return shape && { shape, positions: common(masks) };
}

function common([first = new Uint8Array(), ...others]: readonly Mask[]): number[] {
  const positions: number[] = [];
  for (let at = first.indexOf(1); at >= 0; at = first.indexOf(1, at + 1)) {
    if (others.every((mask) => mask[at] === 1)) positions.push(at);
  }
  return positions;
}

const countIfs: FunctionDefinition = partly(
  2,
  254,
  (argument) => argument % 2 === 1,
  (around, ...args) =>
    args.length % 2 === 0 ? (positionsOf(args, around)?.positions.length ?? errorOf("#VALUE!")) : errorOf("#VALUE!"),
);

/** SUMIFS and its kin: first the block to work on, then pairs of block and criterion. */
const overWhere = (of: (numbers: readonly number[]) => Scalar): FunctionDefinition =>
  partly(
    3,
    255,
    (argument) => argument > 0 && argument % 2 === 0,
    (around, block, ...pairs) => {
      const found = isReference(block) && pairs.length % 2 === 0 ? positionsOf(pairs, around) : undefined;
      return found && isReference(block) ? ofPositions(around.matrix(block), found.positions, of) : errorOf("#VALUE!");
    },
  );

/** SUMIF and AVERAGEIF: block, criterion, and the block to work on, which takes its size from the first. */
const overIf = (of: (numbers: readonly number[]) => Scalar): FunctionDefinition =>
  partly(
    2,
    3,
    (argument) => argument === 1,
    (around, block, criterion, target = block) => {
      if (!isReference(block) || !isReference(target)) return errorOf("#VALUE!");
      const found = positionsOf([block, criterion], around);
      const area = {
        ...target,
        bottom: target.top + block.bottom - block.top,
        right: target.left + block.right - block.left,
      };
      return found ? ofPositions(around.matrix(area), found.positions, of) : errorOf("#VALUE!");
    },
  );

function ofPositions(
  { cells }: Matrix,
  positions: readonly number[],
  of: (numbers: readonly number[]) => Scalar,
): Scalar {
  const found = positions.map((at) => cells[at] ?? null);
  return found.find(isError) ?? of(found.filter((cell) => typeof cell === "number"));
}

const sum = (numbers: readonly number[]): Scalar => finite(sumOf(numbers));

export const CONDITIONAL: FunctionTable = {
  COUNTIF: { ...countIfs, max: 2 },
  COUNTIFS: countIfs,
  SUMIF: overIf(sum),
  AVERAGEIF: overIf(average),
  SUMIFS: overWhere(sum),
  AVERAGEIFS: overWhere(average),
  MAXIFS: overWhere(largest),
  MINIFS: overWhere(smallest),
};
