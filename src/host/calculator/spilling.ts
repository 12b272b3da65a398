import { areaOf } from "../formula/address";
import { FUNCTIONS } from "./functions/registry";
import { treeOf, type Node } from "./syntax";
import { isMatrix } from "./values";

/** What names stand for where a formula is entered; undefined for one that is not known. */
export type NamedFormulas = (name: string) => string | undefined;

/**
 * Whether a formula, by the way it is written, may come to more than one value. Only such a formula is marked in the file as one
 * that spills: how many values there are, a calculation shows.
 */
export function maySpill(formula: string, named: NamedFormulas): boolean {
  if (!BLOCK_HINT.test(formula.replaceAll(/"[^"]*"/g, '""'))) return false;
  const tree = treeOf(formula);
  return tree !== undefined && isBlock(tree, named);
}

/** Functions whose result is a block whatever they are given. */
const BLOCKS = new Set(["FILTER", "SORT", "SORTBY", "UNIQUE", "SEQUENCE", "TRANSPOSE"]);

/** A word that is neither a cell nor a function. */
const NAME = String.raw`(?<![\p{L}\p{N}_.$])(?!\$?[A-Z]{1,3}\$?\d+(?![\p{L}\p{N}_.]))[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.\\(])`;

/** Several cells, a table, an array, a spill, a name or one of the functions: most formulas have none and need no closer look. */
const BLOCK_HINT = new RegExp(String.raw`[:[{#]|\b(?:${[...BLOCKS].join("|")})\(|${NAME}`, "iu");

/** Of the functions that take arguments as they are, those by which the result grows. The other ones make one value of blocks. */
const GROWS_BY: Readonly<Record<string, (argument: number) => boolean>> = {
  MATCH: (argument) => argument !== 1,
  XMATCH: (argument) => argument === 0,
  LOOKUP: (argument) => argument === 0,
  XLOOKUP: (argument) => argument === 0,
  VLOOKUP: (argument) => argument === 0 || argument === 2,
  HLOOKUP: (argument) => argument === 0 || argument === 2,
  ROW: () => true,
  COLUMN: () => true,
  IF: () => true,
  IFERROR: () => true,
  IFNA: () => true,
  IFS: (argument) => argument % 2 === 1,
  SWITCH: (argument) => argument > 1,
  CHOOSE: (argument) => argument > 0,
};

function isBlock(node: Node, named: NamedFormulas): boolean {
  switch (node.type) {
    case "literal":
      return isMatrix(node.value);
    case "reference":
      return isOfSeveralCells(node.area) ?? isNamedBlock(node.area, named);
    case "spill":
      return true;
    case "structured":
      return !isOneCell(node);
    case "name":
      return isNamedBlock(node.name, named);
    case "unary":
      return isBlock(node.operand, named);
    case "binary":
      return isBlock(node.left, named) || isBlock(node.right, named);
    case "call":
      return isBlockOf(node, named);
  }
}

type Call = Extract<Node, { type: "call" }>;

function isBlockOf({ name, args }: Call, named: NamedFormulas): boolean {
  if (BLOCKS.has(name)) return true;
  if (name === "INDEX") return isBlockOfIndex(args, named);
  const definition = FUNCTIONS.get(name);
  const grows = definition?.kind === "lifted" ? definition.lifts : GROWS_BY[name];
  return args.some((argument, at) => argument !== undefined && grows?.(at) === true && isBlock(argument, named));
}

/** INDEX without a row, or without a column of several, answers a whole line. */
function isBlockOfIndex([block, row, column]: Call["args"], named: NamedFormulas): boolean {
  if ([row, column].some((place) => place !== undefined && isBlock(place, named))) return true;
  if (row === undefined || isZero(row)) return block !== undefined && isBlock(block, named);
  return column === undefined ? block !== undefined && hasSeveralLines(block, named) : isZero(column);
}

const isZero = (node: Node): boolean => node.type === "literal" && node.value === 0;

/** Rows as well as columns, as far as the way it is written tells. */
function hasSeveralLines(node: Node, named: NamedFormulas): boolean {
  if (node.type === "name") {
    const tree = treeOf(named(node.name) ?? "");
    return tree !== undefined && tree.type !== "name" && hasSeveralLines(tree, named);
  }
  if (node.type === "structured") return node.part.columns === undefined || isSpanOfColumns(node);
  if (node.type === "literal") return isMatrix(node.value) && node.value.rows > 1 && node.value.columns > 1;
  const area = node.type === "reference" ? areaOf(node.area) : undefined;
  return area !== undefined && area.bottom > area.top && area.right > area.left;
}

type Structured = Extract<Node, { type: "structured" }>;

/** A single column in one row of its table. */
const isOneCell = (node: Structured): boolean =>
  !isSpanOfColumns(node) &&
  node.part.columns !== undefined &&
  node.part.items.length === 1 &&
  node.part.items[0] !== "#Data" &&
  node.part.items[0] !== "#All";

const isSpanOfColumns = ({ part: { columns } }: Structured): boolean =>
  columns !== undefined && columns[0] !== columns[1];

function isOfSeveralCells(written: string): boolean | undefined {
  const area = areaOf(written);
  return area && (area.bottom > area.top || area.right > area.left);
}

/** A name that stands for itself, through others, is given up. */
function isNamedBlock(name: string, named: NamedFormulas): boolean {
  const formula = named(name);
  return formula !== undefined && maySpill(formula, (other) => (other === name ? undefined : named(other)));
}
