import { lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assertWritable, fileContent, replaceFile } from "../../src/cli/files";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "auditbilanz-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("a file is replaced whole and leaves nothing beside it", async () => {
  const target = join(folder, "b.xlsx");
  await writeFile(target, "old");
  await replaceFile(target, bytes("new"));
  expect(await readFile(target, "utf8")).toBe("new");
  expect(await readdir(folder)).toEqual(["b.xlsx"]);
});

test("a file that only its owner may read stays so", async () => {
  const target = join(folder, "b.xlsx");
  await writeFile(target, "old", { mode: 0o600 });
  await replaceFile(target, bytes("new"));
  expect((await stat(target)).mode & 0o777).toBe(0o600);
});

test("a link goes on naming the file that was written", async () => {
  await writeFile(join(folder, "a.xlsx"), "old");
  await symlink(join(folder, "a.xlsx"), join(folder, "b.xlsx"));
  await replaceFile(join(folder, "b.xlsx"), bytes("new"));
  expect(await readFile(join(folder, "a.xlsx"), "utf8")).toBe("new");
  expect((await lstat(join(folder, "b.xlsx"))).isSymbolicLink()).toBe(true);
});

test("a target that cannot take the name keeps its content and no temporary file stays", async () => {
  const target = join(folder, "b.xlsx");
  await mkdir(target);
  await expect(replaceFile(target, bytes("new"))).rejects.toMatchObject({ code: "unwritableOutput" });
  expect(await readdir(folder)).toEqual(["b.xlsx"]);
});

test("a file that is not there is an unreadable input", () =>
  expect(fileContent(join(folder, "none.xlsx"))).rejects.toMatchObject({ code: "unreadableInput" }));

describe("an output is refused before the work when", () => {
  test("its folder does not exist", () =>
    expect(assertWritable(join(folder, "none", "b.xlsx"), [])).rejects.toMatchObject({ code: "unwritableOutput" }));

  test("it is a folder", () => expect(assertWritable(folder, [])).rejects.toMatchObject({ code: "unwritableOutput" }));

  test("it is a device", () =>
    expect(assertWritable("/dev/null", [])).rejects.toMatchObject({ code: "unwritableOutput" }));

  test("it is an input, even by another name", async () => {
    const input = join(folder, "a.xlsx");
    await writeFile(input, "");
    await symlink(input, join(folder, "b.xlsx"));
    await expect(assertWritable(join(folder, "b.xlsx"), [input])).rejects.toMatchObject({ code: "outputIsInput" });
  });
});

test("a new file in an existing folder is accepted", () =>
  expect(assertWritable(join(folder, "b.xlsx"), [join(folder, "a.xlsx")])).resolves.toBeUndefined());
