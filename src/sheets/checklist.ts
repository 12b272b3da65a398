import type { Place } from "../domain/tables";
import { TABLE_COLUMNS } from "../domain/tables";
import {
  CHECKLIST_HEADINGS,
  CLEAN_HEADING,
  NO_FINDINGS,
  severityHeading,
  unlistedText,
  WHOLE_WORKBOOK,
} from "../german/checklistWords";
import { SEVERITY_ORDER, SEVERITY_WORDS } from "../german/severityWords";
import { asOfLine, sheetTitle } from "../german/sheetWords";
import { TABLE_WORDS } from "../german/tables";
import { extractNotice } from "./extractNotice";
import { linkTo } from "./formulas";
import { framedSheet } from "./frame";
import type { PlanCell, PlanRow, SheetPlan } from "./plan";
import type { BalanceInput, LocatedFinding } from "./planSheets";
import { gapRow, lineRow, tableRows, textCell } from "./rows";

const COLUMNS = [130, 150, 500];
const HEADER_ROW = 3;
const MOST_LISTED = 5000;

/** The Prüfliste: every finding with a link to its cell, the gravest first, and what was checked and found clean. */
export function planChecklist(input: BalanceInput): SheetPlan {
  const { audit, findings } = input;
  const sorted = [...findings].sort(bySeverityAndPlace);
  const rows = [
    lineRow(
      COLUMNS,
      textCell(`${sheetTitle("checklist", audit.profile)} · ${asOfLine(input.asOf, audit.profile)}`, "title"),
    ),
    lineRow(COLUMNS, extractNotice(input)),
    ...tableRows(
      COLUMNS,
      CHECKLIST_HEADINGS.map((heading) => textCell(heading, "head")),
    ),
    ...(findings.length === 0 ? [lineRow(COLUMNS, textCell(NO_FINDINGS, "subheading"))] : []),
    ...severityRows(sorted),
    ...(sorted.length > MOST_LISTED
      ? [lineRow(COLUMNS, textCell(unlistedText(sorted.length - MOST_LISTED), "alert"))]
      : []),
    ...cleanRows(input),
    gapRow(COLUMNS),
  ];
  return framedSheet("checklist", { columns: COLUMNS, rows, headerRow: HEADER_ROW }, input);
}

const TABLES = Object.keys(TABLE_COLUMNS);

const placeKey = ({ table, row = -1, column }: Place): readonly number[] => [
  TABLES.indexOf(table),
  row,
  column === undefined ? -1 : (TABLE_COLUMNS[table] as readonly string[]).indexOf(column),
];

function bySeverityAndPlace(one: LocatedFinding, other: LocatedFinding): number {
  const severity = SEVERITY_ORDER.indexOf(one.finding.severity) - SEVERITY_ORDER.indexOf(other.finding.severity);
  if (severity !== 0) return severity;
  const [here, there] = [placeKey(one.finding.place), placeKey(other.finding.place)];
  return here.map((part, index) => part - (there[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function severityRows(sorted: readonly LocatedFinding[]): readonly PlanRow[] {
  const listed = sorted.slice(0, MOST_LISTED);
  return SEVERITY_ORDER.flatMap((severity) => {
    const all = sorted.filter(({ finding }) => finding.severity === severity).length;
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

function cleanRows({ checked, findings }: BalanceInput): readonly PlanRow[] {
  const found = new Set(findings.map(({ finding }) => finding.rule));
  const titles = [...new Set(checked.filter(({ rule }) => !found.has(rule)).map(({ title }) => title))];
  if (titles.length === 0) return [];
  return [
    gapRow(COLUMNS),
    lineRow(COLUMNS, textCell(`${CLEAN_HEADING} (${String(titles.length)})`, "heading")),
    ...titles.map((title) => lineRow(COLUMNS, textCell(title, "line"))),
  ];
}
