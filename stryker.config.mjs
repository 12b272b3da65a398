/** Changes the domain in thousands of small ways and asks whether a test notices. @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  mutate: ["src/domain/**/*.ts"],
  testRunner: "jest",
  jest: {
    configFile: "jest.unit.config.cjs",
    config: { testMatch: ["<rootDir>/tests/everyDomainTest.ts"] },
    enableFindRelatedTests: false,
  },
  ignorePatterns: ["/assets", "/bench", "/coverage", "/dist", "/docs", "/out", "/reports"],
  disableTypeChecks: false,
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  // Loops without end are known by their count; a clock would take a busy machine for one.
  timeoutMS: 60_000,
  concurrency: 2,
  thresholds: { high: 90, low: 85, break: 80 },
  reporters: ["progress-append-only", "clear-text", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: "reports/mutation.json" },
  tempDirName: ".stryker-tmp",
};
