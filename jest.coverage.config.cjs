const unit = require("./jest.unit.config.cjs");

/** Of all branches in a folder of src, this many percent must be taken by some test. The workbench is tried in a browser, where nobody counts. */
const BRANCHES_TAKEN = {
  domain: 95,
  german: 95,
  protocol: 95,
  sheets: 85,
  workbook: 85,
  commands: 85,
  taskpane: 85,
  xlsx: 85,
  host: 85,
  cli: 85,
};

/** The tests that run in Node, and what they reach. @type {import("jest").Config} */
module.exports = {
  ...unit,
  // Only what lies below a root is counted when no test loads it.
  roots: ["<rootDir>/src", "<rootDir>/tests"],
  testPathIgnorePatterns: [...unit.testPathIgnorePatterns, "<rootDir>/tests/judges/"],
  collectCoverage: true,
  collectCoverageFrom: Object.keys(BRANCHES_TAKEN).map((folder) => `src/${folder}/**/*.{ts,tsx}`),
  coverageReporters: ["text-summary", "json-summary", "json"],
  coverageThreshold: Object.fromEntries(
    Object.entries(BRANCHES_TAKEN).map(([folder, branches]) => [`./src/${folder}/`, { branches }]),
  ),
};
