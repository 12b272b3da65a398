import { isCellError } from "../../xlsx/cells/value";
import { contains } from "../../xlsx/address";
import { LIMITS } from "../../xlsx/limits";
import { ExcelError } from "../excelError";
import { cellCountOf } from "./area";
import type { CellRange } from "./cellRange";

/** `Excel.RangeHyperlink` */
export interface RangeHyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** The link of the first cell; null where it has none. */
export function hyperlinkOf({ sheet, area }: CellRange): RangeHyperlink | null {
  const link = sheet.file.hyperlinks.list().find((one) => contains(one.area, area.row, area.column));
  if (link === undefined) return null;
  const { value } = sheet.file.cell(area.row, area.column);
  const text = value === null || isCellError(value) ? "" : String(value);
  return {
    ...(link.address !== undefined && { address: link.address }),
    ...(link.location !== undefined && { documentReference: link.location }),
    ...(link.tooltip !== undefined && { screenTip: link.tooltip }),
    textToDisplay: text,
  };
}

/** Links the cells, which get the look of links; the text is written where one is given, else where they are empty. */
export function setHyperlink({ sheet, area }: CellRange, link: RangeHyperlink): void {
  const { address, documentReference, screenTip, textToDisplay } = link;
  if (cellCountOf(area) > LIMITS.rows) throw new ExcelError("InvalidArgument", "too many cells for a link");
  sheet.mustBeWritable(area);
  const hash = address?.indexOf("#") ?? -1;
  sheet.file.hyperlinks.set({
    area,
    address: hash > 0 ? address?.slice(0, hash) : address,
    location: hash > 0 ? address?.slice(hash + 1) : documentReference,
    tooltip: screenTip,
  });
  const shown = textToDisplay ?? address ?? documentReference ?? "";
  const style = sheet.book.file.styles.named.applied("Hyperlink");
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const { value, formula } = sheet.file.cell(row, column);
      const isEmpty = value === null && formula === undefined;
      if (textToDisplay !== undefined || isEmpty) sheet.put(row, column, { value: shown, style });
      else sheet.file.setStyle(row, column, style);
    }
  }
  sheet.contentChanged(area);
}
