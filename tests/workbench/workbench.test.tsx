/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { Workbook } from "../../src/xlsx/workbook";
import { ask, bookOf, frame, openWorkbench, write } from "./workbenchHarness";

const button = (name: string): HTMLElement => screen.getByRole("button", { name });
const status = (text: string): Promise<HTMLElement> => screen.findByText(text);

function fileWith(text: string): File {
  const workbook = Workbook.create();
  workbook.sheets[0]?.setCell(0, 0, { value: text });
  return new File([new Uint8Array(workbook.toBytes())], "zweite.xlsx");
}

const chooser = (): HTMLElement => screen.getByLabelText("Öffnen …", { selector: "input" });

describe("the add-in in the frame", () => {
  test("is told of the workbook beside it", async () => {
    const { desk } = openWorkbench();
    const context = await ask(desk, "ContextActivationManager_getAppContextAsync", "");
    expect(context).toMatchObject({ _docUrl: `${window.location.origin}/Probe.xlsx` });
  });

  test("that is another page's is not answered", async () => {
    const { desk } = openWorkbench();
    const answer = ask(desk, "ContextActivationManager_getAppContextAsync", "", "https://elsewhere.example");
    expect(await Promise.race([answer, new Promise((end) => setTimeout(() => end("silence"), 50))])).toBe("silence");
  });

  test("that asks for what there is not, is reported by name", async () => {
    const { desk } = openWorkbench();
    expect(await ask(desk, "openBrowserWindow", {})).toMatchObject({ Error: 5000 });
    await status("Das Add-In hat etwas verlangt, das es hier nicht gibt: openBrowserWindow");
  });
});

describe("a workbook", () => {
  test("gives way to a chosen one, whose add-in begins a conversation of its own", async () => {
    const { desk, user } = openWorkbench();
    const before = frame().src;
    await user.upload(chooser(), fileWith("aus der Datei"));
    await screen.findByRole("heading", { name: /zweite\.xlsx/ });
    expect(bookOf(desk).activeSheet.file.cell(0, 0).value).toBe("aus der Datei");
    expect(frame().src).not.toBe(before);
  });

  test("can be dropped on the cells", async () => {
    const { desk } = openWorkbench();
    const area = screen.getByRole("main");
    const dataTransfer = { types: ["Files"], files: [fileWith("gezogen")] };
    fireEvent.dragOver(area, { dataTransfer });
    expect(screen.getByText("Arbeitsmappe hier ablegen")).toBeVisible();
    fireEvent.drop(area, { dataTransfer });
    await waitFor(() => expect(bookOf(desk).name).toBe("zweite.xlsx"));
    expect(screen.queryByText("Arbeitsmappe hier ablegen")).toBeNull();
  });

  test("that cannot be read says why, and the open one stays", async () => {
    const { desk, user } = openWorkbench();
    await user.upload(chooser(), new File(["kein Zip"], "brief.xlsx"));
    await status("Die Datei ist keine Excel-Arbeitsmappe (.xlsx).");
    expect(bookOf(desk).name).toBe("Probe.xlsx");
    await user.click(button("Verstanden"));
    expect(screen.queryByText("Die Datei ist keine Excel-Arbeitsmappe (.xlsx).")).toBeNull();
  });

  test("that was changed and closed comes back as it was left", async () => {
    const { desk, user } = openWorkbench();
    act(() => write(desk, "A1", "noch nicht gespeichert"));
    await user.click(button("Neu"));
    expect(bookOf(desk).name).toBe("Mappe1.xlsx");
    await user.click(button("Wieder öffnen"));
    expect(bookOf(desk).activeSheet.file.cell(0, 0).value).toBe("noch nicht gespeichert");
  });

  test("that was not changed is closed without a word", async () => {
    const { user } = openWorkbench();
    await user.click(button("Neu"));
    expect(screen.queryByRole("button", { name: "Wieder öffnen" })).toBeNull();
  });

  test("is saved as it stands", async () => {
    const { desk, user } = openWorkbench();
    act(() => write(desk, "A1", "zu speichern"));
    const files: Blob[] = [];
    const names: string[] = [];
    Object.assign(URL, {
      createObjectURL: (file: Blob) => `blob:${files.push(file)}`,
      revokeObjectURL: () => undefined,
    });
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
      names.push(this.download);
    });
    await user.click(button("Speichern"));
    expect(names).toEqual(["Probe.xlsx"]);
    const bytes = await (files[0] ?? new Blob()).arrayBuffer();
    expect(Workbook.open(new Uint8Array(bytes)).sheets[0]?.cell(0, 0).value).toBe("zu speichern");
  });
});

describe("the pane", () => {
  test("can be closed and is shown again by its ribbon button", async () => {
    const { user } = openWorkbench();
    await user.click(button("Aufgabenbereich schließen"));
    expect(frame()).not.toBeVisible();
    await user.click(button("Zeigen"));
    expect(frame()).toBeVisible();
  });

  test("is as wide as wished, by the ribbon and by the keyboard", async () => {
    const { user } = openWorkbench();
    await user.click(button("320 Pixel breit"));
    expect(frame()).toHaveStyle({ inlineSize: "320px" });
    const splitter = screen.getByRole("separator");
    fireEvent.keyDown(splitter, { key: "ArrowLeft" });
    expect(frame()).toHaveStyle({ inlineSize: "330px" });
    for (let presses = 0; presses < 9; presses += 1) fireEvent.keyDown(splitter, { key: "ArrowRight" });
    expect(splitter).toHaveAttribute("aria-valuenow", "300");
  });

  test("is asked to run the function of a button, and an unknown one is reported", async () => {
    const { desk, user } = openWorkbench();
    const { connection } = desk.current();
    const run = jest.spyOn(connection, "runCommand").mockResolvedValue("unknownFunction");
    await user.click(button("Rechnen"));
    expect(run).toHaveBeenCalledWith("calculate", "Check");
    await status("Das Add-In kennt die Funktion „calculate“ nicht.");
  });
});
