import "@testing-library/jest-dom";
import { act, configure, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Book } from "../../../src/host/book/book";
import type { Sheet } from "../../../src/host/book/sheet";
import { Faults } from "../../../src/host/faults";
import { parseArea } from "../../../src/xlsx/address";
import { WorkbookView } from "../../../src/workbench/grid/WorkbookView";
import { provideBrowserParts } from "./browserParts";

provideBrowserParts();
configure({ asyncUtilTimeout: 10_000 });

/** A workbook in the view, and what tests do with both. */
export class OpenedWorkbook {
  readonly user = userEvent.setup();
  readonly container: HTMLElement;

  constructor(readonly book: Book) {
    this.container = render(<WorkbookView book={book} />).container;
  }

  static async of(prepare: (sheet: Sheet, book: Book) => void): Promise<OpenedWorkbook> {
    const book = Book.open(undefined, { name: "Probe.xlsx", faults: new Faults() });
    prepare(book.activeSheet, book);
    book.settle();
    const opened = new OpenedWorkbook(book);
    await opened.sees(book.activeSheet.name);
    return opened;
  }

  /** As the add-in does something, in a batch. */
  addin(deed: () => void): void {
    act(() => {
      deed();
      this.book.settle();
    });
  }

  /** The cell's element; it must be in view. */
  cell(address: string): HTMLElement {
    const { row, column } = parseArea(address);
    const selector = `[aria-rowindex="${row + 2}"] > [aria-colindex="${column + 2}"]`;
    const cell = this.container.querySelector<HTMLElement>(`.sheet-grid > ${selector}`);
    if (cell === null) throw new Error(`${address} is not in view`);
    return cell;
  }

  /** The inside of a cell, which carries its look. */
  look(address: string): HTMLElement {
    return this.cell(address).querySelector<HTMLElement>(".cell-content") ?? this.cell(address);
  }

  shows(address: string, text: string): Promise<void> {
    return waitFor(() => expect(this.cell(address)).toHaveTextContent(text));
  }

  async sees(sheet: string): Promise<void> {
    await screen.findByRole("tab", { name: sheet, selected: true });
  }

  selects(address: string): Promise<void> {
    return waitFor(() => expect(screen.getByRole("textbox", { name: "Adresse der Auswahl" })).toHaveValue(address));
  }
}
