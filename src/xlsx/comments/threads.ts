import { cellName, tryParseArea, type Area } from "../address";
import type { Book } from "../book";
import { checkCharacters } from "../limits";
import type { Sheet } from "../sheet";
import {
  append,
  attribute,
  childElements,
  childNamed,
  childrenNamed,
  removeElement,
  rootOf,
  setAttributes,
  type Element,
} from "../xml/dom";
import { freeGuid } from "./guid";
import { dropPart, Notes, relocateReference } from "./notes";
import { Persons, THREADS_FAMILY, THREADS_NAMESPACE } from "./persons";
import { Remark, Thread, type NewRemark, type Words } from "./thread";

const THREADS_TYPE = "application/vnd.ms-excel.threadedcomments+xml";
const REMARK_GUIDS = 2;
const MENTION_GUIDS = 3;

/** The conversations of a sheet. Each has a note too, which tells it to programs that know only notes. */
export class Threads {
  readonly persons: Persons;
  readonly #notes: Notes;

  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet,
  ) {
    this.persons = new Persons(book);
    this.#notes = new Notes(book, sheet);
  }

  list(): Thread[] {
    return this.remarks
      .filter(
        ({ element }) => attribute(element, "parentId") === undefined && tryParseArea(attribute(element, "ref") ?? ""),
      )
      .map((first) => new Thread(this, first));
  }

  /** All words of all conversations, in the sequence of the file. */
  get remarks(): Remark[] {
    const part = this.#part;
    const elements = part === undefined ? [] : childrenNamed(rootOf(this.book.files.document(part)), "threadedComment");
    return elements.map((element) => new Remark(this, element));
  }

  /** Begins a conversation. The cell must have none, nor a note. Throws invalidValue for what no file can hold. */
  add(row: number, column: number, remark: NewRemark): Thread {
    const thread = new Thread(this, this.#append(cellName(row, column), undefined, remark));
    this.#mirror(thread);
    return thread;
  }

  /** Throws invalidValue for what no file can hold. */
  reply(thread: Thread, remark: NewRemark): Remark {
    const added = this.#append(cellName(thread.row, thread.column), thread.id, remark);
    this.#mirror(thread);
    return added;
  }

  /** Gives a remark other words. Throws invalidValue. */
  rewrite(thread: Thread, remark: Remark, words: Words): void {
    checkCharacters("comment", words.text);
    this.#edit();
    this.#write(remark.element, words);
    this.#mirror(thread);
  }

  resolve(thread: Thread, isResolved: boolean): void {
    this.#edit();
    setAttributes(thread.first.element, { done: isResolved || undefined });
  }

  removeReply(thread: Thread, reply: Remark): void {
    this.#edit();
    removeElement(reply.element);
    this.#mirror(thread);
  }

  /** Removes a conversation with all replies. */
  remove(thread: Thread): void {
    const { row, column, replies, first } = thread;
    this.#edit();
    for (const { element } of [...replies, first]) removeElement(element);
    this.#notes.remove(row, column);
    this.#dropEmptyPart();
  }

  /** Lets conversations and notes follow their cells when others come or go. */
  relocate(move: (area: Area) => Area | undefined): void {
    for (const { element } of this.remarks) relocateReference(element, move, () => this.#edit());
    this.#dropEmptyPart();
    this.#notes.relocate(move);
  }

  /** Gives everything an id of its own: to be called on a copy, since ids are unique in a workbook. */
  renumber(): void {
    for (const thread of this.list()) {
      const { first, replies } = thread;
      this.#edit();
      const id = this.#freeRemarkId();
      setAttributes(first.element, { id });
      for (const { element } of replies) setAttributes(element, { id: this.#freeRemarkId(), parentId: id });
      for (const remark of [first, ...replies]) {
        const { text, mentions } = remark;
        if (mentions.length > 0) this.#write(remark.element, { text, mentions });
      }
      this.#mirror(thread);
    }
  }

  #append(ref: string, parentId: string | undefined, { author, written, ...words }: NewRemark): Remark {
    checkCharacters("comment", words.text + author.name + author.email);
    const personId = this.persons.idOf(author, "None");
    const id = this.#freeRemarkId();
    // UTC without saying so, to hundredths of a second.
    const dT = written.toISOString().slice(0, -2);
    const element = append(this.#edit(), "threadedComment", { ref, dT, personId, id, parentId });
    this.#write(element, words);
    return new Remark(this, element);
  }

  #write(element: Element, { text, mentions }: Words): void {
    for (const name of ["text", "mentions"]) removeElement(childNamed(element, name));
    append(element, "text").textContent = text;
    if (mentions.length === 0) return;
    const list = append(element, "mentions");
    for (const { person, start, length } of mentions) {
      append(list, "mention", {
        mentionpersonId: this.persons.idOf(person, "PeoplePicker"),
        mentionId: this.#freeMentionId(),
        startIndex: start,
        length,
      });
    }
  }

  #mirror(thread: Thread): void {
    this.#notes.mirror(thread.row, thread.column, noteOf(thread), thread.id);
  }

  #freeRemarkId(): string {
    const taken = new Set(this.#everywhere.map(({ id }) => id));
    return freeGuid(REMARK_GUIDS, (guid) => taken.has(guid));
  }

  #freeMentionId(): string {
    const lists = this.#everywhere.flatMap(({ element }) => childNamed(element, "mentions") ?? []);
    const taken = new Set(lists.flatMap(childElements).map((mention) => attribute(mention, "mentionId")));
    return freeGuid(MENTION_GUIDS, (guid) => taken.has(guid));
  }

  /** Ids are unique in the workbook, not only on the sheet. */
  get #everywhere(): Remark[] {
    return this.book.sheets.flatMap((sheet) => (sheet.kind === "worksheet" ? sheet.threads.remarks : []));
  }

  get #part(): string | undefined {
    const { files } = this.book;
    return files.relations(this.sheet.part).find(({ kind, target }) => kind === "threadedComment" && files.has(target))
      ?.target;
  }

  #edit(): Element {
    const { files } = this.book;
    const present = this.#part;
    if (present !== undefined) return rootOf(files.edit(present));
    const part = files.freeName("xl/threadedComments/threadedComment", ".xml");
    files.add(part, `<ThreadedComments xmlns="${THREADS_NAMESPACE}"/>`, THREADS_TYPE);
    files.relate(this.sheet.part, "threadedComment", part, THREADS_FAMILY);
    return rootOf(files.edit(part));
  }

  #dropEmptyPart(): void {
    const part = this.#part;
    if (part !== undefined && this.remarks.length === 0) dropPart(this.book, this.sheet, part);
  }
}

/** What an Excel that does not know conversations shows of one. */
function noteOf({ first, replies }: Thread): string {
  const said = [`Kommentar:\n    ${first.text}`, ...replies.map(({ text }) => `Antwort:\n    ${text}`)];
  const warning = "Diese Excel-Version zeigt die Unterhaltung nur an; Änderungen an dieser Notiz gehen verloren.";
  return ["[Kommentarthread]", "", warning, "", ...said].join("\n");
}
