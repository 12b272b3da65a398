/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import axe from "axe-core";
import { altenaTables } from "./auditViews";
import { FakeWorkbook, openPane } from "./paneHarness";

/** Colours and sizes need a browser; what is wrong with names, roles and structure shows here. */
async function violations(container: HTMLElement): Promise<readonly string[]> {
  const { violations: found } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe("a screen reader finds names, roles and structure right on", () => {
  test.each<[string, readonly string[], RegExp]>([
    ["Überblick", [], /^17 von 20/],
    ["a field of action", ["1 Steuerung"], /^0 von 3/],
    ["Status klären", ["1 Status klären"], /^Unsicherer Vorschlag/],
    ["Prüfen", ["Prüfen"], /^10 Befunde|Befunde$/],
    ["Bilanz", ["Bilanz"], /^Nur diese Blätter/],
    ["Hilfe", ["Hilfe"], /^Datenschutz$/],
  ])("%s", async (_, path, arrived) => {
    const { user, container } = openPane(new FakeWorkbook(altenaTables()));
    for (const button of path) {
      await user.click(await screen.findByRole("button", { name: new RegExp(`^${button}`) }));
    }
    await screen.findAllByText(arrived);
    await act(() => Promise.resolve());
    expect(await violations(container)).toEqual([]);
  });

  test("Start and Protokoll einlesen", async () => {
    const { user, container } = openPane(new FakeWorkbook());
    await screen.findByRole("heading", { name: "Willkommen" });
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Protokoll einlesen" }));
    await screen.findByLabelText("Text des Protokolls");
    expect(await violations(container)).toEqual([]);
  });
});
