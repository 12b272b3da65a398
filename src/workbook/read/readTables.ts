import type { SourceTable } from "../../domain/source";
import type { Row, TableId } from "../../domain/tables";
import type { MappingEntry } from "../mapping/entry";
import { groupRowsIn, mappedRows } from "../mapping/mappedRows";
import type { MappedTable } from "../mapping/sourceMap";
import { mappedTables, wantedHeadings } from "../mapping/sourceMap";
import { generatedSheets } from "../sheets/markers";
import { readCellOf } from "./readCell";
import type { Survey, SurveyedTable } from "./survey";
import type { Body } from "./tableBodies";
import { tableBodies } from "./tableBodies";

/** One source table with its cells. */
export interface ReadTable {
  readonly mapped: MappedTable<SurveyedTable>;
  readonly body: Body;
  readonly source: SourceTable;
  readonly rows: readonly Row<TableId>[];
}

/** The source tables that there are, in the order of the template. */
export async function readTables(context: Excel.RequestContext, survey: Survey): Promise<readonly ReadTable[]> {
  const mapped = mappedTables(survey.tables, survey.entries);
  const bodies = await tableBodies(
    context,
    mapped.map(({ head }) => ({ tableId: head.id, rows: head.rows, columns: head.headings.length })),
  );
  const own = generatedSheets(survey.names).map(({ title }) => title);
  const read: ReadTable[] = [];
  mapped.forEach((table, index) => {
    const body = bodies[index];
    if (body !== undefined) {
      read.push(readTable(table, body, { own, firstRow: rowsSoFar(read, table.table), entries: survey.entries }));
    }
  });
  return read;
}

const rowsSoFar = (read: readonly ReadTable[], table: TableId): number =>
  read.filter(({ mapped }) => mapped.table === table).reduce((sum, { rows }) => sum + rows.length, 0);

function readTable(
  mapped: MappedTable<SurveyedTable>,
  body: Body,
  {
    own,
    firstRow,
    entries,
  }: { readonly own: readonly string[]; readonly firstRow: number; readonly entries: readonly MappingEntry[] },
): ReadTable {
  const { head, fields, table } = mapped;
  const cells = body.values.map((row, index) =>
    row.map((value, column) => readCellOf(value, body.numberFormats[index]?.[column] ?? "General")),
  );
  const found = Object.entries(fields);
  return {
    mapped,
    body,
    rows: mappedRows(mapped, cells),
    source: {
      table,
      name: head.name,
      sheet: head.sheet,
      headings: head.headings,
      columns: Object.fromEntries(
        found.flatMap(([field, source]) => (source.kind === "column" ? [[field, source.column]] : [])),
      ),
      wantedHeadings: wantedHeadings(table, head, entries),
      derived: found.flatMap(([field, source]) => (source.kind === "column" ? [] : [field])),
      rows: cells,
      groupRows: groupRowsIn(mapped, cells),
      firstRow,
      filterActive: head.isFiltered,
      protected: head.isProtected,
      merged: body.merged,
      overlaps: own.filter((title) => title === head.sheet),
    },
  };
}
