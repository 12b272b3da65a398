/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { Finding } from "../../src/domain/finding";
import { altenaTables, viewOf, tablesWith } from "./auditViews";
import { FakeWorkbook, openPane } from "./paneHarness";

const MEASURES_MISSING: Finding = {
  rule: "table.missing",
  severity: "mustClarify",
  place: { table: "measures" },
  details: { table: "measures" },
};

describe("the overview of the Altena audit", () => {
  test("says how far the audit has come, and how far the truth can reach", async () => {
    openPane(new FakeWorkbook(altenaTables()));
    expect(await screen.findByRole("heading", { name: "17 von 20 Maßnahmen realisiert (85\u00A0%)" })).toBeVisible();
    expect(screen.getByText("Höchstens 18 von 20 (90 %): 1 Maßnahme ist noch nicht bewertet.")).toBeVisible();
    expect(screen.getByText("Zielerreichung: bei 0 von 14 Zielen festgestellt.")).toBeVisible();
  });

  test("names town and balance day", async () => {
    openPane(new FakeWorkbook(altenaTables()));
    expect(await screen.findByRole("heading", { name: "Stadt Altena" })).toBeVisible();
    expect(screen.getByText("Stand 21.11.2013")).toBeVisible();
  });

  test("has a line for each field of action", async () => {
    openPane(new FakeWorkbook(altenaTables()));
    const fields = await screen.findByRole("region", { name: "Handlungsfelder" });
    expect(within(fields).getAllByRole("listitem")).toHaveLength(6);
    const first = within(fields).getAllByRole("listitem")[0]!;
    expect(first).toHaveTextContent("0 von 3, höchstens 1");
    expect(first).toHaveTextContent("2 nicht realisiert, 1 noch nicht bewertet");
  });

  test("tells what was realised within another field, and the total without it", async () => {
    openPane(new FakeWorkbook(altenaTables()));
    expect(
      await screen.findByText(
        "† 2 Maßnahmen aus Handlungsfeld 5 gemeinsam mit Handlungsfeld 6 umgesetzt. Ohne sie: 15 von 18 (83 %), höchstens 16 (89 %).",
      ),
    ).toBeVisible();
  });

  test("marks the field of action of which the footnote speaks, and no other", async () => {
    openPane(new FakeWorkbook(altenaTables()));
    const fields = await screen.findByRole("region", { name: "Handlungsfelder" });
    expect(
      within(fields)
        .getAllByText(/\(†\)$/)
        .map(({ textContent }) => textContent),
    ).toEqual([expect.stringMatching(/^5 /)]);
  });

  test("leads from a field of action to its measures, and from there to the row", async () => {
    const workbook = new FakeWorkbook(altenaTables());
    const { user } = openPane(workbook);
    await user.click(await screen.findByRole("button", { name: /^1 Steuerung/ }));
    const measures = await screen.findByRole("list", { name: /^Maßnahmen: Steuerung/ });
    await user.click((await within(measures).findAllByRole("button"))[1]!);
    expect(workbook.selected).toEqual([{ sheet: "measures", cell: "A3" }]);
  });
});

describe("the overview of other audits", () => {
  test("gives no percentage below five measures", async () => {
    openPane(new FakeWorkbook(tablesWith([{ measure: "a", status: "realisiert" }])));
    expect(await screen.findByRole("heading", { name: "1 von 1 Maßnahme realisiert" })).toBeVisible();
  });

  test("shows measures without a valid field of action in a line of their own", async () => {
    openPane(
      new FakeWorkbook(
        tablesWith([
          { measure: "a", status: "realisiert" },
          { measure: "b", fieldOfAction: 9 },
        ]),
      ),
    );
    expect(await screen.findByText("ohne gültiges Handlungsfeld")).toBeVisible();
  });

  test("marks that line where the footnote speaks of it", async () => {
    openPane(
      new FakeWorkbook(
        tablesWith([{ measure: "a" }, { measure: "b", fieldOfAction: 9, status: "realisiert", realisedThrough: 1 }]),
      ),
    );
    expect(await screen.findByText("ohne gültiges Handlungsfeld (†)")).toBeVisible();
  });

  test("draws more measures than forty as a bar that reads its counts aloud", async () => {
    const many = Array.from({ length: 60 }, () => ({ measure: "a", status: "realisiert" }));
    openPane(new FakeWorkbook(tablesWith(many)));
    expect((await screen.findAllByRole("img", { name: "60 realisiert" }))[0]).toBeVisible();
  });

  test("asks for rows where the table of measures is empty", async () => {
    openPane(new FakeWorkbook(tablesWith([])));
    expect(await screen.findByRole("heading", { name: "Noch keine Maßnahmen" })).toBeVisible();
    expect(screen.getByText(/^Sobald in der Tabelle Maßnahmen Zeilen stehen/)).toBeVisible();
  });

  test("says so where the table of measures has gone", async () => {
    const workbook = new FakeWorkbook();
    workbook.checkAudit = () => Promise.resolve(viewOf({ ...altenaTables(), measures: [] }, [MEASURES_MISSING]));
    openPane(workbook);
    expect(await screen.findByText(/^Die Tabelle tblMassnahmen fehlt/)).toBeVisible();
    expect(screen.queryByText(/^Sobald in der Tabelle/)).not.toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Protokoll einlesen" })).not.toBeInTheDocument();
  });
});
