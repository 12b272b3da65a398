/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import { PANE_WORDS } from "../../src/german/paneWords";
import { WorkbookError } from "../../src/workbook/workbookError";
import { altenaTables } from "./auditViews";
import { FakeWorkbook, openPane } from "./paneHarness";

const { failure } = PANE_WORDS;

/** React reports what reached the boundary on the console too. */
beforeEach(() => {
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => jest.restoreAllMocks());

const failed = (): Promise<HTMLElement> => screen.findByRole("heading", { name: failure.title });

describe("a bug of ours ends in a calm text", () => {
  test("when it is in the reading of the audit", async () => {
    const workbook = new FakeWorkbook(altenaTables());
    workbook.checkAudit = () => Promise.reject(new TypeError("a bug"));
    openPane(workbook);
    expect(await failed()).toBeVisible();
    expect(screen.getByRole("button", { name: failure.restart })).toBeVisible();
  });

  test("when it is in work that the user set going", async () => {
    const workbook = new FakeWorkbook(altenaTables());
    workbook.generateBalance = () => Promise.reject(new TypeError("a bug"));
    const { user } = openPane(workbook);
    await user.click(await screen.findByRole("button", { name: "Bilanz" }));
    await user.click(await screen.findByRole("button", { name: "Bilanz erzeugen" }));
    expect(await failed()).toBeVisible();
  });

  test("when it is in leading to a cell", async () => {
    const workbook = new FakeWorkbook(altenaTables());
    workbook.select = () => Promise.reject(new TypeError("a bug"));
    const { user } = openPane(workbook);
    await user.click(await screen.findByRole("button", { name: /^1 Steuerung/ }));
    await user.click((await screen.findAllByRole("button", { name: /1\.1\.1/ }))[0]!);
    expect(await failed()).toBeVisible();
  });

  test("when it is in following the tables", async () => {
    const workbook = new FakeWorkbook(altenaTables());
    workbook.watchTables = () => Promise.reject(new TypeError("a bug"));
    openPane(workbook);
    expect(await failed()).toBeVisible();
  });
});

describe("the details of a bug, to copy,", () => {
  const copied = async (thrown: unknown): Promise<string> => {
    const workbook = new FakeWorkbook(altenaTables());
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what libraries throw need be no Error
    workbook.checkAudit = () => Promise.reject(thrown);
    const { user } = openPane(workbook);
    await failed();
    await user.click(screen.getByRole("button", { name: failure.copy }));
    expect(await screen.findByText(failure.copied)).toBeVisible();
    return window.navigator.clipboard.readText();
  };

  test("say version, error, Office's own details, cause, and where in the pane it was", async () => {
    const cause = Object.assign(new Error("refused"), { debugInfo: { errorLocation: "Range.values" } });
    const details = await copied(new TypeError("a bug", { cause }));
    expect(details).toMatch(/^Auditbilanz test\n/);
    expect(details).toContain("TypeError: a bug");
    expect(details).toMatch(/Caused by: Error: refused[^]*"errorLocation":"Range\.values"/);
    expect(details).toMatch(/\n *at .*taskpane.Pane\.tsx/);
  });

  test("say what was thrown, if it is no error", async () => {
    expect(await copied("a text")).toContain("\na text\n");
  });

  test("are shown to be copied by hand where the program around the pane forbids it", async () => {
    const workbook = new FakeWorkbook(altenaTables());
    workbook.checkAudit = () => Promise.reject(new TypeError("a bug"));
    const { user } = openPane(workbook);
    await failed();
    jest.spyOn(window.navigator.clipboard, "writeText").mockRejectedValue(new DOMException("no", "NotAllowedError"));
    await user.click(screen.getByRole("button", { name: failure.copy }));
    expect(await screen.findByText(failure.notCopied)).toBeVisible();
    expect(screen.getByText(/TypeError: a bug/)).toBeVisible();
  });
});

describe("a reading that is refused after one that went well", () => {
  const ANOTHER_WINDOW = /^Die Tabellen konnten nicht neu gelesen werden.*letzten Lesung.*nicht im Vordergrund/;

  test("leaves the figures on the screen under a notice, until another try succeeds", async () => {
    const workbook = new FakeWorkbook(altenaTables());
    const { user } = openPane(workbook);
    expect(await screen.findByText(PANE_WORDS.overview.follows)).toBeVisible();
    workbook.refuseReading({ code: "windowInactive" });
    expect(await screen.findByText(ANOTHER_WINDOW)).toBeVisible();
    expect(screen.getByRole("heading", { name: /^17 von 20/ })).toBeVisible();
    expect(screen.queryByText(PANE_WORDS.overview.follows)).toBeNull();
    workbook.tables = { ...altenaTables(), measures: altenaTables().measures!.slice(0, 19) };
    await user.click(screen.getByRole("button", { name: PANE_WORDS.tryAgain }));
    expect(screen.getByText(ANOTHER_WINDOW)).toBeVisible();
    workbook.refuseReading(undefined);
    expect(await screen.findByRole("heading", { name: /von 19 Maßnahmen/ })).toBeVisible();
    expect(screen.queryByText(ANOTHER_WINDOW)).toBeNull();
  });

  test("leaves the other screens within reach", async () => {
    const workbook = new FakeWorkbook(altenaTables());
    const { user } = openPane(workbook);
    await screen.findByRole("heading", { name: /^17 von 20/ });
    workbook.refuseReading({ code: "cellBeingEdited" });
    await screen.findByText(/^Die Tabellen konnten nicht neu gelesen werden/);
    await user.click(screen.getByRole("button", { name: "Prüfen" }));
    expect(await screen.findByRole("searchbox")).toBeVisible();
  });
});

describe("what stands in the way", () => {
  test("is one sentence with the way to the sheet and another try", async () => {
    const workbook = new FakeWorkbook(altenaTables());
    const { checkAudit } = workbook;
    workbook.checkAudit = () =>
      Promise.reject(new WorkbookError({ code: "sheetProtected", sheets: ["Maßnahmen", "Ziele"] }));
    const { user } = openPane(workbook);
    expect(await screen.findByText(/^Die Blätter „Maßnahmen“, „Ziele“ sind geschützt/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: PANE_WORDS.showSheet("Maßnahmen") }));
    expect(workbook.selected).toEqual([{ sheet: "Maßnahmen", cell: "A1" }]);
    workbook.checkAudit = checkAudit;
    await user.click(screen.getByRole("button", { name: PANE_WORDS.tryAgain }));
    expect(await screen.findByRole("heading", { name: "Stadt Altena" })).toBeVisible();
  });

  test("to following the tables costs only the claim to follow them", async () => {
    const workbook = new FakeWorkbook(altenaTables());
    workbook.watchTables = () => Promise.reject(new WorkbookError({ code: "unsupported", member: "onChanged" }));
    openPane(workbook);
    expect(await screen.findByRole("heading", { name: "Stadt Altena" })).toBeVisible();
    await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
    expect(screen.queryByText(PANE_WORDS.overview.follows)).toBeNull();
  });
});
