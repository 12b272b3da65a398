import type { CellValue } from "../domain/tables";
import {
  ATTAINMENT_LABEL,
  BALANCE_HEADINGS,
  DOUBTFUL_PREFIX,
  fieldInHeading,
  GOAL_PREFIX,
  KIND_WORDS,
} from "../german/balanceWords";
import { textOf } from "../german/cellText";
import { CONTINUED } from "../german/sheetWords";
import { STATUS_WORDS } from "../german/statusWords";
import type { RemarkKind, RowIdentity } from "./plan";
import type { Remark } from "./planSheets";

/**
 * Reads the town's remarks back from a Gesamtbilanz as it stands in the workbook, each with what its row is about: the
 * inverse of planning it. A remark beside a line that is about nothing we know keeps that line's wording. The column is the
 * town's, heading included: it is found by its place if it is called otherwise.
 *
 * @param cells values of the sheet's used range, row by row; dates as Excel's serial numbers
 */
export function readRemarks(cells: readonly (readonly CellValue[])[]): readonly Remark[] {
  const headerIndex = cells.findIndex((row) =>
    COLUMNS.every((column) => row.map(textOf).includes(BALANCE_HEADINGS[column])),
  );
  const header = cells[headerIndex]?.map(textOf);
  if (header === undefined) return [];
  const at = (row: readonly CellValue[], column: (typeof COLUMNS)[number]): string =>
    textOf(row[header.indexOf(BALANCE_HEADINGS[column])]);
  const named = header.indexOf(BALANCE_HEADINGS.remark);
  const remarkColumn = named < 0 ? header.indexOf(BALANCE_HEADINGS.status) + 1 : named;

  const drafts: { identity: RowIdentity; remarks: string[] }[] = [];
  let fieldNumber = "";
  for (const row of [...cells.slice(0, headerIndex), ...cells.slice(headerIndex + 1)]) {
    const line = { number: at(row, "number").trim(), text: at(row, "text").trim(), status: at(row, "status").trim() };
    const remark = textOf(row[remarkColumn]);
    const last = drafts.at(-1);
    if (line.number.endsWith(CONTINUED) && last !== undefined) {
      last.identity = { ...last.identity, text: `${last.identity.text} ${line.text}` };
      if (remark.trim() !== "") last.remarks.push(remark);
      continue;
    }
    const identity = identityOf(line, fieldNumber);
    if (identity.kind === "fieldOfAction" && line.status === "") fieldNumber = identity.number;
    drafts.push({ identity, remarks: remark.trim() === "" ? [] : [remark] });
  }
  return drafts.flatMap(({ identity, remarks }) =>
    remarks.length === 0 ? [] : [remarkOf(identity, remarks.join("\n"))],
  );
}

const COLUMNS = ["number", "text", "status"] as const;

interface Line {
  readonly number: string;
  readonly text: string;
  readonly status: string;
}

function identityOf({ number, text, status }: Line, fieldNumber: string): RowIdentity {
  const kind = kindOf(status);
  if (kind === "goal" && text.startsWith(GOAL_PREFIX.trim())) {
    return { kind, number, text: text.slice(GOAL_PREFIX.trim().length).trim() };
  }
  if (kind !== undefined) return { kind, number, text };
  const heading = fieldInHeading(number);
  if (heading !== undefined) return { kind: "fieldOfAction", number: heading.number, text: heading.name };
  return { kind: "other", number: fieldNumber, text: number === "" ? text : number };
}

/** The status column says what a row is about; it is empty beside lines that are no rows of the table. */
function kindOf(status: string): RemarkKind | undefined {
  if (status.startsWith(ATTAINMENT_LABEL)) return "goal";
  if (Object.values(STATUS_WORDS).some(({ symbol, word }) => status.startsWith(`${symbol} ${word}`))) return "measure";
  const [firstLine] = status.split("\n");
  return (Object.keys(KIND_WORDS) as RemarkKind[]).find((kind) => KIND_WORDS[kind] === firstLine);
}

function remarkOf(identity: RowIdentity, text: string): Remark {
  const isMarked = text.startsWith(DOUBTFUL_PREFIX.trim());
  return {
    identity,
    text: isMarked ? text.slice(DOUBTFUL_PREFIX.trim().length).trimStart() : text,
    doubtful: isMarked,
  };
}
