import { romanNumber } from "../romanNumber";
import type { Subject } from "./subject";

/** "3.", "3,0", "HF 3", "Handlungsfeld 3" */
const ARABIC = /^(?:\p{L}{2,}\.?\s*)?0*([1-9]\d{0,2})(?:\.|[.,]0+)?$/u;
/** "III", "HF III." */
const ROMAN = /^(?:\p{L}{2,}\.?\s+)?([IVX]+)\.?$/u;
/** "3 Bildung", "3. Bildung", "HF 3: Bildung" */
const NAMED = /^(?:\p{L}+\.?\s+)?0*(\d{1,3})\s*[.:–-]?\s+(\S.*)$/su;

/** The only field of action that a text can mean which is not simply its number; undefined where it may mean another. */
export function fieldMeant({ fields, fieldsByName }: Subject, text: string): number | undefined {
  const named = fieldsByName.get(nameKey(text)) ?? [];
  if (named.length > 0) return named.length === 1 ? named[0]?.number : undefined;
  const number = numberMeant(text);
  if (number !== undefined) return fields.has(number) ? number : undefined;
  const [, written, name = ""] = NAMED.exec(text) ?? [];
  const field = written === undefined ? undefined : fields.get(Number(written));
  return field !== undefined && nameKey(field.name) === nameKey(name) ? field.number : undefined;
}

/** Names are the same whatever their case and outer spaces. */
export const nameKey = (name: string): string => name.trim().toLowerCase();

/** The number that a text names in other than plain digits; undefined where it names none. */
export function numberMeant(text: string): number | undefined {
  const [, digits] = ARABIC.exec(text) ?? [];
  if (digits !== undefined) return Number(digits);
  const [, letters = ""] = ROMAN.exec(text) ?? [];
  return romanNumber(letters);
}
