import { XlsxError } from "./error";
import { isSameName } from "./formula/sheetNames";
import { checkDefinedName, checkFormula } from "./limits";
import type { BookXml } from "./bookXml";
import {
  append,
  attribute,
  booleanAttribute,
  childrenNamed,
  numberAttribute,
  removeElement,
  setAttributes,
  type Element,
} from "./xml/dom";

export interface DefinedName {
  readonly name: string;
  /** Id of the sheet that the name belongs to; undefined for the whole workbook. */
  readonly scope?: number | undefined;
  /** In file form, without "=": "Tabelle1!$A$1:$B$2", or any formula. */
  readonly formula: string;
  readonly isHidden?: boolean | undefined;
  readonly comment?: string | undefined;
}

/**
 * The defined names of a workbook. A sheet may have a name of its own that the workbook has too; the two are looked up
 * by scope and never stand in for each other. Excel's own names begin with "_xlnm.".
 */
export class DefinedNames {
  constructor(private readonly book: BookXml) {}

  list(): DefinedName[] {
    return this.#elements(this.book.root).map((element) => this.#read(element));
  }

  get(name: string, scope?: number): DefinedName | undefined {
    return this.list().find((other) => isSameName(other.name, name) && other.scope === scope);
  }

  /** Adds the name or gives the present one of this scope new content. Throws invalidName, invalidValue or limit. */
  set({ name, scope, formula, isHidden, comment }: DefinedName): void {
    if (!name.startsWith("_xlnm.")) checkDefinedName(name);
    checkFormula(formula);
    const localSheetId = scope === undefined ? undefined : this.#indexOf(scope);
    const root = this.book.edit();
    const parent = this.book.ensure("definedNames");
    const present = this.#elements(root).find((element) => this.#isFor(element, name, scope));
    const element = present ?? append(parent, "definedName", { name, localSheetId });
    setAttributes(element, { hidden: isHidden ? true : undefined, comment });
    element.textContent = formula;
    if (!present) sortByName(parent);
  }

  remove(name: string, scope?: number): void {
    const element = this.#elements(this.book.edit()).find((other) => this.#isFor(other, name, scope));
    if (!element) throw new XlsxError({ code: "notFound", what: "defined name", name });
    const parent = element.parentNode;
    removeElement(element);
    if (parent && this.#elements(this.book.root).length === 0) removeElement(parent as Element);
  }

  /** Runs a change of the tab order: names keep their sheet, those of a sheet that goes away go with it. */
  keepingScopes(change: () => void): void {
    const scopes = this.#elements(this.book.root).map((element) => [element, this.#read(element).scope] as const);
    const isScoped = scopes.some(([, scope]) => scope !== undefined);
    change();
    if (!isScoped) return;
    this.book.edit();
    for (const [element, scope] of scopes) {
      if (scope === undefined) continue;
      const index = this.book.sheetElements.findIndex((sheet) => numberAttribute(sheet, "sheetId") === scope);
      if (index < 0) removeElement(element);
      else setAttributes(element, { localSheetId: index });
    }
  }

  /** Replaces formulas; names whose text stays the same stay untouched. */
  mapFormulas(map: (formula: string) => string): void {
    for (const element of this.#elements(this.book.root)) {
      const old = element.textContent ?? "";
      const mapped = map(old);
      if (mapped === old) continue;
      this.book.edit();
      element.textContent = mapped;
    }
  }

  #read(element: Element): DefinedName {
    const index = numberAttribute(element, "localSheetId");
    const sheet = index === undefined ? undefined : this.book.sheetElements[index];
    return {
      name: attribute(element, "name") ?? "",
      scope: sheet && numberAttribute(sheet, "sheetId"),
      formula: element.textContent ?? "",
      isHidden: booleanAttribute(element, "hidden"),
      comment: attribute(element, "comment"),
    };
  }

  #isFor(element: Element, name: string, scope: number | undefined): boolean {
    const present = this.#read(element);
    return isSameName(present.name, name) && present.scope === scope;
  }

  #elements(root: Element): Element[] {
    return childrenNamed(root, "definedNames").flatMap((parent) => childrenNamed(parent, "definedName"));
  }

  #indexOf(scope: number): number {
    const index = this.book.sheetElements.findIndex((sheet) => numberAttribute(sheet, "sheetId") === scope);
    if (index < 0) throw new XlsxError({ code: "notFound", what: "sheet", name: String(scope) });
    return index;
  }
}

/** Excel keeps names in order and some readers search by halves. */
function sortByName(parent: Element): void {
  const keyOf = (element: Element): string => (attribute(element, "name") ?? "").toLowerCase();
  const sorted = childrenNamed(parent, "definedName").sort((a, b) =>
    keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0,
  );
  for (const element of sorted) parent.appendChild(element);
}
