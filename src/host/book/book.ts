import type { Person } from "../../xlsx/comments/persons";
import { Workbook } from "../../xlsx/workbook";
import type { Codec } from "../../xlsx/zip/entry";
import type { Faults } from "../faults";
import { ActiveChart } from "./activeChart";
import { AddinSettings } from "./addinSettings";
import { addressOf } from "./address";
import { areaOf } from "./area";
import { Bindings } from "./bindings";
import { Calculation } from "./calculation";
import { CellRange } from "./cellRange";
import { ChangedCharts } from "./changedCharts";
import { CreatedWorkbooks } from "./createdWorkbooks";
import { EVENT, Events } from "./events";
import { LiveRanges } from "./liveRanges";
import { Names } from "./names";
import { raiseSelected } from "./selected";
import type { Sheet } from "./sheet";
import { Sheets } from "./sheets";
import { Tables } from "./tables";

/** Author of comments where the host was told no name. */
export const NOBODY_IN_PARTICULAR: Person = { name: "Benutzer", email: "" };

const FIRST_CELL = areaOf(0, 0, 1, 1);

export interface BookOptions {
  readonly name: string;
  readonly faults: Faults;
  /** How the file is packed and unpacked; in a way that runs everywhere where missing. */
  readonly codec?: Codec;
}

/** An open workbook as Excel holds it: the file, and what only lives while it is open. */
export class Book {
  readonly name: string;
  readonly faults: Faults;
  readonly events = new Events();
  readonly settings = new AddinSettings(this.events);
  readonly createdBeside = new CreatedWorkbooks();
  readonly ranges = new LiveRanges();
  readonly bindings = new Bindings(this);
  readonly activeChart = new ActiveChart();
  readonly changedCharts = new ChangedCharts();
  readonly calculation = new Calculation(this);
  readonly sheets: Sheets;
  readonly tables: Tables;
  readonly names: Names;
  /** Who writes what is written now. */
  user: Person = NOBODY_IN_PARTICULAR;
  isDirty = false;
  /** Add-in code closed it; who holds the host decides what becomes of it. */
  isClosed = false;
  /** Each sheet keeps its selection while others are looked at. */
  private readonly selected = new WeakMap<Sheet, CellRange>();
  private readonly settled = new Set<() => void>();

  private constructor(
    readonly file: Workbook,
    { name, faults }: BookOptions,
  ) {
    this.name = name;
    this.faults = faults;
    this.sheets = new Sheets(this);
    this.tables = new Tables(this);
    this.names = new Names(this);
    this.calculation.opened();
  }

  static open(bytes: Uint8Array | undefined, options: BookOptions): Book {
    const { codec } = options;
    if (bytes !== undefined) return new Book(Workbook.open(bytes, { codec }), options);
    const file = Workbook.create(undefined, { codec });
    file.properties.set("created", new Date().toISOString().replace(/\.\d+Z$/, "Z"));
    return new Book(file, options);
  }

  get activeSheet(): Sheet {
    return this.sheets.byFileId(this.file.activeSheet.id);
  }

  activate(sheet: Sheet): void {
    const before = this.activeSheet;
    sheet.mustExist();
    if (before === sheet) return;
    this.file.activeSheet = sheet.file;
    this.events.raise({ type: EVENT.sheetDeactivated, ...before.asTarget() });
    this.events.raise({ type: EVENT.sheetActivated, ...sheet.asTarget() });
  }

  /** The selected range of the active sheet; its first cell where nothing was selected. */
  get selection(): CellRange {
    const { activeSheet } = this;
    const selected = this.selected.get(activeSheet);
    if (selected?.isAlive === true) return selected.at(selected.area);
    return new CellRange(activeSheet, FIRST_CELL);
  }

  get activeCell(): CellRange {
    const { selection } = this;
    return selection.at({ ...selection.area, rows: 1, columns: 1 });
  }

  select(range: CellRange): void {
    this.activate(range.sheet);
    this.activeChart.leave();
    const before = this.selection.area;
    this.selected.set(range.sheet, range.at(range.area));
    raiseSelected(range, before);
  }

  /** What the person at the screen does with the mouse: a click into a cell, in points from its upper left corner. */
  clicked(cell: CellRange, offsetX: number, offsetY: number): void {
    cell.sheet.raise(EVENT.sheetSingleClicked, { address: addressOf(cell.area), offsetX, offsetY });
  }

  /** Ends a batch, or what the person at the screen did at once. */
  settle(): void {
    this.ranges.settle();
    this.calculation.announce();
    this.events.announce();
    for (const listener of this.settled) listener();
  }

  /** Calls back whenever the workbook may have changed; the answer ends that. */
  whenSettled(listener: () => void): () => void {
    this.settled.add(listener);
    return () => void this.settled.delete(listener);
  }

  /** The file as it stands, with the results of all formulas. */
  toBytes(): Uint8Array {
    this.calculation.writeResults();
    this.changedCharts.refreshCaches();
    this.isDirty = false;
    return this.file.toBytes();
  }
}
