import { CONTACT_LABELS, CONTACT_ROLE, OFFICE } from "../german/protocolWords";
import type { Draft, DraftRow } from "./draft";
import { filledCells, type Line } from "./lines";
import { isPersonName } from "./personName";

type Column = keyof typeof CONTACT_LABELS;

const LABELLED = /^([\p{L}.-]{2,20})\s*:\s*([\s\S]*)$/u;
const EMAIL = /\S+@\S+\.\p{L}{2,}/u;
const PHONE = /^(?:(?:tel(?:efon)?|fon|mobil)\.?\s*:?\s*)?[+(]?\d[\d\s/()–-]{5,}$/i;
const STREET = /^(.+),\s*(\p{L}.*\s\d+\s?\p{L}?)$/u;

/**
 * Reads contacts: a role or a name begins one; what has no label is known by its look (address with "@", telephone
 * number) and else belongs to the last labelled text.
 */
export function readContacts(draft: Draft, lines: readonly Line[]): void {
  const reader = new ContactReader(draft);
  for (const line of lines) reader.take(line);
}

class ContactReader {
  private row: DraftRow<"contacts"> | undefined;
  private role: { readonly title: string; readonly line: Line } | undefined;
  private column: Column = "address";

  constructor(private readonly draft: Draft) {}

  take(line: Line): void {
    const cells = filledCells(line);
    const text = cells.length >= 2 ? `${(cells[0] ?? "").replace(/:$/, "")}: ${cells.slice(1).join(", ")}` : line.text;
    const [, word = "", content = ""] = LABELLED.exec(text) ?? [];
    const column = columnOf(word);
    if (this.goesOn()) {
      this.append(this.column, text, line);
    } else if (column !== undefined) {
      this.takeLabelled(column, content, line);
    } else if (CONTACT_ROLE.test(text.replace(/:$/, ""))) {
      this.takeRole(text.replace(/:$/, ""), line);
    } else if (CONTACT_ROLE.test(word)) {
      this.takeRole(word, line);
      this.open(content, line);
    } else {
      this.takeBare(text, line);
    }
  }

  /** A text that ended in a comma goes on in the next line, even where that looks like a role. */
  private goesOn(): boolean {
    const text = this.row?.[this.column];
    return typeof text === "string" && text.endsWith(",");
  }

  private takeRole(title: string, line: Line): void {
    this.dropRole();
    this.role = { title, line };
    this.row = undefined;
  }

  /** A role without any contact under it was only a title. */
  private dropRole(): void {
    if (this.role !== undefined) this.draft.ledger.markStructural([this.role.line], "heading");
    this.role = undefined;
  }

  private takeLabelled(column: Column, content: string, line: Line): void {
    if (column === "name" || this.row === undefined) {
      this.open(column === "name" ? content : "", line);
      if (column === "name") return;
    }
    this.column = column;
    if (content === "") this.draft.ledger.markStructural([line], "emptyLabel");
    else this.append(column, content, line);
  }

  private open(name: string, line: Line): void {
    const role = this.role?.title ?? null;
    const lines = this.role === undefined || this.role.line === line ? [line] : [this.role.line, line];
    this.row = this.draft.add("contacts", { role, name: name === "" ? null : name }, lines);
    this.role = undefined;
    this.column = "name";
  }

  private takeBare(text: string, line: Line): void {
    if (this.row === undefined && (this.role !== undefined || isPerson(text))) this.open(text, line);
    else if (this.row === undefined) this.draft.ledger.leaveUnplaced([line], "unreadRow");
    else if (EMAIL.test(text)) this.append("email", EMAIL.exec(text)?.[0] ?? text, line);
    else if (PHONE.test(text)) this.append("phone", text.replace(/^\p{L}+\.?\s*:?\s*/u, ""), line);
    else this.append(this.column === "name" ? "address" : this.column, text, line);
  }

  private append(column: Column, text: string, line: Line): void {
    const { row } = this;
    if (row === undefined) return;
    if (column === "address") {
      this.appendAddress(row, text);
    } else {
      row[column] = [row[column], text]
        .filter((part) => typeof part === "string")
        .join(column === "function" ? " " : ", ");
    }
    this.draft.extend("contacts", row, [line]);
  }

  /** The first line of an address names the organisation where it holds no number, or stands before its street. */
  private appendAddress(row: DraftRow<"contacts">, text: string): void {
    const isFirst = typeof row.address !== "string" && typeof row.organisation !== "string";
    const [, organisation, street] = isFirst ? (STREET.exec(text) ?? []) : [];
    if (isFirst && !/\d/.test(text)) {
      row.organisation = text;
    } else if (organisation !== undefined && street !== undefined) {
      row.organisation = organisation;
      row.address = street;
    } else {
      row.address = [row.address, text].filter((part) => typeof part === "string").join("\n");
    }
  }
}

/** A name that begins a contact without its role, and is no office's. */
const isPerson = (text: string): boolean => /\s/.test(text) && isPersonName(text) && !OFFICE.test(text);

const columnOf = (word: string): Column | undefined =>
  (Object.keys(CONTACT_LABELS) as Column[]).find((column) => CONTACT_LABELS[column].test(word));
