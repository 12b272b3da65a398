import { planSheets } from "../../src/sheets/planSheets";
import { ALTENA } from "./altena";
import { drawn } from "./drawn";
import { evaluated, expectedIn } from "./evaluate";
import { inputOf } from "./fixtures";
import { planFaults } from "./planFaults";

const input = inputOf(ALTENA);
const [overview, balance, outlook, process] = planSheets(input);
if (!overview || !balance || !outlook || !process) throw new Error("A sheet is missing.");

const page = (text: string, number: number): string => text.split("=====\n")[number - 1] ?? "";

test.each(planSheets(input).map((plan) => [plan.title, plan] as const))(
  "%s of Altena has no fault and shows what the domain counts",
  (_, plan) => {
    expect(planFaults(plan, input.references)).toEqual([]);
    expect([...evaluated(plan, ALTENA)]).toEqual([...expectedIn(plan)]);
  },
);

test("the Übersicht says what the town drew", () =>
  expect(drawn(overview)).toMatchInlineSnapshot(`
   " 1 Stadt Altena · Audit Familiengerechte Kommune · Übersicht der Bilanz
    2 Stand: 21.11.2013 (Bilanzierungsworkshop). Diese Zahlen zählen mit, wenn sich die Tabellen ändern.
    3 =
    4 Nr | Handlungsfeld | Ziele | davon alle Maßnahmen realisiert | Maßnahmen | ●⏎realisiert | ○⏎nicht realisiert | ?⏎noch nicht bewertet | Umsetzung | Handlungs-⏎bedarfe
    5 1 | Steuerung, Vernetzung und Nachhaltigkeit | =3 | =0 | =3 | =0 | =2 | =1 | =0 von 3, höchstens 1 | =2
    6 2 | Familie und Arbeitswelt, Betreuung | =3 | =3 | =4 | =4 | =0 | =0 | =4 von 4 | =7
    7 3 | Bildung und Erziehung | =5 | =5 | =9 | =9 | =0 | =0 | =9 von 9 (100 %) | =6
    8 4 | Beratung und Unterstützung | =1 | =1 | =1 | =1 | =0 | =0 | =1 von 1 | =4
    9 5 | Wohnumfeld und Lebensqualität (†) | =1 | =1 | =2 | =2 | =0 | =0 | =2 von 2 | =0
   10 6 | Senioren und Generationen | =1 | =1 | =1 | =1 | =0 | =0 | =1 von 1 | =3
   11  | handlungsfeldübergreifend |  |  |  |  |  |  |  | =1
   12  | = | = | = | = | = | = | = | = | =
   13  | Gesamt | =14 | =11 | =20 | =17 | =2 | =1 | =17 von 20 (85 %), höchstens 18 (90 %) | =23
   14  | Gesamt ohne † |  |  | =18 | =15 | =2 | =1 | =15 von 18 (83 %), höchstens 16 (89 %) |
   15
   16 =Maßnahmen je Handlungsfeld, zusammen 20: 17 realisiert, 2 nicht realisiert, 1 noch nicht bewertet.
   17 · | · | · | · | · | · | · | · | In Kürze
   18 · | · | · | · | · | · | · | · | =In 5 von 6 Handlungsfeldern sind alle Maßnahmen realisiert.
   19 · | · | · | · | · | · | · | · | =In Handlungsfeld 1 ist keine von 3 realisiert: 2 nicht realisiert, 1 noch nicht bewertet.
   20 · | · | · | · | · | · | · | · | =Zielerreichung: bei 0 von 14 Zielen festgestellt.
   21 · | · | · | · | · | · | · | · | Wie sicher
   22 · | · | · | · | · | · | · | · | =Bewertet: 19 von 20 (95 %)
   23 · | · | · | · | · | · | · | · | =Messkriterium genannt: 3 von 20 (15 %)
   24 · | · | · | · | · | · | · | · | =Grundlage bei 0 von 17 realisierten Maßnahmen angegeben.
   25 · | · | · | · | · | · | · | · | =† 2 Maßnahmen gemeinsam mit Handlungsfeld 6 umgesetzt; ohne sie 15 von 18 (83 %), höchstens 16 (89 %).
   26
   27 So wird gezählt
   28 Jede vereinbarte Maßnahme zählt gleich. „teilweise realisiert“ zählt nicht als realisiert. „noch nicht bewertet“ bleibt im Nenner; „höchstens“ gilt, wenn alle noch nicht bewerteten realisiert sind. Entfallene zählen
   29 nicht mit und werden genannt. Unter 5 steht die Zahl allein, ab 100 eine Nachkommastelle; 100 % heißt alle, 0 % heißt keine.
   30
   =====
   31 Weitere Zahlen
   32 · | Angabe | Anzahl | von
   33 · | Ziele: erreicht | =0 | =14
   34 · | Ziele: teilweise erreicht | =0 | =14
   35 · | Ziele: nicht erreicht | =0 | =14
   36 · | Ziele: nicht festgestellt | =14 | =14
   37 · | Maßnahmen: bewertet | =19 | =20
   38 · | Maßnahmen: Messkriterium genannt | =3 | =20
   39 · | realisierte Maßnahmen: Grundlage angegeben | =0 | =17
   40 · | realisierte Maßnahmen: belegt | = | =17
   41 · | nicht realisierte Maßnahmen: Frist noch nicht erreicht | =0 | =2
   42"
  `));

test("the page of a field of action whose measures another realised", () =>
  expect(page(drawn(balance), 6)).toMatchInlineSnapshot(`
   "84 Handlungsfeld 5: Wohnumfeld und Lebensqualität
   85 bisher: Familiengerechte Infrastruktur
   86 1 Ziel, 2 Maßnahmen: 2 realisiert. Umsetzung: 2 von 2 †
   87
   88 5.1* | ZIEL  Ziel ist die kontinuierliche Begleitung von Nachbarschaften durch lokale Akteure durch eine keinräumige Vernetzung und Koordination u.a. durch die Initiierung von Generationenprojekte |  | Maßnahmenstand: alle realisiert (2 von 2) | Zielerreichung: nicht festgestellt |
   89 5.1.1* | Aktivierung des bürgerschaftlichen Engagements zur Gestaltung der sozialen Infrastruktur in der Nachbarschaft | im Protokoll nicht genannt | Ist realisiert⏎Realisiert über Handlungsfeld 6 | ● realisiert (†) |
   90 5.1.2* | Etablierung des Stellwerks – das Generationsbüro für Altena. | im Protokoll nicht genannt | Ist realisiert⏎Realisiert über Handlungsfeld 6 | ● realisiert (†) |
   91
   92 Zum Handlungsfeld: Die in diesem Handlungsfeld vereinbarte Ziel- und Maßnahmenplanung wurde im Rahmen der Umsetzung des Handlungsfeldes 6 realisiert.
   93
   94 Wie es weitergeht: kein Handlungsbedarf benannt. Im Wortlaut: „Aufgrund der Gesamtsituation der Stadt Altena wurden in diesem Handlungsfeld keine
   95 weiteren Handlungsbedarfe benannt“
   96
   97 † Gemeinsam mit Handlungsfeld 6 umgesetzt. Gesamt ohne solche Maßnahmen: 15 von 18 (83 %), höchstens 16 (89 %).
   98 * Nummer vergeben, im Protokoll ohne Nummer.
   "
  `));

test("every field of action begins a page, and a goal does where it would stand alone at the foot of one", () => {
  const pages = drawn(balance).split("=====\n");
  expect(pages.map((page) => /Handlungsfeld \d|3\.5 \| ZIEL/.exec(page)?.[0])).toEqual([
    "Handlungsfeld 1",
    "Handlungsfeld 2",
    "Handlungsfeld 3",
    "3.5 | ZIEL",
    "Handlungsfeld 4",
    "Handlungsfeld 5",
    "Handlungsfeld 6",
  ]);
});

test("no sheet prints contact data or who took part", () => {
  const text = planSheets(input).map(drawn).join("\n");
  for (const personal of ["@example.org", "02352", "Musterstr.", "Cora Muster", "Herr Fachmann", "Frau Projektfrau"]) {
    expect(text).not.toContain(personal);
  }
});

test("the Ausblick names future dates in their order", () => {
  const dates = drawn(outlook).split("Künftige Termine")[1] ?? "";
  expect(dates.indexOf("14. Januar 2014")).toBeGreaterThan(0);
  expect(dates.indexOf("4. März 2014")).toBeGreaterThan(dates.indexOf("14. Januar 2014"));
});

test("the Prozess puts what was counted beside what was said", () => {
  expect(drawn(process)).toContain("Im Handlungsfeld 4 wurden alle Ziele bearbeitet");
  expect(drawn(process)).toContain("Umsetzung: 1 von 1.");
  expect(drawn(process)).toContain("17 Teilnehmende, ohne Auditorin oder Auditor 16");
});
