import { spawn } from "node:child_process";
import { once } from "node:events";

test("a reader that stops early gets no report of a bug", async () => {
  const program = spawn(process.execPath, ["scripts/run.cjs", "src/cli/main.ts", "--help"]);
  program.stdout.destroy();
  let complaint = "";
  program.stderr.on("data", (text: Buffer) => (complaint += text.toString()));
  const [exitCode] = (await once(program, "close")) as [number];
  expect([exitCode, complaint]).toEqual([0, ""]);
});
