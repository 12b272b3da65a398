import type { Area } from "../../xlsx/address";
import { ExcelError } from "../excelError";
import { intersectionOf, sameArea } from "./area";
import type { Book } from "./book";
import type { CellRange } from "./cellRange";
import { EVENT } from "./events";
import type { Sheet } from "./sheet";
import type { Table } from "./table";

export const BINDING_TYPES = ["Range", "Table", "Text"] as const;
export type BindingType = (typeof BINDING_TYPES)[number];

/** Cells that an add-in has given a name of its own, to be found again and listened to. */
export interface Binding {
  readonly id: string;
  readonly type: BindingType;
  readonly range: CellRange;
}

/** The add-ins' bindings. They last as long as the workbook is open, and are not in the file. */
export class Bindings {
  private readonly byId = new Map<string, Binding>();

  constructor(private readonly book: Book) {}

  get all(): readonly Binding[] {
    return [...this.byId.values()];
  }

  find(id: string): Binding | undefined {
    return this.byId.get(id);
  }

  /**
   * Binds cells to a name, which nothing else is bound to any more.
   *
   * @throws InvalidArgument for an empty name, a text of several cells, and a table that is none
   */
  add(range: CellRange, type: BindingType, id: string): Binding {
    if (id === "") throw new ExcelError("InvalidArgument", "a binding needs an id");
    const { rows, columns } = range.area;
    if (type === "Text" && rows * columns !== 1) throw new ExcelError("InvalidArgument", "a text is in one cell");
    const binding = { id, type, range: range.at(range.area) };
    if (type === "Table") this.tableOf(binding);
    const replaced = this.byId.get(id);
    if (replaced !== undefined) this.delete(replaced);
    this.byId.set(id, binding);
    // Kept ranges follow their cells.
    this.book.ranges.keep(binding.range);
    return binding;
  }

  delete({ id, range }: Binding): void {
    this.byId.delete(id);
    const kept = this.book.ranges.referenceId(range);
    if (kept !== undefined) this.book.ranges.release(kept);
  }

  /** @throws InvalidArgument where the cells are no table */
  tableOf({ range: { sheet, area } }: Binding): Table {
    const table = this.book.tables.on(sheet).find((one) => sameArea(one.area, area));
    if (table === undefined) throw new ExcelError("InvalidArgument", "the cells are no table");
    return table;
  }

  cellsChanged(sheet: Sheet, area: Area): void {
    for (const { id } of this.over(sheet, area)) this.raise(EVENT.bindingDataChanged, id, {});
  }

  /** Tells what of each binding is selected, counted from its first cell. */
  selected(sheet: Sheet, area: Area): void {
    for (const { id, range } of this.over(sheet, area)) {
      const inside = intersectionOf(range.area, area) ?? area;
      this.raise(EVENT.bindingSelectionChanged, id, {
        startRow: inside.row - range.area.row,
        startColumn: inside.column - range.area.column,
        rowCount: inside.rows,
        columnCount: inside.columns,
      });
    }
  }

  private over(sheet: Sheet, area: Area): Binding[] {
    return this.all.filter(
      ({ range }) => range.isAlive && range.sheet === sheet && intersectionOf(range.area, area) !== undefined,
    );
  }

  private raise(
    type: typeof EVENT.bindingDataChanged | typeof EVENT.bindingSelectionChanged,
    id: string,
    message: Readonly<Record<string, unknown>>,
  ): void {
    this.book.events.raise({ type, targets: [id], message });
  }
}
