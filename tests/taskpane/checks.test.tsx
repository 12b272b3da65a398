/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Finding } from "../../src/domain/finding";
import { findingRows } from "../../src/taskpane/checks/findingRows";
import type { FindingFilter } from "../../src/taskpane/checks/findingRows";
import type { AuditView } from "../../src/taskpane/paneCommands";
import { WorkbookError } from "../../src/workbook/workbookError";
import { tablesWith, viewOf } from "./auditViews";
import { FakeWorkbook, openPane } from "./paneHarness";

const place = (row: number) => ({ table: "measures", row, column: "status" }) as const;
const number = (row: number): string => `1.1.${String(row + 1)}`;

const overdue = (row: number): Finding => ({
  rule: "measure.overdue",
  severity: "note",
  place: place(row),
  details: { number: number(row), dueDate: "2013-01-01", asOf: "2013-11-21" },
});

/** The pane only passes on by what a row is known again. */
const NO_ROW = { cells: [], columns: {} };

const unknownWord = (row: number): Finding => ({
  rule: "status.unknownWord",
  severity: "mustClarify",
  place: place(row),
  details: {
    number: number(row),
    status: "erledigt",
    word: "realisiert",
    certainty: "certain",
    reason: "",
    evidence: "",
  },
  fix: { cells: [{ place: place(row), before: "erledigt", after: "realisiert" }], row: NO_ROW },
});

const TABLES = tablesWith([{ measure: "a" }, { measure: "b" }, { measure: "c" }]);

/** A workbook in which the checks find just these. */
class CheckedWorkbook extends FakeWorkbook {
  constructor(readonly found: readonly Finding[]) {
    super(TABLES);
  }
  override checkAudit = (): Promise<AuditView> => {
    this.reads++;
    return Promise.resolve(viewOf(TABLES, this.found));
  };
}

const opened = async (workbook: FakeWorkbook): Promise<ReturnType<typeof openPane>> => {
  const pane = openPane(workbook);
  await pane.user.click(await screen.findByRole("button", { name: "Prüfen" }));
  await screen.findByRole("searchbox");
  return pane;
};

const lines = async (): Promise<readonly string[]> =>
  (await within(await screen.findByRole("list", { name: "Befunde" })).findAllByRole("listitem")).map(
    ({ textContent }) => textContent,
  );

/** Presses a key where the focus is: what has it right afterwards, before anything else can happen. */
function press(key: string): string {
  fireEvent.keyDown(document.activeElement!, { key });
  return document.activeElement!.textContent;
}

describe("the list of findings", () => {
  test("stands by severity and rule, each with its count", async () => {
    await opened(new CheckedWorkbook([overdue(0), unknownWord(1), overdue(2)]));
    expect(await lines()).toEqual([
      "Muss geklärt werden (1)",
      expect.stringMatching(/\(1\)Beheben …$/),
      expect.stringMatching(/measures!A3$/),
      "Hinweis (2)",
      expect.stringMatching(/\(2\)$/),
      expect.stringMatching(/measures!A2$/),
      expect.stringMatching(/measures!A4$/),
    ]);
  });

  test("leads to the cell by a click", async () => {
    const workbook = new CheckedWorkbook([overdue(1)]);
    const { user } = await opened(workbook);
    await user.click(await screen.findByRole("button", { name: /measures!A3$/ }));
    expect(workbook.selected).toEqual([{ sheet: "measures", cell: "A3" }]);
  });

  test("can be cut down to a severity and searched", async () => {
    const { user } = await opened(new CheckedWorkbook([overdue(0), unknownWord(1), overdue(2)]));
    await user.click(screen.getByRole("button", { name: "Hinweise (2)" }));
    expect(screen.getByText("2 von 3 gezeigt")).toBeVisible();
    await user.type(screen.getByRole("searchbox"), "1.1.3");
    expect(await screen.findByText("1 von 3 gezeigt")).toBeVisible();
    await user.type(screen.getByRole("searchbox"), "xyz");
    expect(await screen.findByText("Kein Befund passt zu Suche und Auswahl.")).toBeVisible();
  });

  const cutDown = async (user: ReturnType<typeof openPane>["user"]): Promise<void> => {
    await user.click(screen.getByRole("button", { name: "Hinweise (2)" }));
    await user.type(screen.getByRole("searchbox"), "1.1.3");
    await screen.findByText("1 von 3 gezeigt");
  };

  test("stays cut down while the tables cannot be read again", async () => {
    const workbook = new CheckedWorkbook([overdue(0), unknownWord(1), overdue(2)]);
    const { user } = await opened(workbook);
    await cutDown(user);
    const { checkAudit } = workbook;
    workbook.checkAudit = () => Promise.reject(new WorkbookError({ code: "windowInactive" }));
    await user.click(screen.getByRole("button", { name: "Erneut prüfen" }));
    await screen.findByText(/nicht im Vordergrund/);
    expect(screen.getByText("1 von 3 gezeigt")).toBeVisible();
    workbook.checkAudit = checkAudit;
    await user.click(screen.getByRole("button", { name: "Erneut versuchen" }));
    await waitFor(() => expect(screen.queryByText(/nicht im Vordergrund/)).toBeNull());
    expect(screen.getByText("1 von 3 gezeigt")).toBeVisible();
    expect(screen.getByRole("searchbox")).toHaveValue("1.1.3");
  });

  test("stays cut down while another screen is looked at", async () => {
    const { user } = await opened(new CheckedWorkbook([overdue(0), unknownWord(1), overdue(2)]));
    await cutDown(user);
    await user.click(screen.getByRole("button", { name: "Überblick" }));
    await screen.findByRole("heading", { name: /Maßnahmen/ });
    await user.click(screen.getByRole("button", { name: "Prüfen" }));
    expect(await screen.findByText("1 von 3 gezeigt")).toBeVisible();
    expect(screen.getByRole("searchbox")).toHaveValue("1.1.3");
    expect(screen.getByRole("button", { name: "Hinweise (2)" })).toHaveAttribute("aria-pressed", "true");
  });

  test("has one tab stop, and arrow keys go from finding to finding past the headings", async () => {
    await opened(new CheckedWorkbook([unknownWord(0), overdue(1)]));
    const list = await screen.findByRole("list", { name: "Befunde" });
    expect(list.querySelectorAll('[tabindex="0"]')).toHaveLength(2);
    act(() =>
      within(list)
        .getByRole("button", { name: /measures!A2$/ })
        .focus(),
    );
    expect([press("ArrowDown"), press("ArrowDown"), press("ArrowDown"), press("Home")]).toEqual([
      expect.stringMatching(/\(1\)$/),
      expect.stringMatching(/measures!A3$/),
      expect.stringMatching(/measures!A3$/),
      expect.stringMatching(/\(1\)$/),
    ]);
  });

  test("meets each line while an arrow key is held down, and the last one at once", async () => {
    await opened(new CheckedWorkbook(Array.from({ length: 20 }, (_, row) => overdue(row))));
    const list = await screen.findByRole("list", { name: "Befunde" });
    act(() => within(list).getByRole("button", { expanded: true }).focus());
    const rows = Array.from({ length: 20 }, () => /measures!A(\d+)$/.exec(press("ArrowDown"))?.[1]);
    expect(rows).toEqual(Array.from({ length: 20 }, (_, row) => String(row + 2)));
    press("Home");
    expect(press("End")).toMatch(/measures!A21$/);
  });

  test("keeps the focus while somebody scrolls far away from it", async () => {
    const { user } = await opened(new CheckedWorkbook(Array.from({ length: 1000 }, (_, row) => overdue(row))));
    const rule = await screen.findByRole("button", { name: /Frist verstrichen/ });
    await user.click(rule);
    const list = await screen.findByRole("list", { name: "Befunde" });
    list.parentElement!.scrollTop = 40_000;
    fireEvent.scroll(list.parentElement!);
    expect(within(list).getAllByRole("listitem").at(-1)).toHaveAttribute(
      "aria-posinset",
      expect.stringMatching(/^7\d\d$/),
    );
    expect(rule).toHaveFocus();
    expect(press("ArrowDown")).toMatch(/measures!A2$/);
  });

  test("says so when nothing was found", async () => {
    await opened(new CheckedWorkbook([]));
    expect(screen.getByText("Nichts gefunden: Alle Prüfungen sind ohne Befund.")).toBeVisible();
  });

  test("draws only what can be seen of ten thousand findings", async () => {
    const many = Array.from({ length: 10_000 }, (_, row) => overdue(row));
    const { user } = await opened(new CheckedWorkbook(many));
    await user.click(await screen.findByRole("button", { name: /Frist verstrichen/ }));
    const list = await screen.findByRole("list", { name: "Befunde" });
    const drawn = within(list).getAllByRole("listitem");
    expect(drawn.length).toBeLessThan(60);
    expect(drawn[0]).toHaveAttribute("aria-setsize", "10002");
  });
});

describe("the rows of the list", () => {
  const filter = (given: Partial<FindingFilter> = {}): FindingFilter => ({
    severities: new Set(),
    search: "",
    toggled: new Set(),
    ...given,
  });
  const kinds = (count: number, given?: Partial<FindingFilter>): readonly string[] =>
    findingRows(
      viewOf(
        TABLES,
        Array.from({ length: count }, (_, row) => overdue(row)),
      ).findings,
      filter(given),
    ).map(({ kind }) => kind);

  test.each([
    ["a rule of twenty findings is open", 20, {}, 22],
    ["a rule of more is folded", 21, {}, 2],
    ["a search opens it", 21, { search: "1.1." }, 23],
    ["a click opens it", 21, { toggled: new Set(["measure.overdue"]) }, 23],
    ["a click folds an open one", 20, { toggled: new Set(["measure.overdue"]) }, 2],
  ])("%s", (_, count, given, rows) => expect(kinds(count, given)).toHaveLength(rows));
});

describe("a fix", () => {
  test("shows every cell before anything is written", async () => {
    const workbook = new CheckedWorkbook([unknownWord(0), unknownWord(1)]);
    const { user } = await opened(workbook);
    await user.click(await screen.findByRole("button", { name: "2 beheben …" }));
    expect(screen.getByText("Diese 2 Zellen werden geändert:")).toBeVisible();
    const cells = await within(screen.getByRole("list", { name: "Änderungen ansehen" })).findAllByRole("listitem");
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      "measures!A2: erledigt → realisiert",
      "measures!A3: erledigt → realisiert",
    ]);
    expect(workbook.written).toEqual([]);
  });

  test("is written by one confirmation and counts what it changed", async () => {
    const workbook = new CheckedWorkbook([unknownWord(0), unknownWord(1)]);
    const { user } = await opened(workbook);
    await user.click(await screen.findByRole("button", { name: "2 beheben …" }));
    await user.click(screen.getByRole("button", { name: "2 Zellen ändern" }));
    expect(await screen.findByText("2 Zellen geändert.")).toBeVisible();
    expect(workbook.written).toEqual([{ command: "applyFixes", input: [unknownWord(0).fix, unknownWord(1).fix] }]);
  });

  test("tells of cells that it left alone because they had changed", async () => {
    const workbook = new CheckedWorkbook([unknownWord(0)]);
    workbook.applyFixes = () => Promise.resolve({ applied: [], skipped: unknownWord(0).fix?.cells ?? [] });
    const { user } = await opened(workbook);
    await user.click(await screen.findByRole("button", { name: "Beheben …" }));
    await user.click(screen.getByRole("button", { name: "1 Zelle ändern" }));
    expect(await screen.findByText("1 Zelle hat sich inzwischen geändert und wurde ausgelassen.")).toBeVisible();
  });

  test("can be left without writing", async () => {
    const workbook = new CheckedWorkbook([unknownWord(0)]);
    const { user } = await opened(workbook);
    await user.click(await screen.findByRole("button", { name: "Beheben …" }));
    await user.click(screen.getByRole("button", { name: "Abbrechen" }));
    expect(await screen.findByRole("searchbox")).toBeVisible();
    expect(workbook.written).toEqual([]);
  });
});
