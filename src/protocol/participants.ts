import { ABSENT, PARTICIPANT_GROUPS, PARTICIPANT_GROUP_TITLES } from "../german/protocolWords";
import { filledCells, type Line } from "./lines";
import { isPersonName } from "./personName";
import type { Reading } from "./reading";

interface Participant {
  readonly number: number | null;
  readonly name: string;
  readonly institution: string | null;
}

const HEADING =
  /^(?:(?:lfd\.?\s*)?nr\.?|name|vorname|nachname|institution|organisation|einrichtung|funktion|unterschrift)$/i;
const NUMBER = /^(\d{1,3})[.)]?$/;
const LEADING_NUMBER = /^(\d{1,3})[.)]\s+/;
/** "Politik:" between the names. */
const TITLE = /^\p{Lu}[^:,;()\d]{2,40}:$/u;
/** "Pfarrerin Ina Muster"; a surname may be a party's or a relative's word. */
const OFFICE_BEFORE_NAME = /^((?:\p{Lu}\p{L}+\s+)?\p{L}*(?:auditor|meister|pfarrer)(?:in)?)\s/iu;
/** "Boll, Eva – Gemeinde" */
const SURNAME_FIRST = /^(\p{Lu}[\p{L}-]+,\s*(?:Dr\.\s*)?\p{Lu}[\p{L} -]*?)\s+[–-]\s+(.+)$/u;
const IN_BRACKETS = /^([^()]+?)\s*\(([^()]+)\)$/;
/** In a list that runs on, a name needs its form of address, since an institution may look like a name. */
const ADDRESSED = /^(?:Frau|Herrn?|Dr\.|Prof\.)\s/;
const BETWEEN_PEOPLE = /[,;]\s+(?![^()]*\))/;

/**
 * Reads a list of participants: table rows, "Name, Institution", "Name (Institution)". One line is one person, unless
 * it runs on: "Name (Institution), Name (Institution)". A name alone counts only among others.
 */
export function readParticipants(reading: Reading, lines: readonly Line[]): void {
  const list = new ParticipantList(reading);
  blocksOf(lines).forEach((block) => {
    const people = runningOnIn(block);
    if (people !== undefined) people.forEach((person) => list.add(person, block));
    else block.forEach((line) => list.take(line, block));
  });
}

class ParticipantList {
  private group: string | null = null;
  private areAbsent = false;

  constructor(private readonly reading: Reading) {}

  take(line: Line, block: readonly Line[]): void {
    const { ledger } = this.reading.draft;
    if (isHeading(line)) {
      ledger.markStructural([line], "tableHeading");
    } else if (TITLE.test(line.text)) {
      this.open(line.text.slice(0, -1));
      if (this.areAbsent) ledger.leaveUnplaced([line], "unreadRow");
      else ledger.markStructural([line], "heading");
    } else {
      const participant = this.areAbsent ? undefined : (participantIn(line) ?? nameAmong(line, block));
      if (participant === undefined) ledger.leaveUnplaced([line], "unreadRow");
      else this.add(participant, [line]);
    }
  }

  add(person: Participant, lines: readonly Line[]): void {
    const group =
      groupOf(person.institution) ?? groupOf(OFFICE_BEFORE_NAME.exec(person.name)?.[1] ?? null) ?? this.group;
    this.reading.people.add(person.name);
    this.reading.draft.add("participants", { ...person, group }, lines);
  }

  private open(title: string): void {
    this.areAbsent = ABSENT.test(title);
    this.group = PARTICIPANT_GROUP_TITLES.find(([words]) => words.test(title))?.[1] ?? null;
  }
}

/** The group of an institution where its name leaves no doubt. */
export const groupOf = (institution: string | null): string | null =>
  PARTICIPANT_GROUPS.find(([words]) => words.test(institution ?? ""))?.[1] ?? null;

/** Lines without an empty one between them. */
function blocksOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block === undefined || line.gapBefore) blocks.push([line]);
    else block.push(line);
  }
  return blocks;
}

/** The people of a paragraph "Name (Institution), Name (Institution)"; undefined where it is none. */
function runningOnIn(block: readonly Line[]): readonly Participant[] | undefined {
  if (block.some(({ bullet, cells }) => bullet !== undefined || cells.length > 0)) return undefined;
  const parts = block
    .map(({ text }) => text)
    .join(" ")
    .split(BETWEEN_PEOPLE);
  const people = parts.flatMap((part): readonly Participant[] => {
    const text = part.replace(/\.$/, "");
    if (ADDRESSED.test(text) && isPersonName(text)) return [{ number: null, name: text, institution: null }];
    const [, name = "", institution = ""] = IN_BRACKETS.exec(text) ?? [];
    return isPersonName(name) ? [{ number: null, name, institution }] : [];
  });
  return parts.length > 1 && people.length === parts.length ? people : undefined;
}

function isHeading(line: Line): boolean {
  const cells = line.cells.length > 0 ? filledCells(line) : line.text.split(/\s+/);
  return cells.length >= 2 && cells.every((cell) => HEADING.test(cell.replace(/:$/, "")));
}

function participantIn(line: Line): Participant | undefined {
  const cells = line.cells.length > 0 ? filledCells(line) : line.text.split(/\s{2,}/);
  if (cells.length >= 2) return participantInCells(cells);
  const number = numberIn(LEADING_NUMBER, line.text);
  const text = line.text.replace(LEADING_NUMBER, "").trim();
  const [, name = "", institution = ""] =
    SURNAME_FIRST.exec(text) ??
    /^([^,;(]+?)\s*(?:[,;]\s*|\s+[–-]\s+)([^()]+(?:\([^()]*\))?)$/.exec(text) ??
    IN_BRACKETS.exec(text) ??
    [];
  if (isPersonName(name.replace(",", ""))) return { number, name, institution };
  return number !== null || line.bullet !== undefined ? named(number, text) : undefined;
}

const named = (number: number | null, name: string): Participant | undefined =>
  isPersonName(name) ? { number, name, institution: null } : undefined;

/** "Pfarrer Josef Huber" between lines that are people as well. */
function nameAmong(line: Line, block: readonly Line[]): Participant | undefined {
  const person = named(null, line.text);
  const isAmongOthers = block.some((other) => other !== line && (participantIn(other) ?? named(null, other.text)));
  return person !== undefined && isAmongOthers && /\s/.test(line.text) ? person : undefined;
}

function participantInCells(cells: readonly string[]): Participant | undefined {
  const number = numberIn(NUMBER, cells[0] ?? "");
  const [name = "", ...rest] = number === null ? cells : cells.slice(1);
  if (!/\p{L}/u.test(name)) return undefined;
  return { number, name, institution: rest.length === 0 ? null : rest.join(", ") };
}

function numberIn(pattern: RegExp, text: string): number | null {
  const digits = pattern.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}
