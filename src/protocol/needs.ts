import { ACROSS_WORD } from "../german/scopeWords";
import { ACROSS_TITLE, NO_NEED, NOTHING } from "../german/protocolWords";
import { fieldReferencesIn } from "./fieldReferences";
import { isNameLine } from "./headings";
import { listLine, wholeText, type Item } from "./items";
import { isTableRow, type Line } from "./lines";
import { isNeedHeading, NeedTable } from "./needTable";
import type { Plan } from "./plan";
import { ProseReader } from "./proseReader";
import type { Reading } from "./reading";
import type { Scope, Section } from "./sections";

/**
 * Reads a section of needs. Bullets are needs; where there are none, each paragraph is one. "Keine weiteren
 * Handlungsbedarfe" is the reason why a field has none. Outside of all fields prose stays prose, and so does a list
 * under a title that comes only behind the needs.
 */
export function readNeeds(reading: Reading, plan: Plan, section: Section, items: readonly Item[]): void {
  const prose = new ProseReader(reading, section);
  const needs = new NeedReader(reading, plan);
  const isListed = items.some((item) => item.kind === "bullet" || item.kind === "numbered");
  let { scope } = section;
  let table = section.tableHeading === undefined ? undefined : NeedTable.openedBy(section.tableHeading);
  let isOver = false;
  items.forEach((item, at) => {
    const [line] = item.lines;
    const text = needText(item);
    isOver ||=
      isListed && items[at - 1]?.kind === "bullet" && line.gapBefore && isNameLine(line) && item.lines.length === 1;
    if (isOver) {
      prose.take(item);
      return;
    }
    if (section.scope === undefined && item.kind === "paragraph") scope = announcedScope(text, reading);
    table = !isTableRow(line) ? undefined : (NeedTable.openedBy(line) ?? table);
    if (table !== undefined) {
      needs.takeRow(item, table, scope);
      return;
    }
    const own = scope ?? scopeOfBullet(item, reading);
    if (needs.takeReason(own, item.lines, text)) return;
    const isNeed = item.kind === "bullet" || item.kind === "numbered" || (item.kind === "paragraph" && !isListed);
    if (isNeed && own !== undefined && !text.endsWith(":")) needs.take(own, item, text);
    else if (item.kind === "bullet" && own === undefined && !NOTHING.test(text)) plan.addNeed(null, text, item.lines);
    else if (item.kind === "label" && section.scope !== undefined) needs.takeLabelled(section.scope, item);
    else prose.take(item);
  });
}

type KnownScope = Exclude<Scope, undefined>;

/** Builds needs, and the reasons why a field has none. */
export class NeedReader {
  constructor(
    private readonly reading: Reading,
    private readonly plan: Plan,
  ) {}

  /** Takes a need; a nested bullet is a line of the need above it. */
  take(scope: KnownScope, item: Item, text: string): void {
    const field = fieldCell(scope);
    const outer = this.reading.draft.rowsOf("needs").at(-1);
    if (item.kind === "bullet" && item.depth > 0 && outer?.fieldOfAction === field) {
      outer.need = `${String(outer.need)}\n${listLine(item)}`;
      this.reading.draft.extend("needs", outer, item.lines);
    } else {
      this.plan.addNeed(field, text, item.lines);
    }
  }

  takeRow({ lines }: Item, table: NeedTable, scope: Scope): void {
    const [line] = lines;
    const { ledger } = this.reading.draft;
    if (isNeedHeading(line)) {
      ledger.markStructural(lines, "tableHeading");
      return;
    }
    const row = table.rowIn(line, this.reading.fields, scope === undefined ? null : fieldCell(scope));
    if (row === undefined) {
      ledger.leaveUnplaced(lines, "unknownTable");
      return;
    }
    const { fieldOfAction, needs, details } = row;
    for (const need of needs) {
      if (typeof fieldOfAction === "number" && this.takeReason([fieldOfAction], lines, need)) continue;
      const entry = this.plan.addNeed(fieldOfAction, need, lines);
      Object.assign(entry, { ...details, reference: entry.reference ?? details.reference ?? null });
    }
  }

  takeLabelled(scope: KnownScope, { label, lines }: Item & { kind: "label" }): void {
    const { ledger } = this.reading.draft;
    if (label.role !== "need") ledger.leaveUnplaced(lines, "labelWithoutBlock");
    else if (label.content === "") ledger.markStructural(lines, "emptyLabel");
    else this.plan.addNeed(fieldCell(scope), label.content, lines);
  }

  /** Takes a text as the reason why the fields have no need, if it says so. */
  takeReason(scope: Scope, lines: readonly Line[], text: string): boolean {
    if (!Array.isArray(scope) || !(NO_NEED.test(text) || NOTHING.test(text))) return false;
    const rows = (scope as readonly number[]).flatMap((number) => this.reading.fields.rowOf(number) ?? []);
    for (const row of rows) {
      row.noNeedReason = [row.noNeedReason, text].filter(isText).join("\n");
      this.reading.draft.extend("fieldsOfAction", row, lines);
    }
    return rows.length > 0;
  }
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

const fieldCell = (scope: KnownScope): number | string =>
  scope === "across" || scope.length !== 1 ? ACROSS_WORD : (scope[0] ?? ACROSS_WORD);

/** A need's number in a list is its author's counting, no part of the wording. */
const needText = (item: Item): string =>
  item.kind === "bullet" || item.kind === "numbered" ? item.text : wholeText(item);

/** "- Handlungsfeld 2: …" in a list that stands under no field. */
function scopeOfBullet(item: Item, { fields }: Reading): readonly number[] | undefined {
  if (item.kind !== "bullet" || !/^(?:handlungsfeld|hf)\s*\d{1,2}\s*[:–-]/i.test(item.text)) return undefined;
  const [number] = fieldReferencesIn(item.text);
  return number !== undefined && fields.has(number) ? [number] : undefined;
}

/** "Zu Handlungsfeld 2 wurde genannt:" says whose needs the list below it holds. */
export function announcedScope(text: string, { fields }: Reading): Scope {
  if (!text.endsWith(":")) return undefined;
  if (ACROSS_TITLE.test(text)) return "across";
  const named = fieldReferencesIn(text).filter((number) => fields.has(number));
  return named.length === 1 ? named : undefined;
}
