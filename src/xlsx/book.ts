import type { BookXml } from "./bookXml";
import type { GridSurroundings } from "./cells/grid";
import type { DefinedNames } from "./definedNames";
import type { Package } from "./opc/package";
import type { Styles } from "./styles/styles";
import type { Sheet } from "./sheet";

/** What a sheet needs of its workbook. */
export interface Book extends GridSurroundings {
  readonly files: Package;
  readonly xml: BookXml;
  readonly names: DefinedNames;
  readonly styles: Styles;
  readonly sheets: readonly Sheet[];
  /** Index of a text among the shared strings of the file being written. */
  internString(text: string): number;
  /** Throws lastVisibleSheet when no sheet but this one is visible. */
  checkOtherVisibleSheet(id: number): void;
}
