const SWC = [
  "@swc/jest",
  {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    },
  },
];

/** Everything that runs in Node alone. @type {import("jest").Config} */
module.exports = {
  displayName: "unit",
  testEnvironment: "node",
  // A guard against hanging, not a measure of speed: the slowest machine that builds this is far slower than the usual one.
  testTimeout: 120_000,
  roots: ["<rootDir>/tests"],
  setupFiles: ["<rootDir>/tests/fastCheck.ts"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/e2e/"],
  moduleNameMapper: { "\\.css$": "<rootDir>/tests/noStyles.ts" },
  // The grid component comes as ES modules only.
  transform: { "^.+\\.tsx?$": SWC, "/react-data-grid/.+\\.js$": SWC },
  transformIgnorePatterns: ["/node_modules/(?!react-data-grid/)"],
};
