/** @jest-environment jsdom */
import { fireEvent, screen, within } from "@testing-library/react";
import { previewProtocol } from "../../src/commands/previewProtocol";
import { WorkbookError } from "../../src/workbook/workbookError";
import { ALTENA, altenaTables } from "./auditViews";
import { FakeWorkbook, openPane } from "./paneHarness";

/** An empty workbook into which a protocol can be read. */
class EmptyWorkbook extends FakeWorkbook {
  override previewProtocol: FakeWorkbook["previewProtocol"] = (source) => {
    const { report, tables } = previewProtocol(source);
    return Promise.resolve({ ...report, tables });
  };
  override importProtocol: FakeWorkbook["importProtocol"] = (source) => {
    this.written.push({ command: "importProtocol", input: source });
    this.tables = altenaTables();
    return Promise.resolve();
  };
  override createTables: FakeWorkbook["createTables"] = () => {
    this.tables = {};
    return Promise.resolve();
  };
}

const atProtocol = async (workbook: FakeWorkbook): Promise<ReturnType<typeof openPane>> => {
  const pane = openPane(workbook);
  await pane.user.click(await screen.findByRole("button", { name: "Protokoll einlesen" }));
  return pane;
};

describe("a workbook without audit tables", () => {
  test("offers new tables, a protocol, and says that taking over comes later", async () => {
    openPane(new EmptyWorkbook());
    expect(await screen.findByRole("heading", { name: "Willkommen" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Vorhandene Tabellen übernehmen" })).toBeDisabled();
    expect(screen.getByText(/^Kommt in einer späteren Fassung/)).toBeVisible();
    expect(screen.queryByRole("navigation")).not.toBeInTheDocument();
  });

  test("gets new tables by one click, and the pane goes on to the overview", async () => {
    const { user } = openPane(new EmptyWorkbook());
    await user.click(await screen.findByRole("button", { name: "Neue Tabellen anlegen" }));
    expect(await screen.findByRole("heading", { name: "Noch keine Maßnahmen" })).toBeVisible();
    expect(screen.queryByRole("region", { name: "Handlungsfelder" })).not.toBeInTheDocument();
  });

  test("still takes a protocol once it has got new tables", async () => {
    const { user } = openPane(new EmptyWorkbook());
    await user.click(await screen.findByRole("button", { name: "Neue Tabellen anlegen" }));
    await user.click(await screen.findByRole("button", { name: "Protokoll einlesen" }));
    fireEvent.change(await screen.findByLabelText("Text des Protokolls"), { target: { value: ALTENA } });
    await user.click(screen.getByRole("button", { name: "Vorschau" }));
    await user.click(await screen.findByRole("button", { name: "In die Arbeitsmappe schreiben" }));
    expect(await screen.findByRole("heading", { name: "17 von 20 Maßnahmen realisiert (85\u00A0%)" })).toBeVisible();
  });

  test("keeps the text of a protocol on the screen while it cannot be looked at again", async () => {
    const workbook = new EmptyWorkbook();
    await atProtocol(workbook);
    const entry = await screen.findByLabelText("Text des Protokolls");
    fireEvent.change(entry, { target: { value: ALTENA } });
    workbook.refuseReading({ code: "windowInactive" });
    expect(await screen.findByText(/^Die Arbeitsmappe liegt nicht im Vordergrund/)).toBeVisible();
    expect(entry).toBeVisible();
  });

  test("is looked at again on demand", async () => {
    const workbook = new EmptyWorkbook();
    const { user } = openPane(workbook);
    await screen.findByRole("heading", { name: "Willkommen" });
    workbook.tables = altenaTables();
    await user.click(screen.getByRole("button", { name: "Erneut nach Tabellen suchen" }));
    expect(await screen.findByRole("button", { name: "Überblick" })).toBeVisible();
  });
});

describe("reading a protocol", () => {
  test("shows what would land where before anything is written", async () => {
    const workbook = new EmptyWorkbook();
    const { user } = await atProtocol(workbook);
    fireEvent.change(screen.getByLabelText("Text des Protokolls"), { target: { value: ALTENA } });
    await user.click(screen.getByRole("button", { name: "Vorschau" }));
    const measures = (await screen.findByText("Maßnahmen")).nextElementSibling;
    expect(measures).toHaveTextContent("20 Zeilen");
    expect(screen.getByText("Handlungsbedarfe").nextElementSibling).toHaveTextContent("23 Zeilen");
    expect(workbook.written).toEqual([]);
  });

  test("writes after one confirmation, and the figures are there", async () => {
    const workbook = new EmptyWorkbook();
    const { user } = await atProtocol(workbook);
    fireEvent.change(screen.getByLabelText("Text des Protokolls"), { target: { value: ALTENA } });
    await user.click(screen.getByRole("button", { name: "Vorschau" }));
    await user.click(await screen.findByRole("button", { name: "In die Arbeitsmappe schreiben" }));
    expect(await screen.findByRole("heading", { name: "17 von 20 Maßnahmen realisiert (85\u00A0%)" })).toBeVisible();
    expect(workbook.written).toEqual([{ command: "importProtocol", input: ALTENA }]);
  });

  test("lists every line that found no place, with its number", async () => {
    const workbook = new EmptyWorkbook();
    workbook.previewProtocol = () =>
      Promise.resolve({ lines: 1, placed: 0, structural: 0, unplaced: [{ line: 7, text: "Sonstiges" }], tables: [] });
    const { user } = await atProtocol(workbook);
    await user.type(screen.getByLabelText("Text des Protokolls"), "Sonstiges");
    await user.click(screen.getByRole("button", { name: "Vorschau" }));
    expect(await screen.findByText("In diesem Text wurde nichts gefunden, das in eine Tabelle gehört.")).toBeVisible();
    const unplaced = screen.getByRole("list", { name: /^Nicht zugeordnet/ });
    expect((await within(unplaced).findAllByRole("listitem"))[0]).toHaveTextContent("Zeile 7: Sonstiges");
    expect(screen.queryByRole("button", { name: "In die Arbeitsmappe schreiben" })).not.toBeInTheDocument();
  });

  test("warns of a text that names no measure", async () => {
    const { user } = await atProtocol(new EmptyWorkbook());
    await user.type(screen.getByLabelText("Text des Protokolls"), "Brot, Milch und Eier.");
    await user.click(screen.getByRole("button", { name: "Vorschau" }));
    expect(await screen.findByText(/^In diesem Text wurden keine Maßnahmen erkannt/)).toBeVisible();
  });

  test("says what to do with a file that is no text", async () => {
    const workbook = new EmptyWorkbook();
    workbook.previewProtocol = () => Promise.reject(new WorkbookError({ code: "protocolNotText" }));
    await atProtocol(workbook);
    const file = { arrayBuffer: () => Promise.resolve(new ArrayBuffer(2)) };
    fireEvent.drop(screen.getByRole("button", { name: "Vorschau" }), { dataTransfer: { files: [file] } });
    expect(await screen.findByText(/^Diese Datei enthält keinen reinen Text/)).toBeVisible();
    expect(screen.getByLabelText("Text des Protokolls")).toBeVisible();
  });

  test("takes a dropped file as bytes, since its encoding varies", async () => {
    const workbook = new EmptyWorkbook();
    const sources: unknown[] = [];
    workbook.previewProtocol = (source) => {
      sources.push(source);
      return Promise.resolve({ lines: 0, placed: 0, structural: 0, unplaced: [], tables: [] });
    };
    await atProtocol(workbook);
    const bytes = new Uint8Array([0xfc]);
    const file = { arrayBuffer: () => Promise.resolve(bytes.buffer) };
    fireEvent.drop(screen.getByLabelText("Text des Protokolls"), { dataTransfer: { files: [file] } });
    await screen.findByText(/wurde nichts gefunden/);
    expect(sources).toEqual([bytes]);
  });

  test("says so when what was dropped cannot be read, such as a folder", async () => {
    await atProtocol(new EmptyWorkbook());
    const folder = { arrayBuffer: () => Promise.reject(new DOMException("not found", "NotFoundError")) };
    fireEvent.drop(await screen.findByLabelText("Text des Protokolls"), { dataTransfer: { files: [folder] } });
    expect(await screen.findByText(/^Diese Datei konnte nicht gelesen werden/)).toBeVisible();
    expect(screen.getByLabelText("Text des Protokolls")).toBeVisible();
  });

  test("leaves dragged text to the field that it is dropped on", async () => {
    await atProtocol(new EmptyWorkbook());
    const entry = await screen.findByLabelText("Text des Protokolls");
    const dataTransfer = { types: ["text/plain"], files: [] };
    // Not prevented: the browser puts the text in.
    expect(fireEvent.dragOver(entry, { dataTransfer })).toBe(true);
    expect(fireEvent.drop(entry, { dataTransfer })).toBe(true);
  });
});
