import type { Package } from "../opc/package";
import {
  attribute,
  childElements,
  childNamed,
  childrenNamed,
  descendantsNamed,
  insertInOrder,
  numberAttribute,
  parseXml,
  rootOf,
  type Element,
} from "../xml/dom";

const METADATA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const METADATA_XML =
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" ' +
  'pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" ' +
  'coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst>' +
  '<ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext>' +
  '</extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/** The metadata part, by which a file tells a spilling formula from one entered with Ctrl+Shift+Enter. */
export class DynamicArrays {
  #dynamic: Set<number> | undefined;

  constructor(
    private readonly files: Package,
    private readonly workbookPart: string,
  ) {}

  /** Whether any formula of the workbook may spill. */
  get areUsed(): boolean {
    this.#dynamic ??= this.#read();
    return this.#dynamic.size > 0;
  }

  /** Whether a cell with this cm attribute (1-based) holds a dynamic array. */
  isDynamic(cellMetadata: number): boolean {
    this.#dynamic ??= this.#read();
    return this.#dynamic.has(cellMetadata);
  }

  /** The cm attribute that makes a formula dynamic. The part is made where there is none. */
  metadataIndex(): number {
    this.#dynamic ??= this.#read();
    const [known] = this.#dynamic;
    if (known !== undefined) return known;
    if (this.#part !== undefined) return this.#addType(rootOf(this.files.edit(this.#part)));
    this.files.add("xl/metadata.xml", METADATA_XML, METADATA_TYPE);
    this.files.relate(this.workbookPart, "sheetMetadata", "xl/metadata.xml");
    this.#dynamic.add(1);
    return 1;
  }

  get #part(): string | undefined {
    return this.files.relationOf(this.workbookPart, "sheetMetadata")?.target;
  }

  #read(): Set<number> {
    if (this.#part === undefined) return new Set();
    const root = rootOf(this.files.document(this.#part));
    const types = descendantsNamed(root, "metadataType").map((type) => attribute(type, "name"));
    const future = childrenNamed(root, "futureMetadata").find((entry) => attribute(entry, "name") === "XLDAPR");
    const flags = future ? childElements(future).map((block) => descendantsNamed(block, "dynamicArrayProperties")) : [];
    const isDynamicBlock = (block: Element): boolean =>
      childElements(block).some((record) => {
        const type = types[(numberAttribute(record, "t") ?? 0) - 1];
        const properties = flags[numberAttribute(record, "v") ?? -1]?.[0];
        return type === "XLDAPR" && properties !== undefined && attribute(properties, "fDynamic") === "1";
      });
    const blocks = childElementsOf(root, "cellMetadata");
    return new Set(blocks.flatMap((block, i) => (isDynamicBlock(block) ? [i + 1] : [])));
  }

  /** Adds the dynamic array type to a metadata part that so far serves something else. */
  #addType(root: Element): number {
    const source = rootOf(parseXml(METADATA_XML, "xl/metadata.xml"));
    const merge = (name: string): Element[] => {
      const present = childNamed(root, name);
      const added = childNamed(source, name);
      if (!added) throw new Error(`the template has ${name}`);
      if (!present || name === "futureMetadata") {
        const copy = imported(root, added);
        insertInOrder(root, copy, ORDER);
        return childElements(copy);
      }
      for (const child of childElements(added)) present.appendChild(imported(root, child));
      present.setAttribute("count", String(childElements(present).length));
      return childElements(present);
    };
    const type = merge("metadataTypes").length;
    merge("futureMetadata");
    const blocks = merge("cellMetadata");
    for (const record of childElements(blocks.at(-1) ?? root)) record.setAttribute("t", String(type));
    this.#dynamic?.add(blocks.length);
    return blocks.length;
  }
}

const ORDER = ["metadataTypes", "metadataStrings", "mdxMetadata", "futureMetadata", "cellMetadata", "valueMetadata"];

function imported(root: Element, element: Element): Element {
  const { ownerDocument } = root;
  if (!ownerDocument) throw new Error("an element has a document");
  return ownerDocument.importNode(element, true);
}

const childElementsOf = (root: Element, name: string): Element[] => {
  const parent = childNamed(root, name);
  return parent ? childElements(parent) : [];
};
