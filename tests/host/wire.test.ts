import { Book } from "../../src/host/book/book";
import { Faults } from "../../src/host/faults";
import { WorkbookModel } from "../../src/host/model/workbookModel";
import { answerBatch } from "../../src/host/wire/dispatcher";
import { ACTION, PATH, type Action, type Answer, type ObjectPath } from "../../src/host/wire/messages";
import { selectionOf } from "../../src/host/wire/query";

/** What no version of the client sends today, or what is easier seen on the wire. */
const WORKBOOK: ObjectPath = { Id: 1, ObjectPathType: PATH.root, Name: "" };
const SHEETS: ObjectPath = { Id: 2, ObjectPathType: PATH.property, Name: "Worksheets", ParentObjectPathId: 1 };
const SHEET: ObjectPath = {
  Id: 3,
  ObjectPathType: PATH.indexer,
  Name: "",
  ParentObjectPathId: 2,
  ArgumentInfo: { Arguments: ["Tabelle1"] },
};

let model: WorkbookModel;
beforeEach(() => {
  model = new WorkbookModel(Book.open(undefined, { name: "x.xlsx", faults: new Faults() }), () => undefined);
});

function answer(paths: readonly ObjectPath[], ...actions: readonly Omit<Action, "Id">[]): Answer {
  const ObjectPaths = Object.fromEntries([WORKBOOK, SHEETS, SHEET, ...paths].map((path) => [path.Id, path]));
  return answerBatch(model, { ObjectPaths, Actions: actions.map((action, i) => ({ Id: i + 1, ...action })) });
}

const action = (type: keyof typeof ACTION, ObjectPathId: number, rest: Partial<Action> = {}): Omit<Action, "Id"> => ({
  ActionType: ACTION[type],
  Name: "",
  ObjectPathId,
  ...rest,
});

const range = (Id: number, address: string): ObjectPath => ({
  Id,
  ObjectPathType: PATH.method,
  Name: "GetRange",
  ParentObjectPathId: 3,
  ArgumentInfo: { Arguments: [address] },
});

test("answers are capitalised, those of retrieve are not", () => {
  const { Results } = answer(
    [],
    action("query", 3, { QueryInfo: { Select: ["name"] } }),
    action("retrieve", 3, { QueryInfo: { Select: ["name", "freezePanes/$all"] } }),
  );
  expect(Results.map(({ Value }) => Value)).toEqual([
    { Id: expect.any(String) as string, Name: "Tabelle1" },
    { id: expect.any(String) as string, name: "Tabelle1", freezePanes: {} },
  ]);
});

test("update sets every field, whatever the case of its first letter", () => {
  const { Error: failure, Results } = answer(
    [],
    action("update", 3, { ObjectState: { name: "Neu", Gridlines: false } }),
    action("query", 3, { QueryInfo: { Select: ["name", "showGridlines"] } }),
  );
  expect(failure).toBeUndefined();
  expect(Results[1]?.Value).toMatchObject({ Name: "Neu", ShowGridlines: false });
});

test("ensureUnchanged notices what has changed", () => {
  expect(answer([], action("ensureUnchanged", 3, { ObjectState: { name: "Tabelle1" } })).Error).toBeUndefined();
  expect(answer([], action("ensureUnchanged", 3, { ObjectState: { name: "Ziele" } })).Error).toMatchObject({
    Code: "Conflict",
    ActionIndex: 0,
  });
});

test("a path that does something is evaluated once", () => {
  const added: ObjectPath = { ...SHEETS, Id: 9, ObjectPathType: PATH.method, Name: "Add", ParentObjectPathId: 2 };
  const { Results } = answer(
    [added],
    action("instantiate", 9),
    action("instantiate", 9),
    action("method", 2, { Name: "GetCount" }),
  );
  expect(Results[2]?.Value).toBe(2);
});

test("a number is an object only where the request says so", () => {
  const { Results, Error: failure } = answer(
    [range(7, "A1"), range(8, "B1")],
    action("setProperty", 7, { Name: "Values", ArgumentInfo: { Arguments: [[[7]]] } }),
    action("method", 8, {
      Name: "CopyFrom",
      ArgumentInfo: { Arguments: [7, "Values"], ReferencedObjectPathIds: [7, 0] },
    }),
    action("query", 8, { QueryInfo: { Select: ["values"] } }),
  );
  expect(failure).toBeUndefined();
  expect(Results[2]?.Value).toMatchObject({ Values: [[7]] });
});

test("an object inside a struct is found", () => {
  const { Error: failure, Results } = answer(
    [range(7, "A1:A2"), { Id: 8, ObjectPathType: PATH.property, Name: "DataValidation", ParentObjectPathId: 7 }],
    action("setProperty", 8, {
      Name: "Rule",
      ArgumentInfo: { Arguments: [{ list: { source: { _ObjectPathId: 7 } } }] },
    }),
    action("query", 8, { QueryInfo: { Select: ["rule"] } }),
  );
  expect(failure).toBeUndefined();
  expect(Results[1]?.Value).toMatchObject({ Rule: { list: { source: "=Tabelle1!$A$1:$A$2" } } });
});

test("collections are cut by top and skip, and count themselves", () => {
  const { Results } = answer(
    [
      { ...SHEETS, Id: 9, ObjectPathType: PATH.method, Name: "Add", ParentObjectPathId: 2 },
      { Id: 10, ObjectPathType: PATH.property, Name: "Tables", ParentObjectPathId: 1 },
    ],
    action("instantiate", 9),
    action("query", 2, { QueryInfo: { Select: ["name"], Skip: 1, Top: 1 } }),
    action("query", 10, { QueryInfo: { Select: ["count", "name"] } }),
  );
  expect(Results[1]?.Value).toEqual({ _Items: [{ Id: expect.any(String) as string, Name: "Tabelle2", _Index: 1 }] });
  expect(Results[2]?.Value).toEqual({ Count: 0, _Items: [] });
});

test("a recursive query asks each type its own question", () => {
  const RecursiveQueryInfo = { Queries: { Worksheet: { Select: ["name"] } }, MaxDepth: 2 };
  const { Results } = answer(
    [{ Id: 9, ObjectPathType: PATH.nullObject, Name: "" }],
    action("recursiveQuery", 2, { RecursiveQueryInfo }),
    action("recursiveQuery", 1, { RecursiveQueryInfo }),
    action("recursiveQuery", 9, { RecursiveQueryInfo }),
  );
  expect(Results.map(({ Value }) => Value)).toEqual([
    { _Items: [{ Id: expect.any(String) as string, Name: "Tabelle1" }] },
    {},
    null,
  ]);
});

test("nothing can be written to a null object", () => {
  const missing: ObjectPath = { Id: 9, ObjectPathType: PATH.nullObject, Name: "", ParentObjectPathId: 99 };
  const { Results, Error: failure } = answer(
    [missing],
    action("query", 9),
    action("method", 9, { Name: "Delete" }),
    action("setProperty", 9, { Name: "Name", ArgumentInfo: { Arguments: ["x"] } }),
  );
  expect(Results.map(({ Value }) => Value)).toEqual([null, null]);
  expect(failure).toMatchObject({ Code: "ItemNotFound", Location: "name", ActionIndex: 2 });
});

test.each<[string, ObjectPath, Omit<Action, "Id">, string]>([
  [
    "a service of another kind",
    { ...SHEETS, Id: 9, ObjectPathType: PATH.newObject, Name: "Microsoft.X" },
    action("instantiate", 9),
    "ApiNotFound",
  ],
  ["a path that is not in the batch", SHEETS, action("instantiate", 77), "InvalidReference"],
  [
    "a reference that nobody keeps",
    { Id: 9, ObjectPathType: PATH.referenceId, Name: "range-77" },
    action("instantiate", 9),
    "InvalidReference",
  ],
  ["an unknown type of path", { ...SHEETS, Id: 9, ObjectPathType: 42 }, action("instantiate", 9), "InvalidArgument"],
  ["an unknown type of action", SHEETS, { ...action("query", 1), ActionType: 42 }, "InvalidArgument"],
  ["an unknown property", SHEETS, action("query", 3, { QueryInfo: { Select: ["farbe"] } }), "ApiNotFound"],
  [
    "an unknown collection member",
    { ...SHEETS, Id: 9, ObjectPathType: PATH.indexer, Name: "", ParentObjectPathId: 3 },
    action("instantiate", 9),
    "ApiNotFound",
  ],
  [
    "a property that cannot be written",
    SHEETS,
    action("setProperty", 3, { Name: "Id", ArgumentInfo: { Arguments: ["x"] } }),
    "InvalidArgument",
  ],
  [
    "a method that leads to no object",
    { ...SHEETS, Id: 9, ObjectPathType: PATH.method, Name: "GetCount", ParentObjectPathId: 2 },
    action("instantiate", 9),
    "InvalidOperation",
  ],
  [
    "a text where a number belongs",
    {
      ...SHEET,
      Id: 9,
      ObjectPathType: PATH.method,
      Name: "GetCell",
      ParentObjectPathId: 3,
      ArgumentInfo: { Arguments: ["1", 1] },
    },
    action("instantiate", 9),
    "InvalidArgument",
  ],
])("%s is answered with an error", (_, path, asked, code) => {
  expect(answer(path === SHEETS ? [] : [path], asked).Error).toMatchObject({ Code: code, ActionIndex: 0 });
});

test("a fault of the host is no answer", () => {
  const broken = { ...model, root: undefined } as unknown as WorkbookModel;
  const batch = { Actions: [{ Id: 1, ...action("query", 1) }], ObjectPaths: { 1: WORKBOOK } };
  expect(() => answerBatch(broken, batch)).toThrow(TypeError);
});

test("a selection is a tree, items aside", () => {
  const { members, all } = selectionOf({ Select: ["name", "tables/items/name", "tables/*"], Expand: ["charts"] });
  expect([...members.keys()]).toEqual(["name", "tables", "charts"]);
  expect(members.get("tables")?.all).toBe(true);
  expect(members.get("charts")?.all).toBe(true);
  expect(all).toBe(false);
  expect(selectionOf({}).all).toBe(true);
});
