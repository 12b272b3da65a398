import "@testing-library/jest-dom";
import { act, configure, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { CellRange } from "../../src/host/book/cellRange";
import { writeContents } from "../../src/host/book/cells";
import { Desk } from "../../src/workbench/desk";
import { OpenWorkbook } from "../../src/workbench/openWorkbook";
import { Workbench } from "../../src/workbench/Workbench";
import { parseArea } from "../../src/xlsx/address";
import { provideBrowserParts } from "./grid/browserParts";

provideBrowserParts();
Blob.prototype.arrayBuffer = function arrayBuffer(this: Blob) {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(this);
  });
};
configure({ asyncUtilTimeout: 10_000 });

const MANIFEST = {
  page: "taskpane.html",
  group: "Add-In",
  buttons: [
    { id: "Open", label: "Zeigen", tip: "Zeigt den Bereich.", icon: "a.png", functionName: undefined },
    { id: "Check", label: "Rechnen", tip: "Rechnet.", icon: "b.png", functionName: "calculate" },
  ],
} as const;

/** The workbench with an empty workbook; the add-in's page in its frame is not loaded. */
export function openWorkbench(): { readonly desk: Desk; readonly user: ReturnType<typeof userEvent.setup> } {
  const desk = new Desk("pane/taskpane.html", new OpenWorkbook("Probe.xlsx"));
  const user = userEvent.setup();
  render(<Workbench desk={desk} manifest={MANIFEST} addressOf={(path) => `pane/${path}`} />);
  return { desk, user };
}

export const bookOf = (desk: Desk) => desk.current().connection.workbook.book;

export const frame = (): HTMLIFrameElement => screen.getByTitle("Aufgabenbereich Auditbilanz");

export const write = (desk: Desk, address: string, value: unknown): void => {
  const book = bookOf(desk);
  writeContents(new CellRange(book.activeSheet, parseArea(address)), value);
  book.settle();
};

/** Posts a request as office.js in the frame does, and answers with what it is told. */
export function ask(desk: Desk, action: string, data: unknown, origin = window.location.origin): Promise<unknown> {
  const { contentWindow } = frame();
  if (contentWindow === null) throw new Error("The frame has no window.");
  const answered = new Promise((resolve) => {
    jest.spyOn(contentWindow, "postMessage").mockImplementation((text: unknown) => {
      resolve((JSON.parse(text as string) as { readonly _data: unknown })._data);
    });
  });
  const message = {
    ...{ _messageType: 0, _actionName: action, _actionType: 0, _correlationId: 1 },
    ...{ _conversationId: desk.current().connection.conversation, _data: data },
  };
  const event = new MessageEvent("message", { data: JSON.stringify(message), origin, source: contentWindow });
  act(() => void window.dispatchEvent(event));
  return answered;
}
