const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { BundleBudget } = require("./scripts/bundleBudget.cjs");

/** The origin that manifest.xml names; a build for another one rewrites it. */
const DEVELOPMENT_URL = "https://localhost:3000";
const OFFICE_CDN = "https://appsforoffice.microsoft.com";

/** Where Microsoft's library comes from: its own network, or, for towns without internet, beside the pane. */
const OFFICE_JS = {
  cdn: { src: `${OFFICE_CDN}/lib/1/hosted/office.js`, origins: [OFFICE_CDN] },
  self: { src: "office-js/office.js", origins: [] },
};

const BUDGET = {
  initial: 160_000,
  all: 280_000,
  // Excel answers the pane; the embedded host and the calculator, whose licence no bundle of ours may take on, stay out.
  without: [/[\\/]src[\\/](host|xlsx|cli|workbench)[\\/]/, /[\\/]node_modules[\\/]hyperformula[\\/]/],
};

/** What at least two files would hold that are loaded when they are first needed. */
const SHARED = { chunks: "async", minChunks: 2, enforce: true };

/** The task pane. `folder` and `officeJs` are for builds that are not deployed; OFFICE_JS is for those that are. */
module.exports = (
  { folder = "dist", officeJs: source = process.env.OFFICE_JS ?? "cdn" } = {},
  { mode = "production" } = {},
) => {
  const addinUrl = addinUrlOf(process.env.ADDIN_URL ?? DEVELOPMENT_URL);
  const office = OFFICE_JS[source];
  if (!office) throw new Error(`OFFICE_JS is "cdn" or "self", not "${source}".`);
  const page = { office, csp: contentSecurityPolicy(office.origins) };
  return {
    name: "pane",
    mode,
    entry: { taskpane: "./src/taskpane/main.ts" },
    output: {
      path: path.resolve(__dirname, folder),
      filename: "[name].[contenthash:8].js",
      clean: true,
    },
    devtool: mode === "production" ? "source-map" : "inline-source-map",
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: swcLoader(mode) }] },
    optimization: {
      // What several commands or screens use is sent once, in one file each: many small ones would pack worse.
      splitChunks: {
        cacheGroups: {
          default: false,
          defaultVendors: false,
          audit: { ...SHARED, name: "audit", test: /[\\/]src[\\/](?!taskpane)/, priority: 1 },
          screens: { ...SHARED, name: "screens" },
        },
      },
      // As small as terser's output, in a tenth of its time.
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })],
    },
    // The budget below is ours, in gzip; webpack's own hint counts raw bytes.
    performance: { hints: false },
    infrastructureLogging: { level: "info" },
    stats: { preset: "errors-warnings", loggingDebug: false, logging: "info" },
    plugins: [
      new HtmlPlugin({
        template: "src/taskpane/taskpane.html",
        filename: "taskpane.html",
        scriptLoading: "module",
        templateParameters: page,
      }),
      new CopyPlugin({ patterns: copiesOf(addinUrl, source) }),
      ...(mode === "production" ? [new BundleBudget(BUDGET)] : []),
    ],
  };
};

/** Checks the address that the manifest will name: https, without a slash at its end. */
function addinUrlOf(address) {
  const url = new URL(address);
  if (url.protocol !== "https:") throw new Error(`ADDIN_URL must begin with https://, not ${url.protocol}//.`);
  return url.href.replace(/\/+$/, "");
}

/**
 * What the page may load. Griffel, Fluent's style engine, writes style elements, hence 'unsafe-inline' for styles alone.
 * frame-ancestors cannot stand in a page: docs/deploy.md lists it among the server's headers.
 */
function contentSecurityPolicy(officeOrigins) {
  const origins = ["'self'", ...officeOrigins].join(" ");
  return [
    "default-src 'none'",
    `script-src ${origins}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function swcLoader(mode) {
  return {
    loader: "swc-loader",
    options: {
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic", development: mode !== "production" } },
      },
    },
  };
}

function copiesOf(addinUrl, source) {
  return [
    {
      from: "manifest.xml",
      transform: (content) => content.toString().replaceAll(DEVELOPMENT_URL, addinUrl),
    },
    { from: "assets/*.png" },
    { from: "src/taskpane/{hilfe.html,hilfe.css,oldBrowser.js}", to: "[name][ext]", info: AS_IS },
    ...(source === "self" ? officeLibrary() : []),
  ];
}

/** Neither minified nor mapped: small pages of ours, and what Microsoft has minified already. */
const AS_IS = { minimized: true };

/** What office.js loads in Excel, in any language; the rest of the package is for other programs. */
function officeLibrary() {
  const from = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
  return [
    "office.js",
    "o15apptofilemappingtable.js",
    "es6-promise.js",
    "excel-{web,win32,mac,ios,winrt}-16.*.js",
    "telemetry/*.js",
    "*/office_strings.js",
  ].map((pattern) => ({
    context: from,
    from: pattern,
    to: "office-js/",
    globOptions: { ignore: ["**/*.debug.js"] },
    info: AS_IS,
  }));
}
