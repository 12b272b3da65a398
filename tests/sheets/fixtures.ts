import { figuresOf } from "../../src/domain/figures";
import type { Row, TableId, Tables } from "../../src/domain/tables";
import { auditOf } from "../../src/german/auditOf";
import { townWordsOf } from "../../src/german/statusWords";
import type { BalanceInput } from "../../src/sheets/planSheets";
import { templateReferences } from "./templateReferences";

const STAND = "2013-11-21";

/** A balance input as the commands make it from the template's tables. */
export function inputOf(tables: Tables, changes: Partial<BalanceInput> = {}): BalanceInput {
  const audit = auditOf(tables);
  const asOf = changes.asOf ?? STAND;
  return {
    audit,
    figures: figuresOf(audit, asOf),
    findings: [],
    checked: [],
    asOf,
    references: templateReferences(Object.keys(tables) as TableId[]),
    townWords: townWordsOf(tables.statusWords ?? []),
    remarks: [],
    version: "0.1.0",
    ...changes,
  };
}

const measure = (
  number: string,
  fieldOfAction: number | string,
  goal: string,
  status: string,
  rest: Row<"measures"> = {},
): Row<"measures"> => ({
  number,
  fieldOfAction,
  goal,
  measure: `Maßnahme ${number}`,
  result: "Ist so.",
  status,
  ...rest,
});

/** A small town: three fields of action, one of them realised through another, numbers given by us, one open measure. */
export const SMALL_TOWN: Tables = {
  profile: [
    { label: "Kommune", value: "Stadt Neustadt & Umland" },
    { label: "Audit", value: "Audit Familiengerechte Kommune" },
    { label: "Bilanzierungsworkshop", value: STAND },
  ],
  fieldsOfAction: [
    { number: 1, name: "Steuerung", formerName: "Gemeinsames Ziel" },
    { number: 2, name: "Arbeitswelt", remark: "Zwei Jahre mit halber Stelle." },
    { number: 3, name: "Wohnumfeld", noNeedReason: "Keine weiteren Bedarfe benannt" },
  ],
  goals: [
    { number: "1.1", fieldOfAction: 1, goal: "Die Zuständigkeit ist geklärt.", attainment: "nicht festgestellt" },
    { number: "1.2", fieldOfAction: 1, goal: "Daten liegen vor.", attainment: "teilweise erreicht" },
    { number: "2.1", fieldOfAction: 2, goal: "Betriebe machen mit.", attainment: "erreicht", basis: "Beleg" },
    { number: "2.10", fieldOfAction: 2, goal: "Randzeiten sind betreut." },
    { number: "3.1*", fieldOfAction: 3, goal: "Nachbarschaften sind begleitet." },
  ],
  measures: [
    measure("1.1.1*", 1, "1.1", "", { criterion: "Stelle besetzt" }),
    measure("1.2.1", 1, "1.2", "nicht realisiert", { dueDate: "2014-06-30" }),
    measure("2.1.1", 2, "2.1", "realisiert", { basis: "Messkriterium", criterion: "5 Betriebe" }),
    measure("2.1.2", 2, "2.1", "Realisiert", { basis: "Angabe" }),
    measure("2.10.1", 2, "2.10", "realisiert"),
    measure("3.1.1*", 3, "3.1*", "realisiert", { realisedThrough: 2 }),
  ],
  needs: [
    { number: "1", fieldOfAction: 1, need: "Netzwerk aufbauen", reference: "2 und 3", continues: "1.1" },
    { number: "1", fieldOfAction: 2, need: "Ferienbetreuung ausbauen", priority: "hoch" },
    { number: "1", fieldOfAction: "übergreifend", need: "Öffentlichkeitsarbeit verstärken" },
  ],
};

/** The small town with every status, town words, rows without a valid field of action, and more goals. */
export const MIXED_TOWN: Tables = {
  ...SMALL_TOWN,
  goals: [...(SMALL_TOWN.goals ?? []), { number: "9.1", fieldOfAction: 9, goal: "Ohne Feld" }],
  measures: [
    ...(SMALL_TOWN.measures ?? []),
    measure("1.2.2", 1, "1.2", "teilweise realisiert"),
    measure("2.1.3", 2, "2.1", "entfallen", { reason: "Träger aufgelöst", droppedBy: "Rat, 1.2.2012" }),
    measure("2.10.2", 2, "2.10", "erledigt", { basis: "Beleg", evidence: "Bericht 2012" }),
    measure("2.10.3", 2, "2.10", "wer weiß"),
    measure("9.1.1", 9, "9.1", "realisiert"),
    measure("x", "", "", "nicht realisiert"),
  ],
  needs: [...(SMALL_TOWN.needs ?? []), { number: "1", fieldOfAction: 7, need: "Bedarf ohne Feld" }],
  statusWords: [
    { word: "realisiert", status: "realisiert" },
    { word: "erledigt", status: "realisiert" },
    { word: "in Arbeit", status: "teilweise realisiert" },
  ],
};

export const EMPTY_TOWN: Tables = { profile: [], fieldsOfAction: [], goals: [], measures: [], needs: [] };
