import { spawnSync } from "node:child_process";

/** Runs a command of this project with its output shown; whether it succeeded. */
export function succeeds(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): boolean {
  console.log(`\n> ${[command, ...args].join(" ")}`);
  const { status, error } = spawnSync(command, args, {
    stdio: "inherit",
    env: { ...process.env, ...environment },
    // npm and npx are scripts on Windows.
    shell: process.platform === "win32",
  });
  if (error) console.error(error.message);
  return status === 0;
}

/** A seed for this run's random tests: new every time, and printed so that a failure can be had again. */
export function freshSeed(): string {
  const seed = process.env.FC_SEED ?? String(Math.floor(Math.random() * 2 ** 31));
  console.log(`Random tests run with FC_SEED=${seed}`);
  return seed;
}
