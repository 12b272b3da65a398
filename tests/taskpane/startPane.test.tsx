/** @jest-environment jsdom */
import { act, createEvent, fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { PANE_WORDS } from "../../src/german/paneWords";
import { startPane } from "../../src/taskpane/startPane";
import { named } from "../manifest/manifestFile";
import { altenaTables } from "./auditViews";
import { FakeWorkbook, fillGaps } from "./paneHarness";

interface OfficeProgram {
  readonly host?: string;
  /** Of Office's surface, where it tells. */
  readonly background?: string;
  /** Requirement sets that it has. */
  readonly sets: readonly string[];
}

const EXCEL: OfficeProgram = { host: "Excel", sets: ["ExcelApi 1.13", "SharedRuntime 1.1"] };

type RibbonFunction = (event: { completed: () => void }) => void;

let workbook: FakeWorkbook;
let shown: number;

/** Starts the pane in this program; answers the functions that its ribbon buttons can call. */
async function start({ host, background, sets }: OfficeProgram): Promise<ReadonlyMap<string, RibbonFunction>> {
  const functions = new Map<string, RibbonFunction>();
  let ready: (info: unknown) => void = () => undefined;
  Object.assign(globalThis, {
    Office: {
      HostType: { Excel: "Excel" },
      onReady: (callback: typeof ready) => (ready = callback),
      actions: { associate: (name: string, called: RibbonFunction) => functions.set(name, called) },
      addin: { showAsTaskpane: () => Promise.resolve(void shown++) },
      context: {
        requirements: { isSetSupported: (name: string, version: string) => sets.includes(`${name} ${version}`) },
        diagnostics: { version: "16.0" },
        officeTheme: background && { bodyBackgroundColor: background },
      },
    },
  });
  startPane(document.body.appendChild(document.createElement("div")), workbook);
  await settled(() => ready({ host, platform: "PC" }));
  return functions;
}

/** What follows from the event, the reading of the workbook included. */
const settled = (event: () => void): Promise<void> =>
  act(async () => {
    event();
    await new Promise((resolve) => setTimeout(resolve, 0));
  });

beforeEach(() => {
  fillGaps();
  shown = 0;
  workbook = new FakeWorkbook(altenaTables());
  document.body.replaceChildren();
});

describe("the pane", () => {
  test("shows the audit in Excel", async () => {
    await start(EXCEL);
    expect(await screen.findByRole("heading", { name: "Stadt Altena" })).toBeVisible();
  });

  test("says in a browser where it belongs", async () => {
    await start({ sets: [] });
    expect(await screen.findByRole("heading", { name: PANE_WORDS.outsideExcel.title })).toBeVisible();
    expect(workbook.reads).toBe(0);
  });

  test("says in an Excel before 2021 that it is too old", async () => {
    await start({ host: "Excel", sets: ["ExcelApi 1.9"] });
    expect(await screen.findByRole("heading", { name: PANE_WORDS.unsupported.title })).toBeVisible();
    expect(workbook.reads).toBe(0);
  });

  test.each([
    ["#262626", true],
    ["#ffffff", false],
  ])("is dark where Excel is, even where it cannot work: %s", async (background, isDark) => {
    await start({ host: "Excel", background, sets: [] });
    expect((await screen.findByRole("main")).classList.contains("dark")).toBe(isDark);
  });

  test("works without ribbon buttons where Excel has no shared runtime", async () => {
    const functions = await start({ host: "Excel", sets: ["ExcelApi 1.13"] });
    expect(await screen.findByRole("heading", { name: "Stadt Altena" })).toBeVisible();
    expect([...functions.keys()]).toEqual([]);
  });
});

describe("the ribbon", () => {
  test("calls the functions that the manifest names, and no others", async () => {
    const functions = await start(EXCEL);
    const inManifest = named("FunctionName").map(({ textContent }) => textContent);
    expect([...functions.keys()].sort()).toEqual(inManifest.sort());
  });

  test.each([
    ["checkAudit", PANE_WORDS.screens.checks],
    ["generateBalance", PANE_WORDS.screens.balance],
  ])("%s shows the pane on the outcome, then the button is free again", async (name, tab) => {
    const functions = await start(EXCEL);
    let completed = 0;
    await settled(() => functions.get(name)?.({ completed: () => completed++ }));
    expect([completed, shown]).toEqual([1, 1]);
    expect(await screen.findByRole("button", { name: tab, current: "page" })).toBeVisible();
  });

  test("that asks for the balance gets it generated", async () => {
    const functions = await start(EXCEL);
    await settled(() => functions.get("generateBalance")?.({ completed: () => undefined }));
    expect(await screen.findByText("6 Blätter sind fertig.")).toBeVisible();
    expect(workbook.written.map(({ command }) => command)).toEqual(["generateBalance"]);
  });
});

describe("the keyboard stays on the screen", () => {
  afterEach(() => jest.restoreAllMocks());

  test("when the button that was pressed goes away with its screen", async () => {
    jest.spyOn(document, "hasFocus").mockReturnValue(true);
    const user = userEvent.setup();
    await start(EXCEL);
    await user.click(await screen.findByRole("button", { name: "1 Status klären" }));
    await user.click(await screen.findByRole("button", { name: "‹ Überblick" }));
    await screen.findByRole("button", { name: "1 Status klären" });
    await waitFor(() => expect(screen.getByRole("main")).toHaveFocus());
  });

  test("but not when somebody works in the workbook meanwhile", async () => {
    const user = userEvent.setup();
    await start(EXCEL);
    await user.click(await screen.findByRole("button", { name: "1 Status klären" }));
    jest.spyOn(document, "hasFocus").mockReturnValue(false);
    await user.click(await screen.findByRole("button", { name: "‹ Überblick" }));
    await screen.findByRole("button", { name: "1 Status klären" });
    expect(document.body).toHaveFocus();
  });
});

test.each([
  ["a file", "Files", true],
  ["a marked text", "text/plain", false],
])("%s that is dropped where no screen takes it, from %s: refused %s", async (_, type, isRefused) => {
  await start(EXCEL);
  const drop = createEvent.drop(await screen.findByRole("main"), { dataTransfer: { types: [type] } });
  fireEvent(screen.getByRole("main"), drop);
  expect(drop.defaultPrevented).toBe(isRefused);
});
