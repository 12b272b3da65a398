import type { Frame } from "playwright-core";
import { axeFaults } from "./axeFaults";
import type { WorkbenchPage } from "./workbenchPage";

const LOOKS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "forced colours": { colorScheme: "dark", forcedColors: "active" },
} as const;
/** A button that has just become able to be pressed fades in; axe would measure the shade of that moment. */
const STILL = { reducedMotion: "reduce" } as const;
const WIDTHS = [450, 320] as const;

/** Longer than the tables rest before they are read again, in milliseconds. */
const QUIET = 1_000;

/** Resolves when the pane has not changed for a while: a reading that begins while axe looks would dim a button under its eyes. */
const becomesQuiet = (frame: Frame): Promise<void> =>
  frame.evaluate(
    (quiet) =>
      new Promise<void>((resolve) => {
        const end = (): void => {
          observer.disconnect();
          resolve();
        };
        let timer = setTimeout(end, quiet);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(end, quiet);
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
    QUIET,
  );

/**
 * What axe has against the pane as it stands and what is cut off in it, by width and look: "320 dark". Names and structure
 * are the same in all colours, and are looked at in one.
 */
export async function faultsInEveryLook(
  workbench: WorkbenchPage,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const frame = await workbench.paneFrame();
  await becomesQuiet(frame);
  const faults: Record<string, readonly string[]> = {};
  for (const width of WIDTHS) {
    await workbench.ribbon(`${String(width)} Pixel breit`).click();
    for (const [look, media] of Object.entries(LOOKS)) {
      await workbench.page.emulateMedia({ ...media, ...STILL });
      const found = await axeFaults(frame, look === "light" ? "all" : "colours");
      found.push(...(await workbench.whatIsCutOff()));
      if (found.length > 0) faults[`${String(width)} ${look}`] = found;
    }
  }
  return faults;
}
