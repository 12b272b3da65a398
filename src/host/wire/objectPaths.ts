import { at, ExcelError } from "../excelError";
import { PATH, type ArgumentInfo, type Batch, type ObjectPath } from "./messages";
import { isHostObject, memberName, type HostObject } from "./objectType";

/** What the dispatcher asks of an object model. */
export interface ObjectModel {
  readonly root: HostObject;
  /** The object kept under a reference id; throws InvalidReference. */
  referenced(id: string): HostObject;
  /** An object that is created by its full type name and belongs to no other; undefined for one that the host lacks. */
  service?(name: string): HostObject | undefined;
  /** Whether the client could read such a member; a host that cannot tell takes every name seriously. */
  readonly clientKnows?: ((typeName: string, member: string) => boolean) | undefined;
}

/**
 * The objects that a batch speaks of. A path may do something (add a sheet, insert cells), so each is evaluated once, when an
 * action first touches it, and remembered until the batch ends.
 */
export class ObjectPaths {
  private readonly found = new Map<number, HostObject | null>();

  constructor(
    private readonly model: ObjectModel,
    private readonly paths: Batch["ObjectPaths"],
  ) {}

  object(id: number): HostObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id];
    if (path === undefined) throw new ExcelError("InvalidReference", `object path ${id} is not in the batch`);
    const object = this.evaluate(path);
    this.found.set(id, object);
    return object;
  }

  arguments({ Arguments = [], ReferencedObjectPathIds = [] }: ArgumentInfo = {}): unknown[] {
    return Arguments.map((argument, i) => this.argument(argument, ReferencedObjectPathIds[i]));
  }

  private evaluate(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.root:
        return this.model.root;
      case PATH.nullObject:
        return null;
      case PATH.referenceId:
        return this.model.referenced(path.Name);
      case PATH.newObject:
        return this.service(path.Name);
      default:
        return this.below(path);
    }
  }

  private service(name: string): HostObject {
    const service = this.model.service?.(name);
    if (service === undefined) throw new ExcelError("ApiNotFound", `${name} is not part of this host`);
    return service;
  }

  /** Whatever is asked of nothing leads to nothing. */
  private below(path: ObjectPath): HostObject | null {
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PATH.property:
        return parent.follow(memberName(path.Name));
      case PATH.indexer:
        return parent.item(this.arguments(path.ArgumentInfo)[0]);
      case PATH.method:
        return objectReturned(parent, path.Name, this.arguments(path.ArgumentInfo));
      default:
        throw new ExcelError("InvalidArgument", `object path type ${path.ObjectPathType}`);
    }
  }

  private argument(argument: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference > 0) return this.object(reference);
    if (Array.isArray(reference) && Array.isArray(argument)) {
      return argument.map((inner, i) => this.argument(inner, reference[i]));
    }
    return this.withInnerObjects(argument);
  }

  /** Inside an options struct an object stands as `{_ObjectPathId: 7}`. */
  private withInnerObjects(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if ("_ObjectPathId" in value) return this.object(Number(value._ObjectPathId));
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.withInnerObjects(inner)]));
  }
}

function objectReturned(parent: HostObject, wireName: string, args: readonly unknown[]): HostObject | null {
  const name = memberName(wireName);
  const returned = name === "getItem" && parent.isCollection ? parent.item(args[0]) : parent.call(name, args);
  if (returned === null || isHostObject(returned)) return returned;
  return at(`${parent.typeName}.${name}`, () => {
    throw new ExcelError("InvalidOperation", "the member does not lead to an object");
  });
}
