const MARK = /^(?:\d{1,2}[.)]|[a-z]\)|[-–•*])\s+/;

/** The lines of a cell where each bears the mark of a list, with their marks; undefined for any other text. */
export function listIn(cell: string): readonly string[] | undefined {
  const lines = cell.split("\n");
  return lines.length > 1 && lines.every((line) => MARK.test(line)) ? lines : undefined;
}

/** What a cell of a row of lists says: something of each measure, of all of them, of the first, or of nobody knows which. */
export type CellKind = "measure" | "detail" | "all" | "first" | "unknown";

/**
 * The rows that a row stands for whose measures and results are lists of the same length, item beside item. What is said
 * of them all once says of none that it is its own; such a row stays one.
 */
export function rowsOfLists(
  cells: readonly string[],
  kindOf: (column: number) => CellKind,
): readonly (readonly string[])[] {
  const lists = cells.map((cell, at) => (/measure|detail/.test(kindOf(at)) ? listIn(cell) : undefined));
  const measures = lists.find((_, at) => kindOf(at) === "measure");
  const isBeside = (column: number): boolean => lists[column]?.length === measures?.length;
  const details = cells.flatMap((cell, at) => (kindOf(at) === "detail" && cell !== "" ? [at] : []));
  const isSure = cells.every((cell, at) => kindOf(at) !== "unknown" || cell === "");
  if (measures === undefined || details.length === 0 || !details.every(isBeside) || !isSure) return [cells];
  return measures.map((_, row) =>
    cells.map((cell, at) => {
      if (kindOf(at) === "measure") return numbered(lists[at]?.[row] ?? "");
      if (kindOf(at) === "detail") return (lists[at]?.[row] ?? "").replace(MARK, "");
      return kindOf(at) === "all" || row === 0 ? cell : "";
    }),
  );
}

/** A measure's count in digits stays its number. */
const numbered = (item: string): string => (/^\d/.test(item) ? item : item.replace(MARK, ""));
