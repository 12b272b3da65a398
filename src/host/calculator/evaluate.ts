import { compared, numberOf, textOf, type Clock } from "./coercion";
import { FUNCTIONS } from "./functions/registry";
import type { BinaryOperator, Node, OperationNode } from "./syntax";
import { finite, valuesOf, type Lazy, type Surroundings } from "./surroundings";
import { errorOf, isError, lifted, type Matrix, type Operand, type Scalar } from "./values";

/** The value of a formula's tree; what it does not know has been sorted out before. */
export function evaluate(node: Node, around: Surroundings): Operand {
  switch (node.type) {
    case "literal":
      return node.value;
    case "reference":
    case "structured":
    case "spill":
    case "name": {
      const target = around.resolved(node);
      return "type" in target ? evaluate(target, around) : target;
    }
    case "unary":
      return signed(node.operator, valuesOf(evaluate(node.operand, around), around), around.clock);
    default:
      return node.sharing.isWorthwhile
        ? around.shared(`value ${around.sheet} ${node.sharing.key}`, () => operated(node, around))
        : operated(node, around);
  }
}

function operated(node: OperationNode, around: Surroundings): Operand {
  if (node.type === "call") return called(node, around);
  const left = valuesOf(evaluate(node.left, around), around);
  return combined(node.operator, left, valuesOf(evaluate(node.right, around), around), around.clock);
}

function called({ name, args }: Extract<OperationNode, { type: "call" }>, around: Surroundings): Operand {
  const definition = FUNCTIONS.get(name);
  if (!definition) return errorOf("#NAME?");
  if (args.length < definition.min || args.length > definition.max) return errorOf("#VALUE!");
  const lazy = args.map((argument): Lazy => argument && (() => evaluate(argument, around)));
  if (definition.kind === "lazy") return definition.of(around, ...lazy);
  const operands = lazy.map((argument) => argument?.() ?? null);
  if (definition.kind === "whole") return definition.of(around, ...operands);
  const eachCell = operands.map((operand, at) => (definition.lifts(at) ? valuesOf(operand, around) : null));
  return lifted(eachCell, (...cells) =>
    definition.of(around, ...operands.map((operand, at) => (definition.lifts(at) ? (cells[at] ?? null) : operand))),
  );
}

function signed(operator: "-" | "+" | "%", value: Scalar | Matrix, clock: Clock): Scalar | Matrix {
  if (operator === "+") return value;
  return lifted([value], (cell) => {
    const number = numberOf(cell ?? null, clock);
    if (isError(number)) return number;
    return operator === "-" ? -number : number / 100;
  });
}

function combined(
  operator: BinaryOperator,
  left: Scalar | Matrix,
  right: Scalar | Matrix,
  clock: Clock,
): Scalar | Matrix {
  const of = OPERATIONS[operator];
  return lifted([left, right], (one, other) => of(one, other, clock));
}

type Operation = (left: Scalar, right: Scalar, clock: Clock) => Scalar;

const arithmetic =
  (of: (left: number, right: number) => number): Operation =>
  (left, right, clock) => {
    const one = numberOf(left, clock);
    if (isError(one)) return one;
    const other = numberOf(right, clock);
    return isError(other) ? other : finite(of(one, other));
  };

const comparison =
  (holds: (order: number) => boolean): Operation =>
  (left, right) => {
    const order = compared(left, right);
    return isError(order) ? order : holds(order);
  };

/** Excel takes a difference in the last bit for none: 0.1+0.2-0.3 is 0. */
const sum = (left: number, right: number): number => {
  const result = left + right;
  return Math.abs(result) < Math.abs(left) * 1e-15 ? 0 : result;
};

const divided: Operation = (left, right, clock) => {
  const divisor = numberOf(right, clock);
  const dividend = numberOf(left, clock);
  if (isError(dividend)) return dividend;
  if (isError(divisor)) return divisor;
  return divisor === 0 ? errorOf("#DIV/0!") : finite(dividend / divisor);
};

const joined: Operation = (left, right) => {
  const one = textOf(left);
  if (isError(one)) return one;
  const other = textOf(right);
  return isError(other) ? other : one + other;
};

const OPERATIONS: Readonly<Record<BinaryOperator, Operation>> = {
  "+": arithmetic(sum),
  "-": arithmetic((left, right) => sum(left, -right)),
  "*": arithmetic((left, right) => left * right),
  "/": divided,
  "^": arithmetic((left, right) => left ** right),
  "&": joined,
  "=": comparison((order) => order === 0),
  "<>": comparison((order) => order !== 0),
  "<": comparison((order) => order < 0),
  ">": comparison((order) => order > 0),
  "<=": comparison((order) => order <= 0),
  ">=": comparison((order) => order >= 0),
};
