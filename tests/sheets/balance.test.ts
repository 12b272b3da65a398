import fc from "fast-check";
import type { Tables } from "../../src/domain/tables";
import { DOUBTFUL_PREFIX, LEFTOVER_HEADING } from "../../src/german/balanceWords";
import { planBalance } from "../../src/sheets/balance";
import type { RowIdentity, SheetPlan } from "../../src/sheets/plan";
import type { Remark } from "../../src/sheets/planSheets";
import { readRemarks } from "../../src/sheets/readRemarks";
import { drawn } from "./drawn";
import { inputOf, MIXED_TOWN, SMALL_TOWN } from "./fixtures";

const OWN = 5;

/** The sheet's cells as a workbook tells them. */
const cellsOf = ({ rows }: SheetPlan): (string | number)[][] =>
  rows.map(({ cells }) => cells.map((cell) => (cell === null ? "" : "formula" in cell ? cell.expected : cell.value)));

/** The town writes a remark beside the first row that has this text. */
function annotated(plan: SheetPlan, text: string, remark: string): (string | number)[][] {
  const cells = cellsOf(plan);
  const row = cells.find((line) => line.some((cell) => String(cell).includes(text)));
  if (row === undefined) throw new Error(`No row says ${text}.`);
  row[OWN] = remark;
  return cells;
}

const regenerated = (tables: Tables, remarks: readonly Remark[]): SheetPlan =>
  planBalance(inputOf(tables, { remarks }));

/** Remarks on the sheet with the first two cells of their row. */
const remarksOn = (plan: SheetPlan): readonly string[] =>
  cellsOf(plan)
    .slice(3)
    .filter((line) => line[OWN] !== "")
    .map((line) => `${String(line[0])}|${String(line[1])}|${String(line[OWN])}`);

describe("what the town wrote beside a row comes back", () => {
  test.each([
    ["a measure", "Maßnahme 2.1.1", "2.1.1|Maßnahme 2.1.1|bitte im Ausschuss erläutern"],
    ["a goal", "ZIEL  Betriebe machen mit.", "2.1|ZIEL  Betriebe machen mit.|bitte im Ausschuss erläutern"],
    ["a field of action", "Handlungsfeld 2:", "Handlungsfeld 2: Arbeitswelt||bitte im Ausschuss erläutern"],
    ["a need", "Ferienbetreuung", "1|Ferienbetreuung ausbauen|bitte im Ausschuss erläutern"],
    [
      "the field's own remark",
      "Zum Handlungsfeld:",
      "Zum Handlungsfeld: Zwei Jahre mit halber Stelle.||bitte im Ausschuss erläutern",
    ],
  ])("beside %s", (_, text, expected) => {
    const first = regenerated(SMALL_TOWN, []);
    const second = regenerated(SMALL_TOWN, readRemarks(annotated(first, text, "bitte im Ausschuss erläutern")));
    expect(remarksOn(second)).toEqual([expected]);
    expect(readRemarks(cellsOf(regenerated(SMALL_TOWN, readRemarks(cellsOf(second)))))).toEqual(
      readRemarks(cellsOf(second)),
    );
  });

  test("beside every row at once, whatever it says", () =>
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1 }).filter((text) => text.trim() === text && text !== "")),
        (texts) => {
          const cells = cellsOf(regenerated(MIXED_TOWN, []));
          const own = cells.flatMap((line, row) => (row > 2 && line[0] !== "" && row < cells.length - 1 ? [line] : []));
          own.slice(0, texts.length).forEach((line, index) => (line[OWN] = texts[index] ?? ""));
          const read = readRemarks(cells);
          expect(readRemarks(cellsOf(regenerated(MIXED_TOWN, read)))).toEqual(read);
        },
      ),
      { numRuns: 30 },
    ));
});

describe("a remark whose row is gone", () => {
  const [, ...others] = SMALL_TOWN.measures ?? [];
  const without: Tables = { ...SMALL_TOWN, measures: others };
  const remarks = readRemarks(annotated(regenerated(SMALL_TOWN, []), "Maßnahme 1.1.1*", "fehlt noch"));

  test("stands at the end with its old number and text", () => {
    const plan = regenerated(without, remarks);
    expect(cellsOf(plan).some(([first]) => first === LEFTOVER_HEADING)).toBe(true);
    expect(remarksOn(plan)).toEqual(["1.1.1*|Maßnahme 1.1.1*|fehlt noch"]);
  });

  test("is listed once, however often the sheet is made", () => {
    const again = regenerated(without, readRemarks(cellsOf(regenerated(without, remarks))));
    expect(remarksOn(again)).toEqual(["1.1.1*|Maßnahme 1.1.1*|fehlt noch"]);
  });

  test("returns to its row when that comes back", () => {
    const back = regenerated(SMALL_TOWN, readRemarks(cellsOf(regenerated(without, remarks))));
    expect(cellsOf(back).some(([first]) => first === LEFTOVER_HEADING)).toBe(false);
    expect(remarksOn(back)).toEqual(["1.1.1*|Maßnahme 1.1.1*|fehlt noch"]);
  });
});

describe("a remark carried to a reworded row", () => {
  const old = "Den Runden Tisch aller Akteure im ersten Quartal einberufen";
  const reworded = "Den Runden Tisch aller Akteure im zweiten Quartal einberufen";
  const town = (measure: string): Tables => ({
    ...SMALL_TOWN,
    measures: [{ number: "1.1.1", fieldOfAction: 1, goal: "1.1", measure, status: "nicht realisiert" }],
  });
  const carried = regenerated(town(reworded), readRemarks(annotated(regenerated(town(old), []), old, "Termin steht")));

  test("asks to check it", () => {
    expect(remarksOn(carried)).toEqual([`1.1.1|${reworded}|${DOUBTFUL_PREFIX}Termin steht`]);
  });

  test("asks once, and not again when the town has taken the mark away", () => {
    const again = regenerated(town(reworded), readRemarks(cellsOf(carried)));
    expect(remarksOn(again)).toEqual([`1.1.1|${reworded}|${DOUBTFUL_PREFIX}Termin steht`]);
    const cleared = annotated(carried, reworded, "Termin steht");
    expect(remarksOn(regenerated(town(reworded), readRemarks(cleared)))).toEqual([`1.1.1|${reworded}|Termin steht`]);
  });
});

describe("a text taller than a page", () => {
  const long = Array.from({ length: 400 }, (_, index) => `Wort${String(index)}`).join(" ");
  const town: Tables = {
    ...SMALL_TOWN,
    measures: [{ number: "1.1.1", fieldOfAction: 1, goal: "1.1", measure: long, result: long, status: "realisiert" }],
  };
  const plan = regenerated(town, []);
  const parts = plan.rows.filter(({ identity }) => identity?.kind === "measure");

  test("continues in marked rows, none above 409 pt, and nothing of it is lost", () => {
    expect(parts.length).toBeGreaterThan(1);
    expect(
      parts
        .slice(1)
        .every(
          ({ cells: [first] }) => first != null && "value" in first && String(first.value).endsWith("(Fortsetzung)"),
        ),
    ).toBe(true);
    expect(Math.max(...plan.rows.map(({ height }) => height))).toBeLessThanOrEqual(409);
    const joined = parts
      .map(({ cells }) => (cells[1] != null && "value" in cells[1] ? String(cells[1].value) : ""))
      .join("");
    expect(joined).toBe(long);
  });

  test("keeps its remark, and what was written beside its continuation", () => {
    const cells = cellsOf(plan);
    const rows = cells.filter(([first]) => String(first).startsWith("1.1.1"));
    expect(rows.length).toBe(parts.length);
    rows.forEach((row, index) => (row[OWN] = `Teil ${String(index + 1)}`));
    const again = regenerated(town, readRemarks(cells));
    expect(remarksOn(again)[0]).toContain("|Teil 1\nTeil 2");
  });
});

describe("the rows of the Gesamtbilanz", () => {
  const identities = (tables: Tables, kind: RowIdentity["kind"]): readonly (string | undefined)[] =>
    regenerated(tables, []).rows.flatMap(({ identity }) => (identity?.kind === kind ? [identity.text] : []));

  test("have every goal, measure and need of a field of action once, those without a valid one too", () => {
    expect([...identities(MIXED_TOWN, "measure")].sort()).toEqual(
      (MIXED_TOWN.measures ?? []).map(({ measure }) => String(measure)).sort(),
    );
    expect([...identities(MIXED_TOWN, "goal")].sort()).toEqual(
      (MIXED_TOWN.goals ?? []).map(({ goal }) => String(goal)).sort(),
    );
    expect(identities(MIXED_TOWN, "need")).toEqual([
      "Netzwerk aufbauen",
      "Ferienbetreuung ausbauen",
      "Bedarf ohne Feld",
    ]);
  });

  test("begin a new page with each field of action but the first", () => {
    const breaks = regenerated(MIXED_TOWN, []).rows.filter(({ pageBreakBefore }) => pageBreakBefore);
    expect(breaks.map(({ identity }) => identity?.text)).toEqual([
      "Arbeitswelt",
      "Wohnumfeld",
      "Ohne gültiges Handlungsfeld",
    ]);
  });
});

test("a sheet that is no Gesamtbilanz has no remarks", () => {
  expect(readRemarks([])).toEqual([]);
  expect(
    readRemarks([
      ["Nr", "Anmerkung"],
      ["1", "x"],
    ]),
  ).toEqual([]);
});

test.each([
  ["realisiert", "Ist so.⏎Realisiert über Handlungsfeld 2 | ● realisiert (†)"],
  ["nicht realisiert", "Ist so.⏎Unter „Realisiert über“ steht: Handlungsfeld 2 | ○ nicht realisiert"],
])("a measure that is %s and names another field of action", (status, expected) => {
  const measures = (SMALL_TOWN.measures ?? []).map((row) => (row.realisedThrough === 2 ? { ...row, status } : row));
  const lines = drawn(regenerated({ ...SMALL_TOWN, measures }, [])).split("\n");
  expect(lines.find((line) => line.includes("Maßnahme 3.1.1*"))).toContain(expected);
});
