import type { Package } from "../opc/package";
import { childElements, removeElement, rootOf, type Element } from "../xml/dom";

const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
const TERMS = "http://purl.org/dc/terms/";
const CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
const EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

interface Place {
  readonly part: "core" | "extended";
  readonly namespace: string;
  readonly prefix: string;
  readonly name: string;
}

const core = (namespace: string, prefix: string, name: string): Place => ({ part: "core", namespace, prefix, name });
const extended = (name: string): Place => ({ part: "extended", namespace: EXTENDED, prefix: "", name });

/** What a document says of itself, and where. */
const PLACES = {
  title: core(DUBLIN_CORE, "dc:", "title"),
  subject: core(DUBLIN_CORE, "dc:", "subject"),
  author: core(DUBLIN_CORE, "dc:", "creator"),
  comments: core(DUBLIN_CORE, "dc:", "description"),
  keywords: core(CORE, "cp:", "keywords"),
  category: core(CORE, "cp:", "category"),
  lastAuthor: core(CORE, "cp:", "lastModifiedBy"),
  revision: core(CORE, "cp:", "revision"),
  created: core(TERMS, "dcterms:", "created"),
  manager: extended("Manager"),
  company: extended("Company"),
} as const satisfies Record<string, Place>;

export type DocumentProperty = keyof typeof PLACES;

const PARTS = {
  core: {
    relation: "core-properties",
    family: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/",
    name: "docProps/core.xml",
    type: "application/vnd.openxmlformats-package.core-properties+xml",
    xml: `<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="${DUBLIN_CORE}" xmlns:dcterms="${TERMS}" xmlns:xsi="${INSTANCE}"/>`,
  },
  extended: {
    relation: "extended-properties",
    family: undefined,
    name: "docProps/app.xml",
    type: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    xml: `<Properties xmlns="${EXTENDED}"/>`,
  },
} as const;

/** Title, author and the other things that a document says of itself. */
export class DocumentProperties {
  constructor(private readonly files: Package) {}

  /** "" where nothing is said; `created` is a time as ISO 8601 has it. */
  get(property: DocumentProperty): string {
    return this.#find(PLACES[property])?.textContent ?? "";
  }

  /** "" takes it away. */
  set(property: DocumentProperty, value: string): void {
    const place: Place = PLACES[property];
    if (value === this.get(property)) return;
    const root = rootOf(this.files.edit(this.#ensurePart(place)));
    const present = this.#find(place);
    if (value === "") {
      removeElement(present);
      return;
    }
    const element = present ?? this.#create(root, place);
    element.textContent = value;
  }

  #create(root: Element, { namespace, prefix, name }: Place): Element {
    const { ownerDocument } = root;
    if (!ownerDocument) throw new Error("an element has a document");
    const element = ownerDocument.createElementNS(namespace, prefix + name);
    if (namespace === TERMS) element.setAttributeNS(INSTANCE, "xsi:type", "dcterms:W3CDTF");
    root.appendChild(element);
    return element;
  }

  #find({ part, namespace, name }: Place): Element | undefined {
    const target = this.files.relationOf("", PARTS[part].relation)?.target;
    if (target === undefined || !this.files.has(target)) return undefined;
    const isIt = (element: Element): boolean =>
      element.localName === name && (part === "extended" || element.namespaceURI === namespace);
    return childElements(rootOf(this.files.document(target))).find(isIt);
  }

  #ensurePart({ part }: Place): string {
    const { relation, family, name, type, xml } = PARTS[part];
    const target = this.files.relationOf("", relation)?.target;
    if (target !== undefined && this.files.has(target)) return target;
    this.files.add(name, xml, type);
    this.files.relate("", relation, name, family);
    return name;
  }
}
