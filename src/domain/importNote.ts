/**
 * Something that an import derived, completed or doubted, so that a person can look at it.
 * `line` is the line of the source it comes from, counted from 1.
 */
export type ImportNote = { readonly line: number } & (
  | {
      readonly kind: "realisedThrough";
      readonly fieldOfAction: number;
      readonly through: number;
      /** Numbers of the measures that were filled. */
      readonly measures: readonly string[];
    }
  /** Numbers that the source does not give, each marked with a star. `line` is that of the first. */
  | { readonly kind: "numbersGiven"; readonly goals: readonly string[]; readonly measures: readonly string[] }
  /** Numbers that count anew in each field or goal were completed: "1" in field 2 became "2.1". One note per table. */
  | {
      readonly kind: "numbersCompleted";
      readonly table: "goals" | "measures";
      readonly numbers: readonly CompletedNumber[];
    }
  /** A heading calls the field of action other than the table of names does. */
  | { readonly kind: "otherFieldName"; readonly fieldOfAction: number; readonly name: string }
  /** The field of action has no number in the source and got the next one. */
  | { readonly kind: "fieldNumberGiven"; readonly fieldOfAction: number }
  /** Several items stand under one label, perhaps with one result, and were kept as one row. */
  | { readonly kind: "bundled"; readonly table: "goals" | "measures"; readonly number: string }
  /** The number begins with another field of action than the one it stands under. */
  | { readonly kind: "otherField"; readonly fieldOfAction: number; readonly number: string }
);

export interface CompletedNumber {
  readonly written: string;
  readonly number: string;
  readonly line: number;
}
