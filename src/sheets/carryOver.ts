import type { RowIdentity } from "./plan";
import type { Remark } from "./planSheets";
import { printable } from "./rows";

/** The town's remarks beside the rows of the new Gesamtbilanz. */
export interface CarriedRemarks {
  /** As many as there are rows; undefined where a row has none. */
  readonly byRow: readonly (Remark | undefined)[];
  /** What fits nowhere, in its old order. */
  readonly leftover: readonly Remark[];
}

/**
 * Carries remarks over by what their rows are about: the same row; else the only row of the kind with that text; else the
 * row with that number if nearly all words agree, and then somebody must look at it. A row takes one remark.
 */
export function carryOver(remarks: readonly Remark[], rows: readonly RowIdentity[]): CarriedRemarks {
  const byRow = rows.map((): Remark | undefined => undefined);
  if (remarks.length === 0) return { byRow, leftover: [] };
  let open = remarks;

  const place = (targetOf: (remark: Remark) => number | undefined, isDoubtful = false): void => {
    open = open.filter((remark) => {
      const target = targetOf(remark);
      if (target === undefined || byRow[target] !== undefined) return true;
      byRow[target] = isDoubtful ? { ...remark, doubtful: true } : remark;
      return false;
    });
  };

  const sameRow = indexBy(rows, rowKey);
  place(({ identity }) => sameRow.get(rowKey(identity))?.find((row) => byRow[row] === undefined));

  const sameText = indexBy(rows, textKey);
  const remarksOfText = indexBy(
    remarks.map(({ identity }) => identity),
    textKey,
  );
  place(({ identity }) => {
    const targets = sameText.get(textKey(identity)) ?? [];
    const isUnique = targets.length === 1 && remarksOfText.get(textKey(identity))?.length === 1;
    return isUnique ? targets[0] : undefined;
  });

  const sameNumber = indexBy(rows, numberKey);
  place(
    ({ identity }) =>
      sameNumber.get(numberKey(identity))?.find((row) => {
        const candidate = rows[row];
        return (
          byRow[row] === undefined && candidate !== undefined && wordAgreement(candidate.text, identity.text) >= 0.8
        );
      }),
    true,
  );
  return { byRow, leftover: open };
}

/** White space says nothing about identity: a sheet divides and joins texts at it. */
const squeezed = (text: string): string => printable(text).replace(/\s+/g, "");

const rowKey = ({ kind, number, text }: RowIdentity): string =>
  JSON.stringify([kind, squeezed(number), squeezed(text)]);
const textKey = ({ kind, text }: RowIdentity): string => JSON.stringify([kind, squeezed(text)]);
const numberKey = ({ kind, number }: RowIdentity): string => JSON.stringify([kind, squeezed(number)]);

function indexBy(rows: readonly RowIdentity[], keyOf: (row: RowIdentity) => string): ReadonlyMap<string, number[]> {
  const index = new Map<string, number[]>();
  rows.forEach((row, position) => {
    const key = keyOf(row);
    const positions = index.get(key);
    if (positions === undefined) index.set(key, [position]);
    else positions.push(position);
  });
  return index;
}

/** Share of words that two texts have in common, from 0 to 1, measured against the longer one. */
export function wordAgreement(one: string, other: string): number {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const rest = [...others];
  const common = words.filter((word) => {
    const found = rest.indexOf(word);
    if (found >= 0) rest.splice(found, 1);
    return found >= 0;
  });
  const longer = Math.max(words.length, others.length);
  return longer === 0 ? 0 : common.length / longer;
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
