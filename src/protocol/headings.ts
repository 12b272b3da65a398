import {
  BARE_TITLES,
  CHAPTER_TOPICS,
  FIELD_WORD,
  FORMER_NAME,
  FRAMING_TITLES,
  type Topic,
} from "../german/protocolWords";
import { numberCounted } from "./counted";
import { fieldReferencesIn } from "./fieldReferences";
import { filledCells, type Line } from "./lines";

/** The heading of a field of action; without number or name where the protocol gives none. */
export interface FieldHeading {
  readonly number?: number;
  readonly name: string;
  readonly formerName?: string;
}

const FIELD_HEADING = new RegExp(
  String.raw`^(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?(?:${FIELD_WORD})\s*(?:nr\.?\s*)?(\d{1,2}|[IVX]{1,4}|[A-Z](?=\s*(?:[:.–—|-]|$)))(?![\p{L}\d]|-\p{L})\s*([:.–—|-])?\s*([\s\S]*)$`,
  "iu",
);
const NAMED_ONLY = /^(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?handlungsfeld\s*([:–—]|\s-\s)\s*(\p{Lu}[\s\S]{2,})$/iu;
const ORDINAL = /^(\d{1,2})\.?\s+handlungsfeld(?:\s*[:–—]|\s-)?\s+(\p{Lu}[\s\S]{2,})$/iu;
const SEVERAL =
  /^(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?((?:handlungsfelder|hf)\s+\d[\d\s,.&–-]*(?:(?:und|bis|sowie)\s+\d[\d\s]*)*)(?::\s*(.*))?$/iu;
const FINITE_VERB =
  /(?:^|\s)(?:ist|sind|war|waren|wird|wurde|wurden|werden|hat|haben|soll|sollen|kann|gab|gibt|besteht|bestehen)(?=\s|$)/i;
const LONGEST_TITLE = 160;
const LONGEST_NAME = 80;

/** Reads "Handlungsfeld 2: Bildung", "HF 2 – Bildung", "Handlungsfeld II", "Handlungsfeld: Bildung". */
export function fieldHeadingIn(line: Line): FieldHeading | undefined {
  if (line.bullet !== undefined) return undefined;
  const text = headingText(line);
  const match = FIELD_HEADING.exec(text);
  if (match !== null) return numberedFieldHeading(match);
  const [, ordinal, before = ""] = ORDINAL.exec(text) ?? [];
  if (ordinal !== undefined && isTitle(before) && !FINITE_VERB.test(before)) {
    return { number: Number(ordinal), ...namesIn(before) };
  }
  const named = NAMED_ONLY.exec(text)?.[2];
  return named !== undefined && isTitle(named) ? namesIn(named) : undefined;
}

/** "Bildung (bisher: Bildungschancen)": the name of a field, without its quotation marks, and what it was called before. */
export function namesIn(text: string): { readonly name: string; readonly formerName?: string } {
  const former = FORMER_NAME.exec(text);
  const current = former === null ? "" : text.slice(0, former.index).trim();
  if (former?.[1] === undefined || current === "") return { name: unquoted(text) };
  return { name: unquoted(current), formerName: former[1] };
}

const unquoted = (name: string): string => name.trim().replace(/^["„»]([^"„“”»«]+)["“”«]$/, "$1");

function numberedFieldHeading([, number = "", separator, rest = ""]: RegExpExecArray): FieldHeading | undefined {
  const name = rest
    .trim()
    .replace(/\s*:$/, "")
    .replace(/^\(([^()]+)\)$/, "$1");
  const isNamed = separator !== undefined || /^[^\p{Ll}]/u.test(name);
  if (name !== "" && (!isNamed || !isTitle(name) || /^(?:\(|\p{Ll})/u.test(name))) return undefined;
  if (separator === undefined && FINITE_VERB.test(name)) return undefined;
  // "5-8" are several fields, and a number alone is the page of a table of contents.
  if ((/^[–-]$/.test(separator ?? "") && /^\d/.test(name)) || /^\d+$/.test(name)) return undefined;
  const value = numberCounted(number) ?? 0;
  return value > 0 ? { number: value, ...namesIn(name) } : undefined;
}

/** "HF 2: keine", "Handlungsfeld 2: Hier fehlt nichts.": a field and what is said of it, which is no name. */
export function fieldWithTextIn(line: Line): SeveralFields | undefined {
  if (line.bullet !== undefined || fieldHeadingIn(line) !== undefined) return undefined;
  const [, number = "", separator, text = ""] = FIELD_HEADING.exec(headingText(line)) ?? [];
  const value = numberCounted(number) ?? 0;
  return separator === ":" && text !== "" && value > 0 ? { numbers: [value], text } : undefined;
}

/** A heading over several fields, "Handlungsfelder 2 bis 4", perhaps with a text beside it: "HF 5-8: keine". */
export interface SeveralFields {
  readonly numbers: readonly number[];
  readonly text: string;
}

export function severalFieldsIn(line: Line): SeveralFields | undefined {
  if (line.bullet !== undefined) return undefined;
  const [, fields = "", text = ""] = SEVERAL.exec(line.text) ?? [];
  const numbers = fieldReferencesIn(fields);
  return numbers.length > 1 ? { numbers, text } : undefined;
}

/** A chapter number and its title: "7. Weiteres Verfahren", "TOP 7: …", "Zu 7. …", "VII. …". */
export interface NumberedTitle {
  readonly number: number;
  readonly title: string;
  /** How the chapters are counted; a town does it in one way. */
  readonly counting: "word" | "digits" | "roman";
}

const NUMBERED =
  /^((?:zu|Zu|ZU)\s+)?((?:TOP|Top|Tagesordnungspunkt|Kapitel|Punkt)\s*)?(\d{1,2}|[IVX]{1,4}(?=\.))\s*[.:)]?\s+(?:[–-]\s+)?(\p{L}[\s\S]*)$/u;
const MONTH_START = /^(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)\b/i;

export function numberedTitleIn(line: Line): NumberedTitle | undefined {
  if (line.bullet !== undefined || filledCells(line).length > 2) return undefined;
  const [, to, word, number = "", title = ""] = NUMBERED.exec(headingText(line)) ?? [];
  if (title === "" || MONTH_START.test(title) || !isTitle(title)) return undefined;
  const isCalled = to !== undefined || word !== undefined;
  const value = numberCounted(number) ?? 0;
  if (value === 0 || (isCalled && FINITE_VERB.test(title))) return undefined;
  const counting = isCalled ? "word" : /^\d/.test(number) ? "digits" : "roman";
  return { number: value, title: title.replace(/\s*:$/, ""), counting };
}

/** Whether the line is a title that needs no number: known words alone, a Markdown heading, or capitals. */
export function isBareTitle(line: Line): boolean {
  if (line.bullet !== undefined || filledCells(line).length >= 2) return false;
  const title = line.text.replace(/^\d{1,2}(?:\.\d{1,2})+\.?\s+/, "").replace(/\s*:$/, "");
  return line.level !== undefined || (!FINITE_VERB.test(title) && BARE_TITLES.some((words) => words.test(title)));
}

/** Whether the line names a part of any meeting, "Verabschiedung". */
export const isFramingTitle = (line: Line): boolean =>
  line.bullet === undefined && !FINITE_VERB.test(line.text) && FRAMING_TITLES.test(line.text.replace(/\s*:$/, ""));

/** Whether the line shouts: capitals only, at least four of them. */
export function isInCapitals(line: Line): boolean {
  const letters = line.text.replace(/\P{L}/gu, "").replaceAll("ß", "");
  return line.bullet === undefined && letters.length >= 4 && letters === letters.toUpperCase() && isTitle(line.text);
}

/** Whether a line can be the name that a heading above it lacks. */
export const isNameLine = (line: Line): boolean =>
  line.kind === "text" &&
  line.bullet === undefined &&
  line.level === undefined &&
  filledCells(line).length < 2 &&
  isName(line.text);

/** Whether a text can name a field of action: short, and no sentence. */
export const isName = (text: string): boolean =>
  /^\p{Lu}/u.test(text) && text.length <= LONGEST_NAME && isTitle(text.replace(/:$/, "")) && !FINITE_VERB.test(text);

/** What a title is about; undefined for greetings, reviews and all other prose. */
export const topicOf = (title: string): Topic | undefined =>
  CHAPTER_TOPICS.find(([words]) => words.test(title.replace(/\s*:$/, "")))?.[1];

const isTitle = (text: string): boolean => text.length <= LONGEST_TITLE && !/[.;!?,]["”“»]?$/.test(text);

const headingText = (line: Line): string =>
  filledCells(line).length >= 2 ? filledCells(line).join(" ").replace(/\s+/g, " ") : line.text;
