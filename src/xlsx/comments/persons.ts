import type { Book } from "../book";
import { append, attribute, childrenNamed, rootOf, type Element } from "../xml/dom";
import { freeGuid } from "./guid";

export const THREADS_NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
export const THREADS_FAMILY = "http://schemas.microsoft.com/office/2017/10/relationships/";

const PERSONS_PART = "xl/persons/person.xml";
const PERSONS_TYPE = "application/vnd.ms-excel.person+xml";
const PERSON_GUIDS = 1;

export interface Person {
  readonly name: string;
  /** "" where the file does not know it. */
  readonly email: string;
}

/** The people who wrote or are mentioned in the workbook's conversations. */
export class Persons {
  constructor(private readonly book: Book) {}

  find(id: string): Person | undefined {
    const element = this.#elements.find((one) => attribute(one, "id") === id);
    return element && { name: attribute(element, "displayName") ?? "", email: emailOf(element) };
  }

  /** The id of a person, who is entered where the file does not know them. */
  idOf(person: Person, provider: "None" | "PeoplePicker"): string {
    const known = this.#elements.find(
      (one) => attribute(one, "displayName") === person.name && emailOf(one) === person.email,
    );
    return (known && attribute(known, "id")) ?? this.#add(person, provider);
  }

  #add({ name, email }: Person, providerId: string): string {
    const id = freeGuid(PERSON_GUIDS, (guid) => this.find(guid) !== undefined);
    const part = this.#part ?? this.#create();
    const list = rootOf(this.book.files.edit(part));
    append(list, "person", { displayName: name, id, userId: email === "" ? name : email, providerId });
    return id;
  }

  get #elements(): Element[] {
    const part = this.#part;
    return part === undefined ? [] : childrenNamed(rootOf(this.book.files.document(part)), "person");
  }

  get #part(): string | undefined {
    const { files, xml } = this.book;
    return files.relations(xml.part).find(({ kind, target }) => kind === "person" && files.has(target))?.target;
  }

  #create(): string {
    const { files, xml } = this.book;
    files.add(PERSONS_PART, `<personList xmlns="${THREADS_NAMESPACE}"/>`, PERSONS_TYPE);
    files.relate(xml.part, "person", PERSONS_PART, THREADS_FAMILY);
    return PERSONS_PART;
  }
}

/** Of accounts in a directory the id is "S::erika@example.org::0b6a…". */
function emailOf(person: Element): string {
  const parts = (attribute(person, "userId") ?? "").split("::");
  return parts.find((part) => part.includes("@")) ?? "";
}
