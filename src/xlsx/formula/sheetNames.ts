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
  return mapReferences(formula, (reference) => {
    const { sheet, cells } = reference;
    if (!sheet || sheet.isExternal || !sheet.names.some((name) => isSameName(name, oldName))) {
      return referenceText(reference);
    }
    if (newName === undefined) return `#REF!${cells}`;
    const names = sheet.names.map((name) => (isSameName(name, oldName) ? newName : name));
    return `${quotedSheetNames(names)}!${cells}`;
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
