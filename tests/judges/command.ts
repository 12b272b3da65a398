import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A judge of the tests is not on this machine. */
export class MissingProgram extends Error {
  override readonly name = "MissingProgram";
  constructor(program: string, package_: string) {
    super(
      `${program} is missing. Install ${package_} (Debian: apt-get install ${package_}), then run the tests again.`,
    );
  }
}

/** Runs a program and gives its standard output. @throws MissingProgram */
export async function output(
  program: string,
  args: readonly string[],
  options: { readonly package: string; readonly environment?: Readonly<Record<string, string>> },
): Promise<string> {
  try {
    const settings = { maxBuffer: 1 << 28, timeout: 180_000, env: { ...process.env, ...options.environment } };
    return (await run(program, args, settings)).stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new MissingProgram(program, options.package);
    throw error;
  }
}
