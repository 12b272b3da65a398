import { ACROSS_TITLE, type Topic } from "../german/protocolWords";
import type { FieldRegister } from "./fieldRegister";
import { blockLabelsOf, type BlockLabel } from "./blockLabel";
import {
  fieldHeadingIn,
  isBareTitle,
  isInCapitals,
  isNameLine,
  numberedTitleIn,
  severalFieldsIn,
  topicOf,
} from "./headings";
import type { Ledger } from "./ledger";
import type { Line } from "./lines";

/** What a section stands under: fields of action by number, all of them together, or none. */
export type Scope = readonly number[] | "across" | undefined;

/** The lines between two headings. */
export interface Section {
  /** The chapter's title as written; empty before the first. */
  readonly chapter: string;
  readonly topic: Topic | undefined;
  readonly scope: Scope;
  readonly lines: readonly Line[];
}

/** Cuts the protocol at its headings. Headings and page numbers go into the ledger here, content lines do not. */
export function sectionsOf(lines: readonly Line[], fields: FieldRegister, ledger: Ledger): readonly Section[] {
  const cutter = new Cutter(lines, fields, ledger);
  lines.forEach((_, index) => cutter.take(index));
  return cutter.sections;
}

/** A longer title without an empty line below it may be a broken sentence. */
const SHORT_TITLE = 50;

interface OpenSection extends Section {
  readonly lines: Line[];
}

class Cutter {
  private current: OpenSection = { chapter: "", topic: undefined, scope: undefined, lines: [] };
  readonly sections: OpenSection[] = [this.current];
  private chapterNumber = 0;
  /** The topic that a field's section has where no heading of its own says another. */
  private chapterTopic: Topic | undefined;
  private lastField = 0;

  constructor(
    private readonly all: readonly Line[],
    private readonly fields: FieldRegister,
    private readonly ledger: Ledger,
  ) {}

  take(index: number): void {
    const line = this.all[index];
    if (line === undefined) return;
    if (line.kind !== "text") {
      this.ledger.markStructural([line], line.kind);
      return;
    }
    if (!this.ledger.has(line) && !this.openAt(line, index)) this.current.lines.push(line);
  }

  private openAt(line: Line, index: number): boolean {
    return this.openField(line, index) || this.openChapter(line, index) || this.openTitle(line, index);
  }

  private openField(line: Line, index: number): boolean {
    const several = severalFieldsIn(line);
    if (several !== undefined) return this.open(line, this.chapterTopic, several);
    const heading = fieldHeadingIn(line) ?? (this.hasGapBefore(index) ? this.fields.headingByName(line) : undefined);
    if (heading === undefined || this.current.topic === "naming" || this.current.topic === "contents") return false;
    const number = this.fields.numberOf(heading, line);
    this.lastField = number;
    this.takeNameBelow(number, index);
    return this.open(line, this.chapterTopic === "needs" ? "needs" : "balance", [number]);
  }

  /** "Handlungsfeld 1" alone: its name stands in the next line. */
  private takeNameBelow(number: number, index: number): void {
    const [below, after] = [this.all[index + 1], this.all[index + 2]];
    const row = this.fields.rowOf(number);
    if (below === undefined || row === undefined || !this.fields.isNameless(number)) return;
    const isAlone = after?.kind !== "text" || after.gapBefore || blockLabelsOf(after).length > 0;
    if (isAlone && isNameLine(below) && blockLabelsOf(below).length === 0) {
      this.fields.addName(number, row, below.text, below);
    }
  }

  private openChapter(line: Line, index: number): boolean {
    const numbered = numberedTitleIn(line);
    if (numbered === undefined || blockLabelsOf(line).length > 0) return false;
    const topic = topicOf(numbered.title);
    const isNext = numbered.number === this.chapterNumber + 1;
    const isLater = numbered.number > this.chapterNumber && topic !== undefined && this.standsAlone(index);
    const isApart = topic === undefined ? this.leadsText(index) : this.hasGapBefore(index);
    if (!isLater && !(isNext && (line.level !== undefined || isApart))) return false;
    this.chapterNumber = numbered.number;
    return this.openTopic(line, topic);
  }

  private openTitle(line: Line, index: number): boolean {
    const isTitle = isBareTitle(line) || (isInCapitals(line) && this.standsAlone(index) && this.isPastPreamble(line));
    if (!isTitle || blockLabelsOf(line).some((label) => !this.mayBeTitle(label, line))) return false;
    const topic = topicOf(line.text);
    if (topic === "needs" && this.isFieldsOwn(line, index)) return this.open(line, "needs", [this.lastField]);
    return this.openTopic(line, topic);
  }

  /** "Handlungsbedarfe" alone is a title before it is a label; "Stand der Umsetzung" is one outside of all fields. */
  private mayBeTitle({ role }: BlockLabel, line: Line): boolean {
    return role === "need" || (role === "status" && (line.level !== undefined || this.current.scope === undefined));
  }

  private openTopic(line: Line, topic: Topic | undefined): boolean {
    this.chapterTopic = topic;
    const isUnder = topic !== undefined && line.level === undefined && numberedTitleIn(line) === undefined;
    const chapter = isUnder && this.current.chapter !== "" ? this.current.chapter : line.text;
    return this.open(line, topic, topic === "needs" && ACROSS_TITLE.test(line.text) ? "across" : undefined, chapter);
  }

  private open(line: Line, topic: Topic | undefined, scope: Scope, chapter = this.current.chapter): boolean {
    this.ledger.markStructural([line], "heading");
    this.current = { chapter, topic, scope, lines: [] };
    this.sections.push(this.current);
    return true;
  }

  /** A title of needs belongs to the field it stands in, unless the fields are gone through again below it. */
  private isFieldsOwn(line: Line, index: number): boolean {
    if (this.current.scope === undefined || this.current.scope === "across" || ACROSS_TITLE.test(line.text))
      return false;
    const next = this.all.slice(index + 1).find((later) => fieldHeadingIn(later)?.number !== undefined);
    const number = next === undefined ? undefined : fieldHeadingIn(next)?.number;
    return number === undefined || number > this.lastField;
  }

  /** In capitals the town's name may stand on the title page as well. */
  private isPastPreamble(line: Line): boolean {
    return this.sections.length > 1 || topicOf(line.text) !== undefined;
  }

  private hasGapBefore(index: number): boolean {
    const before = this.all[index - 1];
    return before?.kind !== "text" || (this.all[index]?.gapBefore ?? false);
  }

  /** Whether a title has its text below it: behind an empty line, or right below unless that goes on counting. */
  private leadsText(index: number): boolean {
    const [line, after] = [this.all[index], this.all[index + 1]];
    if (this.standsAlone(index)) return true;
    const isShort = (line?.text.length ?? 0) < SHORT_TITLE;
    const isText = after !== undefined && after.bullet === undefined && /^\p{Lu}/u.test(after.text);
    return this.hasGapBefore(index) && isShort && isText;
  }

  private standsAlone(index: number): boolean {
    const after = this.all[index + 1];
    return this.hasGapBefore(index) && (after?.kind !== "text" || after.gapBefore);
  }
}
