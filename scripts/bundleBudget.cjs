const { gzipSync } = require("node:zlib");

/**
 * Fails the build when the pane's JavaScript outgrows its budget, counted as a server sends it, or carries what must
 * stay out. `initial` is what must arrive before anything shows, `all` every script of ours; both in bytes after gzip.
 * `without` are patterns of module paths. Microsoft's office.js is not ours to shrink and does not count.
 */
class BundleBudget {
  constructor(budget) {
    this.budget = budget;
  }

  apply(compiler) {
    const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compiler.hooks.compilation.tap("BundleBudget", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "BundleBudget", stage }, () => {
        const fail = (message) => compilation.errors.push(new compiler.webpack.WebpackError(message));
        this.#checkSizes(compilation, fail);
        this.#checkModules(compilation, fail);
      });
    });
  }

  #checkModules(compilation, fail) {
    for (const { resource } of compilation.modules) {
      if (resource && this.budget.without.some((pattern) => pattern.test(resource))) {
        fail(`Not meant for the pane's bundle: ${resource}`);
      }
    }
  }

  #checkSizes(compilation, fail) {
    const sizes = sizesOf(compilation);
    const logger = compilation.getLogger("BundleBudget");
    for (const part of ["initial", "all"]) {
      const line = `${part} JavaScript: ${kilobytes(sizes[part])} of ${kilobytes(this.budget[part])} gzip`;
      logger.info(line);
      if (sizes[part] > this.budget[part]) fail(`Over budget: ${line}`);
    }
  }
}

function sizesOf(compilation) {
  const initial = new Set([...compilation.entrypoints.values()].flatMap((entry) => entry.getFiles()));
  const sizes = { initial: 0, all: 0 };
  for (const { name, source } of compilation.getAssets()) {
    if (!name.endsWith(".js") || name.startsWith("office-js/")) continue;
    const bytes = gzipSync(source.buffer(), { level: 9 }).length;
    sizes.all += bytes;
    if (initial.has(name)) sizes.initial += bytes;
  }
  return sizes;
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

module.exports = { BundleBudget };
