import { freshSeed, succeeds } from "./steps";

/** What takes too long for every day: counting what the tests reach, many random cases, and a mutation run over the domain. */
const branchesAreTaken = succeeds("npx", ["jest", "-c", "jest.coverage.config.cjs"]);
const environment = { FC_SEED: freshSeed(), FC_RUNS: process.env.FC_RUNS ?? "20000" };
const randomTestsHold = succeeds("npm", ["run", "-s", "test:unit", "--", "--testTimeout", "3600000"], environment);
const mutantsAreKilled = succeeds("npx", ["stryker", "run"]);
process.exitCode = branchesAreTaken && randomTestsHold && mutantsAreKilled ? 0 : 1;
