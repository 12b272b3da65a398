import { PARTICIPANT_GROUPS } from "../german/protocolWords";
import { filledCells, type Line } from "./lines";
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
/** "Dr. Rita Muster": at least two words in capitals, or a form of address. */
const NAME =
  /^(?:(?:Herrn?|Frau|Dr\.|Prof\.|Dipl\.-\S+)\s+)*\p{Lu}[\p{L}'’.-]*(?:\s+(?:von|van|de|zu|der|\p{Lu}[\p{L}'’.-]*)){0,4}$/u;

/** Reads a list of participants: table rows, "Name, Institution", "Name (Institution)". One line is one person. */
export function readParticipants(reading: Reading, lines: readonly Line[]): void {
  const { draft, people } = reading;
  for (const line of lines) {
    if (isHeading(line)) {
      draft.ledger.markStructural([line], "tableHeading");
      continue;
    }
    const participant = participantIn(line);
    if (participant === undefined) draft.ledger.leaveUnplaced([line], "unreadRow");
    else {
      people.add(participant.name);
      draft.add("participants", { ...participant, group: groupOf(participant.institution) }, [line]);
    }
  }
}

/** The group of an institution where its name leaves no doubt. */
export const groupOf = (institution: string | null): string | null =>
  PARTICIPANT_GROUPS.find(([words]) => words.test(institution ?? ""))?.[1] ?? null;

function isHeading(line: Line): boolean {
  const cells = filledCells(line);
  return cells.length >= 2 && cells.every((cell) => HEADING.test(cell.replace(/:$/, "")));
}

function participantIn(line: Line): Participant | undefined {
  const cells = filledCells(line);
  if (cells.length >= 2) return participantInCells(cells);
  const number = numberIn(LEADING_NUMBER, line.text);
  const text = line.text.replace(LEADING_NUMBER, "").trim();
  const [, name = "", institution = ""] =
    /^([^,;(]+?)\s*(?:[,;]\s*|\s+[–-]\s+)(.+)$/.exec(text) ?? /^([^(]+?)\s*\((.+)\)$/.exec(text) ?? [];
  if (NAME.test(name)) return { number, name, institution };
  return number !== null || line.bullet !== undefined ? named(number, text) : undefined;
}

const named = (number: number | null, name: string): Participant | undefined =>
  NAME.test(name) ? { number, name, institution: null } : undefined;

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
