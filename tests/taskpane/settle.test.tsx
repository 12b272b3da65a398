/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import type { SourceRow } from "../../src/domain/source";
import type { Row } from "../../src/domain/tables";
import type { Decision } from "../../src/commands/settleStatus";
import { WorkbookError } from "../../src/workbook/workbookError";
import { altenaTables, tablesWith } from "./auditViews";
import { FakeWorkbook, openPane } from "./paneHarness";

/** A workbook whose status cells really change, so that what was settled is settled. */
class SettlingWorkbook extends FakeWorkbook {
  isChangedMeanwhile = false;

  override settleStatus = (decision: Decision): ReturnType<FakeWorkbook["settleStatus"]> => {
    this.written.push({ command: "settleStatus", input: decision });
    const cell = {
      place: { ...decision.measure.place, column: "status" as const },
      before: decision.measure.statusText,
      after: WORDS[decision.status],
    };
    if (this.isChangedMeanwhile) return Promise.resolve({ applied: [], skipped: [cell] });
    this.#write(cell.place.row, cell.after);
    return Promise.resolve({ applied: [{ cells: [cell], row: NO_ROW }], skipped: [] });
  };

  override applyFixes: FakeWorkbook["applyFixes"] = (fixes) => {
    this.written.push({ command: "applyFixes", input: fixes });
    const cells = fixes.flatMap((fix) => fix.cells);
    for (const { place, after } of cells) this.#write(place.row ?? -1, String(after));
    return Promise.resolve({ applied: [{ cells, row: NO_ROW }], skipped: [] });
  };

  #write(row: number, status: string): void {
    const measures = (this.tables?.measures ?? []) as readonly Row<"measures">[];
    this.tables = {
      ...this.tables,
      measures: measures.map((measure, index) => (index === row ? { ...measure, status } : measure)),
    };
  }
}

/** The pane only passes on by what a row is known again. */
const NO_ROW: SourceRow = { cells: [], columns: {} };

const WORDS = {
  done: "realisiert",
  partly: "teilweise realisiert",
  notDone: "nicht realisiert",
  dropped: "entfallen",
  unassessed: "noch nicht bewertet",
};

const settling = async (workbook: FakeWorkbook): Promise<ReturnType<typeof openPane>> => {
  const pane = openPane(workbook);
  await pane.user.click(await screen.findByRole("button", { name: /Status klären$/ }));
  await screen.findByRole("heading", { name: /^Status klären/ });
  return pane;
};

const decisions = (workbook: FakeWorkbook): readonly (readonly [string, string])[] =>
  workbook.written
    .filter(({ command }) => command === "settleStatus")
    .map(({ input }) => [(input as Decision).measure.number, (input as Decision).status]);

const DOUBTFUL = { measure: "Ausschuss bilden", result: "Bisher gibt es noch keinen Ausschuss." };
const CERTAIN = { measure: "Bericht schreiben", result: "Ist realisiert" };
const MUTE = { measure: "Runden Tisch gründen", result: "" };

describe("settling the one open status of the Altena audit", () => {
  test("shows goal, measure, criterion and the result in its wording", async () => {
    await settling(new SettlingWorkbook(altenaTables()));
    expect(screen.getByText("Handlungsfeld 1 · Ziel 1.1")).toBeVisible();
    expect(screen.getByText(/^Direkte Ansiedlung beim Bürgermeister/)).toBeVisible();
    expect(screen.getByText(/^Die Familienpolitik in Altena wird in gemeinsamer Verantwortung/)).toBeVisible();
    expect(screen.getByText("„Bisher gibt es noch keinen familienpolitischen Ausschuss.“")).toBeVisible();
  });

  test("shows the doubtful suggestion with its reason, and offers no way to accept it", async () => {
    await settling(new SettlingWorkbook(altenaTables()));
    expect(screen.getByText("Unsicherer Vorschlag: nicht realisiert")).toBeVisible();
    expect(screen.getByText("Dafür: „noch keinen“")).toBeVisible();
    expect(screen.getByText("Bitte entscheiden Sie selbst.")).toBeVisible();
    expect(screen.queryByRole("button", { name: /Vorschlag übernehmen/ })).not.toBeInTheDocument();
  });

  test("says beside each status what the total would then be", async () => {
    await settling(new SettlingWorkbook(altenaTables()));
    const effects = screen.getAllByRole("button", { name: /^\[\d\]/ }).map(({ textContent }) => textContent);
    expect(effects).toEqual([
      "[1]realisiertdann 18 von 20 (90\u00A0%)",
      "[2]teilweise realisiertdann 17 von 20 (85\u00A0%)",
      "[3]nicht realisiertdann 17 von 20 (85\u00A0%)",
      "[4]entfallenBeschluss angeben",
      "[5]bleibt noch nicht bewertet",
    ]);
  });

  test("ends with the figures that now hold", async () => {
    const { user } = await settling(new SettlingWorkbook(altenaTables()));
    await user.keyboard("3");
    expect(await screen.findByText("Alle Ergebnisse sind bewertet: 17 von 20 (85 %).")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Bilanz erzeugen" }));
    expect(await screen.findByRole("button", { name: "Bilanz" })).toHaveAttribute("aria-current", "page");
  });
});

describe("settling by keyboard", () => {
  test.each([
    ["1", "done"],
    ["2", "partly"],
    ["3", "notDone"],
  ])("key %s decides for %s and goes on", async (key, status) => {
    const workbook = new SettlingWorkbook(tablesWith([DOUBTFUL, MUTE]));
    const { user } = await settling(workbook);
    await user.keyboard(key);
    expect(await screen.findByRole("heading", { name: "Status klären · 2 von 2" })).toBeVisible();
    expect(decisions(workbook)).toEqual([["1.1.1", status]]);
  });

  test("key 5 leaves the measure as it is and goes on", async () => {
    const workbook = new SettlingWorkbook(tablesWith([DOUBTFUL, MUTE]));
    const { user } = await settling(workbook);
    await user.keyboard("5");
    expect(await screen.findByRole("heading", { name: "Status klären · 2 von 2" })).toBeVisible();
    expect(decisions(workbook)).toEqual([]);
  });

  test("key 5 leaves a measure that was decided before as it is, and says so", async () => {
    const workbook = new SettlingWorkbook(tablesWith([DOUBTFUL, MUTE]));
    const { user } = await settling(workbook);
    await user.keyboard("1");
    await screen.findByRole("heading", { name: "Status klären · 2 von 2" });
    await user.click(screen.getByRole("button", { name: "‹ Zurück" }));
    expect(await screen.findByRole("button", { name: /^\[5\]/ })).toHaveTextContent("[5]bleibt realisiert");
    await user.keyboard("5");
    expect(await screen.findByRole("heading", { name: "Status klären · 2 von 2" })).toBeVisible();
    expect(decisions(workbook)).toEqual([["1.1.1", "done"]]);
  });

  test("goes on after a refusal, whatever was pressed", async () => {
    const workbook = new SettlingWorkbook(tablesWith([DOUBTFUL, MUTE]));
    const { settleStatus } = workbook;
    workbook.settleStatus = () => Promise.reject(new WorkbookError({ code: "accessDenied" }));
    const { user } = await settling(workbook);
    await user.click(screen.getByRole("button", { name: /^\[1\]/ }));
    await screen.findByText(/^Excel lässt die Änderung nicht zu/);
    workbook.settleStatus = settleStatus;
    await user.keyboard("3");
    expect(await screen.findByRole("heading", { name: "Status klären · 2 von 2" })).toBeVisible();
  });

  test("Enter accepts a certain suggestion", async () => {
    const workbook = new SettlingWorkbook(tablesWith([CERTAIN, MUTE]));
    const { user } = await settling(workbook);
    await user.keyboard("{Enter}");
    await screen.findByRole("heading", { name: "Status klären · 2 von 2" });
    expect(decisions(workbook)).toEqual([["1.1.1", "done"]]);
  });

  test("Enter accepts neither a doubtful suggestion nor none", async () => {
    const workbook = new SettlingWorkbook(tablesWith([DOUBTFUL, MUTE]));
    const { user } = await settling(workbook);
    await user.keyboard("{Enter}");
    await user.click(screen.getByRole("button", { name: "Überspringen ›" }));
    await screen.findByRole("heading", { name: "Status klären · 2 von 2" });
    await user.keyboard("{Enter}");
    expect(decisions(workbook)).toEqual([]);
  });

  test("Z leads to the status cell", async () => {
    const workbook = new SettlingWorkbook(tablesWith([MUTE, DOUBTFUL]));
    const { user } = await settling(workbook);
    await user.keyboard("z");
    expect(workbook.selected).toEqual([{ sheet: "measures", cell: "A2" }]);
  });

  test("digits typed into the note are text, not decisions", async () => {
    const workbook = new SettlingWorkbook(tablesWith([DOUBTFUL]));
    const { user } = await settling(workbook);
    await user.type(screen.getByLabelText(/^Notiz/), "Sitzung 12.3.");
    expect(screen.getByLabelText(/^Notiz/)).toHaveValue("Sitzung 12.3.");
    expect(decisions(workbook)).toEqual([]);
  });

  test("a digit together with Ctrl belongs to Excel", async () => {
    const workbook = new SettlingWorkbook(tablesWith([DOUBTFUL]));
    const { user } = await settling(workbook);
    await user.keyboard("{Control>}1{/Control}");
    expect(decisions(workbook)).toEqual([]);
  });
});

describe("entfallen", () => {
  test("is written only with a reason and the decision that dropped the measure", async () => {
    const workbook = new SettlingWorkbook(tablesWith([DOUBTFUL]));
    const { user } = await settling(workbook);
    await user.keyboard("4");
    const drop = screen.getByRole("button", { name: "entfallen" });
    expect(drop).toBeDisabled();
    expect(screen.getByLabelText(/^Notiz/)).toHaveFocus();
    await user.type(screen.getByLabelText(/^Notiz/), "Kein Bedarf mehr");
    await user.type(screen.getByLabelText(/^Entfallen laut/), "Rat, 12.03.2013");
    await user.click(drop);
    await screen.findByText(/^Alle Ergebnisse sind bewertet/);
    expect(workbook.written[0]?.input).toMatchObject({
      status: "dropped",
      reason: "Kein Bedarf mehr",
      droppedBy: "Rat, 12.03.2013",
    });
  });
});

describe("basis and note", () => {
  test("go with the decision where they are given", async () => {
    const workbook = new SettlingWorkbook(tablesWith([CERTAIN]));
    const { user } = await settling(workbook);
    await user.selectOptions(screen.getByLabelText("Grundlage"), "Beleg");
    await user.type(screen.getByLabelText(/^Notiz/), " siehe Akte ");
    await user.click(screen.getByRole("button", { name: /^\[1\]/ }));
    await screen.findByText(/^Alle Ergebnisse/);
    expect(workbook.written[0]?.input).toMatchObject({ status: "done", basis: "evidence", reason: "siehe Akte" });
  });

  test("are left out where they are not", async () => {
    const workbook = new SettlingWorkbook(tablesWith([CERTAIN]));
    const { user } = await settling(workbook);
    await user.keyboard("1");
    await screen.findByText(/^Alle Ergebnisse/);
    expect(Object.keys(workbook.written[0]?.input as Decision)).toEqual(["measure", "status"]);
  });
});

describe("decisions", () => {
  test("can be taken back one after the other, the last one first", async () => {
    const workbook = new SettlingWorkbook(tablesWith([DOUBTFUL, MUTE]));
    const { user } = await settling(workbook);
    await user.keyboard("1");
    await screen.findByRole("heading", { name: "Status klären · 2 von 2" });
    await user.keyboard("3");
    await user.click(await screen.findByRole("button", { name: "Letzte Entscheidung zurücknehmen" }));
    expect(await screen.findByRole("heading", { name: "Status klären · 2 von 2" })).toBeVisible();
    await user.click(await screen.findByRole("button", { name: "Letzte Entscheidung zurücknehmen" }));
    expect(await screen.findByRole("heading", { name: "Status klären · 1 von 2" })).toBeVisible();
    await waitFor(() => expect(workbook.tables?.measures?.map(({ status }) => status)).toEqual(["", ""]));
  });

  test("can still be taken back where they stood once the rest is gone through again", async () => {
    const workbook = new SettlingWorkbook(tablesWith([DOUBTFUL, MUTE, CERTAIN]));
    const { user } = await settling(workbook);
    await user.keyboard("5");
    await screen.findByRole("heading", { name: "Status klären · 2 von 3" });
    await user.keyboard("5");
    await screen.findByRole("heading", { name: "Status klären · 3 von 3" });
    await user.keyboard("1");
    await user.click(await screen.findByRole("button", { name: "Noch einmal durchgehen" }));
    await screen.findByRole("heading", { name: "Status klären · 1 von 2" });
    await user.click(screen.getByRole("button", { name: "Letzte Entscheidung zurücknehmen" }));
    expect(await screen.findByText("Bericht schreiben")).toBeVisible();
    expect(screen.getByRole("heading", { name: "Status klären · 3 von 3" })).toBeVisible();
  });

  test("can still be taken back where they stood after the tables could not be read for a while", async () => {
    const workbook = new SettlingWorkbook(tablesWith([DOUBTFUL, MUTE]));
    const { user } = await settling(workbook);
    await user.keyboard("1");
    await screen.findByRole("heading", { name: "Status klären · 2 von 2" });
    workbook.refuseReading({ code: "windowInactive" });
    await screen.findByText(/nicht im Vordergrund/);
    expect(screen.getByRole("heading", { name: "Status klären · 2 von 2" })).toBeVisible();
    workbook.refuseReading(undefined);
    await waitFor(() => expect(screen.queryByText(/nicht im Vordergrund/)).toBeNull());
    await user.click(screen.getByRole("button", { name: "Letzte Entscheidung zurücknehmen" }));
    expect(await screen.findByRole("heading", { name: "Status klären · 1 von 2" })).toBeVisible();
    expect(workbook.tables?.measures?.[0]?.status).toBe("");
  });

  test("do not overwrite a row that somebody has changed meanwhile", async () => {
    const workbook = new SettlingWorkbook(tablesWith([DOUBTFUL, MUTE]));
    workbook.isChangedMeanwhile = true;
    const { user } = await settling(workbook);
    await user.keyboard("1");
    expect(await screen.findByText(/^Diese Zeile wurde inzwischen geändert/)).toBeVisible();
    expect(screen.getByRole("heading", { name: "Status klären · 1 von 2" })).toBeVisible();
  });

  test("keep their measure when rows are inserted above it meanwhile", async () => {
    const workbook = new SettlingWorkbook(tablesWith([DOUBTFUL, MUTE]));
    const { user } = await settling(workbook);
    const measures = workbook.tables?.measures ?? [];
    workbook.edit({ ...workbook.tables, measures: [{ measure: "ganz neu", status: "realisiert" }, ...measures] });
    await waitFor(() => expect(workbook.reads).toBeGreaterThan(1), { timeout: 3000 });
    await user.keyboard("1");
    await screen.findByRole("heading", { name: "Status klären · 2 von 2" });
    expect((workbook.written[0]?.input as Decision).measure.place.row).toBe(1);
  });
});
