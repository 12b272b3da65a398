import { readFileSync } from "node:fs";
import type { AxeResults, ElementContext, RunOptions } from "axe-core";
import type { Frame } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe has against a page, one line per element: rule, element, reason. */
export async function axeFaults(frame: Frame): Promise<readonly string[]> {
  // Content security policies hold for the page's own scripts, not for what a debugger puts in.
  await frame.evaluate(`globalThis.axe ?? (() => { ${AXE} })()`);
  return frame.evaluate(async (options) => {
    const { violations } = await globalThis.axe.run(document, options);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = "" }) => `${id}: ${html} ${failureSummary}`),
    );
  }, OPTIONS);
}

/** Frames are pages of their own, and are asked for themselves. */
const OPTIONS: RunOptions = { iframes: false, resultTypes: ["violations"] };

declare global {
  var axe: { readonly run: (context: ElementContext, options: RunOptions) => Promise<AxeResults> };
}
