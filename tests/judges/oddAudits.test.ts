import { balanceAudit } from "../../src/commands/balanceAudit";
import type { Tables } from "../../src/domain/tables";
import { createTables } from "../../src/workbook/tables/createTables";
import { withWorkbook } from "../../src/workbook/withWorkbook";
import { MIXED_TOWN, SMALL_TOWN } from "../sheets/fixtures";
import { afterWork } from "../workbooks/afterWork";
import { libreOfficeValues } from "./libreOffice";
import type { SheetValues } from "./sheetValues";

const ODD: Readonly<Record<string, Tables>> = {
  "one goal with one measure": {
    ...SMALL_TOWN,
    goals: [{ number: "1.1*", fieldOfAction: 1, goal: "Die Zuständigkeit ist geklärt." }],
    measures: [
      {
        number: "1.1.1",
        fieldOfAction: 1,
        goal: "1.1*",
        measure: "Stelle besetzen",
        status: "erledigt",
        basis: "Beleg",
      },
    ],
    statusWords: [{ word: "erledigt", status: "realisiert" }],
  },
  "every status, words of the town's and rows without field of action": MIXED_TOWN,
};

let recalculated: Readonly<Record<string, SheetValues>>;
let cached: Readonly<Record<string, SheetValues>>;

beforeAll(async () => {
  const files: Record<string, Uint8Array> = {};
  for (const [name, tables] of Object.entries(ODD)) {
    files[name] = await afterWork(undefined, async () => {
      await withWorkbook((context) => createTables(context, tables, { replaceBlankSheet: true }));
      const { sheets } = await balanceAudit({ today: "2020-02-29" });
      expect(sheets.flatMap(({ deviations }) => deviations)).toEqual([]);
    });
  }
  recalculated = await libreOfficeValues(files, "recalculated");
  cached = await libreOfficeValues(files, "cached");
});

describe("LibreOffice's own results equal what the domain counts, with", () => {
  test.each(Object.keys(ODD))("%s", (name) => {
    for (const title of ["Übersicht", "Rechenweg"]) {
      expect(Object.keys(recalculated[name]?.[title] ?? {}).length).toBeGreaterThan(10);
      expect(recalculated[name]?.[title]).toEqual(cached[name]?.[title]);
    }
  });
});
