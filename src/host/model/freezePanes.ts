import { areaOf, lastColumn, lastRow } from "../book/area";
import { CellRange } from "../book/cellRange";
import type { Sheet } from "../book/sheet";
import { method, objectType } from "../wire/objectType";
import { anything, withDefault, integer } from "../wire/readers";
import { rangeOn } from "./arguments";
import { rangeType } from "./range";

export const freezePanesType = objectType<Sheet>({
  name: "WorksheetFreezePanes",
  methods: {
    freezeRows: method([withDefault(integer, 1)], (sheet, rows) => sheet.freeze(rows, 0)),
    freezeColumns: method([withDefault(integer, 1)], (sheet, columns) => sheet.freeze(0, columns)),
    freezeAt: method([anything], (sheet, corner) => {
      const { area } = rangeOn(sheet)(corner);
      sheet.freeze(lastRow(area) + 1, lastColumn(area) + 1);
    }),
    unfreeze: method([], (sheet) => sheet.freeze(0, 0)),
    getLocationOrNullObject: method([], (sheet) => {
      const { rows, columns } = sheet.frozen;
      if (rows === 0 && columns === 0) return null;
      return rangeType(new CellRange(sheet, areaOf(0, 0, Math.max(rows, 1), Math.max(columns, 1))));
    }),
  },
});
