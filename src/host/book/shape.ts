import { Shapes, type Shape as FileShape } from "../../xlsx/charts/shapes";
import type { NewShape } from "../../xlsx/charts/shapeXml";
import { ExcelError } from "../excelError";
import type { Sheet } from "./sheet";

/** What is drawn on a sheet, charts aside: Excel's API lists those apart. */
export class Shape {
  constructor(
    readonly sheet: Sheet,
    readonly file: FileShape,
  ) {}

  get id(): string {
    return `${this.sheet.id}${this.file.id}`;
  }

  get isLine(): boolean {
    return this.file.isLine;
  }

  static on(sheet: Sheet): Shape[] {
    return shapesOf(sheet)
      .list()
      .map((file) => new Shape(sheet, file));
  }

  static find(sheet: Sheet, key: unknown): Shape | undefined {
    return Shape.on(sheet).find(({ id, file }) => id === key || file.name === key);
  }

  /** @throws AccessDenied for a protected sheet */
  static add(sheet: Sheet, shape: NewShape, kind: string): Shape {
    mustBeFree(sheet);
    const file = shapesOf(sheet).add(shape, "");
    file.name = `${kind} ${file.id}`;
    sheet.book.isDirty = true;
    return new Shape(sheet, file);
  }

  delete(): void {
    mustBeFree(this.sheet);
    this.file.remove();
    this.sheet.book.isDirty = true;
  }
}

const shapesOf = (sheet: Sheet): Shapes => new Shapes(sheet.book.file, sheet.file);

function mustBeFree(sheet: Sheet): void {
  sheet.book.faults.mustAllow(sheet.name);
  sheet.mustExist();
}

/** @throws UnsupportedOperation for groups and pictures, which have no such part here */
export function mustHave(shape: Shape, part: "txBody" | "nvCxnSpPr"): void {
  if (shape.file.at(part) === undefined) {
    throw new ExcelError("InvalidOperation", `${shape.file.name} has no ${part === "txBody" ? "text" : "line"}`);
  }
}
