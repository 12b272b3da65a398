import type { TableId } from "../domain/tables";
import { TABLE_IDS } from "../domain/tables";
import { readProtocol } from "../protocol/readProtocol";
import type { ImportReport } from "../protocol/report";
import type { ProtocolSource } from "./protocolText";
import { protocolText } from "./protocolText";

/** What a protocol would bring, before anything is written. */
export interface ProtocolPreview {
  readonly report: ImportReport;
  /** Rows that each table would get, in template order; tables without rows are left out. */
  readonly tables: readonly { readonly table: TableId; readonly rows: number }[];
}

/**
 * Reads a protocol without touching a workbook. Any text can be read.
 *
 * @throws WorkbookError protocolNotText
 */
export function previewProtocol(source: ProtocolSource): ProtocolPreview {
  const { tables, report } = readProtocol(protocolText(source));
  const counts = TABLE_IDS.map((table) => ({
    table,
    rows: tables[table]?.length ?? 0,
  }));
  return { report, tables: counts.filter(({ rows }) => rows > 0) };
}
