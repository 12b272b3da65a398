import { ExcelError } from "../excelError";
import { isHostObject, type Reader } from "./objectType";

/** The readers of plain arguments. Missing arguments travel as null. */

export const anything: Reader<unknown> = (value) => value;

export const text: Reader<string> = (value) => (typeof value === "string" ? value : refuse(value, "a string"));

export const flag: Reader<boolean> = (value) => (typeof value === "boolean" ? value : refuse(value, "true or false"));

export const number: Reader<number> = (value) =>
  typeof value === "number" && Number.isFinite(value) ? value : refuse(value, "a number");

export const integer: Reader<number> = (value) =>
  Number.isInteger(value) ? (value as number) : refuse(value, "a whole number");

export function between(least: number, most: number, read: Reader<number> = number): Reader<number> {
  return (value) => {
    const found = read(value);
    if (found < least || found > most) {
      throw new ExcelError("InvalidArgument", `${found} is not between ${least} and ${most}`);
    }
    return found;
  };
}

/** One of Excel's words, in any case: "auto" is "Auto". */
export function oneOf<const T extends string>(...choices: readonly T[]): Reader<T> {
  return (value) => {
    const wanted = typeof value === "string" ? value.toLowerCase() : undefined;
    return choices.find((choice) => choice.toLowerCase() === wanted) ?? refuse(value, choices.join(", "));
  };
}

export function listOf<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value) => (Array.isArray(value) ? value.map((item) => read(item)) : refuse(value, "a list"));
}

export function optional<T>(read: Reader<T>): Reader<T | undefined> {
  return (value) => (value === null || value === undefined ? undefined : read(value));
}

export function withDefault<T>(read: Reader<T>, fallback: T): Reader<T> {
  return (value) => (value === null || value === undefined ? fallback : read(value));
}

/** A struct of options, every field optional; unknown fields are refused by name. */
export function struct<T extends object>(fields: { readonly [K in keyof T]-?: Reader<T[K]> }): Reader<Partial<T>> {
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value) || isHostObject(value)) {
      return refuse(value, "an object");
    }
    const read: Partial<T> = {};
    for (const [name, field] of Object.entries(value)) {
      if (!Object.hasOwn(fields, name)) throw new ExcelError("InvalidArgument", `unknown field ${name}`);
      if (field !== null) read[name as keyof T] = fields[name as keyof T](field);
    }
    return read;
  };
}

/** A field that a struct must have after all. */
export function required<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new ExcelError("InvalidArgument", `${name} is missing`);
  return value;
}

/** An argument that is an object of the model whose subject is an instance of the class. */
export function objectOf<T>(kind: abstract new (...args: never[]) => T): Reader<T> {
  return (value) => (isHostObject(value) && value.subject instanceof kind ? value.subject : refuse(value, kind.name));
}

function refuse(value: unknown, wanted: string): never {
  const found = isHostObject(value) ? value.typeName : JSON.stringify(value);
  throw new ExcelError("InvalidArgument", `${wanted} expected, not ${(found ?? "nothing").slice(0, 80)}`);
}
