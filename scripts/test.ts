import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { missingPrograms } from "./requiredPrograms";
import { freshSeed, succeeds } from "./steps";

/** All that has to hold: programs, lint, types, tests, production build. Ends with the count of tests. */
function main(): void {
  const missing = missingPrograms();
  for (const { names, package: name, purpose } of missing) {
    console.error(`${names[0] ?? name} is missing (${purpose}). Debian: apt-get install ${name}`);
  }
  if (missing.length > 0) {
    process.exitCode = 1;
    return;
  }
  const failed = [
    ["lint", succeeds("npm", ["run", "-s", "lint"])],
    ["types", succeeds("npm", ["run", "-s", "types"])],
    ["tests", testsPass()],
    ["build", succeeds("npm", ["run", "-s", "build"])],
  ].flatMap(([step, isGood]) => (isGood === true ? [] : [String(step)]));
  const { passed, failing } = counts();
  if (failed.length > 0) console.error(`\nFailed: ${failed.join(", ")}`);
  console.log(`\n${passed} passed, ${failing} failed`);
  process.exitCode = failed.length > 0 || passed === 0 || failing > 0 ? 1 : 0;
}

const REPORT = "reports/jest.json";

function testsPass(): boolean {
  mkdirSync("reports", { recursive: true });
  rmSync(REPORT, { force: true });
  return succeeds("npx", ["jest", "--maxWorkers=100%", "--json", `--outputFile=${REPORT}`], { FC_SEED: freshSeed() });
}

/** jest's own numbers; a suite that could not even be read counts as one failure, as does a jest that left no report. */
function counts(): { readonly passed: number; readonly failing: number } {
  if (!existsSync(REPORT)) return { passed: 0, failing: 1 };
  const report = JSON.parse(readFileSync(REPORT, "utf8")) as {
    readonly numPassedTests: number;
    readonly numFailedTests: number;
    readonly numRuntimeErrorTestSuites: number;
  };
  return { passed: report.numPassedTests, failing: report.numFailedTests + report.numRuntimeErrorTestSuites };
}

main();
