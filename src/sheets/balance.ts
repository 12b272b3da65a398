import type { Measure, Need } from "../domain/audit";
import { hasRealisedThrough } from "../domain/figures";
import {
  attainmentText,
  BALANCE_HEADINGS,
  blockSummary,
  continuesText,
  DOUBTFUL_PREFIX,
  fieldHeading,
  fieldInHeading,
  fieldRemarkText,
  formerNameText,
  GIVEN_NUMBER_NOTE,
  GOAL_PREFIX,
  KIND_WORDS,
  LEFTOVER_HEADING,
  LEFTOVER_NOTE,
  LOOSE_MEASURES_HEADING,
  measuresStateText,
  needContinuesText,
  needReferenceText,
  needStatusText,
  NOT_NAMED,
  resultText,
  statusText,
  throughNote,
  WITHOUT_FIELD_HEADING,
} from "../german/balanceWords";
import { asOfLine, sheetTitle } from "../german/sheetWords";
import type { BalanceBlock, GoalBlock } from "./balanceBlocks";
import { balanceBlocks } from "./balanceBlocks";
import { carryOver } from "./carryOver";
import { extractNotice } from "./extractNotice";
import { framedSheet } from "./frame";
import type { PlanCell, PlanRow, RowIdentity, SheetPlan } from "./plan";
import type { BalanceInput, Remark } from "./planSheets";
import { gapRow, lineRow, paragraphRows, rowHeight, tableRows, textCell, titleRows } from "./rows";
import type { StyleName } from "./styles";

/** Number, goal or measure, criterion, result, status, and the column that belongs to the town. */
const COLUMNS = [60, 300, 160, 126, 88, 100];
const OWN_COLUMN = 5;
const LAST_OF_OURS = OWN_COLUMN - 1;

/**
 * The Gesamtbilanz: what was agreed and what has come of it, one field of action per page. The town's remarks stay with
 * the rows they were written beside; those whose row is gone stand at the end.
 */
export function planBalance(input: BalanceInput): SheetPlan {
  const drafts = balanceBlocks(input).flatMap((block, index) => blockDrafts(block, input, index > 0));
  const identified = drafts.filter((draft) => draft.identity !== undefined);
  const { byRow, leftover } = carryOver(
    input.remarks,
    identified.flatMap(({ identity }) => identity ?? []),
  );
  const remarks = new Map(identified.map((draft, index) => [draft, byRow[index]]));
  const title = titleRows(
    COLUMNS,
    `${sheetTitle("balance", input.audit.profile)} · ${asOfLine(input.asOf, input.audit.profile)}`,
  );
  const rows = [
    ...title,
    lineRow(COLUMNS, extractNotice(input)),
    ...tableRows(
      COLUMNS,
      Object.values(BALANCE_HEADINGS).map((heading) => textCell(heading, "head")),
    ),
    ...drafts.flatMap((draft) => draft.rows(remarks.get(draft))),
    ...leftoverRows(leftover),
    gapRow(COLUMNS),
  ];
  return framedSheet("balance", { columns: COLUMNS, rows, headerRow: title.length + 2, ownColumn: OWN_COLUMN }, input);
}

/** Rows that wait for the town's remark beside the first of them. */
interface Draft {
  readonly identity?: RowIdentity;
  readonly rows: (remark: Remark | undefined) => readonly PlanRow[];
}

const remarkCell = (remark: Remark | undefined): PlanCell =>
  textCell(remark === undefined ? "" : `${remark.doubtful ? DOUBTFUL_PREFIX : ""}${remark.text}`, "remark");

/** A row of the table; it always has a cell for the remark. */
const tableDraft = (identity: RowIdentity, cells: readonly PlanCell[]): Draft => ({
  identity,
  rows: (remark) => tableRows(COLUMNS, [...cells, remarkCell(remark)], { identity, ownColumn: OWN_COLUMN }),
});

/** A text across our columns; a remark beside one of its lines stays with that line, within its field of action. */
function textDrafts(text: string, style: StyleName, fieldNumber: string, pageBreakBefore = false): readonly Draft[] {
  return paragraphRows(COLUMNS, text, style, { until: LAST_OF_OURS, pageBreakBefore }).map((row) => {
    const identity = lineIdentity(row, fieldNumber);
    return {
      identity,
      rows: (remark) => [remark === undefined ? { ...row, identity } : beside({ ...row, identity }, remark)],
    };
  });
}

function lineIdentity({ cells: [first] }: PlanRow, fieldNumber: string): RowIdentity {
  const line = first != null && "value" in first ? String(first.value) : "";
  const heading = fieldInHeading(line);
  return heading === undefined
    ? { kind: "other", number: fieldNumber, text: line }
    : { kind: "fieldOfAction", number: heading.number, text: heading.name };
}

function beside(row: PlanRow, remark: Remark): PlanRow {
  const cells = row.cells.map((cell, column) => (column === OWN_COLUMN ? remarkCell(remark) : cell));
  return { ...row, cells, height: rowHeight(COLUMNS, cells) };
}

const gap = (height?: number): Draft => ({ rows: () => [gapRow(COLUMNS, height)] });

function blockDrafts(block: BalanceBlock, input: BalanceInput, isNewPage: boolean): readonly Draft[] {
  const { field, counts, goals, loose, needs } = block;
  const record = field?.fieldOfAction;
  const number = record?.numberText ?? "";
  const text = (content: string, style: StyleName = "line"): readonly Draft[] => textDrafts(content, style, number);
  const isRealisedThrough = record?.number !== undefined && hasRealisedThrough(input.figures, record.number);
  return [
    ...textDrafts(record === undefined ? WITHOUT_FIELD_HEADING : fieldHeading(record), "heading", number, isNewPage),
    ...(record === undefined || record.formerName === "" ? [] : text(formerNameText(record.formerName), "quiet")),
    ...text(blockSummary(counts, isRealisedThrough)),
    gap(4),
    ...goals.flatMap(goalDrafts),
    ...(loose.length === 0 ? [] : [...text(LOOSE_MEASURES_HEADING, "subheading"), ...loose.map(measureDraft)]),
    gap(4),
    ...(record === undefined || record.remark.trim() === "" ? [] : [...text(fieldRemarkText(record.remark)), gap(4)]),
    ...text(continuesText(needs.length, record?.noNeedReason ?? ""), "subheading"),
    ...needs.map(needDraft),
    gap(4),
    ...(field !== undefined && isRealisedThrough ? text(throughNote(field, input.figures), "quiet") : []),
    ...(hasGivenNumber(block) ? text(GIVEN_NUMBER_NOTE, "quiet") : []),
  ];
}

const hasGivenNumber = ({ goals, loose }: BalanceBlock): boolean =>
  [...goals.flatMap(({ goal, measures }) => [goal, ...measures]), ...loose].some(({ number }) => number.endsWith("*"));

function goalDrafts(block: GoalBlock): readonly Draft[] {
  const { goal, measures } = block;
  const identity = { kind: "goal", number: goal.number, text: goal.text } as const;
  const cells = [
    textCell(goal.number, "goal"),
    textCell(`${GOAL_PREFIX}${goal.text}`, "goal"),
    textCell("", "goal"),
    textCell(measuresStateText(block), "goalNote"),
    textCell(attainmentText(goal), "goalNote"),
  ];
  return [tableDraft(identity, cells), ...measures.map(measureDraft)];
}

function measureDraft(measure: Measure): Draft {
  const { number, text, criterion } = measure;
  return tableDraft({ kind: "measure", number, text }, [
    textCell(number, "cell"),
    textCell(text, "cell"),
    criterion.trim() === "" ? textCell(NOT_NAMED, "cellQuiet") : textCell(criterion, "cell"),
    textCell(resultText(measure), "cell"),
    textCell(statusText(measure), "cell"),
  ]);
}

function needDraft(need: Need): Draft {
  const { number, text } = need;
  return tableDraft({ kind: "need", number, text }, [
    textCell(number, "cell"),
    textCell(text, "cell"),
    textCell(needReferenceText(need), "cell"),
    textCell(needContinuesText(need), "cell"),
    textCell(needStatusText(need), "cell"),
  ]);
}

/** Remarks without a row, each with the number and text it stood beside; a later balance may find their row again. */
function leftoverRows(leftover: readonly Remark[]): readonly PlanRow[] {
  if (leftover.length === 0) return [];
  return [
    lineRow(COLUMNS, textCell(LEFTOVER_HEADING, "heading"), { pageBreakBefore: true }),
    lineRow(COLUMNS, textCell(LEFTOVER_NOTE, "line")),
    ...leftover.flatMap((remark) => {
      const { kind, number, text } = remark.identity;
      const cells = [
        textCell(number, "cell"),
        textCell(text, "cell"),
        textCell("", "cell"),
        textCell("", "cell"),
        textCell(KIND_WORDS[kind], "cell"),
        remarkCell(remark),
      ];
      return tableRows(COLUMNS, cells, { identity: remark.identity, ownColumn: OWN_COLUMN });
    }),
  ];
}
