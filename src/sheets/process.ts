import type { Claim } from "../domain/audit";
import { sumOf } from "../domain/completion";
import { ACTIVITY_WORDS, AUDIT_GROUP } from "../german/choices";
import { eventTimeText, PERSONS_NOTE } from "../german/outlookWords";
import { countedText, NO_GROUP, participantsText, PROCESS_SECTIONS } from "../german/processWords";
import { WHOLE_AUDIT_WORD } from "../german/scopeWords";
import { asOfLine, sheetTitle } from "../german/sheetWords";
import { wordKey } from "../german/wordKey";
import { extractNotice, tableCount } from "./extractNotice";
import { framedSheet } from "./frame";
import { isAhead } from "./outlook";
import { nameMask, namesIn } from "../german/nameMask";
import type { PlanRow, SheetPlan } from "./plan";
import type { BalanceInput } from "./planSheets";
import { gapRow, lineRow, tableRows, textCell, titleRows } from "./rows";
import type { StyleName } from "./styles";

const COLUMNS = [92, 350, 230, 108];

/** The sheet Prozess: how the audit went, and what was said about it beside what was counted. Persons are not named. */
export function planProcess(input: BalanceInput): SheetPlan {
  const { audit } = input;
  const masked = nameMask(namesIn(audit));
  const title = titleRows(COLUMNS, `${sheetTitle("process", audit.profile)} · ${asOfLine(input.asOf, audit.profile)}`);
  const rows = [
    ...title,
    lineRow(COLUMNS, extractNotice(input, ownCounts(input))),
    ...section(
      "events",
      audit.events
        .filter((event) => !isAhead(event, input.asOf))
        .map((event) => [eventTimeText(event), masked(event.event), masked(event.details)]),
    ),
    ...section(
      "agenda",
      audit.agenda.map(({ time, item }) => [time, masked(item)]),
    ),
    ...section(
      "names",
      audit.fieldsOfAction.map(({ numberText, name, formerName }) => [numberText, name, formerName]),
    ),
    ...section(
      "claims",
      audit.claims.map((claim) => [
        claim.scopeText === "" ? WHOLE_AUDIT_WORD : claim.scopeText,
        masked(claim.text),
        claimCount(claim, input),
        claim.source,
      ]),
    ),
    ...activityRows(input),
    ...section(
      "feedback",
      audit.feedback.map(({ number, text }) => [number, masked(text)]),
    ),
    ...section(
      "attachments",
      audit.attachments.map(({ date, title, scopeText }) => [date.text, title, scopeText]),
    ),
    ...participantRows(input),
    gapRow(COLUMNS),
    lineRow(COLUMNS, textCell(PERSONS_NOTE, "quiet")),
  ];
  return framedSheet(
    "process",
    { columns: COLUMNS, rows, headerRow: title.length, repeated: [1, title.length] },
    input,
  );
}

const ownCounts = (input: BalanceInput): Parameters<typeof extractNotice>[1] => [
  tableCount(input, "events", "event", input.audit.events.length),
  tableCount(input, "agenda", "item", input.audit.agenda.length),
  tableCount(input, "claims", "claim", input.audit.claims.length),
  tableCount(input, "activities", "activity", input.audit.activities.length),
  tableCount(input, "feedback", "feedback", input.audit.feedback.length),
  tableCount(input, "attachments", "title", input.audit.attachments.length),
  tableCount(input, "participants", "name", input.audit.participants.length),
];

/** A heading, the columns' heads and the rows; nothing at all where there are no rows. Columns without content stay away. */
function section(
  id: keyof typeof PROCESS_SECTIONS,
  rows: readonly (readonly string[])[],
  title: string = PROCESS_SECTIONS[id].title,
): readonly PlanRow[] {
  if (rows.length === 0) return [];
  const isUsed = COLUMNS.map((_, column) => rows.some((texts) => (texts[column] ?? "") !== ""));
  const cellsOf = (texts: readonly string[], style: StyleName) =>
    isUsed.map((used, column) => (used ? textCell(texts[column] ?? "", style) : null));
  return [
    gapRow(COLUMNS, 10),
    lineRow(COLUMNS, textCell(title, "heading")),
    ...tableRows(COLUMNS, cellsOf(PROCESS_SECTIONS[id].headings, "head")),
    ...rows.flatMap((texts) => tableRows(COLUMNS, cellsOf(texts, "cell"))),
  ];
}

/** What was counted for the scope that a claim is about. */
function claimCount({ fieldsOfAction }: Claim, { figures }: BalanceInput): string {
  if (fieldsOfAction === undefined) return countedText(figures.total, figures.total);
  const fields = figures.fields.filter(
    ({ fieldOfAction: { number } }) => number !== undefined && fieldsOfAction.includes(number),
  );
  const sum = (part: (field: (typeof fields)[number]) => number): number =>
    fields.reduce((total, field) => total + part(field), 0);
  const attainment = {
    attained: sum((field) => field.attainment.attained),
    partlyAttained: sum((field) => field.attainment.partlyAttained),
    notAttained: sum((field) => field.attainment.notAttained),
    undetermined: sum((field) => field.attainment.undetermined),
  };
  return countedText(sumOf(fields), { goals: sum(({ goals }) => goals), attainment });
}

const activityRows = ({ audit }: BalanceInput): readonly PlanRow[] =>
  (Object.keys(ACTIVITY_WORDS) as (keyof typeof ACTIVITY_WORDS)[]).flatMap((kind) => {
    const activities = audit.activities.filter((activity) => activity.kind === kind);
    const title = `${PROCESS_SECTIONS.activities.title}: ${ACTIVITY_WORDS[kind].word} (${String(activities.length)})`;
    return section(
      "activities",
      activities.map(({ text, belongsTo }, index) => [String(index + 1), text, belongsTo]),
      title,
    );
  });

function participantRows({ audit }: BalanceInput): readonly PlanRow[] {
  const { participants } = audit;
  const groups = [...new Set(participants.map(({ group }) => (group === "" ? NO_GROUP : group)))];
  const rows = groups.map((group) => {
    const members = participants.filter((one) => (one.group === "" ? NO_GROUP : one.group) === group);
    const institutions = [...new Set(members.map(({ institution }) => institution).filter((name) => name !== ""))];
    return [String(members.length), group, institutions.join("\n")];
  });
  const withoutAudit = participants.filter(({ group }) => wordKey(group) !== wordKey(AUDIT_GROUP.word)).length;
  return section(
    "participants",
    rows,
    `${PROCESS_SECTIONS.participants.title}: ${participantsText(participants.length, withoutAudit)}`,
  );
}
