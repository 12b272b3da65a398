import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * The tests of the domain as one file, for the mutation run alone: it starts them once for each of some two thousand mutants, and reading the
 * modules anew for every test file would cost more than the tests.
 */
const folder = join(__dirname, "domain");
for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
  if (file.endsWith(".test.ts")) jest.requireActual(join(folder, file));
}
