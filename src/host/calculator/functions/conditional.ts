import { equalityKey, equalityOf, predicateOf } from "../criteria";
import { finite, type Surroundings } from "../surroundings";
import { errorOf, isError, isReference, type Matrix, type Operand, type Reference, type Scalar } from "../values";
import { average, largest, smallest, sumOf } from "./aggregates";
import { partly, type FunctionDefinition, type FunctionTable } from "./definition";

/** Which cells of a block a criterion lets pass. */
interface Passing {
  /** In ascending order. */
  readonly positions: readonly number[];
  readonly passes: (position: number) => boolean;
}

/** Many formulas ask the same column for the same criterion: the answer is worked out once per calculation. */
function passingOf(block: Reference, criterion: Scalar, around: Surroundings): Passing {
  const wanted = isError(criterion) ? criterion.error : String(criterion);
  return around.shared(`criterion ${placeOf(block)} ${typeof criterion} ${wanted}`, () => {
    const equal = equalityOf(criterion, around.clock);
    return equal === undefined ? tested(block, criterion, around) : lookedUp(block, equal, around);
  });
}

function tested(block: Reference, criterion: Scalar, around: Surroundings): Passing {
  const test = predicateOf(criterion, around.clock);
  const { cells } = around.matrix(block);
  const mask = new Uint8Array(cells.length);
  const positions: number[] = [];
  for (const [at, cell] of cells.entries()) {
    if (!test(cell)) continue;
    mask[at] = 1;
    positions.push(at);
  }
  return { positions, passes: (at) => mask[at] === 1 };
}

/** One formula per field of action asks the same column for its own number: the column is gone through once for all. */
function lookedUp(block: Reference, wanted: number | string, around: Surroundings): Passing {
  const { keys, positions } = around.shared(`keys ${placeOf(block)}`, () => {
    const keys = around.matrix(block).cells.map((cell) => equalityKey(cell, around.clock));
    return { keys, positions: groupBy(keys) };
  });
  return { positions: positions.get(wanted) ?? [], passes: (at) => keys[at] === wanted };
}

function groupBy<K>(keys: readonly K[]): ReadonlyMap<K, readonly number[]> {
  const positions = new Map<K, number[]>();
  keys.forEach((key, at) => {
    const known = positions.get(key);
    if (known) known.push(at);
    else positions.set(key, [at]);
  });
  return positions;
}

const placeOf = ({ sheet, top, left, bottom, right }: Reference): string =>
  `${sheet} ${top} ${left} ${bottom} ${right}`;

/** The positions at which all pairs (block, criterion) hold; undefined where the blocks differ in shape or are none. */
function positionsOf(
  pairs: readonly Operand[],
  around: Surroundings,
): { shape: Matrix; positions: readonly number[] } | undefined {
  const passing: Passing[] = [];
  let shape: Matrix | undefined;
  for (let at = 0; at < pairs.length; at += 2) {
    const block = pairs[at] ?? null;
    if (!isReference(block)) return undefined;
    const matrix = around.matrix(block);
    shape ??= matrix;
    if (matrix.rows !== shape.rows || matrix.columns !== shape.columns) return undefined;
    passing.push(passingOf(block, pairs[at + 1] as Scalar, around));
  }
  return shape && { shape, positions: common(passing) };
}

/** The criterion that lets the fewest cells pass says where to look at all. */
function common(passing: readonly Passing[]): readonly number[] {
  const [fewest, ...others] = [...passing].sort((one, other) => one.positions.length - other.positions.length);
  return fewest?.positions.filter((at) => others.every(({ passes }) => passes(at))) ?? [];
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
