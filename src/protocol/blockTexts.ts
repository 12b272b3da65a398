import type { BlockRole } from "../german/protocolWords";
import type { BlockLabel } from "./blockLabel";
import { listLine, type BulletItem, type Item, type LabelItem, type ParagraphItem } from "./items";
import type { Lines } from "./lines";
import { MeasureList } from "./measureList";
import { withoutSign } from "./statusSigns";

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
 *
 * The measures of a list are a measure each where each has its criterion and result: below it, or in lists of the same
 * length. One result after several measures says of none that it is its own; they stay together.
 */
export const blockItemsOf = (items: readonly Item[]): readonly BlockItem[] => new Gatherer(items).all();

type TextItem = BulletItem | ParagraphItem;

/** A label of what is said about a measure, and the text beneath it. */
interface Detail {
  readonly item: LabelItem;
  readonly beneath: readonly TextItem[];
}

class Gatherer {
  private readonly taken: BlockItem[] = [];
  private at = 0;
  private writesBeneath = false;
  /** Whether a goal was the last to be named, so that what has a result below it is its measure. */
  private belowGoal = false;
  /** The list of measures that may go on behind the result of its last one. */
  private list: MeasureList | undefined;

  constructor(private readonly items: readonly Item[]) {}

  all(): readonly BlockItem[] {
    for (let item = this.items[this.at]; item !== undefined; item = this.items[this.at]) {
      this.at += 1;
      if (item.kind === "label") {
        this.takeLabel(item);
      } else if (item.kind !== "bullet" || !this.takeMeasure(item)) {
        if (item.lines[0].gapBefore) this.list = undefined;
        this.taken.push(item);
      }
    }
    return this.taken;
  }

  private takeLabel(item: LabelItem): void {
    const { label } = item;
    if (!isDetail(label.role)) {
      this.belowGoal = label.role === "goal";
      this.list = undefined;
    }
    const beneath = this.textBeneath(label, this.at);
    this.at += beneath.length;
    if (label.content === "" && beneath[0]?.lines[0].gapBefore === true) this.writesBeneath = true;
    if (!this.takeList(item, bulletsIn(beneath))) this.take(labelledTexts(item, beneath));
  }

  private take(texts: readonly LabelledText[]): void {
    for (const text of texts) this.taken.push(text);
  }

  /** Takes the bullets below "Maßnahmen", or those below a goal that have results of their own, as a measure each. */
  private takeList(item: LabelItem, bullets: readonly BulletItem[]): boolean {
    const { label } = item;
    const [first] = bullets;
    const isAnnounced = label.role === "measure" && label.plural && label.content === "";
    if (first === undefined || (!isAnnounced && (label.role !== "goal" || label.content === ""))) return false;
    const count = outerCount(bullets);
    if (outerBullets(bullets).every(({ sign }) => sign !== undefined)) {
      this.take([...labelledTexts(item, []), ...measuresIn(bullets)]);
      return true;
    }
    const list = new MeasureList(measureLabel(count === 1 && isAnnounced ? label.number : undefined), first, bullets);
    this.list = list;
    const { details, end } = this.detailsFrom(this.at);
    const next = this.items[end];
    const goesOn = next?.kind === "bullet" && list.goesOnWith(next);
    const hasResult = details.some(({ item: { label: detail } }) => isAnnounced || isOutcome(detail));
    const measures = eachOf(list.label, bullets);
    if (hasResult ? count === 1 || goesOn : isAnnounced && details.length === 0) {
      this.take([...labelledTexts(item, []), ...measures]);
      return true;
    }
    this.list = undefined;
    if (!hasResult || !details.every((detail) => isListOf(detail, count))) return false;
    this.take([...labelledTexts(item, []), ...besideEachOther(measures, details)]);
    this.at = end;
    return true;
  }

  /** Takes a bullet that goes on with a list of measures, or begins one: below a goal and with a result of its own. */
  private takeMeasure(bullet: BulletItem): boolean {
    const isNext = this.list !== undefined && this.isNextMeasure(bullet, this.list);
    if (!isNext && !(this.belowGoal && this.list === undefined && this.hasResult(bullet))) return false;
    const nested = this.nestedBelow(bullet);
    this.at += nested.length;
    this.list = isNext ? this.list : new MeasureList(measureLabel(undefined), bullet, []);
    this.list?.add(bullet);
    this.take(measuresIn([bullet, ...nested]));
    return true;
  }

  private hasResult(bullet: BulletItem): boolean {
    if (bullet.sign !== undefined) return true;
    const { details } = this.detailsFrom(this.at + this.nestedBelow(bullet).length);
    return details.some(({ item: { label } }) => isOutcome(label));
  }

  /** Behind an empty line a bullet is the next measure only if it counts on or has a result of its own. */
  private isNextMeasure(bullet: BulletItem, list: MeasureList): boolean {
    if (!list.goesOnWith(bullet)) return false;
    const after = this.items[this.at + this.nestedBelow(bullet).length];
    return (
      bullet.enumerator !== undefined ||
      !bullet.lines[0].gapBefore ||
      (after?.kind === "label" && isDetail(after.label.role))
    );
  }

  private detailsFrom(from: number): { readonly details: readonly Detail[]; readonly end: number } {
    const details: Detail[] = [];
    let end = from;
    for (let item = this.items[end]; item?.kind === "label" && isDetail(item.label.role); item = this.items[end]) {
      const beneath = this.textBeneath(item.label, end + 1);
      details.push({ item, beneath });
      end += 1 + beneath.length;
    }
    return { details, end };
  }

  private textBeneath(label: BlockLabel, from: number): readonly TextItem[] {
    const first = this.items[from];
    if (first?.kind !== "bullet" && first?.kind !== "paragraph") return [];
    const isApart = first.lines[0].gapBefore;
    const mayBeApart = label.content === "" && takesApart(label, this.writesBeneath);
    if (first.kind === "bullet") {
      return !isApart || mayBeApart || label.content.endsWith(":") ? this.ownBullets(label, from) : [];
    }
    if (!isApart || !mayBeApart) return [];
    return first.text.endsWith(":") ? [first, ...this.bulletRun(from + 1)] : [first];
  }

  /** The bullets below a label, up to where they go on with the list of measures above it. */
  private ownBullets(label: BlockLabel, from: number): readonly BulletItem[] {
    const run = this.bulletRun(from);
    const { list } = this;
    if (list === undefined) return run;
    const waits = label.content === "" || label.content.endsWith(":");
    const end = run.findIndex((bullet) => list.goesOnWith(bullet) && (bullet.enumerator !== undefined || !waits));
    return end < 0 ? run : run.slice(0, end);
  }

  private nestedBelow({ depth }: BulletItem): readonly BulletItem[] {
    const run = this.bulletRun(this.at);
    const end = run.findIndex((bullet) => bullet.depth <= depth);
    return end < 0 ? run : run.slice(0, end);
  }

  private bulletRun(from: number): readonly BulletItem[] {
    const run: BulletItem[] = [];
    for (let item = this.items[from]; item?.kind === "bullet"; item = this.items[from + run.length]) run.push(item);
    return run;
  }
}

const isDetail = (role: BlockRole): boolean =>
  role !== "goal" && role !== "measure" && role !== "attainment" && role !== "need";

const isOutcome = ({ role }: BlockLabel): boolean => role === "result" || role === "status";

const takesApart = ({ role }: BlockLabel, writesBeneath: boolean): boolean =>
  role === "goal" || role === "measure" || role === "criterion" || (role === "result" && writesBeneath);

const measureLabel = (number: string | undefined): BlockLabel => ({
  role: "measure",
  plural: false,
  content: "",
  ...(number === undefined ? {} : { number }),
});

const statusLabel = (sign: string): BlockLabel => ({ role: "status", plural: false, content: sign });

const bulletsIn = (texts: readonly TextItem[]): readonly BulletItem[] =>
  texts.filter((part): part is BulletItem => part.kind === "bullet");

const outerBullets = (bullets: readonly BulletItem[]): readonly BulletItem[] =>
  bullets.filter(({ depth }) => depth === 0);

const outerCount = (bullets: readonly BulletItem[]): number => outerBullets(bullets).length;

const isListOf = ({ item, beneath }: Detail, count: number): boolean =>
  item.label.content === "" &&
  item.before.length === 0 &&
  beneath.every(({ kind }) => kind === "bullet") &&
  outerCount(bulletsIn(beneath)) === count;

/** Each measure with the item of each list that stands at its place. */
function besideEachOther(measures: readonly LabelledText[], details: readonly Detail[]): readonly LabelledText[] {
  const lists = details.map(({ item, beneath }) => ({ item, texts: eachOf(item.label, bulletsIn(beneath)) }));
  return measures.flatMap((measure, at) => [
    measure,
    ...lists.flatMap(({ item, texts }) => {
      const text = texts[at];
      if (text === undefined) return [];
      const lines: Lines = at === 0 ? [...item.lines, ...text.lines] : text.lines;
      return [{ ...text, lines }];
    }),
  ]);
}

function labelledTexts(item: LabelItem, beneath: readonly TextItem[]): readonly LabelledText[] {
  const { before, sign } = item;
  const lines: Lines = [...item.lines, ...beneath.flatMap((part) => part.lines)];
  if (sign !== undefined && item.label.role === "measure") {
    return [...labelledTexts({ ...item, sign: undefined }, beneath), labelled(statusLabel(sign), lines)];
  }
  const label = sign === undefined ? item.label : { ...item.label, content: `${sign} ${item.label.content}`.trim() };
  const firsts = before.map((first) => labelled(first, lines));
  const [only, ...more] = beneath;
  if (label.content === "" && only?.kind === "bullet" && more.length === 0) {
    const number = label.role === "goal" || label.role === "measure" ? numberOf(only) : {};
    return [...firsts, labelled({ ...number, ...label, content: only.text }, lines)];
  }
  const content = [label.content, ...beneath.map(textOf)].filter((text) => text !== "").join("\n");
  const bundled = label.plural && outerCount(bulletsIn(beneath)) > 1;
  return [...firsts, { ...labelled({ ...label, content }, lines), bundled }];
}

const labelled = (label: BlockLabel, lines: Lines): LabelledText => ({
  kind: "labelled",
  label,
  lines,
  bundled: false,
});

/** Each outer bullet as a text of its own, its nested ones as lines below it. */
function eachOf(label: BlockLabel, bullets: readonly BulletItem[]): readonly LabelledText[] {
  const groups: [BulletItem, ...BulletItem[]][] = [];
  for (const bullet of bullets) {
    const outer = groups.at(-1);
    if (bullet.depth > 0 && outer !== undefined) outer.push(bullet);
    else groups.push([bullet]);
  }
  return groups.map(([outer, ...nested]) => {
    const content = [outer.text, ...nested.map(listLine)].join("\n");
    const lines: Lines = [...outer.lines, ...nested.flatMap((bullet) => bullet.lines)];
    return labelled({ ...label, ...numberOf(outer), content }, lines);
  });
}

/** Each outer bullet as a measure, with the status that its mark says. */
function measuresIn(bullets: readonly BulletItem[]): readonly LabelledText[] {
  const outer = outerBullets(bullets);
  return eachOf(measureLabel(undefined), bullets).flatMap((text, at) => {
    const sign = outer[at]?.sign;
    if (sign === undefined) return [text];
    const label = { ...text.label, content: withoutSign({ text: text.label.content, sign }) };
    return [{ ...text, label }, labelled(statusLabel(sign), text.lines)];
  });
}

function numberOf({ enumerator = "" }: BulletItem): { readonly number?: string } {
  const number = /^(?:\d+|\p{L}(?!\p{L}))/u.exec(enumerator)?.[0];
  return number === undefined ? {} : { number };
}

const textOf = (part: TextItem): string =>
  part.kind === "bullet" ? "  ".repeat(part.depth) + listLine(part) : part.text;
