import { ACROSS_WORD } from "../german/scopeWords";
import { NO_NEED } from "../german/protocolWords";
import { fieldReferencesIn } from "./fieldReferences";
import { listLine, wholeText, type Item } from "./items";
import type { Plan } from "./plan";
import { ProseReader } from "./proseReader";
import type { Reading } from "./reading";
import type { Section } from "./sections";

/**
 * Reads a section of needs. Bullets are needs; where there are none, each paragraph is one. "Keine weiteren
 * Handlungsbedarfe" is the reason why a field has none. Outside of all fields prose stays prose.
 */
export function readNeeds(reading: Reading, plan: Plan, section: Section, items: readonly Item[]): void {
  const prose = new ProseReader(reading, section);
  const isListed = items.some((item) => item.kind === "bullet" || item.kind === "numbered");
  items.forEach((item) => {
    const text = needText(item);
    const scope = section.scope ?? scopeOfBullet(item, reading);
    if (takeReason(reading, scope, item, text)) return;
    const isNeed = item.kind === "bullet" || item.kind === "numbered" || (item.kind === "paragraph" && !isListed);
    if (isNeed && scope !== undefined && !text.endsWith(":")) takeNeed(reading, plan, scope, item, text);
    else if (item.kind === "bullet" && section.scope === undefined) plan.addNeed(null, text, item.lines);
    else if (item.kind === "label" && section.scope !== undefined) takeLabelled(reading, plan, section.scope, item);
    else prose.take(item);
  });
}

const fieldCell = (scope: readonly number[] | "across"): number | string =>
  scope === "across" || scope.length !== 1 ? ACROSS_WORD : (scope[0] ?? ACROSS_WORD);

function takeNeed(reading: Reading, plan: Plan, scope: readonly number[] | "across", item: Item, text: string): void {
  const field = fieldCell(scope);
  const outer = reading.draft.rowsOf("needs").at(-1);
  if (item.kind === "bullet" && item.depth > 0 && outer?.fieldOfAction === field) {
    outer.need = `${String(outer.need)}\n${listLine(item)}`;
    reading.draft.extend("needs", outer, item.lines);
  } else plan.addNeed(field, text, item.lines);
}

function takeLabelled(
  reading: Reading,
  plan: Plan,
  scope: readonly number[] | "across",
  item: Item & { kind: "label" },
): void {
  const { label } = item;
  if (label.role === "need" && label.content !== "") plan.addNeed(fieldCell(scope), label.content, item.lines);
  else if (label.role === "need") reading.draft.ledger.markStructural(item.lines, "emptyLabel");
  else reading.draft.ledger.leaveUnplaced(item.lines, "labelWithoutBlock");
}

/** A need's number in a list is its author's counting, no part of the wording. */
const needText = (item: Item): string =>
  item.kind === "bullet" || item.kind === "numbered" ? item.text : wholeText(item);

/** "- Handlungsfeld 2: …" in a list that stands under no field. */
function scopeOfBullet(item: Item, { fields }: Reading): readonly number[] | undefined {
  if (item.kind !== "bullet" || !/^(?:handlungsfeld|hf)\s*\d{1,2}\s*[:–-]/i.test(item.text)) return undefined;
  const [number] = fieldReferencesIn(item.text);
  return number !== undefined && fields.has(number) ? [number] : undefined;
}

function takeReason(reading: Reading, scope: Section["scope"], item: Item, text: string): boolean {
  const [field] = Array.isArray(scope) && scope.length === 1 ? (scope as readonly number[]) : [];
  const row = field === undefined ? undefined : reading.fields.rowOf(field);
  if (row === undefined || !NO_NEED.test(text)) return false;
  row.noNeedReason = [row.noNeedReason, text].filter((part) => typeof part === "string").join("\n");
  reading.draft.extend("fieldsOfAction", row, item.lines);
  return true;
}
