import { readFileSync } from "node:fs";
import type { AxeResults, ElementContext, RunOptions } from "axe-core";
import type { Frame } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe looks at: everything, or only what depends on colours. */
const RULES = { all: {}, colours: { runOnly: ["color-contrast", "link-in-text-block"] } } satisfies Record<
  string,
  RunOptions
>;

/** What axe has against a page, one line per element: rule, element, reason. */
export async function axeFaults(frame: Frame, rules: keyof typeof RULES): Promise<string[]> {
  // Content security policies hold for the page's own scripts, not for what a debugger puts in.
  if (await frame.evaluate(() => !("axe" in globalThis))) await frame.evaluate(AXE);
  await frame.evaluate(changesAreOver);
  return frame.evaluate(
    async (options) => {
      const { violations } = await globalThis.axe.run(document, options);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary = "" }) => `${id}: ${html} ${failureSummary}`),
      );
    },
    // Frames are pages of their own, and are asked for themselves.
    { iframes: false, resultTypes: ["violations"], ...RULES[rules] } satisfies RunOptions,
  );
}

/** Runs in a page: colours on their way from one look to another are neither's. */
async function changesAreOver(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

declare global {
  var axe: { readonly run: (context: ElementContext, options: RunOptions) => Promise<AxeResults> };
}
