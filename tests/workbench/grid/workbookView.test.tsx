/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { EVENT, WORKBOOK_TARGET, type EventEntry } from "../../../src/host/book/events";
import { mergeCells } from "../../../src/host/book/merge";
import { restyle } from "../../../src/host/book/looks";
import { hideColumns, hideRows } from "../../../src/host/book/sizes";
import { protect } from "../../../src/host/book/protection";
import { rgbColor } from "../../../src/xlsx/styles/color";
import { fill, rangeOf } from "./cells";
import { OpenedWorkbook } from "./openedWorkbook";

const formulaField = () => screen.getByRole("textbox", { name: "Inhalt der Zelle" });

describe("a sheet", () => {
  test("shows values as a German Excel does, and looks as the file has them", async () => {
    const opened = await OpenedWorkbook.of((sheet) => {
      fill(sheet, "A1", [["Kopf", 1234.5, true]]);
      restyle([rangeOf(sheet, "A1")], {
        fill: { pattern: "solid", color: rgbColor("#17406D") },
        font: { isBold: true, size: 14, name: "Arial", color: rgbColor("#FFFFFF") },
        alignment: { isWrapped: true, vertical: "center" },
      });
      restyle([rangeOf(sheet, "B1")], { numberFormat: "#,##0.00" });
    });
    expect(opened.cell("B1")).toHaveTextContent("1.234,50");
    expect(opened.look("B1")).toHaveStyle({ textAlign: "right" });
    expect(opened.look("C1")).toHaveStyle({ textAlign: "center" });
    expect(opened.look("A1")).toHaveStyle({
      backgroundColor: "#17406D",
      color: "#FFFFFF",
      fontWeight: "bold",
      fontSize: "14pt",
      whiteSpace: "pre-wrap",
      alignContent: "center",
    });
  });

  test("leaves hidden rows and columns out", async () => {
    const opened = await OpenedWorkbook.of((sheet) => {
      fill(sheet, "A1", [["a1", "b1", "c1"], ["a2", "b2", "c2"], ["a3", "b3", "c3"]]); // prettier-ignore
      hideRows(rangeOf(sheet, "2:2"), true);
      hideColumns(rangeOf(sheet, "B:B"), true);
    });
    expect(screen.queryByText("a2")).toBeNull();
    expect(screen.queryByText("b1")).toBeNull();
    expect(screen.getAllByRole("columnheader").map((header) => header.textContent)).not.toContain("B");
    expect(screen.getAllByRole("rowheader").map((header) => header.textContent).slice(0, 2)).toEqual(["1", "3"]); // prettier-ignore
    expect(screen.getByText("c3")).toBeInTheDocument();
    opened.addin(() => hideRows(rangeOf(opened.book.activeSheet, "2:2"), false));
    expect(await screen.findByText("a2")).toBeInTheDocument();
  });

  test("keeps frozen rows and columns in place", async () => {
    const opened = await OpenedWorkbook.of((sheet) => {
      fill(sheet, "A1", [["Kopf", "b"], ["darunter", "d"]]); // prettier-ignore
      sheet.freeze(1, 1);
    });
    expect(opened.cell("A1").parentElement).toHaveClass("rdg-top-summary-row");
    expect(opened.cell("A2").parentElement).not.toHaveClass("rdg-top-summary-row");
    expect(opened.cell("A2")).toHaveClass("rdg-cell-frozen-start");
    expect(opened.cell("B2")).not.toHaveClass("rdg-cell-frozen-start");
  });

  test("draws merged cells of one row as one cell, and those of several rows as one box", async () => {
    const opened = await OpenedWorkbook.of((sheet) => {
      fill(sheet, "A1", [["breit"], ["hoch"]]);
      mergeCells(rangeOf(sheet, "A1:C1"), false);
      mergeCells(rangeOf(sheet, "A2:B4"), false);
    });
    expect(opened.cell("A1")).toHaveAttribute("aria-colspan", "3");
    expect(() => opened.cell("B1")).toThrow();
    const box = opened.container.querySelector(".merged-box");
    expect(box).toHaveTextContent("hoch");
    expect(box).toHaveStyle({ gridRow: "3 / span 3", gridColumn: "2 / span 2" });
  });

  test("has no gridlines where the sheet has none", async () => {
    const opened = await OpenedWorkbook.of((sheet) => sheet.showGridlines(false));
    expect(screen.getByRole("grid")).not.toHaveClass("with-gridlines");
    opened.addin(() => opened.book.activeSheet.showGridlines(true));
    await waitFor(() => expect(screen.getByRole("grid")).toHaveClass("with-gridlines"));
  });

  test("follows what the add-in writes", async () => {
    const opened = await OpenedWorkbook.of((sheet) => fill(sheet, "A1", [[2], ["=A1*2"]]));
    await opened.shows("A2", "4");
    opened.addin(() => fill(opened.book.activeSheet, "A1", [[21]]));
    await opened.shows("A2", "42");
  });
});

describe("the tabs", () => {
  const threeSheets = () =>
    OpenedWorkbook.of((sheet, book) => {
      fill(sheet, "A1", [["eins"]]);
      fill(book.sheets.add("Zwei"), "A1", [["zwei"]]);
      book.sheets.add("Verborgen").setVisibility("Hidden");
    });

  test("leave hidden sheets out", async () => {
    await threeSheets();
    expect(screen.getAllByRole("tab").map((tab) => tab.textContent)).toEqual(["Tabelle1", "Zwei"]);
  });

  test("activate sheets, by click and by key", async () => {
    const opened = await threeSheets();
    const { book, user } = opened;
    await user.click(screen.getByRole("tab", { name: "Zwei" }));
    expect(book.activeSheet.name).toBe("Zwei");
    await opened.shows("A1", "zwei");
    await user.keyboard("{ArrowLeft}");
    expect(book.activeSheet.name).toBe("Tabelle1");
  });

  test("follow the add-in", async () => {
    const opened = await threeSheets();
    opened.addin(() => opened.book.activate(opened.book.sheets.named("Zwei")));
    await opened.sees("Zwei");
    await opened.shows("A1", "zwei");
  });
});

describe("the selection", () => {
  const table = () => OpenedWorkbook.of((sheet) => fill(sheet, "A1", [["a1", "b1"], ["a2", "b2"]])); // prettier-ignore

  test("goes where a click goes, and the add-in hears of it", async () => {
    const opened = await table();
    const heard: EventEntry[] = [];
    opened.book.events.connect((entries) => void heard.push(...entries));
    await opened.user.click(opened.cell("B2"));
    expect(opened.book.selection.area).toEqual({ row: 1, column: 1, rows: 1, columns: 1 });
    expect(heard.map(([, type]) => type)).toContain(EVENT.selectionChangedInWorkbook);
    await opened.selects("B2");
  });

  test("a click is told with its cell and its distance from the cell's corner, in points", async () => {
    const opened = await table();
    const heard: EventEntry[] = [];
    const { book } = opened;
    book.events.connect((entries) => void heard.push(...entries)).register(EVENT.sheetSingleClicked, WORKBOOK_TARGET);
    const cell = opened.cell("B2");
    cell.getBoundingClientRect = () => new DOMRect(100, 50, 80, 20);
    fireEvent.click(cell, { clientX: 108, clientY: 54 });
    expect(heard.map(([, , , message]) => JSON.parse(message) as unknown)).toEqual([
      { worksheetId: book.activeSheet.id, address: "B2", offsetX: 6, offsetY: 3, source: "Local" },
    ]);
  });

  test("moves by the keys to the next cell, and over merged ones", async () => {
    const opened = await OpenedWorkbook.of((sheet) => {
      fill(sheet, "A1", [["a", "b"]]);
      mergeCells(rangeOf(sheet, "B1:B3"), false);
    });
    await opened.user.click(opened.cell("A1"));
    await opened.user.keyboard("{ArrowRight}");
    await opened.selects("B1:B3");
    await opened.user.keyboard("{ArrowDown}");
    await opened.selects("B4");
    await opened.user.keyboard("{Home}");
    await opened.selects("A4");
  });

  test("follows range.select of the add-in, over several cells too", async () => {
    const opened = await table();
    opened.addin(() => opened.book.select(rangeOf(opened.book.activeSheet, "B2")));
    await opened.selects("B2");
    expect(opened.cell("B2")).toHaveAttribute("aria-selected", "true");
    opened.addin(() => opened.book.select(rangeOf(opened.book.activeSheet, "A1:B2")));
    await opened.selects("A1:B2");
    expect(opened.container.querySelector(".selection-frame")).toHaveStyle({ gridRow: "2 / span 2" });
  });

  test("comes into view again when the add-in selects the same cell again, and not for anything else it does", async () => {
    const opened = await table();
    const select = () => opened.book.select(rangeOf(opened.book.activeSheet, "B2"));
    opened.addin(select);
    await opened.selects("B2");
    const scrolled = jest.spyOn(Element.prototype, "scrollIntoView");
    opened.addin(() => fill(opened.book.activeSheet, "A1", [["neu"]]));
    await opened.shows("A1", "neu");
    expect(scrolled).not.toHaveBeenCalled();
    opened.addin(select);
    await waitFor(() => expect(scrolled).toHaveBeenCalled());
    scrolled.mockRestore();
  });

  test("goes to another sheet with the add-in, even to a row far below", async () => {
    const opened = await OpenedWorkbook.of((_, book) => {
      const rows = Array.from({ length: 500 }, (_, i) => [`Zeile ${i + 1}`]);
      fill(book.sheets.add("Lang"), "A1", rows);
    });
    opened.addin(() => opened.book.select(rangeOf(opened.book.sheets.named("Lang"), "A400")));
    await opened.sees("Lang");
    await opened.selects("A400");
    await opened.shows("A400", "Zeile 400");
  });

  test("goes to an address or a name that is typed into the name box", async () => {
    const opened = await table();
    opened.book.names.add({ name: "Ecke", formula: "=Tabelle1!$B$2", scope: undefined, comment: undefined });
    await opened.user.click(screen.getByRole("textbox", { name: "Adresse der Auswahl" }));
    await opened.user.keyboard("Ecke{Enter}");
    await opened.selects("B2");
    await opened.user.click(screen.getByRole("textbox", { name: "Adresse der Auswahl" }));
    await opened.user.keyboard("nirgends{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent("„nirgends“ ist keine Adresse");
  });

  test("takes a whole row by its number", async () => {
    const opened = await table();
    await opened.user.click(screen.getByRole("rowheader", { name: "2" }));
    await opened.selects("2:2");
  });
});

describe("typing into a cell", () => {
  const empty = () => OpenedWorkbook.of((sheet) => fill(sheet, "A1", [["alt"]]));
  const valueOf = ({ book }: OpenedWorkbook, row: number, column: number) =>
    book.activeSheet.file.cell(row, column).value;

  test("replaces its content; Enter goes on below", async () => {
    const opened = await empty();
    await opened.user.click(opened.cell("A1"));
    await opened.user.keyboard("12,5{Enter}");
    await opened.selects("A2");
    expect(valueOf(opened, 0, 0)).toBe(12.5);
    await opened.shows("A1", "12,5");
    await opened.user.keyboard("=A1*2{Tab}");
    await opened.selects("B2");
    await opened.shows("A2", "25");
  });

  test("goes on with the content after F2 and after a double click", async () => {
    const opened = await empty();
    await opened.user.click(opened.cell("A1"));
    await opened.user.keyboard("{F2}er{Enter}");
    expect(valueOf(opened, 0, 0)).toBe("alter");
    await opened.user.dblClick(opened.cell("A1"));
    await opened.user.keyboard("n{Enter}");
    expect(valueOf(opened, 0, 0)).toBe("altern");
  });

  test("Esc gives it up", async () => {
    const opened = await empty();
    await opened.user.click(opened.cell("A1"));
    await opened.user.keyboard("neu{Escape}");
    expect(valueOf(opened, 0, 0)).toBe("alt");
    expect(opened.cell("A1")).toHaveFocus();
  });

  test("puts the workbook into cell-edit mode until it ends", async () => {
    const opened = await empty();
    await opened.user.click(opened.cell("A1"));
    await opened.user.keyboard("n");
    expect(opened.book.faults.cellEditMode).toBe(true);
    await opened.user.keyboard("{Escape}");
    expect(opened.book.faults.cellEditMode).toBe(false);
  });

  test("keeps the mode while the focus is in the pane, and enters the text with a click on another cell", async () => {
    const opened = await empty();
    await opened.user.click(opened.cell("A1"));
    await opened.user.keyboard("neu");
    fireEvent.blur(screen.getByRole("textbox", { name: "Zelle A1 bearbeiten" }), { relatedTarget: null });
    expect(opened.book.faults.cellEditMode).toBe(true);
    await opened.user.click(opened.cell("B3"));
    expect(valueOf(opened, 0, 0)).toBe("neu");
    expect(opened.book.faults.cellEditMode).toBe(false);
    await opened.selects("B3");
  });

  test("can be done in the formula bar, which shows formulas and values", async () => {
    const opened = await OpenedWorkbook.of((sheet) => fill(sheet, "A1", [["=1+1"]]));
    await waitFor(() => expect(formulaField()).toHaveValue("=1+1"));
    await opened.user.click(formulaField());
    await opened.user.keyboard("+1{Enter}");
    await opened.shows("A1", "3");
    expect(opened.book.activeSheet.file.cell(0, 0).formula).toBe("1+1+1");
  });

  test("is heard by the add-in as a change of the person at the screen", async () => {
    const opened = await empty();
    const heard: string[] = [];
    opened.book.events
      .connect((entries) => entries.forEach(([, , , message]) => heard.push(message)))
      .register(EVENT.sheetChanged, WORKBOOK_TARGET);
    await opened.user.click(opened.cell("A1"));
    await opened.user.keyboard("x{Enter}");
    expect(heard.map((message) => JSON.parse(message) as unknown)).toContainEqual(
      expect.objectContaining({ address: "A1", source: "Local", changeType: "RangeEdited" }),
    );
  });

  test("is refused by a protected sheet, in German", async () => {
    const opened = await OpenedWorkbook.of((sheet) => protect(sheet, {}));
    await opened.user.click(opened.cell("A1"));
    await opened.user.keyboard("x");
    expect(await screen.findByRole("alert")).toHaveTextContent("Das Blatt „Tabelle1“ ist geschützt.");
    expect(opened.book.faults.cellEditMode).toBe(false);
    await opened.user.keyboard("{Delete}");
    expect(screen.getByRole("alert")).toHaveTextContent("geschützt");
  });

  test("Delete empties the selected cells", async () => {
    const opened = await empty();
    await opened.user.click(opened.cell("A1"));
    await opened.user.keyboard("{Delete}");
    expect(valueOf(opened, 0, 0)).toBeNull();
  });

  test("cells can be copied and pasted as other programs do it", async () => {
    const opened = await OpenedWorkbook.of((sheet) => fill(sheet, "A1", [["eins", "zwei"]]));
    await opened.user.click(opened.cell("A1"));
    const clipboard = { getData: () => "4\t5\r\n6\t7\r\n" };
    act(() => void fireEvent.paste(opened.cell("A1"), { clipboardData: clipboard }));
    await opened.shows("B2", "7");
    expect(valueOf(opened, 0, 1)).toBe(5);
  });
});

describe("a cell with a list", () => {
  const withList = () =>
    OpenedWorkbook.of((sheet) => {
      fill(sheet, "D1", [["realisiert"], ["entfallen"]]);
      sheet.file.validations.set(rangeOf(sheet, "A1").area, {
        ...{ type: "list", formula1: "$D$1:$D$2", allowsBlank: true, showsList: true },
        ...{ alert: "stop", showsAlert: true, showsPrompt: false, alertText: "Bitte aus der Liste wählen." },
      });
    });

  test("offers its values by Alt and arrow, and takes the chosen one", async () => {
    const opened = await withList();
    await opened.user.click(opened.cell("A1"));
    await opened.user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    const list = await screen.findByRole("listbox", { name: "Werte für A1" });
    expect(within(list).getAllByRole("option").map((option) => option.textContent)).toEqual(["realisiert", "entfallen"]); // prettier-ignore
    await opened.user.click(within(list).getByRole("option", { name: "entfallen" }));
    await opened.shows("A1", "entfallen");
    expect(screen.queryByRole("listbox")).toBeNull();
  });

  test("refuses anything else with the words of the file", async () => {
    const opened = await withList();
    await opened.user.click(opened.cell("A1"));
    await opened.user.keyboard("irgendwas{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent("Bitte aus der Liste wählen.");
    expect(opened.book.activeSheet.file.cell(0, 0).value).toBeNull();
  });
});

test("nothing in the view is out of reach for reading aids", async () => {
  const opened = await OpenedWorkbook.of((sheet) => {
    fill(sheet, "A1", [["Kopf", "b"], ["x", "y"]]); // prettier-ignore
    sheet.freeze(1, 0);
    mergeCells(rangeOf(sheet, "A2:A3"), false);
  });
  await opened.user.click(opened.cell("B2"));
  await opened.user.keyboard("{F2}");
  // jsdom lays nothing out, so colours cannot be judged here.
  const { violations } = await axe.run(opened.container, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
