import type { BlockRole } from "../german/protocolWords";
import { roleOfHeading, isLabelHeading, type BlockLabel } from "./blockLabel";
import type { Item, LabelItem, NumberedItem, RowItem } from "./items";
import type { Ledger } from "./ledger";

type Column = BlockRole | "number" | undefined;

const NUMBER = /^(\d{1,3}(?:\.\d{1,3}){0,3}\*?)\.?(?:\s+|$)/;

/**
 * Tables with a heading "Nr | Ziel | Maßnahme | Ergebnis": each row becomes the labels that its cells would have had
 * in a block. A goal that is repeated or left empty in the next row is the same goal.
 */
export function tableLabelsOf(items: readonly Item[], ledger: Ledger): readonly Item[] {
  let columns: readonly Column[] | undefined;
  let goal = "";
  return items.flatMap((item): readonly Item[] => {
    if (item.kind !== "row") {
      columns = undefined;
      return [item];
    }
    if (isLabelHeading(item.lines[0])) {
      columns = item.cells.map(columnOf);
      goal = "";
      ledger.markStructural(item.lines, "tableHeading");
      return [];
    }
    if (columns === undefined) return [numberedRow(item) ?? item];
    const labels = labelsOfRow(item, columns, goal);
    goal = labels.find(({ role }) => role === "goal")?.content ?? goal;
    return labels.length === 0
      ? [item]
      : labels.map((label): LabelItem => ({ kind: "label", label, before: [], lines: item.lines }));
  });
}

/** "1.1 | Text" outside of all tables: the number in a cell of its own. */
function numberedRow({ cells, lines }: RowItem): NumberedItem | undefined {
  const [number = "", text = "", ...more] = cells.filter((cell) => cell !== "");
  return more.length === 0 && text !== "" && /^\d{1,2}(?:\.\d{1,2}){1,2}$/.test(number)
    ? { kind: "numbered", number, text, lines }
    : undefined;
}

const columnOf = (heading: string): Column =>
  roleOfHeading(heading) ?? (/^(?:lfd\.?\s*)?(?:nr\.?|nummer)$/i.test(heading) ? "number" : undefined);

function labelsOfRow(item: RowItem, columns: readonly Column[], goal: string): readonly BlockLabel[] {
  const numbers = item.cells.filter((cell, at) => columns[at] === "number" && cell !== "");
  const labels: BlockLabel[] = [];
  columns.forEach((role, at) => {
    const cell = item.cells[at] ?? "";
    if (role === undefined || role === "number" || cell === "") return;
    const own = role === "goal" || role === "measure" ? NUMBER.exec(cell) : null;
    const content = own === null ? cell : cell.slice(own[0].length);
    const number = own?.[1] ?? numberFor(role, numbers, columns);
    if (role === "goal" && content === goal) return;
    labels.push({ role, plural: false, content, ...(number === undefined ? {} : { number }) });
  });
  return labels;
}

/** The number column counts measures where there are any, else goals; a goal's has two levels at most. */
function numberFor(role: BlockRole, numbers: readonly string[], columns: readonly Column[]): string | undefined {
  const number = numbers[0]?.replace(/\.$/, "");
  if (number === undefined || (role !== "goal" && role !== "measure")) return undefined;
  const levels = number.split(".").length;
  if (!columns.includes("measure")) return role === "goal" ? number : undefined;
  if (levels === 3) return role === "measure" ? number : number.replace(/\.[^.]*$/, "");
  return role === "goal" && levels === 2 ? number : undefined;
}
