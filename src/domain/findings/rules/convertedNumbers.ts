import { dayOfSerial } from "../../days";
import type { SourceCell } from "../../source";
import type { ColumnId, TableId } from "../../tables";
import { rule } from "../rule";

const MEASURE_NUMBER = { table: "measures", column: "number" } as const;

/** Columns whose numbers have dots in them, so that Excel takes them for decimals or dates. */
const DOTTED: readonly { readonly table: TableId; readonly column: ColumnId }[] = [
  { table: "goals", column: "number" },
  MEASURE_NUMBER,
  { table: "measures", column: "goal" },
  { table: "needs", column: "continues" },
];

/** Whether Excel has turned a number such as 1.1 into the decimal 1,1 or the first of January. */
export const wasConverted = (cell: SourceCell | undefined): boolean =>
  typeof cell?.value === "number" && (cell.isDate === true || !Number.isInteger(cell.value));

export const numberConverted = rule({
  id: "number.converted",
  severity: "mustClarify",
  group: "numbers",
  appliesTo: ["goals", "measures", "needs"],
  *find(subject) {
    for (const { table, columns, rows, firstRow = 0 } of subject.sources) {
      for (const dotted of DOTTED) {
        const index = dotted.table === table ? columns[dotted.column] : undefined;
        if (index === undefined) continue;
        for (const [row, cells] of rows.entries()) {
          const cell = cells[index];
          if (cell === undefined || !wasConverted(cell)) continue;
          const place = { table, row: firstRow + row, column: dotted.column };
          const meant = meantNumbers(cell, dotted === MEASURE_NUMBER);
          const fix = !cell.isDate && meant.length === 1 ? subject.fixAt(place, meant[0] ?? "") : undefined;
          yield {
            place,
            details: { kind: cell.isDate ? "date" : "decimal", first: meant[0] ?? "", second: meant[1] ?? "" },
            ...(fix === undefined ? {} : { fix }),
          };
        }
      }
    }
  },
});

/**
 * What may have been typed, likeliest first. A decimal with one digit may have lost a zero ("2.10"); with more digits
 * it can only be what it shows. A date keeps day and month, of a measure's number also the year's last digits.
 */
function meantNumbers({ value, isDate }: SourceCell, hasThreeParts: boolean): readonly string[] {
  if (isDate) {
    const [year = 0, month = 0, day = 0] = dayOfSerial(Number(value)).split("-").map(Number);
    const parts = [day, month, year % 100];
    return [parts.slice(0, hasThreeParts ? 3 : 2).join(".")];
  }
  const text = String(value);
  if (/^\d{1,3}\.\d$/.test(text)) return [text, `${text}0`];
  return /^\d{1,3}\.\d{2,3}$/.test(text) ? [text] : [];
}
