import { at, ExcelError } from "../excelError";

/**
 * How the object model is declared: one table per Office.js type, saying what of it can be read, written, followed and called.
 *
 * Members carry the names of the JavaScript API ("getCell"). The wire capitalises them, but not always, so the case of the
 * first letter is ignored.
 */
export interface TypeDeclaration<S> {
  /** Name of the class in Excel's API; error locations and unknown members are named by it. */
  readonly name: string;
  /** By which the client finds the object again in a later batch: Id, _Id or _ReferenceId. */
  readonly identity?: (subject: S) => Readonly<Record<string, unknown>>;
  /** Plain values: read by load, written by assignment. */
  readonly values?: Readonly<Record<string, Value<S>>>;
  /** What the wire calls a value when it is written, where that is not its name. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Values that the client reads by their own name; all others it reads with a capital. */
  readonly smallNames?: readonly string[];
  /** Properties that lead to another object. */
  readonly objects?: Readonly<Record<string, (subject: S) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, Method<S>>>;
  /** Collections only: their items, in order. */
  readonly items?: (subject: S) => readonly HostObject[];
  /** Collections only: the item of a key; throws ItemNotFound. */
  readonly item?: (subject: S, key: unknown) => HostObject;
}

/** A function reads; a pair reads and writes. */
export type Value<S> = ((subject: S) => unknown) | WritableValue<S>;

export interface WritableValue<S> {
  readonly get: (subject: S) => unknown;
  readonly set: (subject: S, value: unknown) => void;
}

export type Method<S> = (subject: S, args: readonly unknown[]) => unknown;

/** Checks an argument and gives it its type; throws InvalidArgument. */
export type Reader<T> = (value: unknown) => T;

type ReadAll<R extends readonly Reader<unknown>[]> = { [K in keyof R]: R[K] extends Reader<infer T> ? T : never };

export function method<S, const R extends readonly Reader<unknown>[]>(
  readers: R,
  run: (subject: S, ...args: ReadAll<R>) => unknown,
): Method<S> {
  return (subject, args) => run(subject, ...(readers.map((read, i) => read(args[i])) as ReadAll<R>));
}

export function writable<S, T>(
  read: Reader<T>,
  get: (subject: S) => unknown,
  set: (subject: S, value: T) => void,
): WritableValue<S> {
  return { get, set: (subject, value) => set(subject, read(value)) };
}

/** An object of the model as the dispatcher sees it. */
export interface HostObject {
  readonly typeName: string;
  readonly subject: unknown;
  readonly isCollection: boolean;
  readonly valueNames: readonly string[];
  has(kind: "values" | "objects", name: string): boolean;
  /** By which name an answer tells a member. */
  wireName(member: string): string;
  identity(): Readonly<Record<string, unknown>>;
  read(name: string): unknown;
  write(name: string, value: unknown): void;
  follow(name: string): HostObject | null;
  call(name: string, args: readonly unknown[]): unknown;
  items(): readonly HostObject[];
  item(key: unknown): HostObject;
}

/** Declares a type; the answer binds it to one subject. */
export function objectType<S>(declaration: TypeDeclaration<S>): (subject: S) => HostObject {
  const type: TypeMembers<S> = {
    declaration,
    values: declaration.values ?? {},
    objects: declaration.objects ?? {},
    methods: declaration.methods ?? {},
    valueNames: Object.keys(declaration.values ?? {}),
  };
  return (subject) => new BoundObject(type, subject);
}

interface TypeMembers<S> {
  readonly declaration: TypeDeclaration<S>;
  readonly values: Readonly<Record<string, Value<S>>>;
  readonly objects: Readonly<Record<string, (subject: S) => HostObject | null>>;
  readonly methods: Readonly<Record<string, Method<S>>>;
  readonly valueNames: readonly string[];
}

class BoundObject<S> implements HostObject {
  constructor(
    private readonly type: TypeMembers<S>,
    readonly subject: S,
  ) {}

  get typeName(): string {
    return this.type.declaration.name;
  }

  get isCollection(): boolean {
    return this.type.declaration.items !== undefined;
  }

  get valueNames(): readonly string[] {
    return this.type.valueNames;
  }

  has(kind: "values" | "objects", name: string): boolean {
    return Object.hasOwn(this.type[kind], name);
  }

  wireName(member: string): string {
    if (this.type.declaration.smallNames?.includes(member) === true) return member;
    return member.charAt(0).toUpperCase() + member.slice(1);
  }

  identity(): Readonly<Record<string, unknown>> {
    return this.type.declaration.identity?.(this.subject) ?? {};
  }

  read(name: string): unknown {
    const value = this.member("values", name);
    return at(this.location(name), () => (typeof value === "function" ? value : value.get)(this.subject));
  }

  write(wireName: string, value: unknown): void {
    const name = this.type.declaration.aliases?.[wireName] ?? wireName;
    const member = this.member("values", name);
    at(this.location(name), () => {
      if (typeof member === "function") throw new ExcelError("InvalidArgument", `${name} is read-only`);
      member.set(this.subject, value);
    });
  }

  follow(name: string): HostObject | null {
    const follow = this.member("objects", name);
    return at(this.location(name), () => follow(this.subject));
  }

  call(name: string, args: readonly unknown[]): unknown {
    const run = this.member("methods", name);
    return at(this.location(name), () => run(this.subject, args));
  }

  items(): readonly HostObject[] {
    const { items } = this.type.declaration;
    return items === undefined ? this.missing("items") : items(this.subject);
  }

  item(key: unknown): HostObject {
    const { item } = this.type.declaration;
    if (item === undefined) return this.missing("getItem");
    return at(this.location("getItem"), () => item(this.subject, key));
  }

  private member<K extends "values" | "objects" | "methods">(kind: K, name: string): TypeMembers<S>[K][string] {
    const members: TypeMembers<S>[K] = this.type[kind];
    return Object.hasOwn(members, name) ? (members[name] as TypeMembers<S>[K][string]) : this.missing(name);
  }

  private missing(name: string): never {
    return at(this.location(name), () => {
      throw new ExcelError("ApiNotFound", `${this.location(name)} is not part of this host`);
    });
  }

  private location(name: string): string {
    return `${this.typeName}.${name}`;
  }
}

export function isHostObject(value: unknown): value is HostObject {
  return value instanceof BoundObject;
}

/** "GetCell" and "getCell" are the same member. */
export function memberName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}
