import type { Block } from "./address";

/**
 * Cells of equal value merged into blocks: runs along a row first, then equal runs of neighbouring rows. A look that
 * covers thousands of cells becomes a few addresses. Cells without a value are in no block.
 *
 * @param grid rows of cells, all equally wide
 */
export function regionsOf<V>(grid: readonly (readonly (V | undefined)[])[]): ReadonlyMap<V, readonly Block[]> {
  const done = new Map<V, Block[]>();
  let open: Run<V>[] = [];
  grid.forEach((cells, row) => {
    const runs = runsOf(cells, row);
    const grown = runs.map((run) => {
      const above = open.find((other) => other.column === run.column && continues(other, run));
      return above === undefined ? run : { ...run, row: above.row, rows: above.rows + 1 };
    });
    close(
      open.filter((run) => !grown.some((other) => other.row === run.row && other.column === run.column)),
      done,
    );
    open = grown;
  });
  close(open, done);
  return done;
}

interface Run<V> extends Block {
  readonly value: V;
}

function runsOf<V>(cells: readonly (V | undefined)[], row: number): Run<V>[] {
  const runs: Run<V>[] = [];
  let column = 0;
  while (column < cells.length) {
    const value = cells[column];
    let end = column + 1;
    while (end < cells.length && cells[end] === value) end += 1;
    if (value !== undefined) runs.push({ row, column, rows: 1, columns: end - column, value });
    column = end;
  }
  return runs;
}

const continues = <V>(above: Run<V>, run: Run<V>): boolean =>
  above.columns === run.columns && above.value === run.value && above.row + above.rows === run.row;

function close<V>(runs: readonly Run<V>[], done: Map<V, Block[]>): void {
  for (const { value, ...block } of runs) {
    const blocks = done.get(value);
    if (blocks === undefined) done.set(value, [block]);
    else blocks.push(block);
  }
}
