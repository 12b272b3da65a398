import { SHARED_STRINGS_TYPE } from "../blankWorkbook";
import { XlsxError } from "../error";
import type { Package } from "../opc/package";
import { SharedStrings } from "./sharedStrings";
import { eachStringUse, stringUses } from "./stringUses";

/**
 * The texts that cells of a workbook share: those of its file, and behind them those written since, so that an index once
 * given stays. Texts that no cell shows any more leave with the next save.
 */
export class BookStrings {
  #inFile: SharedStrings | undefined;
  #foundPart: string | undefined;
  readonly #added = new Map<string, number>();
  readonly #addedTexts: string[] = [];
  /** Those that cells of removed sheets showed. */
  readonly #ofRemovedSheets = new Set<number>();

  constructor(
    private readonly files: Package,
    private readonly workbookPart: string,
  ) {}

  /** The index of a text, which it gets now where it has none. */
  intern(text: string): number {
    const known = this.#added.get(text) ?? this.#stringsOf(this.#ensurePart()).indexOf(text);
    if (known !== undefined) return known;
    const index = this.#addedFrom + this.#added.size;
    this.#added.set(text, index);
    this.#addedTexts.push(text);
    return index;
  }

  /** Throws missingPart, malformedPart. */
  text(index: number): string {
    const part = this.#part();
    if (part === undefined) throw new XlsxError({ code: "missingPart", part: "xl/sharedStrings.xml" });
    const strings = this.#stringsOf(part);
    if (index < strings.count) return strings.text(index);
    const text = this.#addedTexts[index - strings.count];
    if (text === undefined) throw new XlsxError({ code: "malformedPart", part, reason: "has too few strings" });
    return text;
  }

  /** To be told the XML of a sheet that goes. */
  removing(sheet: Uint8Array): void {
    for (const index of stringUses(sheet)) this.#ofRemovedSheets.add(index);
  }

  /** To be asked before a save: the indexes that may be left without a cell, to which each changed sheet adds. */
  leaving(): LeavingStrings {
    const added = this.#addedTexts.map((_, i) => this.#addedFrom + i);
    return new LeavingStrings([...this.#ofRemovedSheets, ...added]);
  }

  /** The part as it is to be saved, without the leaving strings that no sheet shows; undefined where it stays as it is. */
  rewritten(leaving: LeavingStrings, sheets: Iterable<Uint8Array>): { part: string; bytes: Uint8Array } | undefined {
    const left = leaving.exceptShownBy(sheets);
    if (this.#addedTexts.length === 0 && left.size === 0) return undefined;
    const part = this.#ensurePart();
    return { part, bytes: this.#stringsOf(part).rewritten(this.#addedTexts, left) };
  }

  /** Index of the first text that is not in the file. */
  get #addedFrom(): number {
    const part = this.#part();
    return part === undefined ? 0 : this.#stringsOf(part).count;
  }

  #stringsOf(part: string): SharedStrings {
    return (this.#inFile ??= new SharedStrings(this.files.bytes(part), part));
  }

  /** Asked for with every text of every cell, so it is looked up once. */
  #part(): string | undefined {
    return (this.#foundPart ??= this.files.relationOf(this.workbookPart, "sharedStrings")?.target);
  }

  #ensurePart(): string {
    const present = this.#part();
    if (present !== undefined) return present;
    const part = "xl/sharedStrings.xml";
    this.files.add(part, SharedStrings.EMPTY_XML, SHARED_STRINGS_TYPE);
    this.files.relate(this.workbookPart, "sharedStrings", part);
    return part;
  }
}

/** Strings that some cell has left, by their indexes; another cell may still show them. */
export class LeavingStrings {
  readonly #indexes: Set<number>;

  constructor(indexes: readonly number[]) {
    this.#indexes = new Set(indexes);
  }

  /** To be told the XML of a changed sheet as it was and as it will be. */
  changed(before: Uint8Array, after: Uint8Array): void {
    const kept = stringUses(after);
    for (const index of stringUses(before)) if (!kept.has(index)) this.#indexes.add(index);
  }

  /** The indexes that none of the sheets shows; no more of them are read than it takes to know. */
  exceptShownBy(sheets: Iterable<Uint8Array>): ReadonlySet<number> {
    const left = new Set(this.#indexes);
    if (left.size === 0) return left;
    for (const sheet of sheets) {
      eachStringUse(sheet, (index) => {
        left.delete(index);
        return left.size > 0;
      });
      if (left.size === 0) break;
    }
    return left;
  }
}
