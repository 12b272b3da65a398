import { randomBytes } from "node:crypto";
import { readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { CliError } from "./cliError";

/** @throws CliError unreadableInput */
export async function fileContent(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new CliError("unreadableInput", { path }, { cause: error });
  }
}

/**
 * Writes the file whole or not at all: the bytes go to a temporary file beside the target, which then takes its name and
 * its permissions. A link stays a link to the file that it names.
 *
 * @throws CliError unwritableOutput; the target is then as it was.
 */
export async function replaceFile(path: string, content: Uint8Array): Promise<void> {
  const target = (await realpath(path).catch(absent)) ?? path;
  const mode = (await stat(target).catch(absent))?.mode;
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    await writeFile(temporary, content, { flag: "wx", ...(mode !== undefined && { mode }) });
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new CliError("unwritableOutput", { path }, { cause: error });
  }
}

/**
 * Looks for trouble with the output before the long work.
 *
 * @throws CliError unwritableOutput, or outputIsInput where the output is one of the files that were read.
 */
export async function assertWritable(path: string, inputs: readonly string[]): Promise<void> {
  const [folder, present] = await Promise.all([dirname(path), path].map(kindOf));
  if (folder !== "folder" || (present !== undefined && present !== "file")) {
    throw new CliError("unwritableOutput", { path });
  }
  const [target, ...read] = await Promise.all([path, ...inputs].map((file) => realpath(file).catch(absent)));
  if (target !== undefined && read.includes(target)) throw new CliError("outputIsInput", { path });
}

/** Devices and pipes have a place in the file system that no file may take. */
async function kindOf(path: string): Promise<"folder" | "file" | "other" | undefined> {
  const found = await stat(path).catch(absent);
  if (found === undefined) return undefined;
  return found.isDirectory() ? "folder" : found.isFile() ? "file" : "other";
}

/** A missing file is an answer here; whatever else the file system refuses shows itself when the file is written. */
function absent(): undefined {
  return undefined;
}
