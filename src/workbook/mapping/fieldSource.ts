import type { CellValue } from "../../domain/tables";

/** Where one field of a record is read from, its columns found: indexes into the headings of the source table. */
export type FieldSource =
  | { readonly kind: "column"; readonly column: number }
  | { readonly kind: "constant"; readonly value: CellValue }
  /** The whole title, or what the * of the pattern stands for. */
  | { readonly kind: "sheetTitle"; readonly pattern: string }
  /** The text of the last row above that has nothing but this column filled. */
  | { readonly kind: "groupRow"; readonly column: number; readonly pattern: string }
  /** The word of the one column that is crossed. */
  | { readonly kind: "crosses"; readonly choices: readonly Choice[] }
  /** The word of the highest step that the number reaches. */
  | { readonly kind: "thresholds"; readonly column: number; readonly steps: readonly Step[] };

export interface Choice {
  readonly column: number;
  readonly word: string;
}

export interface Step {
  readonly from: number;
  readonly word: string;
}

/** The column to show to a person who asks where the field stands; undefined where it stands in no column. */
export function columnOf(source: FieldSource): number | undefined {
  switch (source.kind) {
    case "column":
    case "groupRow":
    case "thresholds":
      return source.column;
    case "crosses":
      return source.choices[0]?.column;
    case "constant":
    case "sheetTitle":
      return undefined;
  }
}
