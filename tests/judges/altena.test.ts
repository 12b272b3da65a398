import { readFileSync } from "node:fs";
import { join } from "node:path";
import expected from "../../samples/erwartung-altena-2013.json";
import { balanceAudit } from "../../src/commands/balanceAudit";
import { importProtocol } from "../../src/commands/importProtocol";
import { afterWork } from "../workbooks/afterWork";
import { foreignWorkbook } from "../workbooks/foreignWorkbook";
import { libreOfficeValues, pageTexts, pdfsOf } from "./libreOffice";
import { openXmlFaults } from "./openXml";
import type { SheetValues } from "./sheetValues";

const PROTOCOL = new Uint8Array(readFileSync(join(__dirname, "../../samples/protokoll-altena-2013.txt")));
const STAND = { today: "2020-02-29" };
const GENERATED = ["Übersicht", "Gesamtbilanz", "Ausblick", "Prozess", "Prüfliste", "Rechenweg"];

let files: Readonly<Record<string, Uint8Array>>;
let recalculated: Readonly<Record<string, SheetValues>>;
let cached: Readonly<Record<string, SheetValues>>;
let pages: readonly string[];

beforeAll(async () => {
  const isNewWorkbook = true;
  const tables = await afterWork(undefined, () => importProtocol(PROTOCOL, { ...STAND, isNewWorkbook }));
  const balance = await afterWork(tables, () => balanceAudit(STAND));
  const foreignTables = await afterWork(foreignWorkbook(), () => importProtocol(PROTOCOL, STAND));
  const foreignBalance = await afterWork(foreignTables, () => balanceAudit(STAND));
  files = { tables, balance, foreignTables, foreignBalance };
  recalculated = await libreOfficeValues(files, "recalculated");
  cached = await libreOfficeValues(files, "cached");
  pages = await pageTexts((await pdfsOf({ balance })).balance ?? new Uint8Array());
});

describe("every file that is written", () => {
  test.each(["tables", "balance", "foreignTables", "foreignBalance"])(
    "%s is without fault for the Open XML SDK",
    async (name) => expect(await openXmlFaults(files[name] ?? new Uint8Array())).toEqual([]),
  );
});

/** A row of the Übersicht by what stands in a column, its cells by the heading above them. */
function overviewRow(values: SheetValues, column: string, text: string | number): Readonly<Record<string, unknown>> {
  const cells = values["Übersicht"] ?? {};
  const heading =
    Object.entries(cells)
      .find(([, value]) => value === "Handlungsfeld")?.[0]
      .replace(/^\D+/, "") ?? "";
  const row = Object.entries(cells)
    .find(
      ([address, value]) => address.startsWith(column) && value === text && Number(address.slice(1)) > Number(heading),
    )?.[0]
    .slice(1);
  return Object.fromEntries(
    Object.entries(cells)
      .filter(([address]) => address.replace(/^\D+/, "") === heading)
      .map(([address, word]) => [
        String(word).replace(/\s+/g, " "),
        cells[`${address.replace(/\d+$/, "")}${row ?? ""}`],
      ]),
  );
}

describe.each(["recalculated", "cached"] as const)("the Übersicht, %s by LibreOffice,", (which) => {
  const values = (): SheetValues => (which === "recalculated" ? recalculated : cached).balance ?? {};

  test.each(expected.handlungsfelder)("says of field of action $nr what was counted by hand", (field) =>
    expect(overviewRow(values(), "A", field.nr)).toMatchObject({
      Ziele: field.ziele,
      "davon alle Maßnahmen realisiert": field.zieleAlleMassnahmenRealisiert,
      Maßnahmen: field.massnahmen,
      "● realisiert": field.realisiert,
      "○ nicht realisiert": field.nichtRealisiert,
      "? noch nicht bewertet": field.nichtBewertet,
      "Handlungs- bedarfe": field.handlungsbedarfe,
    }),
  );

  test("says the total in words and the total without what another field of action realised", () => {
    expect(overviewRow(values(), "B", "Gesamt")).toMatchObject({
      Ziele: expected.gesamt.ziele,
      Maßnahmen: expected.gesamt.massnahmen,
      Umsetzung: "17 von 20 (85 %), höchstens 18 (90 %)",
    });
    expect(overviewRow(values(), "B", "Gesamt ohne †")).toMatchObject({
      Maßnahmen: expected.gesamtOhneRealisiertUeber.massnahmen,
      "● realisiert": expected.gesamtOhneRealisiertUeber.realisiert,
      Umsetzung: "15 von 18 (83 %), höchstens 16 (89 %)",
    });
  });
});

describe("LibreOffice's own results equal the cached ones in every cell of", () => {
  test.each(GENERATED)("%s", (title) => {
    expect(Object.keys(recalculated.balance?.[title] ?? {}).length).toBeGreaterThan(10);
    expect(recalculated.balance?.[title]).toEqual(cached.balance?.[title]);
  });

  test("a foreign workbook's generated sheets, under titles of their own where the town has taken ours", () => {
    const titles = Object.keys(recalculated.foreignBalance ?? {}).filter((title) =>
      /Übersicht|Gesamtbilanz/.test(title),
    );
    expect(titles).toHaveLength(3);
    for (const title of titles) expect(recalculated.foreignBalance?.[title]).toEqual(cached.foreignBalance?.[title]);
  });
});

describe("on paper", () => {
  const pagesOf = (title: string): readonly string[] =>
    pages.filter((page) =>
      new RegExp(`^\\s*.*Stadt Altena.*\\s${title}\\s`, "m").test(page.split("\n").slice(0, 4).join("\n")),
    );

  test.each(GENERATED)("%s has a header, a footer with its page and the Stand on every page", (title) => {
    expect(pagesOf(title).length).toBeGreaterThan(0);
    for (const page of pagesOf(title)) {
      expect(page).toMatch(/Stand: 21\.11\.2013/);
      expect(page).toMatch(/Seite \d+ von \d+/);
    }
  });

  test("each field of action of the Gesamtbilanz begins a page of its own, under the repeated headings", () => {
    const balance = pagesOf("Gesamtbilanz");
    for (const { nr, neu } of expected.handlungsfelder) {
      const beginning = balance.filter((page) => page.includes(`Handlungsfeld ${String(nr)}: ${neu}`));
      expect(beginning).toHaveLength(1);
      expect(beginning[0]).toMatch(/Nr\s+Ziel \/ Maßnahme\s+Messkriterium\s+Ergebnis/);
    }
  });
});
