import type { Balance } from "../commands/balanceAudit";
import type { ProtocolImport } from "../commands/importProtocol";
import type { Inspection } from "../commands/inspection";
import { figureLines, findingLines, protocolLines, sheetLines, writtenLine } from "../german/cliReport";
import { cellReference } from "./cellReference";

/** How many findings of a severity the terminal lists where the workbook itself tells them all. */
const SUMMARY = { mustClarify: 10, pleaseCheck: 5, note: 0 };
const ALL = { mustClarify: Infinity, pleaseCheck: Infinity, note: Infinity };

export const checkText = (inspection: Inspection): string => text([...auditLines(inspection, ALL)]);

export const balanceText = (balance: Balance, output: string): string =>
  text([...auditLines(balance, SUMMARY), "", ...sheetLines(balance.sheets), writtenLine(output)]);

export const importText = (outcome: ProtocolImport, output: string): string =>
  text([...protocolLines(outcome.report), "", ...auditLines(outcome, SUMMARY), "", writtenLine(output)]);

function auditLines({ reading, asOf, figures, findings }: Inspection, most: typeof ALL): readonly string[] {
  const { municipality, audit } = reading.audit.profile;
  const reported = findings.map((located) => {
    const cell = cellReference(located);
    return { severity: located.finding.severity, sentence: located.sentence, ...(cell !== undefined && { cell }) };
  });
  return [...figureLines([municipality, audit], asOf, figures), "", ...findingLines(reported, most)];
}

const text = (lines: readonly string[]): string => `${lines.join("\n")}\n`;
