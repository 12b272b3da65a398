import type { Node } from "./syntax";

/** Whether formulas on one sheet that hold the same operation may share its value, and how they tell that it is the same. */
export interface Sharing {
  readonly key: string;
  /** It works over a block, and not on the row in which the formula stands. */
  readonly isWorthwhile: boolean;
  readonly isOverBlock: boolean;
  readonly dependsOnCell: boolean;
}

/** @param sign operator or function name */
export function sharingOf(sign: string, operands: readonly (Node | undefined)[]): Sharing {
  const parts = operands.map((operand) => (operand ? partOf(operand) : NOTHING));
  const isOverBlock = parts.some((part) => part.isOverBlock);
  const dependsOnCell =
    parts.some((part) => part.dependsOnCell) || (operands.length === 0 && /^(?:ROW|COLUMN)$/.test(sign));
  const key = `${sign}(${parts.map((part) => part.key).join(",")})`;
  return { key, isOverBlock, dependsOnCell, isWorthwhile: isOverBlock && !dependsOnCell };
}

type Part = Omit<Sharing, "isWorthwhile">;

const NOTHING: Part = { key: "", isOverBlock: false, dependsOnCell: false };

function partOf(node: Node): Part {
  switch (node.type) {
    case "literal":
      return { ...NOTHING, key: JSON.stringify(node.value) };
    case "reference":
      return { key: `${node.sheet ?? ""}!${node.area}`, isOverBlock: node.area.includes(":"), dependsOnCell: false };
    case "structured": {
      const { items, columns } = node.part;
      const dependsOnCell = node.table === "" || items.includes("#This Row");
      return {
        key: `${node.table}${JSON.stringify([items, columns])}`,
        isOverBlock: !items.includes("#This Row"),
        dependsOnCell,
      };
    }
    case "name":
      return { ...NOTHING, key: `name ${node.name}` };
    case "spill":
      return { key: `${partOf(node.anchor).key}#`, isOverBlock: true, dependsOnCell: false };
    case "unary": {
      const { key, isOverBlock, dependsOnCell } = partOf(node.operand);
      return { key: `${node.operator}(${key})`, isOverBlock, dependsOnCell };
    }
    default:
      return node.sharing;
  }
}
