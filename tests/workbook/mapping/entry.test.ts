import fc from "fast-check";
import { TABLE_IDS } from "../../../src/domain/tables";
import { mappingCells, mappingEntryOf, templateEntries } from "../../../src/workbook/mapping/entry";

test("what the template writes into tblZuordnung is read back the same", () =>
  fc.assert(
    fc.property(fc.constantFrom(...TABLE_IDS), fc.constantFrom("tblX", "Tabelle_1"), (table, name) => {
      const entries = templateEntries(table, name);
      expect(entries.map((entry) => mappingEntryOf(mappingCells(entry)))).toEqual(entries);
    }),
  ));

test.each([
  [
    ["Maßnahmen: Status", "Kreuz", "tblM[erledigt]", "realisiert"],
    { table: "measures", field: "status", kind: "cross", tableName: "tblM", heading: "erledigt", detail: "realisiert" },
  ],
  [
    ["  ziele:  NR ", "spalte", "tblZ[Nr [alt]]", null],
    { table: "goals", field: "number", kind: "column", tableName: "tblZ", heading: "Nr [alt]", detail: "" },
  ],
  [
    ["Maßnahmen", "Tabelle", "tblSoziales", ""],
    { table: "measures", kind: "table", tableName: "tblSoziales", detail: "" },
  ],
])("the row %j is understood", (cells, entry) => expect(mappingEntryOf(cells)).toEqual(entry));

test.each([
  ["an unknown kind of record", ["Mühen", "Tabelle", "tblM", ""]],
  ["an unknown field", ["Maßnahmen: Farbe", "Spalte", "tblM[Farbe]", ""]],
  ["an unknown kind of source", ["Maßnahmen: Status", "Orakel", "tblM[Status]", ""]],
  ["a table for a field", ["Maßnahmen: Status", "Tabelle", "tblM", ""]],
  ["a column for a whole table", ["Maßnahmen", "Spalte", "tblM[Status]", ""]],
  ["an empty row", ["", "", "", ""]],
])("%s is no entry", (_, cells) => expect(mappingEntryOf(cells)).toBeUndefined());
