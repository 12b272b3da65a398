/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import { bookOf, openWorkbench, write } from "./workbenchHarness";

async function openFaults() {
  const { desk, user } = openWorkbench();
  await user.click(screen.getByRole("button", { name: "Störungen" }));
  return { desk, user, book: bookOf(desk), faults: bookOf(desk).faults };
}

const check = (name: string): HTMLElement => screen.getByRole("checkbox", { name });
const buttons = (name: string): HTMLElement[] => screen.getAllByRole("button", { name });
const a1 = (book: ReturnType<typeof bookOf>) => book.activeSheet.file.cell(0, 0).value;

test("a cell that is being edited, a protected sheet and a sheet that denies changes are switched on and off", async () => {
  const { user, book, faults } = await openFaults();
  for (const name of ["Eine Zelle wird gerade bearbeitet", "Blattschutz", "Änderungen verweigern"]) {
    await user.click(check(name));
    expect(check(name)).toBeChecked();
  }
  expect([faults.cellEditMode, book.activeSheet.isProtected, faults.isDenied("Tabelle1")]).toEqual([true, true, true]);
  await user.click(check("Blattschutz"));
  await user.click(check("Änderungen verweigern"));
  expect([book.activeSheet.isProtected, faults.isDenied("Tabelle1")]).toEqual([false, false]);
});

test("all faults end together", async () => {
  const { desk, user, book, faults } = await openFaults();
  await user.selectOptions(screen.getByLabelText("Gespielte Fassung von Excel"), "Excel 2019, zu alt");
  await user.click(buttons("Vor dem nächsten Aufruf")[0] ?? document.body);
  await user.click(check("Eine Zelle wird gerade bearbeitet"));
  await user.click(check("Blattschutz"));
  await user.selectOptions(screen.getByLabelText("Größte Datenmenge je Aufruf"), "10 kB");
  expect(faults.payloadLimit).toBe(10_000);
  await user.click(screen.getByRole("button", { name: "Alle Störungen beenden" }));
  expect([faults.cellEditMode, book.activeSheet.isProtected]).toEqual([false, false]);
  expect([faults.pendingInterludes, desk.current().excelApi]).toEqual([0, "1.15"]);
  expect(screen.getByLabelText("Größte Datenmenge je Aufruf")).toHaveDisplayValue("5 MB (Excel im Web)");
});

test("a coming call fails as wished", async () => {
  const { user, faults } = await openFaults();
  const failSync = jest.spyOn(faults, "failSync");
  await user.selectOptions(screen.getByRole("combobox", { name: "Fehler" }), "Zugriff verweigert");
  await user.clear(screen.getByLabelText("beim wievielten Aufruf"));
  await user.type(screen.getByLabelText("beim wievielten Aufruf"), "{Backspace}2");
  await user.type(screen.getByLabelText("nach wie vielen Schritten"), "3");
  await user.click(screen.getByRole("button", { name: "Vormerken" }));
  expect(failSync.mock.calls[0]?.[0]).toBeGreaterThan(1);
  expect(failSync.mock.calls[0]?.slice(1)).toEqual(["AccessDenied", 3]);
  expect(screen.getByText("1 Fehler steht aus.")).toBeVisible();
});

describe("the second person", () => {
  test("writes into the selected cell at once", async () => {
    const { user, book } = await openFaults();
    await user.clear(screen.getByLabelText("schreibt"));
    await user.type(screen.getByLabelText("schreibt"), "fremd");
    await user.click(buttons("Jetzt")[0] ?? document.body);
    expect(a1(book)).toBe("fremd");
  });

  test("waits for the add-in's next call where that is wished", async () => {
    const { user, book, faults } = await openFaults();
    await user.click(buttons("Vor dem nächsten Aufruf")[0] ?? document.body);
    expect(screen.getByText("Geschieht vor dem nächsten Aufruf.")).toBeVisible();
    expect(a1(book)).toBeNull();
    await act(() => faults.nextSync(false));
    expect(a1(book)).toBe("von jemand anderem");
    await waitFor(() => expect(screen.queryByText("Geschieht vor dem nächsten Aufruf.")).toBeNull());
  });

  test("is refused what Excel refuses, and says so", async () => {
    const { user, book } = await openFaults();
    await user.click(check("Blattschutz"));
    await user.click(buttons("Jetzt")[0] ?? document.body);
    expect(screen.getByText("Excel lässt das auch die zweite Person nicht tun.")).toBeVisible();
    expect(a1(book)).toBeNull();
  });

  test("deletes the sheet that is shown, but never the last one", async () => {
    const { desk, user, book } = await openFaults();
    expect(buttons("Jetzt")[1]).toBeDisabled();
    act(() => {
      book.sheets.add("Zweites");
      write(desk, "A1", "bleibt");
    });
    await screen.findByRole("tab", { name: "Zweites" });
    await user.click(buttons("Jetzt")[1] ?? document.body);
    expect(book.sheets.all.map(({ name }) => name)).toEqual(["Zweites"]);
  });
});

test("another version of Excel is played to a pane that is loaded anew, beside the same workbook", async () => {
  const { desk, user, book } = await openFaults();
  const { conversation } = desk.current().connection;
  await user.selectOptions(screen.getByLabelText("Gespielte Fassung von Excel"), "Excel 2019, zu alt");
  expect(desk.current().excelApi).toBe("1.9");
  expect(desk.current().connection.conversation).not.toBe(conversation);
  expect(bookOf(desk)).toBe(book);
});
