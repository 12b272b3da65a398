import type { AuditEvent, IsoDate, Need } from "../domain/audit";
import { plainNumber } from "../domain/findings/numbering";
import { continuesText, fieldHeading, needReferenceText, WITHOUT_FIELD_HEADING } from "../german/balanceWords";
import {
  ACROSS_HEADING,
  continuedGoalText,
  decisionText,
  eventTimeText,
  FUTURE_HEADING,
  FUTURE_HEADINGS,
  meansText,
  NO_FUTURE_EVENTS,
  NO_NEEDS,
  OUTLOOK_HEADINGS,
  PERSONS_NOTE,
} from "../german/outlookWords";
import { asOfLine, sheetTitle } from "../german/sheetWords";
import { balanceBlocks } from "./balanceBlocks";
import { extractNotice, tableCount } from "./extractNotice";
import { framedSheet } from "./frame";
import { nameMask, namesIn } from "../german/nameMask";
import type { PlanRow, SheetPlan } from "./plan";
import type { BalanceInput } from "./planSheets";
import { gapRow, lineRow, paragraphRows, tableRows, textCell, titleRows } from "./rows";

const COLUMNS = [40, 270, 110, 150, 105, 105];

/** The Ausblick: what is to be done, per field of action and across, and the dates that lie ahead. */
export function planOutlook(input: BalanceInput): SheetPlan {
  const { audit, asOf } = input;
  const across = audit.needs.filter(({ fieldOfAction }) => fieldOfAction === "across");
  const title = titleRows(COLUMNS, `${sheetTitle("outlook", audit.profile)} · ${asOfLine(asOf, audit.profile)}`);
  const rows = [
    ...title,
    lineRow(COLUMNS, extractNotice(input, [tableCount(input, "events", "event", audit.events.length)])),
    ...tableRows(
      COLUMNS,
      OUTLOOK_HEADINGS.map((heading) => textCell(heading, "head")),
    ),
    ...(audit.needs.length === 0 ? [lineRow(COLUMNS, textCell(NO_NEEDS, "line"))] : []),
    ...balanceBlocks(input).flatMap(({ field, needs }) => {
      const record = field?.fieldOfAction;
      const heading = record === undefined ? WITHOUT_FIELD_HEADING : fieldHeading(record);
      return needRows(heading, needs, record?.noNeedReason ?? "", input);
    }),
    ...(across.length === 0 ? [] : needRows(ACROSS_HEADING, across, "", input)),
    ...futureRows(input),
    gapRow(COLUMNS),
  ];
  return framedSheet("outlook", { columns: COLUMNS, rows, headerRow: title.length + 2 }, input);
}

function needRows(
  heading: string,
  needs: readonly Need[],
  noNeedReason: string,
  { audit }: BalanceInput,
): readonly PlanRow[] {
  // The first goal of a number goes last into the map, so that it stays.
  const goals = new Map([...audit.goals].reverse().map(({ number, text }) => [plainNumber(number), text]));
  return [
    gapRow(COLUMNS, 6),
    ...paragraphRows(COLUMNS, heading, "subheading"),
    ...(needs.length === 0 ? paragraphRows(COLUMNS, continuesText(0, noNeedReason), "line") : []),
    ...needs.flatMap((need) =>
      tableRows(COLUMNS, [
        textCell(need.number, "cell"),
        textCell(need.text, "cell"),
        textCell(needReferenceText(need), "cell"),
        textCell(continuedGoalText(need.continues, goals.get(plainNumber(need.continues))), "cell"),
        textCell(meansText(need), "cell"),
        textCell(decisionText(need), "cell"),
      ]),
    ),
  ];
}

function futureRows({ audit, asOf }: BalanceInput): readonly PlanRow[] {
  const events = futureEvents(audit.events, asOf);
  const masked = nameMask(namesIn(audit));
  const head = [gapRow(COLUMNS, 10), lineRow(COLUMNS, textCell(FUTURE_HEADING, "heading"))];
  if (events.length === 0) return [...head, lineRow(COLUMNS, textCell(NO_FUTURE_EVENTS, "line"))];
  return [
    ...head,
    ...tableRows(COLUMNS, wide(FUTURE_HEADINGS.map((heading) => textCell(heading, "head")))),
    ...events.flatMap((event) =>
      tableRows(
        COLUMNS,
        wide([
          textCell("", "cell"),
          textCell(masked(event.event), "cell"),
          textCell(eventTimeText(event), "cell"),
          textCell(masked(event.details), "cell"),
        ]),
      ),
    ),
    lineRow(COLUMNS, textCell(PERSONS_NOTE, "quiet")),
  ];
}

const wide = <Cell>(cells: readonly Cell[]): readonly (Cell | null)[] =>
  COLUMNS.map((_, column) => cells[column] ?? null);

/** Whether an event belongs to the outlook: its table says so, or it begins after the Stand. */
export const isAhead = ({ kind, begin }: AuditEvent, asOf: IsoDate): boolean =>
  kind === "future" || (begin !== undefined && begin > asOf);

/** By their day; those without one follow in the order of the table. */
const futureEvents = (events: readonly AuditEvent[], asOf: IsoDate): readonly AuditEvent[] =>
  events
    .filter((event) => isAhead(event, asOf))
    .sort((a, b) => (a.begin ?? LAST_DAY).localeCompare(b.begin ?? LAST_DAY));

const LAST_DAY: IsoDate = "9999-12-31";
