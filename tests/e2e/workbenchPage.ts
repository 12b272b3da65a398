import { buffer } from "node:stream/consumers";
import { chromium } from "playwright-core";
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Frame,
  FrameLocator,
  Locator,
  Page,
} from "playwright-core";
import { PANE_WORDS } from "../../src/german/paneWords";
import { eventually } from "./eventually";

/**
 * Gives every test of a file a fresh page of the workbench with a storage of its own, the model case opened and read.
 * After each test, complaints that it has not looked into fail it.
 */
export function workbenchForEachTest(options: BrowserContextOptions = {}): { readonly current: WorkbenchPage } {
  const holder: { current: WorkbenchPage } = { current: undefined as unknown as WorkbenchPage };
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.connect(addressOf("BROWSER_URL"));
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 1440, height: 900 },
      locale: "de-DE",
      ...options,
    });
    const complaints = await violationsIn(context);
    holder.current = new WorkbenchPage(await context.newPage(), complaints);
    await holder.current.open();
  });
  afterEach(async () => {
    await holder.current.page.context().close();
    expect(holder.current.complaints).toEqual([]);
  });
  return holder;
}

/** Fills with what any page of the context does against its content security policy: "img-src: https://…". */
async function violationsIn(context: BrowserContext): Promise<string[]> {
  const violations: string[] = [];
  await context.exposeFunction("tellViolation", (violation: string) => violations.push(violation));
  await context.addInitScript(() => {
    window.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
      void globalThis.tellViolation(`${effectiveDirective}: ${blockedURI}`);
    });
  });
  return violations;
}

declare global {
  var tellViolation: (violation: string) => Promise<void>;
}

/** The workbench as a person at the screen uses it. */
export class WorkbenchPage {
  private readonly url = addressOf("WORKBENCH_URL");

  /**
   * @param complaints Violations of a content security policy, in this page and in the frames of it; from here on also
   * errors and warnings in the console, uncaught ones, requests to foreign servers.
   */
  constructor(
    readonly page: Page,
    readonly complaints: string[],
  ) {
    const { origin } = new URL(this.url);
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.complaints.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.complaints.push(`uncaught: ${error.message}`));
    page.on("request", (request) => {
      if (/^(https?|wss?):/.test(request.url()) && new URL(request.url()).origin !== origin) {
        this.complaints.push(`request: ${request.url()}`);
      }
    });
  }

  /** Hands the complaints out to a test that has caused some; afterwards there are none. */
  takeComplaints(): readonly string[] {
    return this.complaints.splice(0);
  }

  async open(): Promise<void> {
    await this.page.goto(this.url);
    // Until then the pane has questions of its own under way, which a test's fault might hit.
    await this.pane.getByText(PANE_WORDS.overview.follows).waitFor();
  }

  /** The add-in's page, also after another workbook has loaded it anew. */
  get pane(): FrameLocator {
    return this.page.frameLocator("iframe");
  }

  /** The same as a frame, for what has to run in it; to be asked for anew after another workbook was opened. */
  async paneFrame(): Promise<Frame> {
    const frame = await (await this.page.locator("iframe").elementHandle())?.contentFrame();
    if (!frame) throw new Error("The workbench shows no pane.");
    return frame;
  }

  /** Whatever in the pane is wider than the pane: at the edge it would be cut off. */
  async whatIsCutOff(): Promise<readonly string[]> {
    return (await this.paneFrame()).evaluate(() => {
      // Fluent hides the cross of an empty search field in a box without width.
      const isHidden = (element: Element | null): boolean =>
        element !== null &&
        ((element.clientWidth === 0 && getComputedStyle(element).overflow === "hidden") ||
          isHidden(element.parentElement));
      return (
        [...document.querySelectorAll("body *")]
          .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1 && !isHidden(element))
          // Without a known end its bar runs in at one side and out at the other.
          .filter((element) => element.parentElement?.role !== "progressbar")
          .map((element) => `cut off: ${element.outerHTML.slice(0, 200)}`)
      );
    });
  }

  /** A button of the ribbon, by its label. */
  ribbon(label: string): Locator {
    return this.page.getByRole("toolbar").getByRole("button", { name: label });
  }

  /** Shows a screen of the pane. */
  goTo(screen: "Überblick" | "Prüfen" | "Bilanz" | "Hilfe"): Promise<void> {
    return this.pane.getByRole("navigation").getByRole("button", { name: screen }).click();
  }

  /** Types a text into a cell, as the person at the workbook does. */
  async typeInto(sheet: string, cell: string, text: string): Promise<void> {
    await this.selectCell(sheet, cell);
    const content = this.page.getByLabel("Inhalt der Zelle");
    await content.fill(text);
    await content.press("Enter");
  }

  async selectCell(sheet: string, cell: string): Promise<void> {
    await this.page.getByRole("tab", { name: sheet, exact: true }).click();
    await this.page.getByLabel(`Zellen des Blatts „${sheet}“`).waitFor();
    await this.nameBox.fill(cell);
    await this.nameBox.press("Enter");
    await this.untilSelected(`${sheet}!${cell}`);
  }

  /** Waits until the workbook shows this selection, "Maßnahmen!G6". */
  untilSelected(place: string): Promise<void> {
    return eventually(async () => {
      const sheet = await this.page.getByRole("tab", { selected: true }).textContent();
      return `${sheet ?? ""}!${await this.nameBox.inputValue()}`;
    }, place);
  }

  /** Waits until this stands in the selected cell. */
  untilContent(text: string): Promise<void> {
    return eventually(() => this.content(), text);
  }

  /** What stands in the selected cell. */
  content(): Promise<string> {
    return this.page.getByLabel("Inhalt der Zelle").inputValue();
  }

  private get nameBox(): Locator {
    return this.page.getByLabel("Adresse der Auswahl");
  }

  /** Opens a file as if it had been chosen in the dialog. */
  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    await this.page.locator("input[type=file]").setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(bytes) });
  }

  /** The workbook as "Speichern" hands it out. */
  async save(): Promise<Uint8Array> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.ribbon("Speichern").click()]);
    return buffer(await download.createReadStream());
  }
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function addressOf(name: "BROWSER_URL" | "WORKBENCH_URL"): string {
  const address = process.env[name];
  if (address === undefined) throw new Error("These tests need what jest.e2e.config.cjs starts.");
  return address;
}
