import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

let folder: string;

beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), "auditbilanz-"))));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a program with this text prints when it is run with these arguments. */
function printed(text: string, ...args: readonly string[]): string {
  const program = path.join(folder, "program.ts");
  writeFileSync(program, text);
  return execFileSync(process.execPath, ["scripts/run.cjs", program, ...args], { encoding: "utf8" }).trim();
}

describe("a program that is run from its source", () => {
  test("sees itself and its arguments as if it were run directly", () => {
    const [program, ...args] = printed("console.log(process.argv.slice(1).join())", "eins", "zwei").split(",");
    expect(path.basename(program ?? "")).toBe("program.ts");
    expect(args).toEqual(["eins", "zwei"]);
  });

  test("may load a module whose name it learns while it runs", () => {
    writeFileSync(path.join(folder, "library.cjs"), 'module.exports = { name: "library" };');
    const program = `
      const [name = ""] = process.argv.slice(2);
      void import(name).then(({ default: library }: { default: { name: string } }) => console.log(library.name));`;
    expect(printed(program, "./library.cjs")).toBe("library");
  });

  test("ends with its own exit code", () => {
    expect(() => printed("process.exitCode = 3")).toThrow(expect.objectContaining({ status: 3 }) as Error);
  });
});
