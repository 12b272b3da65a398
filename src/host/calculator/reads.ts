import type { Book } from "./book";
import type { Formula } from "./formula";
import { FUNCTIONS } from "./functions/registry";
import { resolved, type ReferenceNode } from "./resolve";
import type { Node } from "./syntax";
import type { Reference } from "./values";

/** What a formula reads. */
export interface Reads {
  readonly areas: readonly Reference[];
  /** Whether the calculator knows everything in it; if not, its cached value stays. */
  readonly isKnown: boolean;
  /** Whether it says where it reads without help of tables, names or sheets that may come. */
  readonly isFixed: boolean;
  /** Whether it reads what another formula spills: elsewhere, once that has grown or shrunk. */
  readonly followsSpills: boolean;
}

const DEEPEST_NAME = 16;

/** Works out what a formula reads as the book is now. */
export function readsOf(formula: Formula, book: Book): Reads {
  const areas: Reference[] = [];
  let isKnown = true;
  let isFixed = true;
  let followsSpills = false;
  const visit = (node: Node, depth: number): void => {
    switch (node.type) {
      case "literal":
        return;
      case "unary":
        return visit(node.operand, depth);
      case "binary":
        visit(node.left, depth);
        return visit(node.right, depth);
      case "call":
        isKnown &&= FUNCTIONS.has(node.name);
        for (const argument of node.args) if (argument) visit(argument, depth);
        return;
      case "spill":
        followsSpills = true;
        visit(node.anchor, depth);
        return take(node, depth);
      default:
        take(node, depth);
    }
  };
  const take = (node: ReferenceNode, depth: number): void => {
    const target = depth > DEEPEST_NAME ? undefined : resolved(node, formula, book);
    isFixed &&= node.type === "reference" && target !== undefined && !("type" in target);
    if (target === undefined) isKnown = false;
    else if ("type" in target) visit(target, depth + 1);
    else areas.push(target);
  };
  if (formula.tree && !formula.isFixed) visit(formula.tree, 0);
  else isKnown = false;
  return { areas, isKnown, isFixed, followsSpills };
}

export const sameReads = (one: Reads, other: Reads): boolean =>
  one.isKnown === other.isKnown &&
  one.areas.length === other.areas.length &&
  one.areas.every((area, at) => sameArea(area, other.areas[at]));

const sameArea = (one: Reference, other: Reference | undefined): boolean =>
  one.sheet === other?.sheet &&
  one.top === other.top &&
  one.left === other.left &&
  one.bottom === other.bottom &&
  one.right === other.right;

export const overlap = (one: Reference, other: Reference): boolean =>
  one.sheet === other.sheet &&
  one.top <= other.bottom &&
  other.top <= one.bottom &&
  one.left <= other.right &&
  other.left <= one.right;
