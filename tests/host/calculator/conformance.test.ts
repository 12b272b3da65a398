import { FAILING, FOREIGN, GENERATED, NAMES, SHEETS, TABLES } from "./conformanceCases";
import { calculatorOf } from "./sheets";

const valueOf = (formula: string) =>
  calculatorOf({ sheets: { ...SHEETS, Rechnung: [[formula]] }, tables: TABLES, names: NAMES }).valueOf(
    "Rechnung",
    0,
    0,
  );

describe("forms of generated sheets", () => {
  test.each(GENERATED)("%s is %j", (formula, value) => expect(valueOf(formula)).toEqual(value));
});

describe("formulas as towns write them", () => {
  test.each(FOREIGN)("%s is %j", (formula, value) => expect(valueOf(formula)).toEqual(value));
});

describe("formulas that fail as in Excel", () => {
  test.each(FAILING)("%s is %s", (formula, error) => expect(valueOf(formula)).toEqual({ error }));
});
