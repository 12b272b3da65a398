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

const PROGRAMS: readonly Program[] = [
  { names: ["soffice"], package: "libreoffice-calc", purpose: "LibreOffice judges the workbooks" },
  { names: ["pdftotext"], package: "poppler-utils", purpose: "reads the printed pages" },
  { names: ["chromium", "chromium-browser", "google-chrome"], package: "chromium", purpose: "runs the task pane" },
];

/** Sees to the programs that the tests need beside npm's packages; what is still missing afterwards. */
export function missingPrograms(): readonly Program[] {
  const missing = PROGRAMS.filter((program) => !isThere(program));
  if (missing.length > 0 && mayInstall()) install(missing.map((program) => program.package));
  return missing.filter((program) => !isThere(program));
}

const isThere = ({ names }: Program): boolean =>
  names.some(
    (name) => spawnSync(process.platform === "win32" ? "where" : "which", [name], { stdio: "ignore" }).status === 0,
  );

/** Only as root on Debian: elsewhere the machine belongs to somebody. */
const mayInstall = (): boolean => existsSync("/etc/debian_version") && process.getuid?.() === 0;

function install(packages: readonly string[]): void {
  const quietly = { DEBIAN_FRONTEND: "noninteractive" };
  if (succeeds("apt-get", ["update", "-qq"], quietly)) {
    succeeds("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], quietly);
  }
}
