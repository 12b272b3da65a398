import { mapReferences, referenceText } from "./tokens";

/** A sheet's name as a formula writes it before the "!": quoted unless it is a plain word. */
export function quotedSheetName(name: string): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^(?:[a-z]{1,3}\d+|r\d*c?\d*|c\d*|true|false)$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The formula after a sheet got a new name; undefined as new name: the sheet is gone and its cells are #REF!. */
export function withSheetRenamed(formula: string, oldName: string, newName: string | undefined): string {
  if (!mentions(formula, oldName)) return formula;
  return withSheetsRenamed(formula, (name) => (isSameName(name, oldName) ? newName : name));
}

/** The same for all sheets at once, so that new names may be old ones of others. References to other workbooks stay. */
export function withSheetsRenamed(formula: string, newNameOf: (name: string) => string | undefined): string {
  if (!formula.includes("!")) return formula;
  return mapReferences(formula, (reference) => {
    const { sheet, cells } = reference;
    const names = sheet === undefined || sheet.isExternal ? [] : sheet.names.map(newNameOf);
    const known = names.filter((name) => name !== undefined);
    if (known.length < names.length) return `#REF!${cells}`;
    const isSame = known.every((name, i) => name === sheet?.names[i]);
    return isSame ? referenceText(reference) : `${quotedSheetNames(known)}!${cells}`;
  });
}

/** A quick look that spares most formulas the cutting. */
export const mentions = (formula: string, sheetName: string): boolean =>
  formula.includes("!") && formula.toLowerCase().includes(sheetName.toLowerCase().replaceAll("'", "''"));

/** Excel takes sheet and table names for the same whatever their case. */
export const isSameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function quotedSheetNames(names: readonly string[]): string {
  const needsQuotes = names.some((name) => quotedSheetName(name).startsWith("'"));
  return needsQuotes ? `'${names.join(":").replaceAll("'", "''")}'` : names.join(":");
}
