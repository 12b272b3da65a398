import type { BlockLabel } from "./blockLabel";
import { listLine, withContent, type BulletItem, type Item, type LabelItem } from "./items";
import type { Line } from "./lines";

/** A label with all of its text, beside it and beneath it, and whether several items were kept as one. */
export interface LabelledText {
  readonly kind: "labelled";
  readonly label: BlockLabel;
  readonly lines: readonly Line[];
  readonly bundled: boolean;
}

export type BlockItem = LabelledText | Exclude<Item, LabelItem>;

/**
 * Gives each label the text that stands beneath it.
 *
 * Right below a label a list is its text. Behind an empty line it is only where the label has no text yet, and for a
 * result only where this section writes its texts beneath the labels anyway: an empty result is frequent, and the
 * paragraph after it is then about the field of action.
 */
export function blockItemsOf(items: readonly Item[]): readonly BlockItem[] {
  const taken: BlockItem[] = [];
  let writesBeneath = false;
  for (let at = 0; at < items.length;) {
    const item = items[at];
    if (item === undefined) break;
    if (item.kind !== "label") {
      taken.push(item);
      at += 1;
      continue;
    }
    const beneath = textBeneath(item, items, at + 1, writesBeneath);
    const isApart = beneath[0]?.lines[0]?.gapBefore === true;
    if (isApart && isEmpty(item)) writesBeneath = true;
    taken.push(...labelledTexts(item, beneath, items[at + 1 + beneath.length]));
    at += 1 + beneath.length;
  }
  return taken;
}

const lastLabel = (item: LabelItem): BlockLabel | undefined => item.labels.at(-1);
const isEmpty = (item: LabelItem): boolean => lastLabel(item)?.content === "";

type TextItem = Exclude<Item, LabelItem>;

function textBeneath(
  item: LabelItem,
  items: readonly Item[],
  from: number,
  writesBeneath: boolean,
): readonly TextItem[] {
  const label = lastLabel(item);
  const first = items[from];
  if (label === undefined || first === undefined || first.kind === "label" || first.kind === "row") return [];
  const isApart = first.lines[0]?.gapBefore ?? false;
  if (first.kind === "bullet") {
    const mayTake = !isApart || label.content.endsWith(":") || (isEmpty(item) && takesApart(label, writesBeneath));
    return mayTake ? bulletRun(items, from) : [];
  }
  if (first.kind === "numbered" || !isApart || !isEmpty(item) || !takesApart(label, writesBeneath)) return [];
  return first.text.endsWith(":") ? [first, ...bulletRun(items, from + 1)] : [first];
}

const takesApart = ({ role }: BlockLabel, writesBeneath: boolean): boolean =>
  role === "goal" || role === "measure" || role === "criterion" || (role === "result" && writesBeneath);

function bulletRun(items: readonly Item[], from: number): readonly BulletItem[] {
  const run: BulletItem[] = [];
  for (let item = items[from]; item?.kind === "bullet"; item = items[from + run.length]) run.push(item);
  return run;
}

function labelledTexts(item: LabelItem, beneath: readonly TextItem[], next: Item | undefined): readonly LabelledText[] {
  const label = lastLabel(item);
  if (label === undefined) return [];
  const bullets = beneath.filter((part): part is BulletItem => part.kind === "bullet");
  const several = label.plural && bullets.filter(({ depth }) => depth === 0).length > 1;
  if (several && isEmpty(item) && label.role === "measure" && !hasCommonResult(next)) {
    return [...heading(item), ...eachOf(label, bullets)];
  }
  const content = [label.content, ...beneath.map(textOf)].filter((text) => text !== "").join("\n");
  const lines = [...item.lines, ...beneath.flatMap((part) => part.lines)];
  return withContent(item.labels, content).map((one) => ({ kind: "labelled", label: one, lines, bundled: several }));
}

/** One result after a list: nobody says that it is the result of each item. */
const hasCommonResult = (next: Item | undefined): boolean =>
  next?.kind === "label" && next.labels.some(({ role }) => role === "result" || role === "status");

/** The labels before the last one of a row, and the line itself, which then only announces its list. */
const heading = (item: LabelItem): readonly LabelledText[] =>
  item.labels.map((label) => ({ kind: "labelled", label, lines: item.lines, bundled: false }));

/** Each outer bullet as a text of its own, its nested ones as lines below it. */
function eachOf(label: BlockLabel, bullets: readonly BulletItem[]): readonly LabelledText[] {
  const texts: { content: string; enumerator: string | undefined; lines: Line[] }[] = [];
  for (const bullet of bullets) {
    const outer = texts.at(-1);
    if (bullet.depth > 0 && outer !== undefined) {
      outer.content += `\n${listLine(bullet)}`;
      outer.lines.push(...bullet.lines);
    } else texts.push({ content: bullet.text, enumerator: bullet.enumerator, lines: [...bullet.lines] });
  }
  return texts.map(({ content, enumerator, lines }) => {
    const number = /^\d+/.exec(enumerator ?? "")?.[0];
    const own: BlockLabel = { ...label, content, ...(number === undefined ? {} : { number }) };
    return { kind: "labelled", label: own, lines, bundled: false };
  });
}

const textOf = (part: TextItem): string => {
  if (part.kind === "bullet") return "  ".repeat(part.depth) + listLine(part);
  return part.kind === "row" ? "" : part.text;
};
