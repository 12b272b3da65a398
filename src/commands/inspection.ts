import type { IsoDate } from "../domain/audit";
import { balanceDay } from "../domain/days";
import { findingsOf } from "../domain/findings/findingsOf";
import type { Figures } from "../domain/figures";
import { figuresOf } from "../domain/figures";
import { sentenceOf } from "../german/findingSentences";
import { TABLE_WORDS } from "../german/tables";
import type { LocatedFinding } from "../sheets/planSheets";
import type { AuditReading } from "../workbook/read/readAudit";
import { WorkbookError } from "../workbook/workbookError";

export type { LocatedFinding };

/** The day the balance speaks of, as the caller may give it, and the calendar day for when nobody says one. */
export interface StandOptions {
  readonly asOf?: IsoDate;
  readonly today: IsoDate;
}

/** What a reading of the workbook comes to. */
export interface Inspection {
  readonly reading: AuditReading;
  readonly asOf: IsoDate;
  readonly figures: Figures;
  /** Gravest first. Worked out when they are first asked for: whoever wants the figures alone need not wait. */
  readonly findings: readonly LocatedFinding[];
}

export function inspectionOf(reading: AuditReading, options: StandOptions): Inspection {
  const { audit } = reading;
  const asOf = options.asOf ?? balanceDay(audit.profile, options.today);
  let findings: readonly LocatedFinding[] | undefined;
  return {
    reading,
    asOf,
    figures: figuresOf(audit, asOf),
    get findings() {
      return (findings ??= locatedFindings(reading, asOf));
    },
  };
}

const locatedFindings = ({ audit, sources, locate }: AuditReading, asOf: IsoDate): readonly LocatedFinding[] =>
  findingsOf(audit, sources, asOf).map((finding) => {
    const location = locate(finding.place);
    return { finding, sentence: sentenceOf(finding), ...(location !== undefined && { location }) };
  });

/** Without these there is nothing to balance. */
const AUDIT_TABLES = ["fieldsOfAction", "goals", "measures"] as const;

/** @throws WorkbookError tableMissing for the first of the tables that the workbook lacks */
export function requireAuditTables({ sources }: AuditReading): void {
  const missing = AUDIT_TABLES.find((table) => sources.every((source) => source.table !== table));
  if (missing !== undefined) throw new WorkbookError({ code: "tableMissing", table: TABLE_WORDS[missing].name });
}
