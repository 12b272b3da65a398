/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  // A guard against hanging, not a measure of speed: the slowest machine that builds this is far slower than the usual one.
  testTimeout: 120_000,
  // Each suite has its workbooks; a worker that keeps theirs is replaced.
  workerIdleMemoryLimit: "1GB",
  roots: ["<rootDir>/tests"],
  setupFiles: ["<rootDir>/tests/fastCheck.ts"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
      },
    ],
  },
  collectCoverageFrom: ["src/**/*.{ts,tsx}", "!src/**/*.d.ts"],
};
