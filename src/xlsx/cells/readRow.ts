import { cellName, columnIndex } from "../address";
import { XlsxError } from "../error";
import { LIMITS } from "../limits";
import { decodeXstring, unescapeXml } from "../xml/escape";
import { serialOfIsoDate } from "./isoDate";
import type { CellContext, StoredCell, StoredRow } from "./storedCell";
import type { CellValue } from "./value";

/** Parses the XML of one row. Whatever it does not understand is kept as text and goes back into the file. */
export function readRow(xml: string, number: number, context: CellContext): StoredRow {
  const tagEnd = xml.indexOf(">");
  const isEmpty = xml[tagEnd - 1] === "/";
  const attributes = withoutPlace(xml.slice(xml.indexOf("row") + 3, isEmpty ? tagEnd - 1 : tagEnd));
  if (isEmpty) return { number, attributes, cells: [], tail: "" };
  const end = xml.lastIndexOf("</");
  const opening = `<${context.prefix}c`;
  const cells: StoredCell[] = [];
  let at = tagEnd + 1;
  let last = -1;
  for (;;) {
    const start = xml.indexOf(opening, at);
    if (start < 0 || start >= end || xml.charCodeAt(start + opening.length) > 62) break;
    const plain = plainCellAt(xml, start, context);
    at = plain?.xml === undefined ? endOfCell(xml, start, context) : start + plain.xml.length;
    const cell = plain ?? readCell(xml.slice(start, at), number, last + 1, context);
    if (cell.column <= last) throw malformed(context, `cells of row ${number + 1} are out of order`);
    cells.push(cell);
    last = cell.column;
  }
  return { number, attributes, cells, tail: xml.slice(at, end).trim() };
}

/** r comes from the row's number, spans is only a hint and would lie once a cell is added. */
const withoutPlace = (attributes: string): string =>
  attributes.replaceAll(/\s(?:r|spans)=(?:"[^"]*"|'[^']*')/g, "").trimEnd();

/** How nearly all cells are written: place, style and type in this order, and nothing but a value. */
const PLAIN_CELL = /<c r="([A-Z]{1,3})\d+"(?: s="(\d+)")?(?: t="([a-z]+)")?(?:\/>|><v>([^<]*)<\/v><\/c>)/y;

/** Reads such a cell in one go; undefined for every other, which `readCell` takes apart. */
function plainCellAt(xml: string, at: number, context: CellContext): StoredCell | undefined {
  PLAIN_CELL.lastIndex = at;
  const [cell, letters = "", style = "0", type = "n", text] = PLAIN_CELL.exec(xml) ?? [];
  const column = columnIndex(letters);
  if (cell === undefined || column >= LIMITS.columns) return undefined;
  const value = text === undefined ? null : valueOf(text, type, context);
  return { column, style: Number(style), otherAttributes: "", value, xml: cell };
}

function endOfCell(xml: string, start: number, { prefix, part }: CellContext): number {
  const tagEnd = xml.indexOf(">", start);
  if (xml[tagEnd - 1] === "/") return tagEnd + 1;
  const closing = `</${prefix}c>`;
  const end = xml.indexOf(closing, tagEnd);
  if (end < 0) throw new XlsxError({ code: "malformedPart", part, reason: "a cell does not end" });
  return end + closing.length;
}

interface Tag {
  /** Whether the cell says where it stands. */
  isPlaced: boolean;
  column: number;
  style: number;
  type: string;
  otherAttributes: string;
}

function readCell(xml: string, row: number, nextColumn: number, context: CellContext): StoredCell {
  const tagEnd = xml.indexOf(">");
  const isEmpty = xml[tagEnd - 1] === "/";
  const tag = readTag(xml, context.prefix.length + 2, isEmpty ? tagEnd - 1 : tagEnd, nextColumn);
  if (tag.column < 0 || tag.column >= LIMITS.columns) throw malformed(context, `column of ${xml.slice(0, 40)}`);
  const { column, style, otherAttributes } = tag;
  return {
    column,
    style,
    otherAttributes,
    ...readContent(tag.isPlaced ? xml : placed(xml, row, column), row, tag, context),
  };
}

/** A cell that only follows the one before it would move when a neighbour comes or goes. */
const placed = (xml: string, row: number, column: number): string =>
  xml.replace(/^<[^\s/>]+/, (name) => `${name} r="${cellName(row, column)}"`);

function readContent(
  xml: string,
  row: number,
  { column, type }: Tag,
  context: CellContext,
): Omit<StoredCell, "column" | "style" | "otherAttributes"> {
  const tagEnd = xml.indexOf(">");
  if (xml[tagEnd - 1] === "/") return { value: null, xml };
  const inner = tagEnd + 1;
  const formulaXml = xml.startsWith(`<${context.prefix}f`, inner) ? elementAt(xml, inner, "f", context) : undefined;
  const value = readValue(xml, inner + (formulaXml?.length ?? 0), type, context);
  if (formulaXml === undefined) return { value, xml };
  return { value, xml, formulaXml, ...readFormula(formulaXml, row, column, context) };
}

/** The attributes of a cell's tag; a letter-by-letter loop, since every cell of a sheet passes here. */
function readTag(xml: string, from: number, to: number, nextColumn: number): Tag {
  const tag: Tag = { isPlaced: false, column: nextColumn, style: 0, type: "n", otherAttributes: "" };
  for (let at = from; at < to;) {
    const equals = xml.indexOf("=", at);
    if (equals < 0 || equals >= to) break;
    const close = xml.indexOf(xml[equals + 1] ?? '"', equals + 2);
    if (close < 0) break;
    const name = xml.slice(at, equals).trim();
    const value = xml.slice(equals + 2, close);
    if (name === "r") {
      tag.column = columnOf(value);
      tag.isPlaced = true;
    } else if (name === "s") {
      tag.style = Number(value);
    } else if (name === "t") {
      tag.type = value;
    } else {
      tag.otherAttributes += ` ${name}=${xml.slice(equals + 1, close + 1)}`;
    }
    at = close + 1;
  }
  return tag;
}

function columnOf(reference: string): number {
  let letters = 0;
  while (letters < reference.length && reference.charCodeAt(letters) > 57) letters++;
  return columnIndex(reference.slice(0, letters));
}

/** The element that begins at this place, self-closing or not; it holds no element of its own name. */
function elementAt(xml: string, at: number, name: string, context: CellContext): string {
  const tagEnd = xml.indexOf(">", at);
  if (xml[tagEnd - 1] === "/") return xml.slice(at, tagEnd + 1);
  const closing = `</${context.prefix}${name}>`;
  const end = xml.indexOf(closing, tagEnd);
  if (end < 0) throw malformed(context, `<${name}> does not end`);
  return xml.slice(at, end + closing.length);
}

function readFormula(
  formulaXml: string,
  row: number,
  column: number,
  context: CellContext,
): Pick<StoredCell, "formula" | "shared" | "array"> {
  const tagEnd = formulaXml.indexOf(">");
  const text = formulaXml[tagEnd - 1] === "/" ? "" : formulaXml.slice(tagEnd + 1, formulaXml.lastIndexOf("</"));
  const tag = formulaXml.slice(0, tagEnd);
  const own = text === "" ? undefined : unescapeXml(text);
  const shared = /\st="shared"/.test(tag) ? Number(/\ssi="(\d+)"/.exec(tag)?.[1]) : undefined;
  if (shared !== undefined) return { shared, formula: own ?? context.sharedFormula(shared, row, column) };
  if (/\st="array"/.test(tag)) return { formula: own, array: context.arrayFormula(row, column) };
  return { formula: own };
}

function readValue(xml: string, from: number, type: string, context: CellContext): CellValue {
  if (type === "inlineStr") return textOf(xml.slice(from), context.prefix);
  const open = xml.indexOf(`<${context.prefix}v`, from);
  if (open < 0) return null;
  const element = elementAt(xml, open, "v", context);
  const tagEnd = element.indexOf(">");
  if (element[tagEnd - 1] === "/") return type === "str" ? "" : null;
  return valueOf(element.slice(tagEnd + 1, element.lastIndexOf("</")), type, context);
}

function valueOf(text: string, type: string, context: CellContext): CellValue {
  switch (type) {
    case "s":
      return context.sharedString(Number(text));
    case "str":
      return decodeXstring(unescapeXml(text));
    case "b":
      return text.trim() === "1" || text.trim() === "true";
    case "e":
      return { error: text.trim() };
    case "d":
      return serialOfIsoDate(text.trim()) ?? text;
    default:
      return numberOf(text, context);
  }
}

function numberOf(text: string, context: CellContext): number | null {
  if (text.trim() === "") return null;
  const value = Number(text);
  if (Number.isNaN(value)) throw malformed(context, `"${text.slice(0, 40)}" is no number`);
  return value;
}

/** The text of a string item or inline string: all runs together, without phonetic hints. */
export function textOf(xml: string, prefix: string): string {
  const plain = xml.includes("rPh") ? xml.replaceAll(PHONETIC, "") : xml;
  const opening = `<${prefix}t`;
  let text = "";
  for (let at = plain.indexOf(opening); at >= 0; at = plain.indexOf(opening, at)) {
    const tagEnd = plain.indexOf(">", at);
    const isText = plain.charCodeAt(at + opening.length) <= 62;
    at = tagEnd + 1;
    if (!isText || plain[tagEnd - 1] === "/") continue;
    const end = plain.indexOf("</", at);
    text += plain.slice(at, end);
    at = end;
  }
  return decodeXstring(unescapeXml(text));
}

const PHONETIC = /<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g;

const malformed = ({ part }: CellContext, reason: string): XlsxError =>
  new XlsxError({ code: "malformedPart", part, reason });
