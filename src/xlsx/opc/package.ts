import { XlsxError } from "../error";
import {
  attribute,
  childElements,
  createIn,
  decodeXml,
  parseXml,
  rootOf,
  serializeXml,
  type Document,
} from "../xml/dom";
import { pack, PORTABLE_CODEC, unpack, type Codec, type ZipEntry } from "../zip/entry";
import { readZip, type ZipLimits } from "../zip/readZip";
import { writeZip } from "../zip/writeZip";
import { relationsPartOf, relativeTarget, resolveTarget } from "./partNames";

interface Part {
  readonly name: string;
  /** As it came; gone once the part has been written to. */
  entry?: ZipEntry | undefined;
  bytes?: Uint8Array | undefined;
  document?: Document | undefined;
  isEdited?: boolean;
}

export interface Relation {
  readonly id: string;
  /** Last step of the type's URI, which transitional and strict files share: "worksheet", "sharedStrings". */
  readonly kind: string;
  /** Part name; for external relations the address as it stands. */
  readonly target: string;
  readonly isExternal: boolean;
}

const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
const OFFICE_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/**
 * The parts of an Office file by name. A part that nobody edits goes out with the very bytes it came with, packed as
 * it was. Names are looked up without regard to case, as the packaging convention wants it.
 */
export class Package {
  readonly #parts = new Map<string, Part>();

  constructor(private readonly codec: Codec = PORTABLE_CODEC) {}

  static read(
    bytes: Uint8Array,
    { limits, codec }: { limits?: ZipLimits | undefined; codec?: Codec | undefined } = {},
  ): Package {
    const files = new Package(codec);
    for (const entry of readZip(bytes, limits)) files.#parts.set(keyOf(entry.name), { name: entry.name, entry });
    return files;
  }

  static of(parts: Readonly<Record<string, string>>, codec?: Codec): Package {
    const files = new Package(codec);
    for (const [name, xml] of Object.entries(parts)) files.setText(name, xml);
    return files;
  }

  get names(): string[] {
    return [...this.#parts.values()].map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.#parts.has(keyOf(name));
  }

  bytes(name: string): Uint8Array {
    const part = this.#part(name);
    if (part.isEdited && part.document) return encode(serializeXml(rootOf(part.document)));
    part.bytes ??= part.entry ? unpack(part.entry, this.codec) : new Uint8Array();
    return part.bytes;
  }

  setBytes(name: string, bytes: Uint8Array): void {
    this.#parts.set(keyOf(name), { name: this.#parts.get(keyOf(name))?.name ?? name, bytes });
  }

  setText(name: string, text: string): void {
    this.setBytes(name, encode(text));
  }

  /** For reading only: changes made to it are lost unless `edit` was called. */
  document(name: string): Document {
    const part = this.#part(name);
    part.document ??= parseXml(decodeXml(this.bytes(name), part.name), part.name);
    return part.document;
  }

  /** For writing: the part is serialized anew from here on. */
  edit(name: string): Document {
    const document = this.document(name);
    const part = this.#part(name);
    part.isEdited = true;
    part.entry = undefined;
    part.bytes = undefined;
    return document;
  }

  /** Removes a part with its relationships and content type; relations that point to it are the caller's. */
  remove(name: string): void {
    this.#parts.delete(keyOf(name));
    this.#parts.delete(keyOf(relationsPartOf(name)));
    this.#removeContentType(name);
  }

  /** A name that no part has: ("xl/worksheets/sheet", ".xml") → "xl/worksheets/sheet3.xml". */
  freeName(stem: string, ending: string): string {
    for (let n = 1; ; n++) if (!this.has(`${stem}${n}${ending}`)) return `${stem}${n}${ending}`;
  }

  /** Adds a part of a content type of its own. */
  add(name: string, text: string, contentType: string): void {
    this.setText(name, text);
    const root = rootOf(this.edit(CONTENT_TYPES));
    root.appendChild(createIn(root, "Override", { PartName: `/${name}`, ContentType: contentType }));
  }

  /** A part with the content and content type of another, under a name of its own and without its relationships. */
  copy(name: string, copyName: string, from: Package = this): void {
    this.setBytes(copyName, from.bytes(name));
    const root = rootOf(this.edit(CONTENT_TYPES));
    const type = from.contentType(name);
    if (this.contentType(copyName) === type) return;
    root.appendChild(createIn(root, "Override", { PartName: `/${copyName}`, ContentType: type }));
  }

  /** Gives a part the relationships of another under the same ids, to the targets that `targetOf` names; undefined drops one. */
  copyRelations(
    source: string,
    copy: string,
    targetOf: (relation: Relation) => string | undefined,
    from: Package = this,
  ): void {
    if (!from.has(relationsPartOf(source))) return;
    const relations = from.relations(source);
    this.#addRelations(relationsPartOf(copy), from.bytes(relationsPartOf(source)));
    const root = rootOf(this.edit(relationsPartOf(copy)));
    childElements(root).forEach((element, i) => {
      const relation = relations[i];
      const target = relation && targetOf(relation);
      if (target === undefined) root.removeChild(element);
      else if (!relation?.isExternal) element.setAttribute("Target", relativeTarget(copy, target));
    });
  }

  contentType(name: string): string | undefined {
    const entries = childElements(rootOf(this.document(CONTENT_TYPES)));
    const own = entries.find((entry) => keyOf((attribute(entry, "PartName") ?? "").slice(1)) === keyOf(name));
    const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
    const general = entries.find((entry) => attribute(entry, "Extension")?.toLowerCase() === ending);
    return attribute(own ?? general ?? rootOf(this.document(CONTENT_TYPES)), "ContentType");
  }

  get hasContentTypes(): boolean {
    return this.has(CONTENT_TYPES);
  }

  /** Relationships of a part, in file order; source "" is the package. */
  relations(source: string): Relation[] {
    const part = relationsPartOf(source);
    if (!this.has(part)) return [];
    return childElements(rootOf(this.document(part))).map((element) => {
      const target = attribute(element, "Target") ?? "";
      const isExternal = attribute(element, "TargetMode") === "External";
      return {
        id: attribute(element, "Id") ?? "",
        kind: (attribute(element, "Type") ?? "").split("/").pop() ?? "",
        target: isExternal ? target : resolveTarget(source, target.split("#")[0] ?? ""),
        isExternal,
      };
    });
  }

  relationOf(source: string, kind: string): Relation | undefined {
    return this.relations(source).find((relation) => relation.kind === kind);
  }

  /** Adds a relationship to a part of this package and returns its id. Kinds of later Excels have families of their own. */
  relate(source: string, kind: string, target: string, family = OFFICE_RELATIONS): string {
    return this.#relate(source, { Type: family + kind, Target: relativeTarget(source, target) });
  }

  /** Adds a relationship to an address outside and returns its id. */
  relateExternal(source: string, kind: string, address: string): string {
    return this.#relate(source, { Type: OFFICE_RELATIONS + kind, Target: address, TargetMode: "External" });
  }

  #relate(source: string, attributes: Readonly<Record<string, string>>): string {
    const part = relationsPartOf(source);
    if (!this.has(part)) this.#addRelations(part, encode(`<Relationships xmlns="${RELATIONS_NAMESPACE}"/>`));
    const root = rootOf(this.edit(part));
    const taken = new Set(this.relations(source).map(({ id }) => id));
    let n = taken.size + 1;
    while (taken.has(`rId${n}`)) n++;
    const Id = `rId${n}`;
    root.appendChild(createIn(root, "Relationship", { Id, ...attributes }));
    return Id;
  }

  /** Relationships are a part too, of a kind that most files name once for all and a few for each. */
  #addRelations(part: string, bytes: Uint8Array): void {
    this.setBytes(part, bytes);
    if (this.contentType(part) !== undefined) return;
    const root = rootOf(this.edit(CONTENT_TYPES));
    root.appendChild(createIn(root, "Default", { Extension: "rels", ContentType: RELATIONS_TYPE }));
  }

  unrelate(source: string, id: string): void {
    const root = rootOf(this.edit(relationsPartOf(source)));
    for (const element of childElements(root)) if (attribute(element, "Id") === id) root.removeChild(element);
  }

  /** Every part that can be reached from a source over internal relationships, the source included. */
  reachableFrom(source: string): Set<string> {
    const reached = new Set<string>();
    const waiting = [source];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (reached.has(keyOf(next))) continue;
      reached.add(keyOf(next));
      for (const { target, isExternal } of this.relations(next)) {
        if (!isExternal && this.has(target)) waiting.push(target);
      }
    }
    return reached;
  }

  /** Removes those of the candidates that nothing points to any more. */
  removeUnreachable(candidates: ReadonlySet<string>): void {
    const alive = this.reachableFrom("");
    for (const name of candidates) if (name !== "" && !alive.has(keyOf(name))) this.remove(name);
  }

  /** The container; `replaced` are parts whose new content the caller holds, packed fresh. */
  toBytes(replaced: ReadonlyMap<string, Uint8Array>): Uint8Array {
    const fresh = new Map([...replaced].map(([name, bytes]) => [keyOf(name), bytes]));
    const entries = [...this.#parts].map(([key, part]) => {
      const bytes = fresh.get(key);
      if (bytes) return pack(part.name, bytes, this.codec);
      return part.entry ?? pack(part.name, this.bytes(part.name), this.codec);
    });
    return writeZip(entries);
  }

  #part(name: string): Part {
    const part = this.#parts.get(keyOf(name));
    if (!part) throw new XlsxError({ code: "missingPart", part: name });
    return part;
  }

  #removeContentType(name: string): void {
    const isItsOwn = (partName: string | undefined): boolean => keyOf((partName ?? "").slice(1)) === keyOf(name);
    const present = childElements(rootOf(this.document(CONTENT_TYPES))).find((entry) =>
      isItsOwn(attribute(entry, "PartName")),
    );
    if (!present) return;
    this.edit(CONTENT_TYPES);
    present.parentNode?.removeChild(present);
  }
}

const keyOf = (name: string): string => name.toLowerCase();
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
