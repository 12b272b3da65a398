const { testTimeout } = require("./jest.unit.config.cjs");

/** @type {import("jest").Config} */
module.exports = {
  projects: ["<rootDir>/jest.unit.config.cjs", "<rootDir>/jest.e2e.config.cjs"],
  testTimeout,
  // Each suite has its workbooks; a worker that keeps theirs is replaced.
  workerIdleMemoryLimit: "1GB",
};
