const unit = require("./jest.unit.config.cjs");

/** The workbench in a browser, one of each for all files. @type {import("jest").Config} */
module.exports = {
  displayName: "e2e",
  testEnvironment: "node",
  testTimeout: unit.testTimeout,
  roots: ["<rootDir>/tests/e2e"],
  transform: unit.transform,
  globalSetup: "<rootDir>/tests/e2e/start.ts",
  globalTeardown: "<rootDir>/tests/e2e/stop.ts",
};
