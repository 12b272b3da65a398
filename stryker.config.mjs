/** Changes the domain in thousands of small ways and asks whether a test notices. @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  mutate: ["src/domain/**/*.ts"],
  testRunner: "jest",
  jest: {
    configFile: "jest.unit.config.cjs",
    config: { testMatch: ["<rootDir>/tests/everyDomainTest.ts"] },
    enableFindRelatedTests: false,
  },
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  concurrency: 2,
  thresholds: { high: 90, low: 85, break: 80 },
  reporters: ["clear-text", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: "reports/mutation.json" },
  tempDirName: ".stryker-tmp",
};
