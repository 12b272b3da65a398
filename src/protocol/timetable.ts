import type { IsoDate } from "../domain/audit";
import { EVENT_WORDS } from "../german/choices";
import { TIMETABLE_HEADING } from "../german/protocolWords";
import type { DraftRow } from "./draft";
import { listLine, wholeText, type Item } from "./items";
import type { Reading } from "./reading";
import { sentencesOf } from "./sentences";
import { speakerIn } from "./speaker";
import { isTimeText, timeIn } from "./timeTexts";

type EventKind = "process" | "future";

const CLOCK = String.raw`\d{1,2}(?:[.:]\d{2})`;
const AGENDA_TIME = new RegExp(
  String.raw`^((?:ab|ca\.|gegen)?\s*(?:${CLOCK}(?:\s*Uhr)?(?:\s*(?:–|-|bis)\s*${CLOCK})?(?:\s*Uhr)?|\d{1,2}\s*Uhr))(?![\d.]\d)[\s:,–-]+([\s\S]*)$`,
  "i",
);
const LEADING_TIME = /^(.{4,60}?)(?:\s*:\s+|\s+[–-]\s+|\t+|\s{2,})(\S[\s\S]*)$/;

/** Reads agendas and dates: a clock time begins an agenda item, a date an event. */
export class TimetableReader {
  private last: DraftRow<"events"> | undefined;

  constructor(private readonly reading: Reading) {}

  /** Takes an element of a list; says whether it was one. */
  take(item: Item, kind: EventKind): boolean {
    if (item.kind === "row") return this.takeCells(item, kind);
    const text = wholeText(item);
    return (
      this.takeAgendaItem(item, text) ||
      this.takeLeadingTime(item, text, kind) ||
      (kind === "future" && (this.takeSentence(item, text) || this.takeDetail(item)))
    );
  }

  /** Takes a paragraph that is a list element without its bullet: only one that begins with its time. */
  takesBare(item: Item, kind: EventKind | undefined): boolean {
    if (kind === undefined || (item.kind !== "paragraph" && item.kind !== "numbered")) return false;
    const text = wholeText(item);
    return this.takeAgendaItem(item, text) || this.takeLeadingTime(item, text, kind);
  }

  private takeCells(item: Item & { kind: "row" }, kind: EventKind): boolean {
    const cells = item.cells.filter((cell) => cell !== "");
    const [first = "", second = "", ...more] = /^\d{1,2}\.?$/.test(cells[0] ?? "") ? cells.slice(1) : cells;
    if (second === "") return false;
    const time = AGENDA_TIME.exec(`${first} –`)?.[1];
    if (time !== undefined) {
      this.reading.draft.add("agenda", { time, item: second, speaker: more.join(", ") || null }, item.lines);
    } else if (isTimeText(first)) {
      this.addEvent(item, kind, first, second, more.join("\n"));
    } else if (cells.every((cell) => TIMETABLE_HEADING.test(cell))) {
      this.reading.draft.ledger.markStructural(item.lines, "tableHeading");
    } else {
      return false;
    }
    return true;
  }

  private takeAgendaItem(item: Item, text: string): boolean {
    const [, time, rest] = AGENDA_TIME.exec(text) ?? [];
    if (time === undefined || rest === undefined) return false;
    const { subject, speaker } = speakerIn(rest, this.reading.people);
    this.reading.draft.add("agenda", { time, item: subject, speaker: speaker ?? null }, item.lines);
    return true;
  }

  private takeLeadingTime(item: Item, text: string, kind: EventKind): boolean {
    const separated = LEADING_TIME.exec(text);
    if (separated !== null && isTimeText(separated[1] ?? "")) {
      this.addEvent(item, kind, separated[1] ?? "", separated[2] ?? "");
      return true;
    }
    const time = timeIn(text);
    const event = time?.index === 0 ? text.slice(time.wording.length).replace(/^[\s:,–-]+/, "") : "";
    if (time === undefined || event === "" || /^\p{Ll}/u.test(event)) return false;
    this.addEvent(item, kind, time.wording, event);
    return true;
  }

  /** Days after the workshop that a paragraph about the next steps names: each sentence with one is an event as well. */
  addComing(item: Item): void {
    const { workshop } = this.reading;
    for (const sentence of sentencesOf(wholeText(item))) {
      const time = timeIn(sentence);
      if (workshop !== undefined && time?.begin !== undefined && time.begin > workshop) {
        this.addEvent(item, "future", time.wording, sentence);
      }
    }
  }

  private takeSentence(item: Item, text: string): boolean {
    const time = timeIn(text);
    if (time === undefined) return false;
    const sentences = sentencesOf(text);
    const dated = sentences.findIndex((sentence) => timeIn(sentence) !== undefined);
    const others = sentences.filter((_, at) => at !== dated);
    this.addEvent(item, "future", time.wording, sentences[dated] ?? text, others.join("\n"));
    return true;
  }

  /** An undated element tells more about the event before it, if it is nested below it or names it. */
  private takeDetail(item: Item): boolean {
    const { last } = this;
    if (last === undefined || item.kind !== "bullet") return false;
    if (item.depth === 0 && !sharesNoun(String(last.event), item.text)) {
      this.last = undefined;
      return false;
    }
    const line = item.depth === 0 ? item.text : listLine(item);
    last.details = [last.details, line].filter((part) => typeof part === "string" && part !== "").join("\n");
    this.reading.draft.extend("events", last, item.lines);
    return true;
  }

  private addEvent(item: Item, kind: EventKind, wording: string, event: string, details = ""): void {
    const time = timeIn(wording);
    this.last = this.reading.draft.add(
      "events",
      {
        kind: EVENT_WORDS[this.kindOn(time?.begin, kind)].word,
        begin: time?.begin ?? null,
        end: time?.end ?? null,
        wording,
        event,
        details: details === "" ? null : details,
      },
      item.lines,
    );
  }

  /** The workshop parts past from future; only where a day is missing does the place in the protocol decide. */
  private kindOn(day: IsoDate | undefined, otherwise: EventKind): EventKind {
    const { workshop } = this.reading;
    if (day === undefined || workshop === undefined) return otherwise;
    return day > workshop ? "future" : "process";
  }
}

/** Whether two texts name the same thing: nouns that begin alike over eight letters, so that a slip does not part them. */
function sharesNoun(one: string, other: string): boolean {
  const beginnings = (text: string): readonly string[] =>
    (text.match(/\p{Lu}\p{L}{7,}/gu) ?? []).map((noun) => noun.slice(0, 8));
  const known = new Set(beginnings(one));
  return beginnings(other).some((beginning) => known.has(beginning));
}
