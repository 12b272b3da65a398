import { BlockReader } from "./blockReader";
import { inGoalOrder } from "./blockOrder";
import { blockItemsOf, type BlockItem, type LabelledText } from "./blockTexts";
import type { Item, NumberedItem } from "./items";
import { announcedScope, NeedReader } from "./needs";
import type { Plan } from "./plan";
import { listTopicOf, ProseReader } from "./proseReader";
import type { Reading } from "./reading";
import type { Scope, Section } from "./sections";
import { tableLabelsOf } from "./wideTable";

/** Reads a section that may hold goal blocks: labelled texts become goals and measures, all else is read as prose. */
export function readBlockSection(reading: Reading, plan: Plan, section: Section, items: readonly Item[]): void {
  const prose = new ProseReader(reading, section);
  const field = Array.isArray(section.scope) && section.scope.length === 1 ? (section.scope[0] as number) : undefined;
  const blocks = new BlockReader(reading, plan, field);
  const needs = new NeedReader(reading, plan);
  /** Whose needs the list below announces, "Folgende Handlungsbedarfe wurden genannt:". */
  let needsOf: Scope;
  const parts = inGoalOrder(blockItemsOf(tableLabelsOf(items, section, reading.fields, reading.draft.ledger)));
  let announced: GoalOrMeasure | undefined;
  parts.forEach((part, at) => {
    if (part.kind !== "bullet") needsOf = needsAnnouncedIn(part, reading, section.scope);
    if (part.kind === "labelled") announced = announcedBy(part, announced);
    const place = { field, goalNumber: blocks.goalNumber, announced, next: parts[at + 1] };
    const labelled = part.kind === "numbered" ? labelledByNumber(part, place) : part;
    if (labelled.kind === "bullet" && needsOf !== undefined) {
      needs.take(needsOf, labelled, labelled.text);
    } else if (labelled.kind !== "labelled") {
      prose.take(labelled);
    } else if (
      labelled.label.role === "goal" &&
      (labelled.label.fieldOfAction ?? field) === undefined &&
      !hasMeasureBelow(parts, at)
    ) {
      reading.draft.ledger.leaveUnplaced(labelled.lines, "goalOutsideField");
    } else if (!blocks.take(labelled)) {
      prose.takeProse(asParagraph(labelled));
    }
  });
  blocks.finish();
}

function needsAnnouncedIn(part: BlockItem, reading: Reading, own: Scope): Scope {
  if (part.kind !== "paragraph" || !part.text.endsWith(":") || listTopicOf(part.text) !== "needs") return undefined;
  return announcedScope(part.text, reading) ?? own;
}

/** What stands further away than this many pieces belongs to something else. */
const NEAR = 8;

/** Whether a measure comes before the next goal: outside of all fields only that makes a goal certain. */
function hasMeasureBelow(parts: readonly BlockItem[], at: number): boolean {
  for (const part of parts.slice(at + 1, at + 1 + NEAR)) {
    if (part.kind === "labelled" && part.label.role !== "criterion") return part.label.role === "measure";
  }
  return false;
}

type GoalOrMeasure = "goal" | "measure";

/** "Maßnahmen" without a text of its own says what the numbered texts below it are, until another label comes. */
function announcedBy({ label }: LabelledText, before: GoalOrMeasure | undefined): GoalOrMeasure | undefined {
  if (label.role !== "goal" && label.role !== "measure") return before;
  return label.content === "" ? label.role : undefined;
}

interface NumberedPlace {
  readonly field: number | undefined;
  /** The number of the goal it stands under, as the protocol writes it. */
  readonly goalNumber: string | undefined;
  readonly announced: GoalOrMeasure | undefined;
  readonly next: BlockItem | undefined;
}

function labelledByNumber(item: NumberedItem, place: NumberedPlace): BlockItem {
  const role = roleByNumber(item, place);
  if (role === undefined) return item;
  const label = { role, number: item.number, plural: false, content: item.text } as const;
  return { kind: "labelled", label, lines: item.lines, bundled: false };
}

/**
 * "1.2 …" under field 1 is a goal and "1.2.1 …" a measure, even without the word; but a goal only where a measure
 * stands below it, since a chapter may be numbered alike.
 */
function roleByNumber(
  { number }: NumberedItem,
  { field, goalNumber, announced, next }: NumberedPlace,
): GoalOrMeasure | undefined {
  const levels = number.replace("*", "").split(".");
  if (announced === "measure" || (goalNumber !== undefined && number.startsWith(`${goalNumber}.`))) return "measure";
  if (announced === undefined && Number(levels[0]) !== field) return undefined;
  if (levels.length === 3) return "measure";
  const leadsOn =
    next?.kind === "numbered"
      ? next.number.startsWith(`${number}.`)
      : next?.kind === "labelled" && next.label.role !== "goal";
  return announced === "goal" || leadsOn ? "goal" : undefined;
}

const asParagraph = ({ lines }: LabelledText): Item => ({
  kind: "paragraph",
  text: lines.map(({ text }) => text).join("\n"),
  lines,
});
