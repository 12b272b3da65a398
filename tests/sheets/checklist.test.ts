import type { Finding } from "../../src/domain/finding";
import { planChecklist } from "../../src/sheets/checklist";
import type { BalanceInput, LocatedFinding } from "../../src/sheets/planSheets";
import { drawn } from "./drawn";
import { inputOf, SMALL_TOWN } from "./fixtures";
import { planFaults } from "./planFaults";

const finding = (severity: Finding["severity"], row: number, located = true): LocatedFinding => ({
  finding: {
    rule: "measure.resultMissing",
    severity,
    place: { table: "measures", row, column: "result" },
    details: {},
  },
  sentence: `In Zeile ${String(row)} fehlt das Ergebnis.`,
  ...(located && {
    location: {
      sheet: "Maßnahmen '13",
      cell: `F${String(row)}`,
      row,
      tableName: "tblMassnahmen",
      ...(row % 2 === 0 && { heading: "Ergebnis" }),
    },
  }),
});

const planOf = (changes: Partial<BalanceInput>) => planChecklist(inputOf(SMALL_TOWN, changes));

test("findings stand by severity, each with a link to its cell; then what was checked and found clean", () => {
  const plan = planOf({
    findings: [finding("mustClarify", 4), finding("note", 5), finding("note", 6, false)],
    checked: ["measure.resultMissing", "table.missing", "heading.doubled", "goal.numberGap"],
  });
  expect(planFaults(plan)).toEqual([]);
  expect(drawn(plan)).toMatchInlineSnapshot(`
   " 1 Prüfliste · Stadt Neustadt & Umland · Audit Familiengerechte Kommune · Stand: 21.11.2013 (Bilanzierungsworkshop)
    2 =Auszug zum Stand: 5 Ziele, 6 Maßnahmen, 3 Handlungsbedarfe.
    3 Stelle | Tabelle und Spalte | Was ist und was zu tun ist
    4
    5 Muss geklärt werden (1)
    6 Bitte klären, bevor die Bilanz in den Rat geht.
    7 =Maßnahmen '13!F4 | tblMassnahmen: Ergebnis | In Zeile 4 fehlt das Ergebnis.
    8
    9 Hinweis (2)
   10 Gut zu wissen; die Zahlen stimmen trotzdem.
   11 =Maßnahmen '13!F5 | tblMassnahmen | In Zeile 5 fehlt das Ergebnis.
   12 Arbeitsmappe | tblMassnahmen | In Zeile 6 fehlt das Ergebnis.
   13
   14 Geprüft und ohne Befund (3)
   15 Aufbau der Tabellen |  | Alle nötigen Tabellen sind da. Keine Spalte ist doppelt.
   16 Nummern |  | Die Ziele sind lückenlos nummeriert.
   17"
  `);
  const [link] = plan.rows.flatMap(({ cells: [cell] }) =>
    cell?.style === "linkLive" && "formula" in cell ? [cell.formula] : [],
  );
  expect(link).toBe("=HYPERLINK(\"#'Maßnahmen ''13'!F4\",\"Maßnahmen '13!F4\")");
});

test("no finding is said in words", () => expect(drawn(planOf({}))).toContain("Es gibt keine Befunde."));

test("at most 5,000 findings are listed and the rest is counted", () => {
  const plan = planOf({ findings: Array.from({ length: 5003 }, (_, row) => finding("note", row + 2)) });
  expect(plan.rows.filter(({ cells: [cell] }) => cell?.style === "linkLive").length).toBe(5000);
  expect(drawn(plan)).toContain("Hinweis (5003)");
  expect(drawn(plan)).toContain("… und 3 weitere, die hier nicht einzeln stehen.");
});
