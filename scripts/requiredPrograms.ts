import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { succeeds } from "./steps";

interface Program {
  /** The names under which it may be found. */
  readonly names: readonly string[];
  /** Debian's package. */
  readonly package: string;
  readonly purpose: string;
}

const CHROMIUM: Program = {
  names: ["chromium", "chromium-browser", "google-chrome"],
  package: "chromium",
  purpose: "runs the task pane",
};

const PROGRAMS: readonly Program[] = [
  { names: ["soffice"], package: "libreoffice-calc", purpose: "LibreOffice judges the workbooks" },
  { names: ["pdftotext"], package: "poppler-utils", purpose: "reads the printed pages" },
  CHROMIUM,
];

/** Sees to the programs that the tests need beside npm's packages; what is still missing afterwards. */
export function missingPrograms(): readonly Program[] {
  const missing = PROGRAMS.filter((program) => !isThere(program));
  if (missing.length > 0 && mayInstall()) install(missing.map((program) => program.package));
  return missing.filter((program) => !isThere(program));
}

/** Where the browser of the tests lies; throws where there is none. */
export function browserPath(): string {
  const path = pathOf(CHROMIUM);
  if (path === undefined) throw new Error(`None of ${CHROMIUM.names.join(", ")} is installed.`);
  return path;
}

const isThere = (program: Program): boolean => pathOf(program) !== undefined;

function pathOf({ names }: Program): string | undefined {
  const finder = process.platform === "win32" ? "where" : "which";
  const found = names.map((name) => spawnSync(finder, [name], { encoding: "utf8" })).find(({ status }) => status === 0);
  return found?.stdout.split(/\r?\n/)[0];
}

/** Only as root on Debian: elsewhere the machine belongs to somebody. */
const mayInstall = (): boolean => existsSync("/etc/debian_version") && process.getuid?.() === 0;

function install(packages: readonly string[]): void {
  const quietly = { DEBIAN_FRONTEND: "noninteractive" };
  if (succeeds("apt-get", ["update", "-qq"], quietly)) {
    succeeds("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], quietly);
  }
}
