import { ACROSS_TITLE, ACROSS_WITH_TEXT, CLOSING_LINE, FORMER_NAME, type Topic } from "../german/protocolWords";
import type { FieldRegister } from "./fieldRegister";
import { blockLabelsOf, type BlockLabel } from "./blockLabel";
import { ChapterCount } from "./chapterCount";
import {
  fieldHeadingIn,
  fieldWithTextIn,
  isBareTitle,
  isFramingTitle,
  isInCapitals,
  isNameLine,
  numberedTitleIn,
  severalFieldsIn,
  type FieldHeading,
  type SeveralFields,
  topicOf,
} from "./headings";
import type { Ledger } from "./ledger";
import { isTableRow, type Line } from "./lines";
import { Surroundings } from "./surroundings";
import { isTableHeading } from "./tableHeading";

/** What a section stands under: fields of action by number, all of them together, or none. */
export type Scope = readonly number[] | "across" | undefined;

/** The lines between two headings. */
export interface Section {
  /** The chapter's title as written; empty before the first. */
  readonly chapter: string;
  readonly topic: Topic | undefined;
  readonly scope: Scope;
  /** The heading of the table that the section's heading stands in, as a row of its own. */
  readonly tableHeading?: Line;
  readonly lines: readonly Line[];
}

/** Cuts the protocol at its headings. Headings and page numbers go into the ledger here, content lines do not. */
export function sectionsOf(lines: readonly Line[], fields: FieldRegister, ledger: Ledger): readonly Section[] {
  const cutter = new Cutter(lines, fields, ledger);
  for (const line of lines) cutter.take(line);
  return cutter.sections;
}

const BULLET = /^[-–•*o]\s+/;

interface OpenSection extends Section {
  readonly lines: Line[];
}

class Cutter {
  private current: OpenSection = { chapter: "", topic: undefined, scope: undefined, lines: [] };
  readonly sections: OpenSection[] = [this.current];
  private readonly around: Surroundings;
  private readonly chapters: ChapterCount;
  /** The topic that a field's section has where no heading of its own says another. */
  private chapterTopic: Topic | undefined;
  private lastField = 0;
  /** Below a table's heading a row may begin with a field of action without being a heading. */
  private tableHeading: Line | undefined;
  /** The level of the fields' headings, where they have one. */
  private fieldLevel: number | undefined;
  private readonly fieldsMet = new Set<number>();
  /** Whether a field of action has had a title of needs of its own. */
  private fieldsHaveOwnNeeds = false;

  constructor(
    lines: readonly Line[],
    private readonly fields: FieldRegister,
    private readonly ledger: Ledger,
  ) {
    this.around = new Surroundings(lines);
    this.chapters = new ChapterCount(this.around);
  }

  take(line: Line): void {
    if (line.kind !== "text") {
      this.ledger.markStructural([line], line.kind);
      return;
    }
    if (!this.ledger.has(line) && !this.openAt(line)) this.current.lines.push(line);
  }

  private openAt(line: Line): boolean {
    if (line.cells.length >= 2 && isTableHeading(line)) this.tableHeading = line;
    else if (line.cells.length < 2 && !isTableRow(line) && !this.standsInTable(line)) this.tableHeading = undefined;
    if (this.tableHeading !== undefined && line.cells.length >= 2) return false;
    if (this.openField(line) || this.openChapter(line) || this.openTitle(line)) return true;
    if (CLOSING_LINE.test(line.text)) this.begin({ topic: undefined, scope: undefined });
    return false;
  }

  /** Whether the table above goes on below a line of one cell, so that the line may be a heading of its rows. */
  private standsInTable({ index }: Line): boolean {
    const { tableHeading } = this;
    const below = this.around.below(index);
    if (tableHeading === undefined || below?.kind !== "text" || !isTableRow(below)) return false;
    if (isTableHeading(below) || blockLabelsOf(below).length > 0) return false;
    return !below.gapBefore || below.cells.length === tableHeading.cells.length;
  }

  private openField(line: Line): boolean {
    const across = this.chapterTopic === "needs" ? ACROSS_WITH_TEXT.exec(line.text)?.[1] : undefined;
    if (across !== undefined) return this.openWithText(line, "across", across);
    const several = severalFieldsIn(line) ?? this.needBesideField(line);
    if (several !== undefined) return this.openSeveral(line, several);
    const heading = this.fields.headingIn(line, this.around.hasGapBefore(line.index));
    if (heading === undefined || this.current.topic === "naming" || this.current.topic === "contents") return false;
    if (this.isNeedBesideField(heading, line)) return this.openWithText(line, [heading.number ?? 0], heading.name);
    const number = this.fields.numberOf(heading, line);
    this.lastField = number;
    this.fieldLevel = line.level;
    this.fieldsMet.add(number);
    this.takeNamesBelow(number, line);
    const isNeeds = this.chapterTopic === "needs" || this.chapterTopic === "outlook";
    return this.open(line, isNeeds ? "needs" : "balance", [number]);
  }

  private openSeveral(line: Line, { numbers, text }: SeveralFields): boolean {
    if (text === "") return this.open(line, this.chapterTopic, numbers);
    return this.chapterTopic === "needs" && this.openWithText(line, numbers, text);
  }

  /** "HF 2: keine" among the needs, or a sentence there. */
  private needBesideField(line: Line): SeveralFields | undefined {
    const own = this.chapterTopic === "needs" ? fieldWithTextIn(line) : undefined;
    return own?.numbers.every((number) => this.fields.has(number)) === true ? own : undefined;
  }

  /** "HF 2: Tagespflege ausbauen" among the needs: beside the field stands no name of it, and nothing below. */
  private isNeedBesideField({ number, name }: FieldHeading, line: Line): boolean {
    if (number === undefined || this.chapterTopic !== "needs" || !this.fields.isOtherwiseNamed(number, name)) {
      return false;
    }
    const below = this.around.firstBelow(line.index, ({ kind }) => kind === "text");
    return BULLET.test(name) || below === undefined || this.isHeading(below);
  }

  private isHeading(line: Line): boolean {
    return (
      this.fields.headingIn(line, false) !== undefined ||
      severalFieldsIn(line) !== undefined ||
      fieldWithTextIn(line) !== undefined ||
      numberedTitleIn(line) !== undefined ||
      isBareTitle(line)
    );
  }

  /** Opens the section of fields whose heading has its text beside it. */
  private openWithText(line: Line, scope: Scope, text: string): boolean {
    this.begin({ topic: this.chapterTopic, scope });
    const indent = line.indent + Math.max(0, line.text.indexOf(text));
    this.current.lines.push({ ...line, text: text.replace(BULLET, ""), indent, cells: [], bullet: "dash", mark: "-" });
    return true;
  }

  /** Below "Handlungsfeld 1" alone stands its name, below any heading perhaps the former one. */
  private takeNamesBelow(number: number, heading: Line): void {
    const [below, after] = [this.around.below(heading.index), this.around.below(heading.index, 2)];
    const row = this.fields.rowOf(number);
    if (below === undefined || row === undefined) return;
    const former = FORMER_NAME.exec(below.text);
    if (former?.index === 0 && former[1] !== undefined) {
      this.fields.addFormerName(number, former[1], below);
      return;
    }
    if (!this.fields.isNameless(number)) return;
    const isAlone = after?.kind !== "text" || after.gapBefore || blockLabelsOf(after).length > 0;
    if (isAlone && isNameLine(below) && !below.text.endsWith(":") && blockLabelsOf(below).length === 0) {
      this.fields.addName(number, row, below.text, below);
    }
  }

  private openChapter(line: Line): boolean {
    if (blockLabelsOf(line).some((label) => !this.mayBeTitle(label, line))) return false;
    const chapter = this.chapters.chapterAt(line, this.current.scope !== undefined);
    return chapter !== undefined && this.openTopic(line, chapter.topic);
  }

  private openTitle(line: Line): boolean {
    const isTitle =
      isBareTitle(line) ||
      (isFramingTitle(line) && this.around.hasGapBefore(line.index)) ||
      (isInCapitals(line) && this.around.standsAlone(line.index) && this.isPastPreamble(line));
    if (!isTitle || blockLabelsOf(line).some((label) => !this.mayBeTitle(label, line))) return false;
    const topic = topicOf(line.text);
    if (topic === "needs" && this.isFieldsOwn(line)) {
      this.fieldsHaveOwnNeeds = true;
      return this.open(line, "needs", [this.lastField]);
    }
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

  private open(line: Line, topic: Topic | undefined, scope: Scope, chapter?: string): boolean {
    this.ledger.markStructural([line], "heading");
    this.begin({ topic, scope, ...(chapter === undefined ? {} : { chapter }) });
    return true;
  }

  private begin(section: Pick<Section, "topic" | "scope"> & { readonly chapter?: string }): void {
    const { tableHeading } = this;
    const table = tableHeading === undefined ? {} : { tableHeading };
    this.current = { chapter: this.current.chapter, ...section, ...table, lines: [] };
    this.sections.push(this.current);
  }

  /**
   * A title of needs belongs to the field it stands in, unless the fields are gone through again below it. Below the
   * last of several fields it does so only where the others had one too.
   */
  private isFieldsOwn(line: Line): boolean {
    if (this.current.scope === undefined || this.current.scope === "across" || ACROSS_TITLE.test(line.text)) {
      return false;
    }
    if (line.level !== undefined && this.fieldLevel !== undefined && line.level <= this.fieldLevel) return false;
    const next = this.around.firstBelow(line.index, (later) => fieldHeadingIn(later)?.number !== undefined);
    const number = next === undefined ? undefined : fieldHeadingIn(next)?.number;
    if (number === undefined) return this.fieldsMet.size < 2 || this.fieldsHaveOwnNeeds;
    return number > this.lastField;
  }

  /** In capitals the town's name may stand on the title page as well. */
  private isPastPreamble(line: Line): boolean {
    return this.sections.length > 1 || topicOf(line.text) !== undefined;
  }
}
