import { FRAMING_TITLES, type Topic } from "../german/protocolWords";
import { blockLabelsOf } from "./blockLabel";
import { numberedTitleIn, topicOf, type NumberedTitle } from "./headings";
import type { Line } from "./lines";
import type { Surroundings } from "./surroundings";

/** A numbered title that opens a chapter, and what the chapter is about. */
export interface Chapter {
  readonly topic: Topic | undefined;
}

/** Counts the chapters of the protocol, since a number before a text may also be a list's, an agenda's or a measure's. */
export class ChapterCount {
  private last = 0;
  private counting: NumberedTitle["counting"] | undefined;

  constructor(private readonly around: Surroundings) {}

  /** The chapter that a line opens, if it goes on counting; `isInField` where it stands below a field's heading. */
  chapterAt(line: Line, isInField: boolean): Chapter | undefined {
    const numbered = numberedTitleIn(line);
    if (numbered === undefined || (this.counting !== undefined && numbered.counting !== this.counting)) {
      return undefined;
    }
    const { around } = this;
    const topic = topicOf(numbered.title);
    const isNext = numbered.number === this.last + 1;
    const isLater = numbered.number > this.last && topic !== undefined && around.standsAlone(line.index);
    const isApart =
      topic === undefined
        ? this.leads(numbered, line.index, isInField)
        : around.hasGapBefore(line.index) || around.areDense;
    if (!isLater && !(isNext && (line.level !== undefined || isApart))) return undefined;
    this.last = numbered.number;
    this.counting = numbered.counting;
    return { topic };
  }

  /** "TOP 2: Rückblick" leads on to whatever stands below it, unless that is the next item of an agenda. */
  private leads({ counting, title }: NumberedTitle, index: number, isInField: boolean): boolean {
    const after = this.around.below(index);
    if (this.around.areDense && counting !== "word") {
      const isText = after !== undefined && numberedTitleIn(after) === undefined && blockLabelsOf(after).length === 0;
      return (!isInField || FRAMING_TITLES.test(title)) && isText;
    }
    if (counting !== "word") return this.around.leadsText(index);
    return this.around.hasGapBefore(index) && (after === undefined || numberedTitleIn(after)?.counting !== "word");
  }
}
