import { liveCounted } from "../german/liveFigures";
import type { Live } from "../german/liveText";
import type { LiveField } from "../german/overviewSentences";
import {
  completeFieldsSentence,
  liveAttainmentSentence,
  liveEvidenceSentence,
  livePartSentence,
  liveThroughSentence,
  openFieldsSentences,
} from "../german/overviewSentences";
import { HOW_SURE, IN_SHORT, SURENESS_LABELS } from "../german/overviewWords";
import { columnRange } from "./addresses";
import type { ExtraFigure } from "./extraFigures";
import type { ExtraCells } from "./overviewExtras";
import type { OverviewColumn, OverviewFigures } from "./overviewFigures";
import type { OverviewLayout } from "./overviewLayout";
import type { PlanCell } from "./plan";
import type { BalanceInput } from "./planSheets";
import { liveCell, textCell } from "./rows";

/** The texts beside the chart, top down; they wait for the addresses of the figures below. */
export function textsBeside(
  { figures }: BalanceInput,
  overview: OverviewFigures,
  layout: OverviewLayout,
  extras: readonly ExtraFigure[],
): readonly ((extraCellOf: ExtraCells) => PlanCell)[] {
  const { cellOf } = layout;
  const total = (column: OverviewColumn): Live<number> => overview.figure(overview.rowOf("total"), column, cellOf);
  const partOfExtra = (id: ExtraFigure["id"], extraCellOf: ExtraCells): Live<number> => ({
    now: extras.find((extra) => extra.id === id)?.part ?? 0,
    expression: extraCellOf(id),
  });
  const sentence =
    (of: (extra: (id: ExtraFigure["id"]) => Live<number>) => Live<string>) =>
    (extraCellOf: ExtraCells): PlanCell =>
      liveCell(
        of((id) => partOfExtra(id, extraCellOf)),
        "asideLive",
      );
  const fields = overview.fieldRows.map((row) => overview.liveField(row, cellOf));
  const without = overview.rows.find(({ kind }) => kind === "withoutRealisedThrough");
  return [
    () => textCell(IN_SHORT, "asideHeading"),
    sentence(() => completeFieldsSentence(completeFields(fields, overview, layout), fields.length)),
    ...openFieldsSentences(fields).map((open) => sentence(() => open)),
    sentence((extra) => liveAttainmentSentence(total("goals"), extra("undetermined"))),
    () => textCell(HOW_SURE, "asideHeading"),
    sentence((extra) => livePartSentence(SURENESS_LABELS.assessed, extra("assessed"), total("measures"))),
    sentence((extra) => livePartSentence(SURENESS_LABELS.withCriterion, extra("withCriterion"), total("measures"))),
    sentence((extra) => liveEvidenceSentence(total("done"), extra("basisGiven"), extra("evidenced"))),
    ...(without === undefined
      ? []
      : [
          sentence(() =>
            liveThroughSentence(figures, total("measures"), overview.figure(without, "measures", cellOf), {
              now: String(overview.expected(without, "rate")),
              expression: cellOf(without, "rate"),
            }),
          ),
        ]),
  ];
}

/** In how many fields of action everything that counts is realised, as one product over their rows. */
function completeFields(
  fields: readonly LiveField[],
  { columns }: OverviewFigures,
  { columnOf, firstRow }: OverviewLayout,
): Live<number> {
  const range = (column: OverviewColumn): string =>
    columnRange(columnOf(column), firstRow, firstRow + fields.length - 1);
  const counted = columns.includes("dropped") ? `${range("measures")}-${range("dropped")}` : range("measures");
  return {
    now: fields.filter((field) => field.done.now > 0 && field.done.now === liveCounted(field).now).length,
    expression: `SUMPRODUCT((${counted}>0)*(${counted}=${range("done")}))`,
  };
}
