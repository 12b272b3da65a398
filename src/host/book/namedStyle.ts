import { ExcelError } from "../excelError";
import type { CellRange } from "./cellRange";
import type { Book } from "./book";
import { styleIdsIn, restyleAll } from "./looks";

/** Names of `Excel.BuiltInStyle` that are not the style's own with its spaces left out. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  WholeComma: "Comma [0]",
  WholeDollar: "Currency [0]",
  Hlink: "Hyperlink",
  HlinkTrav: "Followed Hyperlink",
  SheetTitle: "Title",
};

/** "Heading1" and "Heading 1", "Accent1_20" and "20% - Accent1" are the same style. @throws ItemNotFound */
export function styleNamed({ file }: Book, name: string): string {
  const accent = /^(Accent\d)_(\d\d)$/.exec(name);
  const spaced = name.replace(/([a-z])([A-Z\d])/g, "$1 $2");
  const candidates = [name, OWN_NAMES[name] ?? "", accent ? `${accent[2] ?? ""}% - ${accent[1] ?? ""}` : "", spaced];
  const found = candidates.find((candidate) => candidate !== "" && file.styles.named.has(candidate));
  if (found === undefined) throw new ExcelError("ItemNotFound", `there is no style ${name}`);
  return found;
}

/** The style of all cells; null where they differ. */
export function styleOf(range: CellRange): string | null {
  const { named } = range.sheet.book.file.styles;
  const [first, ...others] = new Set(styleIdsIn(range).map((id) => named.nameOf(id)));
  return others.length === 0 ? (first ?? null) : null;
}

/** All other looks of the cells give way to the style. */
export function applyStyle(range: CellRange, name: string): void {
  const { named } = range.sheet.book.file.styles;
  const id = named.applied(styleNamed(range.sheet.book, name));
  restyleAll(range, id);
}
