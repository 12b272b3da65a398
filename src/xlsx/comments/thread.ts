import { tryParseArea, type Area } from "../address";
import { XlsxError } from "../error";
import { attribute, booleanAttribute, childElements, childNamed, numberAttribute, type Element } from "../xml/dom";
import type { Person } from "./persons";

/** A person named in the text of a remark. */
export interface Mention {
  readonly person: Person;
  /** Of "@Erika Beispiel" in the text. */
  readonly start: number;
  readonly length: number;
}

export interface Words {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

export interface NewRemark extends Words {
  readonly author: Person;
  readonly written: Date;
}

/** What words need of the sheet's other conversations. */
interface Surroundings {
  readonly persons: { find(id: string): Person | undefined };
  readonly remarks: readonly Remark[];
}

/** One person's words: the first of a conversation, or a reply. */
export class Remark {
  constructor(
    private readonly surroundings: Surroundings,
    readonly element: Element,
  ) {}

  get isThere(): boolean {
    return this.element.parentNode !== null;
  }

  get id(): string {
    return attribute(this.element, "id") ?? "";
  }

  get text(): string {
    return childNamed(this.element, "text")?.textContent ?? "";
  }

  get author(): Person {
    return this.surroundings.persons.find(attribute(this.element, "personId") ?? "") ?? { name: "", email: "" };
  }

  /** ISO 8601 with time zone; undefined for what once was a note. */
  get written(): string | undefined {
    const written = attribute(this.element, "dT");
    return written === undefined || /Z|[+-]\d\d:\d\d$/.test(written) ? written : `${written}Z`;
  }

  get mentions(): Mention[] {
    const list = childNamed(this.element, "mentions");
    return (list ? childElements(list) : []).map((mention) => ({
      person: this.surroundings.persons.find(attribute(mention, "mentionpersonId") ?? "") ?? { name: "", email: "" },
      start: numberAttribute(mention, "startIndex") ?? 0,
      length: numberAttribute(mention, "length") ?? 0,
    }));
  }
}

/** A conversation about a cell. */
export class Thread {
  constructor(
    private readonly surroundings: Surroundings,
    readonly first: Remark,
  ) {}

  get id(): string {
    return this.first.id;
  }

  get row(): number {
    return this.#cell.row;
  }

  get column(): number {
    return this.#cell.column;
  }

  get isResolved(): boolean {
    return booleanAttribute(this.first.element, "done");
  }

  get replies(): Remark[] {
    return this.surroundings.remarks.filter(({ element }) => attribute(element, "parentId") === this.id);
  }

  get #cell(): Area {
    const reference = attribute(this.first.element, "ref") ?? "";
    const area = tryParseArea(reference);
    if (!area) throw new XlsxError({ code: "invalidValue", what: "place of a comment", reason: reference });
    return area;
  }
}
