import { WHOLE_AUDIT_WORD } from "../german/scopeWords";
import { lineText } from "../german/importNotes";
import { LIST_TOPICS, WHOLE_FIELD, type ListTopic } from "../german/protocolWords";
import { readActivity, type ActivityTopic } from "./activities";
import { attachmentIn } from "./attachments";
import { isClaim } from "./claims";
import { fieldReferencesIn, realisedThroughIn } from "./fieldReferences";
import { wholeText, type Item } from "./items";
import { readListedField } from "./naming";
import type { Reading } from "./reading";
import type { Section } from "./sections";
import { sentencesOf } from "./sentences";
import { TimetableReader } from "./timetable";

/**
 * Reads the prose of a section and the lists in it.
 *
 * A sentence that ends in a colon says what the list below it is. What no other table wants is a passage; a sentence
 * in it that judges goals and measures is a claim as well.
 */
export class ProseReader {
  private announced: ListTopic | undefined;
  /** A text about other fields ends what is said about the section's own. */
  private scope: readonly number[] | undefined;
  private readonly timetable: TimetableReader;

  constructor(
    private readonly reading: Reading,
    private readonly section: Section,
  ) {
    this.scope = section.scope === "across" ? undefined : section.scope;
    this.timetable = new TimetableReader(reading);
  }

  take(item: Item): void {
    const text = wholeText(item);
    if (isListElement(item) && this.takeListed(item)) return;
    if (this.timetable.takesBare(item, this.timetableKind())) return;
    if (item.kind === "row") {
      this.reading.draft.ledger.leaveUnplaced(item.lines, "unknownTable");
      return;
    }
    if (item.kind === "paragraph") this.announced = text.endsWith(":") ? listTopicOf(text) : undefined;
    this.takeProse(item, text);
    if (this.section.topic === "outlook" && item.kind === "paragraph") this.timetable.addComing(item);
  }

  /** Prose with what follows from it: its scope, claims, attachments and a realisation within another field. */
  takeProse(item: Item, text = wholeText(item)): void {
    const own = this.scope;
    const named = fieldReferencesIn(text).filter((number) => this.reading.fields.has(number));
    if (own !== undefined && this.takeRealisedElsewhere(item, text, own)) return;
    if (own !== undefined && named.length > 0 && !named.some((number) => own.includes(number))) this.scope = undefined;
    const scope = named.length > 0 ? named : (own ?? []);
    this.place(item, text, scope.length === 0 ? WHOLE_AUDIT_WORD : scope.join(", "));
  }

  private place(item: Item, text: string, scope: string): void {
    const { draft } = this.reading;
    const source = lineText(item.lines[0].number);
    const sentences = sentencesOf(text);
    const claims = sentences.filter(isClaim);
    if (claims.length < sentences.length || sentences.length === 0) {
      draft.add("passages", { chapter: this.section.chapter, scope, text, source }, item.lines);
    }
    for (const claim of claims) draft.add("claims", { claim, scope, source }, item.lines);
    for (const sentence of sentences) {
      const attachment = attachmentIn(sentence);
      if (attachment !== undefined) draft.add("attachments", { ...attachment, scope }, item.lines);
    }
  }

  private takeRealisedElsewhere(item: Item, text: string, own: readonly number[]): boolean {
    const through = realisedThroughIn(text);
    const [field] = own;
    const row = field === undefined ? undefined : this.reading.fields.rowOf(field);
    if (field === undefined || row === undefined || own.length > 1 || through === undefined || through === field) {
      return false;
    }
    const namesOwn = fieldReferencesIn(text).includes(field) || WHOLE_FIELD.test(text);
    if (!namesOwn || !this.reading.fields.has(through)) return false;
    row.remark = [row.remark, text].filter((part) => part !== undefined && part !== null).join("\n");
    this.reading.draft.extend("fieldsOfAction", row, item.lines);
    const line = item.lines[0].number;
    this.reading.realisedElsewhere.push({ fieldOfAction: field, through, line });
    return true;
  }

  private takeListed(item: Item): boolean {
    const topic = this.announced;
    if (this.section.topic === "naming" && readListedField(this.reading, item)) return true;
    if (topic === "besideAudit" || topic === "newRegulation" || topic === "workResult") {
      return readActivity(this.reading, topic satisfies ActivityTopic, item);
    }
    const kind = this.timetableKind();
    return kind !== undefined && this.timetable.take(item, kind);
  }

  /** Which dates a list here would tell; undefined where nothing speaks of dates. */
  private timetableKind(): "process" | "future" | undefined {
    if (this.announced === "process" || this.announced === "agenda") return "process";
    if (this.announced === "future" || this.section.topic === "outlook") return "future";
    return this.section.topic === "course" ? "process" : undefined;
  }
}

const isListElement = (item: Item): boolean => item.kind === "bullet" || item.kind === "row";

export const listTopicOf = (intro: string): ListTopic | undefined =>
  LIST_TOPICS.find(([words]) => words.test(intro))?.[1];
