import { createRequire } from "node:module";
import path from "node:path";
import webpack, { type Configuration } from "webpack";
import { answerTo } from "../src/cli/answer";

export const WORKBENCH = path.join("out", "workbench");

/** Builds the workbench and the add-in that runs in it. What has not changed since the last time is taken over from it. */
export function buildWorkbench(): Promise<void> {
  const configurations = createRequire(__filename)("../webpack.workbench.config.js") as () => Configuration[];
  const compiler = webpack(configurations());
  return new Promise((resolve, reject) => {
    compiler?.run((error, stats) => {
      const failure = error ?? (stats?.hasErrors() ? new Error(stats.toString("errors-only")) : undefined);
      compiler.close((closing) => {
        const problem = failure ?? closing;
        if (problem) reject(problem);
        else resolve();
      });
    });
  });
}

/** The workbook that the workbench begins with: the model case, read from its protocol as anybody would. */
export async function makeStartWorkbook(): Promise<void> {
  const protocol = path.join("samples", "protokoll-altena-2013.txt");
  await answerTo(["import", protocol, "-o", path.join(WORKBENCH, "altena-2013.xlsx")], () => undefined);
}
