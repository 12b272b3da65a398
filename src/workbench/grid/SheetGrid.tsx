import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type Key,
  type ReactNode,
} from "react";
import { createPortal } from "react-dom";
import { Cell, DataGrid, type CellRendererProps, type DataGridHandle, type PositionChangeArgs } from "react-data-grid";
import type { Area } from "../../xlsx/address";
import { LIMITS } from "../../xlsx/limits";
import type { Sheet } from "../../host/book/sheet";
import { WORKBENCH_WORDS } from "../../german/workbenchWords";
import { placeOf, sum, templateOf, type Geometry } from "./geometry";
import { columnsOf, ROW_HEADER } from "./gridColumns";
import { HEADER_HEIGHT } from "./gridPlace";
import type { SheetImage } from "./sheetImage";

interface SheetGridProps {
  readonly sheet: Sheet;
  readonly image: SheetImage;
  /** How cells write that say nothing of their own. */
  readonly paper: CSSProperties;
  readonly geometry: Geometry;
  readonly selection: Area;
  /** About what lies over the cells. */
  readonly description: string | undefined;
  readonly onSelect: (area: Area) => void;
  /** What lies over the cells; placed by the lines of the grid. */
  readonly children: ReactNode;
}

/** The cells of a sheet in the grid component: frozen rows are its pinned rows, the row numbers its first column. */
export function SheetGrid(props: SheetGridProps) {
  const { sheet, image, paper, geometry, selection, description, onSelect, children } = props;
  const { rows } = geometry;
  const grid = useRef<DataGridHandle>(null);
  const [root, setRoot] = useState<HTMLElement | null>(null);
  useLayoutEffect(() => setRoot(grid.current?.element ?? null), []);

  const [pinnedRows, otherRows] = useMemo(
    () => [rows.shown.slice(0, rows.frozen), rows.shown.slice(rows.frozen)],
    [rows],
  );
  const heightOf = useMemo(() => {
    const heights = new Map(rows.shown.map((row, place) => [row, rows.sizes[place] ?? 0]));
    return (row: number) => heights.get(row) ?? 0;
  }, [rows]);
  const columns = useMemo(() => columnsOf(geometry, image), [geometry, image]);
  const pinnedHeights = rows.sizes.slice(0, rows.frozen);
  useLayoutEffect(() => placePinnedRows(root, pinnedHeights));

  const isFollowing = useFollowedSelection(grid, geometry, selection);
  const onActivePositionChange = ({ rowIdx, column }: PositionChangeArgs<number, number>) => {
    if (isFollowing.current || column === undefined) return;
    const row = rows.shown[rowIdx + rows.frozen];
    onSelect(areaMeant(row, column.key === ROW_HEADER ? undefined : Number(column.key)));
  };

  return (
    <>
      <DataGrid<number, number>
        ref={grid}
        aria-label={WORKBENCH_WORDS.cellsOf(sheet.name)}
        aria-description={[WORKBENCH_WORDS.keys, description].filter(Boolean).join(" ")}
        className={sheet.showsGridlines ? "sheet-grid rdg-light with-gridlines" : "sheet-grid rdg-light"}
        style={{ ...paper, "--sheet-rows": templateOf([HEADER_HEIGHT, ...rows.sizes]) } as CSSProperties}
        columns={columns}
        rows={otherRows}
        topSummaryRows={pinnedRows}
        rowHeight={heightOf}
        headerRowHeight={HEADER_HEIGHT}
        summaryRowHeight={pinnedRows.length === 0 ? 0 : sum(pinnedHeights) / pinnedRows.length}
        renderers={RENDERERS}
        onActivePositionChange={onActivePositionChange}
      />
      {root !== null && createPortal(children, root)}
    </>
  );
}

/**
 * Brings the selected cell into view, and the focus to it if the cells have the focus. Every selecting counts, also of the
 * same cell: it makes a new area.
 */
function useFollowedSelection(
  grid: React.RefObject<DataGridHandle | null>,
  { rows, columns }: Geometry,
  selection: Area,
): React.RefObject<boolean> {
  const isFollowing = useRef(false);
  const [rowIdx, idx] = [placeOf(rows, selection.row) - rows.frozen, placeOf(columns, selection.column) + 1];
  useEffect(() => {
    const handle = grid.current;
    if (handle === null) return;
    isFollowing.current = true;
    handle.setActivePosition({ rowIdx, idx }, { shouldFocus: areCellsFocused(handle.element) });
    isFollowing.current = false;
    handle.scrollToCell({ rowIdx, idx });
  }, [grid, rowIdx, idx, selection]);
  return isFollowing;
}

const areCellsFocused = (element: HTMLElement | null): boolean =>
  element?.contains(document.activeElement) === true && document.activeElement?.closest(".rdg-cell") !== null;

/** The grid component takes pinned rows to be equally high; the stylesheet corrects it by what is noted here. */
function placePinnedRows(root: HTMLElement | null, heights: readonly number[]): void {
  let top = HEADER_HEIGHT;
  root?.querySelectorAll<HTMLElement>(":scope > .rdg-top-summary-row").forEach((row, i) => {
    row.style.setProperty("--pinned-top", `${top}px`);
    top += heights[i] ?? 0;
  });
}

/** A heading means its whole row or column, the corner all cells. */
function areaMeant(row: number | undefined, column: number | undefined): Area {
  return {
    row: row ?? 0,
    column: column ?? 0,
    rows: row === undefined ? LIMITS.rows : 1,
    columns: column === undefined ? LIMITS.columns : 1,
  };
}

/** The numbers of the rows are headings. Cells can be edited, although not by the grid component's own editors. */
const RENDERERS = {
  renderCell: (key: Key, props: CellRendererProps<number, number>) => (
    <Cell
      {...props}
      key={key}
      {...(props.column.key === ROW_HEADER && { role: "rowheader" })}
      aria-readonly={undefined}
    />
  ),
};
