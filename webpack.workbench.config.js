const path = require("node:path");
const HtmlPlugin = require("html-webpack-plugin");
const paneBuild = require("./webpack.config.js");

const FOLDER = "out/workbench";

/**
 * The workbench, never deployed: a page that plays Excel, and below it the add-in's production build, which differs from
 * dist/ only in where office.js comes from.
 */
module.exports = () => {
  const pane = paneBuild({ folder: `${FOLDER}/pane`, officeJs: "self" }, { mode: "production" });
  const workbench = {
    name: "workbench",
    mode: "production",
    entry: { workbench: "./src/workbench/main.tsx" },
    output: {
      path: path.resolve(__dirname, FOLDER),
      filename: "[name].[contenthash:8].js",
      cssFilename: "[name].[contenthash:8].css",
      clean: { keep: /^(pane[\\/]|.*\.xlsx$)/ },
    },
    // Served to this machine alone: what is readable need not be small.
    devtool: false,
    optimization: { minimize: false },
    resolve: pane.resolve,
    module: pane.module,
    experiments: { css: true },
    performance: { hints: false },
    stats: "errors-warnings",
    plugins: [
      new HtmlPlugin({
        template: "src/workbench/workbench.html",
        filename: "workbench.html",
        scriptLoading: "module",
      }),
    ],
  };
  return [pane, workbench].map((build) => ({ ...build, cache: cacheOf(build.name) }));
};

/** What was built before need not be built again. */
const cacheOf = (name) => ({
  type: "filesystem",
  name,
  cacheDirectory: path.resolve(__dirname, "node_modules/.cache/webpack"),
  buildDependencies: { config: [__filename, path.resolve(__dirname, "webpack.config.js")] },
});
