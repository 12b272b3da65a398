import type { IsoDate } from "../domain/audit";
import type { Tables } from "../domain/tables";
import { PROFILE_LABELS, profileRows } from "../german/profileLabels";
import type { ImportReport } from "../protocol/report";
import { readProtocol } from "../protocol/readProtocol";
import { readAudit } from "../workbook/read/readAudit";
import { createTables } from "../workbook/tables/createTables";
import { withWorkbook } from "../workbook/withWorkbook";
import type { Inspection, StandOptions } from "./inspection";
import { inspectionOf } from "./inspection";
import type { ProtocolSource } from "./protocolText";
import { protocolText } from "./protocolText";

export interface ProtocolImport extends Inspection {
  readonly report: ImportReport;
}

export interface ImportOptions extends StandOptions {
  /** The workbook was made for this protocol: its one empty sheet goes. */
  readonly isNewWorkbook?: boolean;
}

/**
 * Reads a protocol into the audit tables of the open workbook, which gets the tables that it lacks.
 *
 * @throws WorkbookError tablesFilled where the tables already hold an audit, protocolNotText for a file of another kind;
 * the workbook is then as it was.
 */
export const importProtocol = (source: ProtocolSource, options: ImportOptions): Promise<ProtocolImport> =>
  withWorkbook(async (context) => {
    const { tables, report } = readProtocol(protocolText(source));
    const { asOf, isNewWorkbook = false } = options;
    await createTables(context, asOf === undefined ? tables : withStand(tables, asOf), {
      replaceBlankSheet: isNewWorkbook,
    });
    return { ...inspectionOf(await readAudit(context), options), report };
  });

/** The balance day that the user gave goes where every later reader finds it: into the Stammdaten. */
const withStand = (tables: Tables, asOf: IsoDate): Tables => ({
  ...tables,
  profile: (tables.profile ?? profileRows({})).map((row) =>
    row.label === PROFILE_LABELS.asOf ? { ...row, value: asOf } : row,
  ),
});
