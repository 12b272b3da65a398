import { execFileSync } from "node:child_process";

/** What this program prints when it is run once more with these arguments, so that no measurement meets what another left. */
export function inOwnProcess(...args: readonly string[]): string {
  const program = process.argv[1] ?? "";
  return execFileSync(process.execPath, [...process.execArgv, "scripts/run.cjs", program, ...args], {
    encoding: "utf8",
  });
}
