import type { HostObject } from "./objectType";

/** Several objects of a type as one: what is written or called reaches all of them, and the first answers for all. */
export function together(first: HostObject, others: readonly HostObject[]): HostObject {
  const all = [first, ...others];
  return {
    typeName: first.typeName,
    subject: first.subject,
    isCollection: first.isCollection,
    valueNames: first.valueNames,
    has: (kind, name) => first.has(kind, name),
    wireName: (member) => first.wireName(member),
    identity: () => first.identity(),
    read: (name) => first.read(name),
    write: (name, value) => all.forEach((object) => object.write(name, value)),
    follow: (name) => {
      const [target, ...rest] = all.map((object) => object.follow(name)).filter((object) => object !== null);
      return target === undefined ? null : together(target, rest);
    },
    call: (name, args) => all.map((object) => object.call(name, args))[0],
    items: () => first.items(),
    item: (key) => first.item(key),
  };
}
