import { readFileSync } from "node:fs";
import path from "node:path";
import { findingsOf } from "../../src/domain/findings/findingsOf";
import { figuresOf } from "../../src/domain/figures";
import type { Finding } from "../../src/domain/finding";
import type { Place, Row, Tables } from "../../src/domain/tables";
import { auditOf } from "../../src/german/auditOf";
import { sentenceOf } from "../../src/german/findingSentences";
import { RULE_WORDS } from "../../src/german/ruleWords";
import { readProtocol } from "../../src/protocol/readProtocol";
import type { AuditView, CellAddress } from "../../src/taskpane/paneCommands";

export const ALTENA = readFileSync(path.resolve(__dirname, "../../samples/protokoll-altena-2013.txt"), "utf8");

/** The audit that the model protocol holds. */
export const altenaTables = (): Tables => readProtocol(ALTENA).tables;

/** What the pane would be told of a workbook with these tables; each table stands on a sheet of its own name. */
export function viewOf(tables: Tables, found?: readonly Finding[]): AuditView {
  const audit = auditOf(tables);
  const asOf = audit.profile.asOf ?? audit.profile.workshop ?? "2013-11-21";
  const locate = ({ table, row = -1 }: Place): CellAddress => ({
    sheet: table,
    cell: `A${String(row + 2)}`,
  });
  return {
    audit,
    figures: figuresOf(audit, asOf),
    asOf,
    locate,
    findings: (found ?? findingsOf(audit, [], asOf)).map((finding) => ({
      finding,
      ruleTitle: RULE_WORDS[finding.rule].title,
      sentence: sentenceOf(finding),
      location: locate(finding.place),
    })),
  };
}

/** One field of action with one goal and the given measures, numbered in order. */
export function tablesWith(measures: readonly Row<"measures">[]): Tables {
  return {
    profile: [{ label: "Kommune", value: "Stadt Musterberg" }],
    fieldsOfAction: [{ number: 1, name: "Steuerung" }],
    goals: [{ number: "1.1", fieldOfAction: 1, goal: "Familien sind beteiligt." }],
    measures: measures.map((measure, index) => ({
      number: `1.1.${String(index + 1)}`,
      fieldOfAction: 1,
      goal: "1.1",
      ...measure,
    })),
  };
}
