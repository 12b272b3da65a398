import { freshSeed, succeeds } from "./steps";

/** What takes too long for every day: many random cases, and a mutation run over the domain. */
const environment = { FC_SEED: freshSeed(), FC_RUNS: process.env.FC_RUNS ?? "20000" };
const randomTestsHold = succeeds(
  "npx",
  ["jest", "-c", "jest.unit.config.cjs", "--testPathIgnorePatterns", "tests/judges", "--testTimeout", "3600000"],
  environment,
);
const mutantsAreKilled = succeeds("npx", ["stryker", "run"]);
process.exitCode = randomTestsHold && mutantsAreKilled ? 0 : 1;
