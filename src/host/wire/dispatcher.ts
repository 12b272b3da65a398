import { at, ExcelError } from "../excelError";
import { ACTION, type Action, type Answer, type Batch } from "./messages";
import { isHostObject, memberName, type HostObject } from "./objectType";
import { ObjectPaths, type ObjectModel } from "./objectPaths";
import { answerOf, camelCased, ensureUnchanged, recursiveAnswerOf, type IsKnown } from "./query";

export interface Interruption {
  /** How many actions still run before the batch breaks off, at its end at the latest. What they did stays: Excel has no rollback. */
  readonly afterActions: number;
  readonly error: ExcelError;
}

/** Runs the actions of a batch strictly in order and stops at the first that fails. */
export function answerBatch(model: ObjectModel, batch: Batch, interruption?: Interruption): Answer {
  const paths = new ObjectPaths(model, batch.ObjectPaths);
  const isKnown: IsKnown = (typeName, member) => model.clientKnows?.(typeName, member) ?? true;
  const results: Answer["Results"][number][] = [];
  const traceIds: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      if (index === interruption?.afterActions) throw interruption.error;
      if (action.ActionType === ACTION.trace) traceIds.push(action.Id);
      results.push({ ActionId: action.Id, Value: outcomeOf(action, paths, isKnown) });
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      return { Results: results, TraceIds: traceIds, Error: wireError(error, index) };
    }
  }
  const answer = { Results: results, TraceIds: traceIds };
  return interruption ? { ...answer, Error: wireError(interruption.error, batch.Actions.length - 1) } : answer;
}

function wireError(error: ExcelError, index: number): NonNullable<Answer["Error"]> {
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location ?? "",
    ActionIndex: index,
    HttpStatusCode: error.httpStatusCode,
  };
}

function outcomeOf(action: Action, paths: ObjectPaths, isKnown: IsKnown): unknown {
  if (action.ActionType === ACTION.trace) return null;
  const object = paths.object(action.ObjectPathId);
  switch (action.ActionType) {
    case ACTION.instantiate:
      return object === null ? null : object.identity();
    case ACTION.query:
      return answerOf(object, action.QueryInfo ?? {}, isKnown);
    case ACTION.retrieve:
      return camelCased(answerOf(object, action.QueryInfo ?? {}, isKnown));
    case ACTION.recursiveQuery:
      return recursiveAnswerOf(
        object,
        action.RecursiveQueryInfo?.Queries ?? {},
        action.RecursiveQueryInfo?.MaxDepth ?? 1,
      );
    case ACTION.method:
      return object === null
        ? null
        : result(object.call(memberName(action.Name), paths.arguments(action.ArgumentInfo)));
    case ACTION.setProperty:
      existing(object, action).write(memberName(action.Name), paths.arguments(action.ArgumentInfo)[0]);
      return null;
    case ACTION.ensureUnchanged:
      ensureUnchanged(existing(object, action), action.ObjectState ?? {});
      return null;
    case ACTION.update:
      update(existing(object, action), action.ObjectState ?? {});
      return null;
    default:
      throw new ExcelError("InvalidArgument", `action type ${action.ActionType}`);
  }
}

/** A null object swallows calls (`getItemOrNullObject("x").delete()` is common), but nothing can be written to it. */
function existing(object: HostObject | null, action: Action): HostObject {
  if (object !== null) return object;
  return at(memberName(action.Name), () => {
    throw new ExcelError("ItemNotFound", "the object is a null object");
  });
}

function update(object: HostObject, state: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(state)) object.write(memberName(name), value);
}

/** A method called for its effect may lead to an object; the client did not ask for it. */
function result(value: unknown): unknown {
  return value === undefined || isHostObject(value) ? null : value;
}
