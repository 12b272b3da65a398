import type { Grid } from "../cells/grid";
import { checkCellPlace, checkLimit, LIMITS } from "../limits";
import { childNamed, numberAttribute } from "../xml/dom";
import { noteLevel } from "./outlineLevels";
import type { SheetXml } from "./sheetXml";

export interface RowFormat {
  /** Points; undefined: the program that shows the sheet decides. */
  readonly height?: number | undefined;
  readonly isHidden?: boolean | undefined;
  /** Style of cells that the file does not mention. */
  readonly style?: number | undefined;
  /** How many groups the row is in, 0 to 7. */
  readonly level?: number | undefined;
  /** Whether the group before the row is folded. */
  readonly isCollapsed?: boolean | undefined;
}

/** Height, visibility and default style of rows. */
export class Rows {
  constructor(
    private readonly grid: Grid,
    private readonly xml: SheetXml,
  ) {}

  get(row: number): RowFormat {
    const attributes = this.grid.row(row)?.attributes ?? "";
    const height = valueOf(attributes, "ht");
    const style = valueOf(attributes, "s");
    return {
      height: height === undefined ? undefined : Number(height),
      isHidden: ["1", "true"].includes(valueOf(attributes, "hidden") ?? ""),
      style: style === undefined ? undefined : Number(style),
      level: Number(valueOf(attributes, "outlineLevel") ?? 0) || undefined,
      isCollapsed: ["1", "true"].includes(valueOf(attributes, "collapsed") ?? "") || undefined,
    };
  }

  /** Points of a row that says nothing of its own. */
  get defaultHeight(): number {
    const format = childNamed(this.xml.frame, "sheetFormatPr");
    return (format && numberAttribute(format, "defaultRowHeight")) ?? 15;
  }

  /** Changes what is given, leaves the rest; a height of undefined gives the row back to automatic height. */
  set(row: number, change: RowFormat): void {
    checkCellPlace(row, 0);
    if (change.height !== undefined) checkLimit("row height", change.height, LIMITS.rowHeight);
    const stored = this.grid.changeRow(row);
    let { attributes } = stored;
    if ("height" in change) {
      attributes = withValue(attributes, "ht", change.height);
      attributes = withValue(attributes, "customHeight", change.height === undefined ? undefined : 1);
    }
    if (change.isHidden !== undefined) attributes = withValue(attributes, "hidden", change.isHidden ? 1 : undefined);
    if (change.style !== undefined) {
      attributes = withValue(attributes, "s", change.style || undefined);
      attributes = withValue(attributes, "customFormat", change.style === 0 ? undefined : 1);
    }
    if (change.level !== undefined) {
      attributes = withValue(attributes, "outlineLevel", change.level || undefined);
      noteLevel(this.xml, "outlineLevelRow", change.level);
    }
    if (change.isCollapsed !== undefined) {
      attributes = withValue(attributes, "collapsed", change.isCollapsed ? 1 : undefined);
    }
    stored.attributes = attributes;
  }
}

const patternOf = (name: string): RegExp => new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`);

function valueOf(attributes: string, name: string): string | undefined {
  const match = patternOf(name).exec(attributes);
  return match ? (match[1] ?? match[2]) : undefined;
}

function withValue(attributes: string, name: string, value: number | undefined): string {
  const others = attributes.replace(patternOf(name), "");
  return value === undefined ? others : `${others} ${name}="${value}"`;
}
