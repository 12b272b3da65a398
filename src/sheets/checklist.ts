import { RULES } from "../domain/findings/registry";
import { groupBy } from "../domain/groupBy";
import {
  CHECKLIST_HEADINGS,
  CLEAN_HEADING,
  NO_FINDINGS,
  severityHeading,
  unlistedText,
  WHOLE_WORKBOOK,
} from "../german/checklistWords";
import { RULE_GROUP_WORDS, RULE_WORDS } from "../german/ruleWords";
import { SEVERITY_ORDER, SEVERITY_WORDS } from "../german/severityWords";
import { asOfLine, sheetTitle } from "../german/sheetWords";
import { TABLE_WORDS } from "../german/tables";
import { extractNotice } from "./extractNotice";
import { linkTo } from "./formulas";
import { framedSheet } from "./frame";
import type { PlanCell, PlanRow, SheetPlan } from "./plan";
import type { BalanceInput, LocatedFinding } from "./planSheets";
import { gapRow, lineRow, tableRows, textCell, titleRows } from "./rows";

const COLUMNS = [130, 150, 500];
const MOST_LISTED = 5000;

/** The Prüfliste: every finding with a link to its cell, the gravest first, and what was checked and found clean. */
export function planChecklist(input: BalanceInput): SheetPlan {
  const { audit, findings } = input;
  const title = titleRows(
    COLUMNS,
    `${sheetTitle("checklist", audit.profile)} · ${asOfLine(input.asOf, audit.profile)}`,
  );
  const rows = [
    ...title,
    lineRow(COLUMNS, extractNotice(input)),
    ...tableRows(
      COLUMNS,
      CHECKLIST_HEADINGS.map((heading) => textCell(heading, "head")),
    ),
    ...(findings.length === 0 ? [lineRow(COLUMNS, textCell(NO_FINDINGS, "subheading"))] : []),
    ...severityRows(findings),
    ...(findings.length > MOST_LISTED
      ? [lineRow(COLUMNS, textCell(unlistedText(findings.length - MOST_LISTED), "alert"))]
      : []),
    ...cleanRows(input),
    gapRow(COLUMNS),
  ];
  return framedSheet("checklist", { columns: COLUMNS, rows, headerRow: title.length + 2 }, input);
}

function severityRows(findings: readonly LocatedFinding[]): readonly PlanRow[] {
  const listed = findings.slice(0, MOST_LISTED);
  return SEVERITY_ORDER.flatMap((severity) => {
    const all = findings.filter(({ finding }) => finding.severity === severity).length;
    if (all === 0) return [];
    return [
      gapRow(COLUMNS),
      lineRow(COLUMNS, textCell(severityHeading(severity, all), "heading")),
      lineRow(COLUMNS, textCell(SEVERITY_WORDS[severity].meaning, "quiet")),
      ...listed.filter(({ finding }) => finding.severity === severity).flatMap(findingRows),
    ];
  });
}

function findingRows({ finding, sentence, location }: LocatedFinding): readonly PlanRow[] {
  const table = location?.tableName ?? TABLE_WORDS[finding.place.table].name;
  const what = location?.heading === undefined ? table : `${table}: ${location.heading}`;
  return tableRows(COLUMNS, [linkCell(location), textCell(what, "cell"), textCell(sentence, "cell")]);
}

function linkCell(location: LocatedFinding["location"]): PlanCell {
  if (location === undefined) return textCell(WHOLE_WORKBOOK, "cell");
  const shown = `${location.sheet}!${location.cell}`;
  return { formula: `=${linkTo(location.sheet, location.cell, shown)}`, expected: shown, style: "linkLive" };
}

/** What every checked rule without a finding says of the tables, by groups. */
function cleanRows({ checked, findings }: BalanceInput): readonly PlanRow[] {
  const found = new Set(findings.map(({ finding }) => finding.rule));
  const clean = new Set(checked.filter((rule) => !found.has(rule)));
  if (clean.size === 0) return [];
  const groups = groupBy(
    RULES.filter(({ id }) => clean.has(id)),
    ({ group }) => group,
  );
  return [
    gapRow(COLUMNS),
    lineRow(COLUMNS, textCell(`${CLEAN_HEADING} (${String(clean.size)})`, "heading")),
    ...[...groups].flatMap(([group, rules]) =>
      tableRows(COLUMNS, [
        textCell(RULE_GROUP_WORDS[group], "cell"),
        textCell("", "cell"),
        textCell(rules.map(({ id }) => RULE_WORDS[id].clean).join(" "), "cell"),
      ]),
    ),
  ];
}
