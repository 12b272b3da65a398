import type { ConditionalRule } from "../../xlsx/conditionalFormats/rule";
import type { ConditionalFormat } from "../book/conditionalFormats";
import { text } from "../wire/readers";
import { objectType, writable, type HostObject, type Reader } from "../wire/objectType";
import { conditionalLookType } from "./conditionalLook";

type Members = Pick<Parameters<typeof objectType<ConditionalFormat>>[0], "values" | "objects">;

/** A face of a conditional format that gives cells a look where a condition is met. */
export function face(name: string, { values = {}, objects = {} }: Members): (format: ConditionalFormat) => HostObject {
  return objectType<ConditionalFormat>({ name, values, objects: { ...objects, format: conditionalLookType } });
}

/** A face whose condition is one plain value. What it says before it is set is nothing: `{}`. */
export function ruleFace<T>(
  name: string,
  read: Reader<T>,
  words: (rule: ConditionalRule) => object | undefined,
  meant: (words: T) => ConditionalRule,
): (format: ConditionalFormat) => HostObject {
  return face(name, {
    values: {
      rule: writable(
        read,
        ({ rule }) => (rule && words(rule)) ?? {},
        (format, given) => format.setRule(meant(given)),
      ),
    },
  });
}

/** Formulas may be given as plain numbers. */
export const formulaText: Reader<string> = (value) => (typeof value === "number" ? String(value) : text(value));
