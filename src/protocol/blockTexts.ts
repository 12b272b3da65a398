import type { BlockLabel } from "./blockLabel";
import { listLine, type BulletItem, type Item, type LabelItem, type ParagraphItem } from "./items";
import type { Lines } from "./lines";

/** A label with all of its text, beside it and beneath it, and whether several items were kept as one. */
export interface LabelledText {
  readonly kind: "labelled";
  readonly label: BlockLabel;
  readonly lines: Lines;
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
  let at = 0;
  for (let item = items[at]; item !== undefined; item = items[at]) {
    at += 1;
    if (item.kind !== "label") {
      taken.push(item);
      continue;
    }
    const beneath = textBeneath(item.label, items, at, writesBeneath);
    at += beneath.length;
    if (item.label.content === "" && beneath[0]?.lines[0].gapBefore === true) writesBeneath = true;
    taken.push(...labelledTexts(item, beneath, items[at]));
  }
  return taken;
}

type TextItem = BulletItem | ParagraphItem;

function textBeneath(
  label: BlockLabel,
  items: readonly Item[],
  from: number,
  writesBeneath: boolean,
): readonly TextItem[] {
  const first = items[from];
  if (first?.kind !== "bullet" && first?.kind !== "paragraph") return [];
  const isApart = first.lines[0].gapBefore;
  const mayBeApart = label.content === "" && takesApart(label, writesBeneath);
  if (first.kind === "bullet") {
    return !isApart || mayBeApart || label.content.endsWith(":") ? bulletRun(items, from) : [];
  }
  if (!isApart || !mayBeApart) return [];
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
  const { label, before } = item;
  const lines: Lines = [...item.lines, ...beneath.flatMap((part) => part.lines)];
  const firsts = before.map((first) => labelled(first, lines));
  const bullets = beneath.filter((part): part is BulletItem => part.kind === "bullet");
  const several = label.plural && bullets.filter(({ depth }) => depth === 0).length > 1;
  if (several && label.content === "" && label.role === "measure" && !hasCommonResult(next)) {
    return [...firsts, labelled(label, item.lines), ...eachOf(label, bullets)];
  }
  const content = [label.content, ...beneath.map(textOf)].filter((text) => text !== "").join("\n");
  return [...firsts, { ...labelled({ ...label, content }, lines), bundled: several }];
}

const labelled = (label: BlockLabel, lines: Lines): LabelledText => ({
  kind: "labelled",
  label,
  lines,
  bundled: false,
});

/** One result after a list: nobody says that it is the result of each item. */
const hasCommonResult = (next: Item | undefined): boolean =>
  next?.kind === "label" && (next.label.role === "result" || next.label.role === "status");

/** Each outer bullet as a text of its own, its nested ones as lines below it. */
function eachOf(label: BlockLabel, bullets: readonly BulletItem[]): readonly LabelledText[] {
  const texts: LabelledText[] = [];
  for (const bullet of bullets) {
    const outer = texts.at(-1);
    if (bullet.depth > 0 && outer !== undefined) {
      const content = `${outer.label.content}\n${listLine(bullet)}`;
      texts[texts.length - 1] = labelled({ ...outer.label, content }, [...outer.lines, ...bullet.lines]);
    } else texts.push(labelled({ ...label, ...numberOf(bullet), content: bullet.text }, bullet.lines));
  }
  return texts;
}

function numberOf({ enumerator = "" }: BulletItem): { readonly number?: string } {
  const number = /^\d+/.exec(enumerator)?.[0];
  return number === undefined ? {} : { number };
}

const textOf = (part: TextItem): string =>
  part.kind === "bullet" ? "  ".repeat(part.depth) + listLine(part) : part.text;
