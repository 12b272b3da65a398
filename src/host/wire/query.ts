import { ExcelError } from "../excelError";
import type { QueryInfo } from "./messages";
import { memberName, type HostObject } from "./objectType";

/** Which members a load asks for, as a tree: `Select: ["name", "tables/name"]` is `{name, tables: {name}}`. */
export interface Selection {
  /** Asks for every plain value: an empty load, "*" or "$all". */
  all: boolean;
  readonly members: Map<string, Selection>;
}

/** By a name that means nothing, add-ins load an object without any of its properties. */
const NOTHING = /^no-?properties-?needed$/i;

export function selectionOf(query: QueryInfo): Selection {
  const selection = emptySelection();
  for (const path of query.Select ?? []) add(selection, path, false);
  for (const path of query.Expand ?? []) add(selection, path, true);
  if (selection.members.size === 0) selection.all = true;
  return selection;
}

function add(root: Selection, path: string, wholeObject: boolean): void {
  let selection = root;
  for (const segment of path.trim().split("/")) {
    if (segment === "" || segment === "items" || NOTHING.test(segment)) continue;
    if (segment === "*" || segment === "$all") {
      selection.all = true;
      continue;
    }
    const name = memberName(segment);
    let next = selection.members.get(name);
    if (next === undefined) selection.members.set(name, (next = emptySelection()));
    selection = next;
  }
  if (wholeObject || path.trim() === "items") selection.all = true;
}

const emptySelection = (): Selection => ({ all: false, members: new Map() });

/** Whether the client has such a member at all. What it lacks it could not read from an answer. */
export type IsKnown = (typeName: string, member: string) => boolean;

/**
 * The answer to a load: keys capitalised, navigation nested, the identity always with it. As in Excel, a name that means
 * nothing to the client either is passed over; one that only this host lacks is an error.
 */
export function answerOf(object: HostObject | null, query: QueryInfo, isKnown: IsKnown = () => true): unknown {
  return object === null ? null : loaded(object, selectionOf(query), query, isKnown);
}

type Page = Pick<QueryInfo, "Top" | "Skip">;

function loaded(object: HostObject, selection: Selection, page: Page, isKnown: IsKnown): Record<string, unknown> {
  return object.isCollection
    ? loadedCollection(object, selection, page, isKnown)
    : loadedObject(object, selection, isKnown);
}

function loadedObject(object: HostObject, selection: Selection, isKnown: IsKnown): Record<string, unknown> {
  const answer: Record<string, unknown> = { ...object.identity() };
  if (selection.all) for (const name of object.valueNames) answer[object.wireName(name)] = object.read(name);
  for (const [name, inner] of selection.members) {
    if (object.has("objects", name)) {
      const target = object.follow(name);
      answer[object.wireName(name)] = target === null ? null : loaded(target, nonEmpty(inner), {}, isKnown);
    } else if (object.has("values", name) || isKnown(object.typeName, name)) {
      answer[object.wireName(name)] = object.read(name);
    }
  }
  return answer;
}

/** What the collection itself has (its count) is answered by it; everything else is asked of each item. */
function loadedCollection(
  object: HostObject,
  selection: Selection,
  { Top, Skip = 0 }: Page,
  isKnown: IsKnown,
): Record<string, unknown> {
  const own = new Map([...selection.members].filter(([name]) => object.has("values", name)));
  const ofItems: Selection = {
    all: selection.all,
    members: new Map([...selection.members].filter(([name]) => !own.has(name))),
  };
  const items = object.items().slice(Skip, Top === undefined ? undefined : Skip + Top);
  const answer = loadedObject(object, { all: selection.all, members: own }, isKnown);
  answer._Items = items.map((item, i) => ({
    ...loadedObject(item, ofItems, isKnown),
    ...(Skip > 0 && { _Index: Skip + i }),
  }));
  return answer;
}

/** A bare navigation name ("format") asks for the plain values of what it leads to. */
function nonEmpty(selection: Selection): Selection {
  return selection.members.size === 0 ? { all: true, members: selection.members } : selection;
}

/** Depth-first over the objects below, each type by its own query. */
export function recursiveAnswerOf(
  object: HostObject | null,
  queries: Readonly<Record<string, QueryInfo>>,
  maxDepth: number,
): unknown {
  if (object === null) return null;
  if (object.isCollection) {
    return { _Items: object.items().map((item) => recursiveAnswerOf(item, queries, maxDepth)) };
  }
  const query = queries[object.typeName];
  if (query === undefined || maxDepth < 0) return { ...object.identity() };
  return loadedObject(object, selectionOf(query), () => true);
}

/** Compares what the caller believes with what is there. */
export function ensureUnchanged(object: HostObject, state: Readonly<Record<string, unknown>>): void {
  for (const [name, expected] of Object.entries(state)) {
    const now = object.read(memberName(name));
    if (JSON.stringify(now) !== JSON.stringify(expected)) {
      throw new ExcelError("Conflict", `${object.typeName}.${name}`);
    }
  }
}

/** The answer to `retrieve` is the one of a load, with the members spelled as in JavaScript. */
export function camelCased(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name.startsWith("_") ? name : memberName(name), camelCased(inner)]),
  );
}
