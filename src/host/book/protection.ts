import { FRAME_ORDER } from "../../xlsx/sheet/frameOrder";
import { passwordHash } from "../../xlsx/passwordHash";
import {
  attribute,
  booleanAttribute,
  childNamed,
  ensureChild,
  removeElement,
  setAttributes,
  type Element,
} from "../../xlsx/xml/dom";
import { ExcelError } from "../excelError";
import { EVENT } from "./events";
import type { Sheet } from "./sheet";

/** What a protected sheet may still allow: the API's names, and the file's for the same with the opposite sense. */
const LOCKS = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowEditObjects: "objects",
  allowEditScenarios: "scenarios",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
} as const;

export type Allowance = keyof typeof LOCKS;
export const ALLOWANCES = Object.keys(LOCKS) as Allowance[];
export type Allowances = Readonly<Partial<Record<Allowance, boolean>>>;

/** In the file these two are open, everything else is locked, where nothing is said. */
const isOpenByDefault = (allowance: Allowance): boolean =>
  allowance === "allowEditObjects" || allowance === "allowEditScenarios";

/** Every allowance, as the sheet has it. */
export function allowancesOf(sheet: Sheet): Record<Allowance, boolean> {
  const element = childNamed(sheet.file.xml.frame, "sheetProtection");
  const entries = ALLOWANCES.map((allowance) => {
    const isLocked = element !== undefined && booleanAttribute(element, LOCKS[allowance], !isOpenByDefault(allowance));
    return [allowance, !isLocked] as const;
  });
  return Object.fromEntries(entries) as Record<Allowance, boolean>;
}

/** @throws AccessDenied where it is protected already */
export function protect(sheet: Sheet, allowances: Allowances, password?: string): void {
  if (sheet.isProtected) throw new ExcelError("AccessDenied", `${sheet.name} is protected already`);
  const locks = ALLOWANCES.map((allowance) => [LOCKS[allowance], allowances[allowance] !== true] as const);
  setAttributes(ensureChild(sheet.file.xml.editFrame(), "sheetProtection", FRAME_ORDER), {
    sheet: true,
    ...Object.fromEntries(locks),
    password: password === undefined ? undefined : passwordHash(password),
  });
  sheet.raise(EVENT.sheetProtectionChanged, { isProtected: true });
}

export function isGuardedByPassword(sheet: Sheet): boolean {
  const element = childNamed(sheet.file.xml.frame, "sheetProtection");
  return element !== undefined && (attribute(element, "hashValue") ?? attribute(element, "password")) !== undefined;
}

/** @throws AccessDenied where it is guarded by another password, or by one whose hash cannot be checked here */
export function unprotect(sheet: Sheet, password?: string): void {
  const element = childNamed(sheet.file.xml.frame, "sheetProtection");
  if (element === undefined) return;
  mustOpen(element, "password", password, sheet.name);
  sheet.file.xml.editFrame();
  removeElement(element);
  sheet.raise(EVENT.sheetProtectionChanged, { isProtected: false });
}

/**
 * @param name of the attribute that holds the short hash
 * @throws AccessDenied
 */
export function mustOpen(protection: Element, name: string, password: string | undefined, what: string): void {
  const hash = attribute(protection, name);
  const isOpen = hash === undefined && !HASHES.some((other) => attribute(protection, other) !== undefined);
  if (isOpen || (hash !== undefined && password !== undefined && hash.toUpperCase() === passwordHash(password))) return;
  throw new ExcelError("AccessDenied", `${what} is guarded by ${password === undefined ? "a" : "another"} password`);
}

/** The hashes of later Excels take a hundred thousand rounds; they are not checked here. */
const HASHES = ["hashValue", "workbookHashValue"];
