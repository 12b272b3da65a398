import { tablePartOf, type TablePart } from "../formula/structured";
import { tokensOf, type Token } from "../formula/tokens";
import { ERROR_CODES } from "./calculator";
import { sharingOf, type Sharing } from "./sharing";
import { errorOf, type Matrix, type Scalar } from "./values";

/** A formula as a tree. */
export type Node =
  | { readonly type: "literal"; readonly value: Scalar | Matrix }
  | { readonly type: "reference"; readonly sheet: string | undefined; readonly area: string }
  | { readonly type: "structured"; readonly table: string; readonly part: TablePart }
  | { readonly type: "name"; readonly name: string }
  /** A1#: all cells that the formula of a cell fills. */
  | { readonly type: "spill"; readonly anchor: Extract<Node, { type: "reference" }> }
  | { readonly type: "unary"; readonly operator: "-" | "+" | "%"; readonly operand: Node }
  | OperationNode;

/** What takes time over blocks. Formulas that hold the same operation share its value. */
export type OperationNode = { readonly sharing: Sharing } & (
  | { readonly type: "call"; readonly name: string; readonly args: readonly (Node | undefined)[] }
  | { readonly type: "binary"; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
);

export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";

/** Binding strength; a sign before an operand binds stronger than all of them, so -2^2 is 4. */
const STRENGTH: Readonly<Record<string, number>> = {
  "=": 1, "<>": 1, "<": 1, ">": 1, "<=": 1, ">=": 1,
  "&": 2,
  "+": 3, "-": 3,
  "*": 4, "/": 4,
  "^": 5,
}; // prettier-ignore

/** @returns undefined for a formula that this calculator cannot read: intersections, unions, @, other files */
export function treeOf(formula: string): Node | undefined {
  const tokens = withoutSpaces(tokensOf(formula.replace(/^\s*=/, "")));
  return tokens && new Reader(tokens).formula();
}

/** A space between two operands intersects them; any other means nothing. */
function withoutSpaces(tokens: readonly Token[]): Token[] | undefined {
  const intersects = tokens.some(
    (token, at) => token.kind === "space" && endsOperand(tokens[at - 1]) && beginsOperand(tokens[at + 1]),
  );
  return intersects ? undefined : tokens.filter(({ kind }) => kind !== "space");
}

const endsOperand = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind !== "operator" ? token.kind !== "space" : ")}%#".includes(token.text));
const beginsOperand = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind !== "operator" ? token.kind !== "space" : "({".includes(token.text));

class Reader {
  private at = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  formula(): Node | undefined {
    const node = this.expression(0);
    return this.at === this.tokens.length ? node : undefined;
  }

  private expression(strength: number): Node | undefined {
    let left = this.operand();
    for (let operator = this.binary(strength); left && operator; operator = this.binary(strength)) {
      this.at++;
      const right = this.expression(STRENGTH[operator] ?? 0);
      left = right && { type: "binary", operator, left, right, sharing: sharingOf(operator, [left, right]) };
    }
    return left;
  }

  private binary(above: number): BinaryOperator | undefined {
    const token = this.tokens[this.at];
    const strength = token?.kind === "operator" ? STRENGTH[token.text] : undefined;
    return strength !== undefined && strength > above ? (token?.text as BinaryOperator) : undefined;
  }

  private operand(): Node | undefined {
    if (this.takes("-")) return this.signed("-");
    if (this.takes("+")) return this.signed("+");
    let node = this.primary();
    if (node?.type === "reference" && this.takes("#")) node = { type: "spill", anchor: node };
    while (node && this.takes("%")) node = { type: "unary", operator: "%", operand: node };
    return node;
  }

  private signed(operator: "-" | "+"): Node | undefined {
    const operand = this.operand();
    return operand && { type: "unary", operator, operand };
  }

  private primary(): Node | undefined {
    const token = this.tokens[this.at];
    if (!token) return undefined;
    this.at++;
    switch (token.kind) {
      case "number":
      case "string":
      case "boolean":
      case "error":
        return literalOf(token);
      case "reference":
        return token.sheet && /[[\]:]/.test(token.sheet)
          ? undefined
          : { type: "reference", sheet: token.sheet, area: token.area };
      case "structured": {
        const part = tablePartOf(token.brackets);
        return part && { type: "structured", table: token.table, part };
      }
      case "name":
        return { type: "name", name: token.text };
      case "function":
        return this.call(token.text.toUpperCase());
      case "operator":
        if (token.text === "(") return this.group();
        return token.text === "{" ? this.array() : undefined;
      default:
        return undefined;
    }
  }

  private call(name: string): Node | undefined {
    this.at++; // the opening parenthesis
    const args: (Node | undefined)[] = [];
    if (this.takes(")")) return callOf(name, args);
    for (;;) {
      const isMissing = this.sees(",") || this.sees(")");
      const argument = isMissing ? undefined : this.expression(0);
      if (!isMissing && !argument) return undefined;
      args.push(argument);
      if (this.takes(")")) return callOf(name, args);
      if (!this.takes(",")) return undefined;
    }
  }

  private group(): Node | undefined {
    const node = this.expression(0);
    return node && this.takes(")") ? node : undefined;
  }

  private array(): Node | undefined {
    const rows: Scalar[][] = [[]];
    for (;;) {
      const value = this.constant();
      if (value === undefined) return undefined;
      rows.at(-1)?.push(value);
      if (this.takes(";")) rows.push([]);
      else if (this.takes("}")) break;
      else if (!this.takes(",")) return undefined;
    }
    const columns = rows[0]?.length ?? 0;
    return rows.every((row) => row.length === columns)
      ? { type: "literal", value: { rows: rows.length, columns, cells: rows.flat() } }
      : undefined;
  }

  private constant(): Scalar | undefined {
    const sign = this.takes("-") ? -1 : 1;
    const token = this.tokens[this.at++];
    const node = token && literalOf(token);
    if (node?.type !== "literal") return undefined;
    return typeof node.value === "number" ? sign * node.value : (node.value as Scalar);
  }

  private sees(operator: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === "operator" && token.text === operator;
  }

  private takes(operator: string): boolean {
    const found = this.sees(operator);
    if (found) this.at++;
    return found;
  }
}

const callOf = (name: string, args: readonly (Node | undefined)[]): Node => ({
  type: "call",
  name,
  args,
  sharing: sharingOf(name, args),
});

function literalOf(token: Token): Node | undefined {
  switch (token.kind) {
    case "number":
      return { type: "literal", value: Number(token.text) };
    case "string":
      return { type: "literal", value: token.text.slice(1, -1).replaceAll('""', '"') };
    case "boolean":
      return { type: "literal", value: token.text.toUpperCase() === "TRUE" };
    case "error": {
      const code = ERROR_CODES.find((known) => known === token.text.toUpperCase());
      return code && { type: "literal", value: errorOf(code) };
    }
    default:
      return undefined;
  }
}
