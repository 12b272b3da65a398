/**
 * Runs a TypeScript program: `node scripts/run.cjs src/cli/main.ts …`. It is bundled first, anew each time, since that takes a
 * tenth of a second, while reading several hundred modules one by one takes more than one.
 */
const { createRequire } = require("node:module");
const { dirname, resolve } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const { compileFunction } = require("node:vm");
const { buildSync } = require("esbuild");

const [node, , program, ...args] = process.argv;
if (program === undefined) throw new Error("Which program? node scripts/run.cjs <program.ts> …");
const filename = resolve(program);
const [bundle] = buildSync({
  entryPoints: [filename],
  bundle: true,
  packages: "external",
  platform: "node",
  target: "node20",
  format: "cjs",
  // A function compiled from text cannot import; what a program imports while it runs is required.
  supported: { "dynamic-import": false },
  write: false,
  logLevel: "warning",
}).outputFiles;

// These programs run for seconds: machine code at once, if plain, takes a tenth off that.
setFlagsFromString("--always-sparkplug");
process.argv = [node, filename, ...args];
// Packages are looked for from the program's place, where it has its own.
const compiled = compileFunction(bundle.text, ["require", "module", "exports", "__filename", "__dirname"], {
  filename: `${filename} (bundled)`,
});
const module_ = { exports: {} };
compiled(createRequire(filename), module_, module_.exports, filename, dirname(filename));
