import fc from "fast-check";
import type { Row, Tables } from "../../src/domain/tables";
import { OVERVIEW_STALE } from "../../src/german/overviewWords";
import { CHANGED_SINCE } from "../../src/german/sheetWords";
import { planBalance } from "../../src/sheets/balance";
import { planOverview } from "../../src/sheets/overview";
import type { SheetPlan } from "../../src/sheets/plan";
import { planSheets } from "../../src/sheets/planSheets";
import type { SourceReferences } from "../../src/sheets/references";
import { drawn } from "./drawn";
import { evaluated, expectedIn } from "./evaluate";
import { EMPTY_TOWN, inputOf, MIXED_TOWN, SMALL_TOWN } from "./fixtures";
import { planFaults } from "./planFaults";
import { templateReferences } from "./templateReferences";

const overviewOf = (tables: Tables): SheetPlan => planOverview(inputOf(tables)).plan;
const headings = (tables: Tables): string => drawn(overviewOf(tables)).split("\n")[3] ?? "";

describe("the columns in brackets", () => {
  test("stay away where nothing is partly realised or dropped", () => {
    expect(headings(SMALL_TOWN)).not.toMatch(/teilweise|entfallen/);
  });

  test("appear as soon as anything is", () => {
    expect(headings(MIXED_TOWN)).toMatch(/teilweise realisiert.*entfallen/);
  });
});

describe("the sentences", () => {
  const told = (tables: Tables): string => drawn(overviewOf(tables));

  test("over the chart count what has no bar too", () => {
    expect(told(MIXED_TOWN)).toContain(
      "zusammen 12: 6 realisiert, 1 teilweise realisiert, 2 nicht realisiert, 2 noch nicht bewertet, " +
        "1 entfallen (ohne Balken); davon 2 ohne gültiges Handlungsfeld (ohne Balken).",
    );
  });

  test("tell of a field of action in which no measure counts why", () => {
    const measures = [1, 1, 2].map((fieldOfAction) => ({ fieldOfAction, measure: "A", status: "entfallen" }));
    expect(told({ ...SMALL_TOWN, measures })).toContain(
      "In Handlungsfeld 1 sind alle 2 Maßnahmen entfallen. In Handlungsfeld 2 ist die einzige Maßnahme entfallen. " +
        "In Handlungsfeld 3 gibt es keine Maßnahme.",
    );
  });

  test("say so where there is no field of action", () => {
    expect(told(EMPTY_TOWN)).toContain("Es gibt keine Handlungsfelder.");
  });

  test("stay within what a formula may hold, however many fields of action there are", () => {
    const fieldsOfAction = Array.from({ length: 400 }, (_, index) => ({ number: index + 1, name: "Feld" }));
    const input = inputOf({ ...MIXED_TOWN, fieldsOfAction });
    expect(planFaults(planOverview(input).plan, input.references)).toEqual([]);
  });
});

describe("on paper every page repeats", () => {
  const repeatedWith = (fields: number): readonly (string | undefined)[] => {
    const fieldsOfAction = Array.from({ length: fields }, (_, index) => ({ number: index + 1, name: "Feld" }));
    const { print, rows } = overviewOf({ ...SMALL_TOWN, fieldsOfAction });
    const [first, last] = print.titleRows ?? [1, 0];
    return rows.slice(first - 1, last).map(({ cells }) => cells[0]?.style);
  };

  test("the title where the table ends on the first: what follows has headings of its own", () =>
    expect(repeatedWith(6)).toEqual(["title"]));
  test("the headings of the table where it goes on", () => expect(repeatedWith(40)).toEqual(["headCenter"]));
});

describe("when staff change the tables after the sheet was made", () => {
  const plan = overviewOf(SMALL_TOWN);
  const added = (row: Row<"measures">): Tables => ({ ...SMALL_TOWN, measures: [...(SMALL_TOWN.measures ?? []), row] });
  const shown = (tables: Tables, cell: string): unknown => evaluated(plan, tables).get(cell);

  test("the figures count along", () => {
    const tables = added({ number: "1.1.2", fieldOfAction: 1, goal: "1.1", measure: "Neu", status: "realisiert" });
    expect(shown(tables, "E10")).toBe(7);
    expect(shown(tables, "H10")).toBe(1);
    expect(shown(tables, "I10")).toBe("5 von 7 (71 %), höchstens 6 (86 %)");
    expect(shown(tables, "A3")).toBe("");
  });

  test("a measure of an unknown field of action gets a row of its own, so that everything adds up", () => {
    const tables = added({ number: "8.1.1", fieldOfAction: 8, goal: "8.1", measure: "Neu", status: "realisiert" });
    expect(shown(SMALL_TOWN, "B9")).toBe("");
    expect(shown(tables, "B9")).toBe("ohne gültiges Handlungsfeld");
    expect(["C9", "D9", "E9", "F9", "G9", "H9", "I9"].map((cell) => shown(tables, cell))).toEqual([
      0,
      0,
      1,
      1,
      0,
      0,
      "1 von 1",
    ]);
    expect(shown(tables, "E10")).toBe(7);
  });

  test.each<readonly [string, Tables]>([
    ["a status without a column", added({ measure: "Neu", fieldOfAction: 1, status: "teilweise realisiert" })],
    ["a dropped measure", added({ measure: "Neu", fieldOfAction: 1, status: "entfallen" })],
    [
      "a field of action",
      { ...SMALL_TOWN, fieldsOfAction: [...(SMALL_TOWN.fieldsOfAction ?? []), { number: 4, name: "Neu" }] },
    ],
  ])("%s asks to generate anew", (_, tables) => expect(shown(tables, "A3")).toBe(OVERVIEW_STALE));

  test("measures realised through another field of action ask for it too", () => {
    const measures = (SMALL_TOWN.measures ?? []).map((row) => ({ ...row, realisedThrough: null }));
    const before = overviewOf({ ...SMALL_TOWN, measures });
    expect(evaluated(before, { ...SMALL_TOWN, measures }).get("A3")).toBe("");
    expect(evaluated(before, SMALL_TOWN).get("A3")).toBe(OVERVIEW_STALE);
  });

  test("a dated extract says that it is no longer true", () => {
    const extract = planBalance(inputOf(SMALL_TOWN));
    const changed = (SMALL_TOWN.measures ?? []).map((row) => ({ ...row, status: "realisiert" }));
    expect(evaluated(extract, SMALL_TOWN).get("A2")).toMatch(/^Auszug zum Stand/);
    expect(evaluated(extract, { ...SMALL_TOWN, measures: changed }).get("A2")).toBe(CHANGED_SINCE);
  });

  test("a dated extract says so too where a measure has only moved to another field of action", () => {
    const extract = planBalance(inputOf(SMALL_TOWN));
    const moved = (SMALL_TOWN.measures ?? []).map((row, index) => (index === 0 ? { ...row, fieldOfAction: 2 } : row));
    expect(evaluated(extract, { ...SMALL_TOWN, measures: moved }).get("A2")).toBe(CHANGED_SINCE);
  });

  test("a dated extract of more fields of action than a formula can compare is sound", () => {
    const fieldsOfAction = Array.from({ length: 90 }, (_, index) => ({ number: index + 1, name: "Feld" }));
    const input = inputOf({ ...SMALL_TOWN, fieldsOfAction });
    expect(planFaults(planBalance(input), input.references)).toEqual([]);
  });
});

describe("what cannot be counted live", () => {
  const without = (...missing: readonly string[]): SourceReferences => {
    const references = templateReferences();
    return {
      ...references,
      column: (table, column) =>
        missing.includes(`${table}.${column}`) ? undefined : references.column(table, column),
    };
  };

  test("stands as a value with a mark in its heading, and the sheet says so", () => {
    const input = inputOf(MIXED_TOWN, { references: without("measures.status", "goals.goal") });
    const { plan } = planOverview(input);
    expect(planFaults(plan)).toEqual([]);
    expect(drawn(plan)).toContain("●⏎realisiert (zum Stand)");
    expect(drawn(plan)).toContain("Werte zum Stand");
    expect(drawn(plan)).toContain("Gesamt | 6 |");
  });

  test("is every figure where no column can be referred to, and the sheets are sound all the same", () => {
    const references = { ...templateReferences(), column: () => undefined, row: () => undefined };
    for (const tables of [SMALL_TOWN, MIXED_TOWN, EMPTY_TOWN]) {
      const plans = planSheets(inputOf(tables, { references }));
      expect(plans.flatMap((plan) => planFaults(plan))).toEqual([]);
      expect(drawn(plans[1] ?? overviewOf(tables))).toContain("Auszug zum Stand");
    }
  });

  test("are town words that a criterion would read as a pattern", () => {
    const statusWords = [{ word: "erledigt?", status: "realisiert" }];
    const { plan } = planOverview(inputOf({ ...SMALL_TOWN, statusWords }));
    expect(drawn(plan)).toContain("●⏎realisiert (zum Stand)");
  });

  test("are goals with all measures realised above 500 goals", () => {
    const goals = Array.from({ length: 501 }, (_, index) => ({
      number: `1.${String(index)}`,
      fieldOfAction: 1,
      goal: "Ziel",
    }));
    expect(headings({ ...SMALL_TOWN, goals })).toContain("davon alle Maßnahmen realisiert (zum Stand)");
    expect(headings({ ...SMALL_TOWN, goals: goals.slice(1) })).toContain("davon alle Maßnahmen realisiert |");
  });
});

describe("odd fields of action", () => {
  const tables: Tables = {
    ...SMALL_TOWN,
    fieldsOfAction: [
      ...(SMALL_TOWN.fieldsOfAction ?? []),
      { number: 2, name: "Noch einmal zwei" },
      { number: "drei", name: "Ohne Zahl" },
      { number: 5, name: "x".repeat(900) },
    ],
  };

  test("do not count twice", () => {
    const plan = overviewOf(tables);
    expect(planFaults(plan)).toEqual([]);
    expect([...evaluated(plan, tables)]).toEqual([...expectedIn(plan)]);
    expect(drawn(plan)).toContain("2 | Noch einmal zwei | =0 | =0 | =0");
    expect(drawn(plan)).toContain("drei | Ohne Zahl | =0 | =0 | =0");
  });
});

const STATUS = fc.constantFrom(
  "",
  "*",
  "real*",
  "realisiert",
  "Realisiert",
  "teilweise realisiert",
  "nicht realisiert",
  "entfallen",
  "erledigt",
  "offen",
);
const someMeasure = fc.record({
  number: fc.constantFrom("1.1.1", "2.1.1*", "", "x"),
  fieldOfAction: fc.constantFrom<string | number>(1, 2, "3", 9, ""),
  goal: fc.constantFrom("1.1", "2.1*", "2.10", ""),
  measure: fc.constantFrom("Runder Tisch", "Flyer\nund Plakat", "", "=1+1"),
  criterion: fc.constantFrom("", "liegt vor"),
  status: STATUS,
  basis: fc.constantFrom("", "Beleg", "Angabe", "Messkriterium", "Hörensagen"),
  realisedThrough: fc.constantFrom<string | number | null>(null, 2, "1"),
  dueDate: fc.constantFrom(null, "2014-06-30", "2013-11-21", "bald"),
});
const someTables = fc.record({
  fieldsOfAction: fc.constantFrom(SMALL_TOWN.fieldsOfAction ?? [], [{ number: 1, name: "Eins" }], []),
  goals: fc.array(
    fc.record({
      number: fc.constantFrom("1.1", "2.1*", "2.10", ""),
      fieldOfAction: fc.constantFrom<string | number>(1, 2, "", 7),
      goal: fc.constantFrom("Ziel", ""),
      attainment: fc.constantFrom("", "erreicht", "nicht erreicht", "wohl"),
    }),
    { maxLength: 4 },
  ),
  measures: fc.array(someMeasure, { maxLength: 8 }),
  needs: fc.array(
    fc.record({
      fieldOfAction: fc.constantFrom<string | number>(1, 9, "übergreifend"),
      need: fc.constantFrom("Bedarf", ""),
    }),
    { maxLength: 3 },
  ),
  statusWords: fc.constantFrom([], [{ word: "erledigt", status: "realisiert" }]),
  profile: fc.constant([]),
});

test("whatever the tables hold, the sheets have no fault and their formulas show what the domain counts", () =>
  fc.assert(
    fc.property(someTables, (tables) => {
      const input = inputOf(tables);
      for (const plan of planSheets(input)) {
        expect(planFaults(plan, input.references)).toEqual([]);
        expect([...evaluated(plan, tables)]).toEqual([...expectedIn(plan)]);
      }
    }),
    { numRuns: 10 },
  ));
