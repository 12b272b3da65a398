import type { Area } from "../../xlsx/address";
import { ExcelError } from "../excelError";
import { intersectionOf, WHOLE_SHEET } from "./area";
import type { Sheet } from "./sheet";

/** A range as Excel's API hands it out: it follows its cells when others are inserted or deleted around them. */
export class CellRange {
  private present: Area | undefined;

  constructor(
    readonly sheet: Sheet,
    area: Area,
  ) {
    this.present = area;
    sheet.book.ranges.follow(this);
  }

  /** @throws InvalidReference once the cells or their sheet are deleted. */
  get area(): Area {
    if (this.present === undefined || this.sheet.isDeleted) throw new ExcelError("InvalidReference");
    return this.present;
  }

  get isAlive(): boolean {
    return this.present !== undefined && !this.sheet.isDeleted;
  }

  get entireRow(): CellRange {
    return this.at({ ...WHOLE_SHEET, row: this.area.row, rows: this.area.rows });
  }

  get entireColumn(): CellRange {
    return this.at({ ...WHOLE_SHEET, column: this.area.column, columns: this.area.columns });
  }

  /** What of it is used at all; undefined where nothing is. */
  get usedPart(): CellRange | undefined {
    const used = this.sheet.file.usedArea();
    const area = used && intersectionOf(used, this.area);
    return area && this.at(area);
  }

  /** Another range of the same sheet. */
  at(area: Area): CellRange {
    return new CellRange(this.sheet, area);
  }

  /** Called when cells of its sheet move; undefined when its own are deleted. */
  relocate(move: (area: Area) => Area | undefined): void {
    if (this.present !== undefined) this.present = move(this.present);
  }
}

/** Several ranges of one sheet, treated as one. */
export class RangeGroup {
  constructor(readonly ranges: readonly [CellRange, ...CellRange[]]) {}

  get sheet(): Sheet {
    return this.ranges[0].sheet;
  }
}
