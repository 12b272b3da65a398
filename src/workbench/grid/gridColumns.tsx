import type { Column } from "react-data-grid";
import { columnName } from "../../xlsx/address";
import { WORKBENCH_WORDS } from "../../german/workbenchWords";
import { CellContent } from "./CellContent";
import type { Geometry } from "./geometry";
import { ROW_HEADER_WIDTH } from "./gridPlace";
import { columnSpanOf } from "./merging";
import type { SheetImage } from "./sheetImage";

/** Key of the column with the row numbers; those of the others are the numbers of the columns. */
export const ROW_HEADER = "rows";

type SheetColumn = Column<number, number>;

/** The columns as the grid component wants them; its rows are the numbers of the sheet's rows. */
export function columnsOf({ columns }: Geometry, image: SheetImage): readonly SheetColumn[] {
  const cells = columns.shown.map((column, place): SheetColumn => {
    const width = columns.sizes[place] ?? 0;
    const classOf = (row: number) => (image.cell(row, column).columns > 1 ? "running" : undefined);
    return {
      key: String(column),
      name: columnName(column),
      width,
      minWidth: width,
      frozen: place < columns.frozen,
      cellClass: classOf,
      summaryCellClass: classOf,
      renderCell: ({ row }) => <CellContent image={image.cell(row, column)} />,
      renderSummaryCell: ({ row }) => <CellContent image={image.cell(row, column)} />,
      colSpan: (place) =>
        place.type === "HEADER" ? undefined : columnSpanOf(image.merges, columns, place.row, column),
    };
  });
  return [ROW_NUMBERS, ...cells];
}

const ROW_NUMBERS: SheetColumn = {
  key: ROW_HEADER,
  name: <span className="only-heard">{WORKBENCH_WORDS.rowNumbers}</span>,
  width: ROW_HEADER_WIDTH,
  minWidth: ROW_HEADER_WIDTH,
  frozen: true,
  cellClass: "row-header",
  summaryCellClass: "row-header",
  renderCell: ({ row }) => row + 1,
  renderSummaryCell: ({ row }) => row + 1,
};
