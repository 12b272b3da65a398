import {
  append,
  attribute,
  booleanAttribute,
  childElements,
  childNamed,
  childrenNamed,
  copyOf,
  createIn,
  descendantsNamed,
  numberAttribute,
  removeElement,
  setAttributes,
  type Element,
} from "../xml/dom";
import { checkCharacters } from "../limits";
import { readFill, writeFill } from "./chartLooks";
import { addPart, ensurePart, Spot } from "./spot";

/** How words look; undefined where the program decides. */
export interface WordLook {
  readonly name?: string | undefined;
  /** Points. */
  readonly size?: number | undefined;
  readonly isBold?: boolean | undefined;
  readonly isItalic?: boolean | undefined;
  readonly isUnderlined?: boolean | undefined;
  /** "#RRGGBB" */
  readonly color?: string | undefined;
}

/** A part's own text, or what says how the words look that it writes itself. */
const textIn = (part: Element | undefined): Element | undefined =>
  childNamed(childNamed(part, "tx"), "rich") ?? childNamed(part, "txPr");

/** The properties that give the words of a part their look, the nearer before the more general. */
function looksIn(part: Element | undefined): Element[] {
  const text = textIn(part);
  return text === undefined ? [] : [...descendantsNamed(text, "rPr"), ...descendantsNamed(text, "defRPr")];
}

/** Of words that look different, the first stand for all. */
export function readWordLook(part: Spot): WordLook {
  const [first, ...general] = looksIn(part.find()).map(lookOf);
  return general.reduce<WordLook>((look, fallback) => withFallback(look, fallback), first ?? {});
}

const withFallback = (look: WordLook, fallback: WordLook): WordLook => ({
  name: look.name ?? fallback.name,
  size: look.size ?? fallback.size,
  isBold: look.isBold ?? fallback.isBold,
  isItalic: look.isItalic ?? fallback.isItalic,
  isUnderlined: look.isUnderlined ?? fallback.isUnderlined,
  color: look.color ?? fallback.color,
});

export function writeWordLook(part: Spot, look: WordLook): void {
  const element = part.make();
  if (childNamed(childNamed(element, "tx"), "rich") === undefined) ensureTextProperties(element);
  const rich = childNamed(childNamed(element, "tx"), "rich");
  for (const run of rich === undefined ? [] : descendantsNamed(rich, "r")) ensurePart(run, "rPr");
  for (const properties of looksIn(element)) changeLook(properties, look);
}

/** `txPr` with everything that must be in it. */
function ensureTextProperties(part: Element): Element {
  const text = ensurePart(part, "txPr");
  ensurePart(text, "bodyPr");
  ensurePart(text, "lstStyle");
  const paragraph = ensurePart(text, "p");
  ensurePart(ensurePart(paragraph, "pPr"), "defRPr");
  return text;
}

function lookOf(properties: Element | undefined): WordLook {
  if (properties === undefined) return {};
  const size = numberAttribute(properties, "sz");
  const flag = (name: string): boolean | undefined =>
    attribute(properties, name) === undefined ? undefined : booleanAttribute(properties, name);
  const underline = attribute(properties, "u");
  const latin = childNamed(properties, "latin");
  const typeface = latin && attribute(latin, "typeface");
  return {
    name: typeface?.startsWith("+") === true ? undefined : typeface,
    size: size === undefined ? undefined : size / 100,
    isBold: flag("b"),
    isItalic: flag("i"),
    isUnderlined: underline === undefined ? undefined : underline !== "none",
    color: readFill(properties),
  };
}

function changeLook(properties: Element, { name, size, isBold, isItalic, isUnderlined, color }: WordLook): void {
  if (size !== undefined) setAttributes(properties, { sz: Math.round(size * 100) });
  if (isBold !== undefined) setAttributes(properties, { b: isBold });
  if (isItalic !== undefined) setAttributes(properties, { i: isItalic });
  if (isUnderlined !== undefined) setAttributes(properties, { u: isUnderlined ? "sng" : "none" });
  if (color !== undefined) writeFill(standing(properties), color);
  if (name !== undefined) setAttributes(ensurePart(properties, "latin"), { typeface: name });
}

const standing = (element: Element): Spot =>
  new Spot(
    () => element,
    () => element,
  );

/** The words of a part; undefined where it shows none of its own, but what the program makes or a cell holds. */
export function readText(part: Spot): string | undefined {
  const rich = childNamed(childNamed(part.find(), "tx"), "rich");
  return rich && childrenNamed(rich, "p").map(paragraphText).join("\n");
}

const paragraphText = (paragraph: Element): string =>
  childElements(paragraph)
    .map((run) => (run.localName === "br" ? "\n" : (childNamed(run, "t")?.textContent ?? "")))
    .join("");

/** Writes the words of a part in the look that its words have; line feeds begin paragraphs. */
export function writeText(part: Spot, text: string): void {
  checkCharacters("chart text", text);
  const element = part.make();
  const tx = ensurePart(element, "tx");
  const rich = childNamed(tx, "rich") ?? richFrom(element, tx);
  const paragraphs = childrenNamed(rich, "p");
  const pattern = paragraphs[0];
  const pPr = childNamed(pattern, "pPr");
  const rPr = childNamed(childNamed(pattern, "r"), "rPr") ?? runProperties(rich, pPr);
  for (const old of paragraphs) removeElement(old);
  for (const line of text.split("\n")) {
    const paragraph = addPart(rich, "p");
    if (pPr) paragraph.appendChild(copyOf(pPr));
    const run = append(paragraph, "r");
    if (rPr) run.appendChild(copyOf(rPr));
    append(run, "t").textContent = line;
  }
}

/** The reference by which a part shows what a cell holds. */
export function readFormula(part: Spot): string | undefined {
  return part.at("tx/strRef/f").find()?.textContent?.trim();
}

export function writeFormula(part: Spot, formula: string): void {
  part.at("tx").remove();
  part.at("tx/strRef/f").make().textContent = formula;
}

/** Text of its own, in the look that the part gave to what it wrote itself. */
function richFrom(part: Element, tx: Element): Element {
  for (const old of childElements(tx)) removeElement(old);
  const rich = ensurePart(tx, "rich");
  const before = childNamed(part, "txPr");
  if (before === undefined) {
    ensurePart(rich, "bodyPr");
    ensurePart(rich, "lstStyle");
    return rich;
  }
  for (const child of childElements(before)) {
    const copy = copyOf(child);
    removeElement(childNamed(copy, "endParaRPr"));
    rich.appendChild(copy);
  }
  removeElement(before);
  return rich;
}

function runProperties(rich: Element, pPr: Element | undefined): Element | undefined {
  const general = childNamed(pPr, "defRPr");
  const body = childNamed(rich, "bodyPr");
  if (general === undefined || body === undefined) return undefined;
  const own = createIn(body, "rPr", { lang: "de-DE" });
  for (const name of ["sz", "b", "i", "u"]) setAttributes(own, { [name]: attribute(general, name) });
  for (const child of childElements(general)) own.appendChild(copyOf(child));
  return own;
}

/** Look of some of a text's characters; the runs are cut where they begin and end. */
export function readSubstringLook(part: Spot, start: number, length: number): WordLook {
  let at = 0;
  for (const run of runsOf(part.find())) {
    const end = at + textOf(run).length;
    if (start < end && start + length > at) return lookOf(childNamed(run, "rPr"));
    at = end;
  }
  return {};
}

export function writeSubstringLook(part: Spot, start: number, length: number, look: WordLook): void {
  const element = part.make();
  cutRunsAt(element, start);
  cutRunsAt(element, start + length);
  let at = 0;
  for (const run of runsOf(element)) {
    if (at >= start && at < start + length) changeLook(ensurePart(run, "rPr"), look);
    at += textOf(run).length;
  }
}

const runsOf = (part: Element | undefined): Element[] => {
  const rich = childNamed(childNamed(part, "tx"), "rich");
  return rich === undefined ? [] : descendantsNamed(rich, "r");
};

const textOf = (run: Element): string => childNamed(run, "t")?.textContent ?? "";

function cutRunsAt(part: Element, place: number): void {
  let at = 0;
  for (const run of runsOf(part)) {
    const text = textOf(run);
    if (place > at && place < at + text.length) {
      const rest = copyOf(run);
      ensurePart(run, "t").textContent = text.slice(0, place - at);
      ensurePart(rest, "t").textContent = text.slice(place - at);
      run.parentNode?.insertBefore(rest, run.nextSibling);
      return;
    }
    at += text.length;
  }
}

/** The element that says how the words of a part are turned and placed. */
export function bodyProperties(part: Spot): Spot {
  const bodyIn = (element: Element | undefined): Element | undefined => childNamed(textIn(element), "bodyPr");
  return new Spot(
    () => bodyIn(part.find()),
    () => bodyIn(part.make()) ?? ensurePart(ensureTextProperties(part.make()), "bodyPr"),
  );
}

/** How the lines of a part are aligned ("ctr", "l" …), by the drawing language's word. */
export function readAlignment(part: Spot): string | undefined {
  const properties = childNamed(childNamed(textIn(part.find()), "p"), "pPr");
  return properties && attribute(properties, "algn");
}

export function writeAlignment(part: Spot, alignment: string): void {
  const element = part.make();
  const text = textIn(element) ?? ensureTextProperties(element);
  for (const paragraph of childrenNamed(text, "p")) setAttributes(ensurePart(paragraph, "pPr"), { algn: alignment });
}
