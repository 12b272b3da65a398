import type { BlockRole } from "../german/protocolWords";
import type { BlockItem } from "./blockTexts";

/**
 * Goal, measure, criterion and result in this order, whatever order the protocol has.
 *
 * Some towns begin each block with the measure, or with its result, and name the goal last. Read from top to bottom each
 * result would go to the measure above it, which is another one. Such blocks all begin with the same role, and each
 * holds one goal and one measure; below a common goal each holds one measure.
 */
export function inGoalOrder(parts: readonly BlockItem[]): readonly BlockItem[] {
  const opening = parts.map(roleOf).find(isOrdered);
  const blocks = opening === undefined || opening === "goal" ? [] : dividedAt(opening, parts);
  if (blocks.length > 0 && blocks.every((block) => holdsOne("goal", block) && holdsOne("measure", block))) {
    return withRepeatedGoals(blocks.flatMap(inOrder));
  }
  return dividedAt("goal", parts).flatMap(measuresFirst);
}

/** The parts below one goal, its measures before what is said of them. */
function measuresFirst(belowGoal: readonly BlockItem[]): readonly BlockItem[] {
  const opening = belowGoal.map(roleOf).find((role) => isOrdered(role) && role !== "goal");
  if (opening === undefined || opening === "measure") return belowGoal;
  const blocks = dividedAt(opening, belowGoal);
  return blocks.every((block) => holdsOne("measure", block)) ? blocks.flatMap(inOrder) : belowGoal;
}

const ORDER: readonly (BlockRole | undefined)[] = ["goal", "measure", "criterion", "result", "status"];

const roleOf = (part: BlockItem): BlockRole | undefined => (part.kind === "labelled" ? part.label.role : undefined);

const isOrdered = (role: BlockRole | undefined): boolean => ORDER.includes(role);

/** Begins a new division at each label of a role; what stands above the first belongs to its division. */
function dividedAt(role: BlockRole, parts: readonly BlockItem[]): readonly (readonly BlockItem[])[] {
  const divisions: BlockItem[][] = [[]];
  let hasMet = false;
  for (const part of parts) {
    const isNext = roleOf(part) === role;
    if (isNext && hasMet) divisions.push([]);
    hasMet ||= isNext;
    divisions.at(-1)?.push(part);
  }
  return divisions;
}

/** A numbered text may turn out to be another goal or measure. */
const holdsOne = (role: BlockRole, block: readonly BlockItem[]): boolean =>
  block.filter((part) => roleOf(part) === role).length === 1 && block.every(({ kind }) => kind !== "numbered");

/** Ordered by role; what has none stays behind the part that it stands behind. */
function inOrder(block: readonly BlockItem[]): readonly BlockItem[] {
  let rank = 0;
  const ranked = block.map((part) => {
    const own = ORDER.indexOf(roleOf(part));
    if (own >= 0) rank = own;
    return { part, rank };
  });
  return ranked.sort((one, other) => one.rank - other.rank).map(({ part }) => part);
}

/** A goal that is named again at each of its measures is one goal. */
function withRepeatedGoals(parts: readonly BlockItem[]): readonly BlockItem[] {
  const named = new Set<string>();
  return parts.map((part) => {
    if (part.kind !== "labelled" || part.label.role !== "goal") return part;
    const key = `${part.label.number ?? ""} ${part.label.content}`;
    if (named.has(key)) return { ...part, label: { ...part.label, isRepeated: true } };
    named.add(key);
    return part;
  });
}
