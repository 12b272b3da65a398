import { useEffect, useLayoutEffect, useMemo, useRef, useState, type CSSProperties, type ReactNode } from "react";
import { createPortal } from "react-dom";
import {
  Cell,
  DataGrid,
  type CellRendererProps,
  type Column,
  type DataGridHandle,
  type PositionChangeArgs,
} from "react-data-grid";
import { columnName, type Area } from "../../xlsx/address";
import { LIMITS } from "../../xlsx/limits";
import type { Sheet } from "../../host/book/sheet";
import { WORKBENCH_WORDS } from "../../german/workbenchWords";
import { CellContent } from "./CellContent";
import type { CellPlace } from "./cellMove";
import { placeOf, sum, templateOf, type Geometry } from "./geometry";
import { columnSpanOf } from "./merging";
import type { SheetImage } from "./sheetImage";

export const HEADER_HEIGHT = 22;
const ROW_HEADER = "rows";

interface SheetGridProps {
  readonly sheet: Sheet;
  readonly image: SheetImage;
  readonly geometry: Geometry;
  readonly selection: Area;
  readonly onSelect: (area: Area) => void;
  readonly onOpenEditor: (cell: CellPlace) => void;
  /** What lies over the cells; placed by the lines of the grid. */
  readonly children: ReactNode;
}

/** The cells of a sheet in the grid component: frozen rows are its pinned rows, the row numbers its first column. */
export function SheetGrid({ sheet, image, geometry, selection, onSelect, onOpenEditor, children }: SheetGridProps) {
  const grid = useRef<DataGridHandle>(null);
  const [root, setRoot] = useState<HTMLDivElement | null>(null);
  const isFollowing = useRef(false);
  const { rows, columns } = geometry;
  const [frozenRows, scrolledRows] = useMemo(
    () => [rows.shown.slice(0, rows.frozen), rows.shown.slice(rows.frozen)],
    [rows],
  );
  const heights = useMemo(() => new Map(rows.shown.map((row, i) => [row, rows.sizes[i] ?? 0])), [rows]);
  const gridColumns = useMemo(() => columnsOf(geometry, image, onOpenEditor), [geometry, image, onOpenEditor]);
  const frozenHeights = rows.sizes.slice(0, rows.frozen);

  useLayoutEffect(() => setRoot(grid.current?.element ?? null), []);
  useLayoutEffect(() => placeFrozenRows(root, frozenHeights));
  const [row, column] = [placeOf(rows, selection.row), placeOf(columns, selection.column)];
  useEffect(() => {
    const handle = grid.current;
    if (handle === null) return;
    const position = { rowIdx: row - rows.frozen, idx: column + 1 };
    isFollowing.current = true;
    handle.setActivePosition(position, { shouldFocus: hasFocus(handle.element) });
    isFollowing.current = false;
    handle.scrollToCell(position);
  }, [row, column, rows.frozen]);

  const onActivePositionChange = (position: PositionChangeArgs<number, number>) => {
    if (isFollowing.current || position.column === undefined) return;
    const { key } = position.column;
    onSelect(clickedArea(rows.shown[position.rowIdx + rows.frozen], key === ROW_HEADER ? undefined : Number(key)));
  };

  return (
    <>
      <DataGrid<number, number>
        ref={grid}
        aria-label={WORKBENCH_WORDS.cellsOf(sheet.name)}
        aria-description={WORKBENCH_WORDS.keys}
        className={sheet.showsGridlines ? "sheet-grid rdg-light with-gridlines" : "sheet-grid rdg-light"}
        style={{ "--sheet-rows": templateOf([HEADER_HEIGHT, ...rows.sizes]) } as CSSProperties}
        columns={gridColumns}
        rows={scrolledRows}
        topSummaryRows={frozenRows}
        rowHeight={(index) => heights.get(index) ?? 0}
        headerRowHeight={HEADER_HEIGHT}
        summaryRowHeight={frozenRows.length === 0 ? 0 : sum(frozenHeights) / frozenRows.length}
        renderers={RENDERERS}
        onActivePositionChange={onActivePositionChange}
        onCellDoubleClick={({ row: index, column: { key } }) => {
          if (key !== ROW_HEADER) onOpenEditor({ row: index, column: Number(key) });
        }}
      />
      {root !== null && createPortal(children, root)}
    </>
  );
}

function columnsOf(
  geometry: Geometry,
  image: SheetImage,
  onOpenEditor: (cell: CellPlace) => void,
): Column<number, number>[] {
  const { columns } = geometry;
  const rowHeader: Column<number, number> = {
    key: ROW_HEADER,
    name: "",
    width: 44,
    minWidth: 44,
    frozen: true,
    cellClass: "row-header",
    summaryCellClass: "row-header",
    headerCellClass: "corner",
    renderCell: ({ row }) => row + 1,
    renderSummaryCell: ({ row }) => row + 1,
  };
  const cells = columns.shown.map((column, place): Column<number, number> => {
    const content = (row: number) => <CellContent image={image.cell(row, column)} />;
    const width = columns.sizes[place] ?? 0;
    return {
      key: String(column),
      name: columnName(column),
      width,
      minWidth: width,
      frozen: place < columns.frozen,
      renderCell: ({ row }) => content(row),
      renderSummaryCell: ({ row }) => (
        // The grid component tells nothing of double clicks on its pinned rows.
        <div className="pinned-cell" role="presentation" onDoubleClick={() => onOpenEditor({ row, column })}>
          {content(row)}
        </div>
      ),
      colSpan: (args) => (args.type === "HEADER" ? undefined : columnSpanOf(image.merges, columns, args.row, column)),
    };
  });
  return [rowHeader, ...cells];
}

/** The numbers of the rows are headings, and cells can be edited although the grid component's own editors are not used. */
const RENDERERS = {
  renderCell: (key: React.Key, props: CellRendererProps<number, number>) => (
    <Cell
      {...props}
      key={key}
      {...(props.column.key === ROW_HEADER && { role: "rowheader" })}
      aria-readonly={undefined}
    />
  ),
};

/** The grid component takes pinned rows to be equally high; the stylesheet corrects it by what is noted here. */
function placeFrozenRows(root: HTMLElement | null, heights: readonly number[]): void {
  let top = HEADER_HEIGHT;
  root?.querySelectorAll<HTMLElement>(":scope > .rdg-top-summary-row").forEach((row, i) => {
    row.style.setProperty("--pinned-top", `${top}px`);
    top += heights[i] ?? 0;
  });
}

/** A heading means its whole row or column. */
function clickedArea(row: number | undefined, column: number | undefined): Area {
  return {
    row: row ?? 0,
    column: column ?? 0,
    rows: row === undefined ? LIMITS.rows : 1,
    columns: column === undefined ? LIMITS.columns : 1,
  };
}

const hasFocus = (element: HTMLElement | null): boolean =>
  element?.contains(document.activeElement) === true && !(document.activeElement instanceof HTMLTextAreaElement);
