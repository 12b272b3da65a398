/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import { PROFILE_LABELS } from "../../src/german/profileLabels";
import type { BalanceOutcome, TaskOptions } from "../../src/taskpane/paneCommands";
import { WorkbookError } from "../../src/workbook/workbookError";
import { altenaTables } from "./auditViews";
import { FakeWorkbook, openPane } from "./paneHarness";

const opened = async (workbook: FakeWorkbook): Promise<ReturnType<typeof openPane>> => {
  const pane = openPane(workbook);
  await pane.user.click(await screen.findByRole("button", { name: "Bilanz" }));
  await screen.findByRole("button", { name: "Bilanz erzeugen" });
  return pane;
};

/** Work that the test drives: its options, and what ends it. */
function slowGeneration(workbook: FakeWorkbook): {
  options: TaskOptions;
  finish: (outcome: BalanceOutcome) => Promise<void>;
} {
  const control = { options: {}, finish: () => Promise.resolve() } as ReturnType<typeof slowGeneration>;
  workbook.generateBalance = (_, options = {}) =>
    new Promise((resolve) => {
      control.options = options;
      control.finish = (outcome) => act(async () => Promise.resolve(resolve(outcome)));
    });
  return control;
}

describe("generating the balance", () => {
  test("writes all sheets, as of the balance day that then stands in the tables unless told otherwise", async () => {
    const workbook = new FakeWorkbook(altenaTables());
    const { user } = await opened(workbook);
    await user.click(screen.getByRole("button", { name: "Bilanz erzeugen" }));
    expect(await screen.findByText("6 Blätter sind fertig.")).toBeVisible();
    expect(workbook.written[0]?.input).toEqual({
      sheets: ["overview", "balance", "outlook", "process", "checklist", "derivation"],
    });
  });

  test("takes the chosen sheets and day", async () => {
    const workbook = new FakeWorkbook(altenaTables());
    const { user } = await opened(workbook);
    for (const name of ["Ausblick", "Prozess", "Prüfliste", "Rechenweg"]) {
      await user.click(screen.getByRole("checkbox", { name }));
    }
    await user.clear(screen.getByLabelText(/^Stand/));
    await user.type(screen.getByLabelText(/^Stand/), "1. März 2014");
    await user.click(screen.getByRole("button", { name: "Bilanz erzeugen" }));
    await screen.findByText("2 Blätter sind fertig.");
    expect(workbook.written[0]?.input).toEqual({ asOf: "2014-03-01", sheets: ["overview", "balance"] });
  });

  test("needs a day that exists", async () => {
    const { user } = await opened(new FakeWorkbook(altenaTables()));
    await user.clear(screen.getByLabelText(/^Stand/));
    await user.type(screen.getByLabelText(/^Stand/), "31.02.2014");
    expect(screen.getByText(/^Bitte einen Tag angeben/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Bilanz erzeugen" })).toBeDisabled();
  });

  test("needs at least one sheet", async () => {
    const { user } = await opened(new FakeWorkbook(altenaTables()));
    for (const box of screen.getAllByRole("checkbox")) await user.click(box);
    expect(screen.getByText("Bitte mindestens ein Blatt auswählen.")).toBeVisible();
    expect(screen.getByRole("button", { name: "Bilanz erzeugen" })).toBeDisabled();
  });

  test("shows which sheet is being written, and can be cancelled between two", async () => {
    const workbook = new FakeWorkbook(altenaTables());
    const work = slowGeneration(workbook);
    const { user } = await opened(workbook);
    await user.click(screen.getByRole("button", { name: "Bilanz erzeugen" }));
    act(() => work.options.onProgress?.({ what: "Gesamtbilanz", done: 1, of: 6 }));
    expect(screen.getByRole("progressbar", { name: "Gesamtbilanz (2 von 6)" })).toBeVisible();
    expect(work.options.signal?.aborted).toBe(false);
    await user.click(screen.getByRole("button", { name: "Abbrechen" }));
    expect(work.options.signal?.aborted).toBe(true);
    const deviations = [{ cell: "D5", expected: 1, found: 0 }];
    await work.finish({ sheets: [{ id: "overview", title: "Übersicht", deviations }], isCancelled: true });
    expect(screen.getByText(/1 Formel zeigt etwas anderes, als gezählt wurde/)).toBeVisible();
    expect(await screen.findByText("Abgebrochen. 1 Blatt fertig.")).toBeVisible();
  });

  test("links to the sheets and tells what was kept because of hand edits", async () => {
    const workbook = new FakeWorkbook(altenaTables());
    workbook.generateBalance = () =>
      Promise.resolve({
        sheets: [{ id: "balance", title: "Gesamtbilanz", kept: "Gesamtbilanz (alt 2013-11-21)" }],
        isCancelled: false,
      });
    const { user } = await opened(workbook);
    await user.click(screen.getByRole("button", { name: "Bilanz erzeugen" }));
    await user.click(await screen.findByRole("button", { name: "Gesamtbilanz" }));
    expect(workbook.selected).toEqual([{ sheet: "Gesamtbilanz", cell: "A1" }]);
    expect(screen.getByText(/^von Hand geändert; das bisherige Blatt:/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Gesamtbilanz (alt 2013-11-21)" }));
    expect(workbook.selected).toContainEqual({ sheet: "Gesamtbilanz (alt 2013-11-21)", cell: "A1" });
  });

  test("says what stands in the way, leads there, and lets the user try again", async () => {
    const workbook = new FakeWorkbook(altenaTables());
    workbook.generateBalance = () =>
      Promise.reject(new WorkbookError({ code: "sheetProtected", sheets: ["Übersicht"] }));
    const { user } = await opened(workbook);
    await user.click(screen.getByRole("button", { name: "Bilanz erzeugen" }));
    expect(await screen.findByText(/^Das Blatt „Übersicht“ ist geschützt\./)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Blatt „Übersicht“ zeigen" }));
    expect(workbook.selected).toEqual([{ sheet: "Übersicht", cell: "A1" }]);
    await user.click(screen.getByRole("button", { name: "Erneut versuchen" }));
    expect(screen.queryByText(/geschützt/)).not.toBeInTheDocument();
  });

  test("starts at once from the ribbon", async () => {
    const workbook = new FakeWorkbook(altenaTables());
    const { inbox } = openPane(workbook);
    await screen.findByRole("button", { name: "Bilanz" });
    act(() => inbox.put("balance"));
    expect(await screen.findByText("6 Blätter sind fertig.")).toBeVisible();
  });

  test("is not started once more by coming back to the screen", async () => {
    const workbook = new FakeWorkbook(altenaTables());
    const { user, inbox } = openPane(workbook);
    await screen.findByRole("button", { name: "Bilanz" });
    act(() => inbox.put("balance"));
    await screen.findByText("6 Blätter sind fertig.");
    await user.click(screen.getByRole("button", { name: "Überblick" }));
    await user.click(screen.getByRole("button", { name: "Bilanz" }));
    expect(await screen.findByText("6 Blätter sind fertig.")).toBeVisible();
    expect(workbook.written).toHaveLength(1);
  });

  test("goes on while the user looks at another screen", async () => {
    const workbook = new FakeWorkbook(altenaTables());
    const work = slowGeneration(workbook);
    const { user } = await opened(workbook);
    await user.click(screen.getByRole("checkbox", { name: "Rechenweg" }));
    await user.click(screen.getByRole("button", { name: "Bilanz erzeugen" }));
    await user.click(screen.getByRole("button", { name: "Prüfen" }));
    expect(work.options.signal?.aborted).toBe(false);
    await work.finish({ sheets: [{ id: "overview", title: "Übersicht" }], isCancelled: false });
    await user.click(screen.getByRole("button", { name: "Bilanz" }));
    expect(await screen.findByText("1 Blatt ist fertig.")).toBeVisible();
    expect(screen.getByRole("checkbox", { name: "Rechenweg" })).not.toBeChecked();
  });

  test("takes a balance day that the tables have got meanwhile", async () => {
    const workbook = new FakeWorkbook(altenaTables());
    await opened(workbook);
    expect(screen.getByLabelText(/^Stand/)).toHaveValue("21.11.2013");
    const tables = altenaTables();
    workbook.edit({
      ...tables,
      profile: (tables.profile ?? []).map((row) =>
        row.label === PROFILE_LABELS.asOf ? { ...row, value: "2014-03-01" } : row,
      ),
    });
    await waitFor(() => expect(screen.getByLabelText(/^Stand/)).toHaveValue("01.03.2014"));
  });

  test("says which sheet has gone, and of anything else what it is", async () => {
    const workbook = new FakeWorkbook(altenaTables());
    let code: "notFound" | "windowInactive" = "notFound";
    workbook.select = () => Promise.reject(new WorkbookError({ code }));
    const { user } = await opened(workbook);
    await user.click(screen.getByRole("button", { name: "Bilanz erzeugen" }));
    await user.click(await screen.findByRole("button", { name: "outlook" }));
    expect(await screen.findByText("Das Blatt „outlook“ gibt es nicht mehr.")).toBeVisible();
    code = "windowInactive";
    await user.click(screen.getByRole("button", { name: "outlook" }));
    expect(await screen.findByText(/^Die Arbeitsmappe liegt nicht im Vordergrund/)).toBeVisible();
  });
});
