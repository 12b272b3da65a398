import { DOMParser, type Element } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";

export type JudgedValue = string | number | boolean;

/** Cell values by address, by sheet name; empty cells are left out, errors are their names ("#N/A"). */
export type SheetValues = Readonly<Record<string, Readonly<Record<string, JudgedValue>>>>;

/**
 * The cell values that an .xlsx file carries. This reader is the judges' own: it shares nothing with the code that is judged.
 */
export function valuesIn(file: Uint8Array): SheetValues {
  const parts = unzipSync(file);
  const xml = (path: string): Element | undefined => {
    const bytes = parts[path];
    return bytes && (new DOMParser().parseFromString(strFromU8(bytes), "text/xml").documentElement ?? undefined);
  };
  const strings = elements(xml("xl/sharedStrings.xml"), "si").map(textOf);
  const targets = new Map(
    elements(xml("xl/_rels/workbook.xml.rels"), "Relationship").map((relation) => [
      relation.getAttribute("Id"),
      partPath(relation.getAttribute("Target") ?? ""),
    ]),
  );
  return Object.fromEntries(
    elements(xml("xl/workbook.xml"), "sheet").map((sheet) => {
      const cells = elements(xml(targets.get(sheet.getAttribute("r:id")) ?? ""), "c");
      const values = cells.flatMap((cell) => {
        const value = valueOf(cell, strings);
        return value === undefined ? [] : [[cell.getAttribute("r") ?? "", value] as const];
      });
      return [sheet.getAttribute("name") ?? "", Object.fromEntries(values)];
    }),
  );
}

const partPath = (target: string): string => (target.startsWith("/") ? target.slice(1) : `xl/${target}`);

function valueOf(cell: Element, strings: readonly string[]): JudgedValue | undefined {
  const [inline] = elements(cell, "is");
  if (inline) return textOf(inline);
  const written = elements(cell, "v")[0]?.textContent;
  if (written === undefined || written === null) return undefined;
  switch (cell.getAttribute("t")) {
    case "s":
      return strings[Number(written)];
    case "b":
      return written === "1";
    case "str":
    case "e":
      return written;
    default:
      return written === "" ? undefined : Number(written);
  }
}

/** Rich text is its runs; phonetic hints are no part of it. */
const textOf = (element: Element): string =>
  elements(element, "t")
    .filter((text) => text.parentNode?.nodeName !== "rPh")
    .map((text) => text.textContent ?? "")
    .join("");

function elements(parent: Element | undefined, name: string): Element[] {
  return parent ? [...parent.getElementsByTagNameNS("*", name)] : [];
}
