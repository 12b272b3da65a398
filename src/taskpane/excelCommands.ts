import type { Inspection } from "../commands/inspection";
import { today } from "../commands/today";
import { RULE_WORDS } from "../german/ruleWords";
import type { AuditView, PaneCommands } from "./paneCommands";

/**
 * The pane's wishes, answered by the commands that the command line calls too. Each command is loaded when it is first
 * asked for: opening the pane takes the reading and counting alone.
 */
export const excelCommands: PaneCommands = {
  async checkAudit() {
    const { checkAudit } = await import("../commands/checkAudit");
    const inspection = await checkAudit({ today: today() });
    return inspection.reading.sources.length === 0 ? undefined : viewOf(inspection);
  },

  async createTables() {
    const { createTemplate } = await import("../commands/createTemplate");
    await createTemplate();
  },

  async previewProtocol(source) {
    const { previewProtocol } = await import("../commands/previewProtocol");
    const { report, tables } = previewProtocol(source);
    return { ...report, tables };
  },

  async importProtocol(source) {
    const { importProtocol } = await import("../commands/importProtocol");
    await importProtocol(source, { today: today() });
  },

  async settleStatus(decision) {
    const { settleStatus } = await import("../commands/settleStatus");
    return settleStatus(decision);
  },

  async applyFixes(fixes) {
    const { applyFixes } = await import("../commands/applyFixes");
    return applyFixes(fixes);
  },

  async generateBalance({ sheets, ...stand }, { onProgress, signal } = {}) {
    const { balanceAudit } = await import("../commands/balanceAudit");
    const balance = await balanceAudit({
      ...stand,
      sheets,
      today: today(),
      ...(signal && { signal }),
      ...(onProgress && { onProgress: ({ title, ...counts }) => onProgress({ what: title, ...counts }) }),
    });
    return { sheets: balance.sheets, isCancelled: balance.sheets.length < sheets.length };
  },

  async select(location) {
    const { selectCell } = await import("../commands/selectCell");
    await selectCell(location);
  },

  async watchTables(onChange) {
    const { watchTables } = await import("../commands/watchTables");
    return watchTables(onChange);
  },
};

function viewOf(inspection: Inspection): AuditView {
  const { reading, figures, asOf } = inspection;
  let findings: AuditView["findings"] | undefined;
  return {
    audit: reading.audit,
    figures,
    asOf,
    get findings() {
      return (findings ??= inspection.findings.map((listed) => ({
        ...listed,
        ruleTitle: RULE_WORDS[listed.finding.rule].title,
      })));
    },
    locate: (place) => reading.locate(place),
  };
}
