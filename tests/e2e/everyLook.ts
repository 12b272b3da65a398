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

/** Longer than the tables rest before they are read again, and than that takes, in milliseconds. */
const READ_AGAIN = 1_500;

/** What is still found at a second look: a button is dim for the moment of a reading that began in the midst of the first. */
async function lasting(look: () => Promise<string[]>): Promise<string[]> {
  const found = await look();
  if (found.length === 0) return found;
  await new Promise((resolve) => setTimeout(resolve, READ_AGAIN));
  return look();
}

/**
 * What axe has against the pane as it stands and what is cut off in it, by width and look: "320 dark". Names and structure
 * are the same in all colours, and are looked at in one.
 */
export async function faultsInEveryLook(
  workbench: WorkbenchPage,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const frame = await workbench.paneFrame();
  const faults: Record<string, readonly string[]> = {};
  for (const width of WIDTHS) {
    await workbench.ribbon(`${String(width)} Pixel breit`).click();
    for (const [look, media] of Object.entries(LOOKS)) {
      await workbench.page.emulateMedia({ ...media, ...STILL });
      const found = await lasting(() => axeFaults(frame, look === "light" ? "all" : "colours"));
      found.push(...(await workbench.whatIsCutOff()));
      if (found.length > 0) faults[`${String(width)} ${look}`] = found;
    }
  }
  return faults;
}
