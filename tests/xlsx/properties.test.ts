import { passwordHash } from "../../src/xlsx/passwordHash";
import { Workbook } from "../../src/xlsx/workbook";

const reopened = (workbook: Workbook): Workbook => Workbook.open(workbook.toBytes());

test.each([["password", "83AF"], ["test", "CBEB"], ["", "CE4B"]])("the short hash of %j is %s", (password, hash) =>
  expect(passwordHash(password)).toBe(hash),
); // prettier-ignore

test("days and long numbers of a document's properties are read as what they are", () => {
  const workbook = Workbook.create();
  const { customProperties } = workbook;
  const day = new Date("2026-03-04T05:06:07Z");
  customProperties.set({ name: "Tag", value: day });
  customProperties.set({ name: "Groß", value: 3_000_000_000 });
  expect(reopened(workbook).customProperties.list()).toEqual([
    { name: "Tag", value: day },
    { name: "Groß", value: 3_000_000_000 },
  ]);
});

test("a time of creation is said once, and what is not said leaves no parts", () => {
  const workbook = Workbook.create();
  expect(workbook.properties.get("created")).toBe("");
  workbook.properties.set("title", "");
  expect(workbook.files.names.filter((name) => name.startsWith("docProps"))).toEqual([]);
  workbook.properties.set("created", "2026-03-04T05:06:07Z");
  expect(reopened(workbook).properties.get("created")).toBe("2026-03-04T05:06:07Z");
});

test("names and values that a file cannot hold are refused", () => {
  const { customProperties } = Workbook.create();
  const refused = (name: string, value: string) => () => customProperties.set({ name, value });
  expect(refused("x".repeat(256), "a")).toThrow("limit");
  expect(refused("a", "x".repeat(256))).toThrow("limit");
  expect(refused("a", "\u0001")).toThrow();
});
