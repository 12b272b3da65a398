import type { FieldOfAction, Goal, Measure, Need } from "../domain/audit";
import type { CellValue, Tables } from "../domain/tables";
import { answersMeasure } from "./answersMeasure";
import { dateCellOf, textOf, wholeNumberOf, wordOf } from "./cellText";
import { ATTAINMENT_WORDS, BASIS_WORDS, CONTINUATION_WORDS, codeReader } from "./choices";
import { fieldNumbersIn } from "./fieldNumbers";
import { recordsOf } from "./recordsOf";
import { ACROSS_WORD } from "./scopeWords";
import { statusReader, townWordsOf } from "./statusWords";
import { suggestionFor } from "./suggestionFor";
import { wordKey } from "./wordKey";

const attainmentOf = codeReader(ATTAINMENT_WORDS);
const basisOf = codeReader(BASIS_WORDS);
const continuationOf = codeReader(CONTINUATION_WORDS);

export const fieldsOfActionOf = (tables: Tables): readonly FieldOfAction[] =>
  recordsOf(tables, "fieldsOfAction", ["number", "name"], (row, place) => ({
    place,
    number: wholeNumberOf(row.number),
    numberText: wordOf(row.number),
    name: textOf(row.name),
    formerName: textOf(row.formerName),
    remark: textOf(row.remark),
    noNeedReason: textOf(row.noNeedReason),
  }));

export const goalsOf = (tables: Tables): readonly Goal[] =>
  recordsOf(tables, "goals", ["goal"], (row, place) => ({
    place,
    number: wordOf(row.number),
    fieldOfAction: wholeNumberOf(row.fieldOfAction),
    fieldText: wordOf(row.fieldOfAction),
    text: textOf(row.goal),
    attainment: attainmentOf(wordOf(row.attainment)) ?? "undetermined",
    attainmentText: wordOf(row.attainment),
    basis: basisOf(wordOf(row.basis)),
    basisText: wordOf(row.basis),
    remark: textOf(row.remark),
  }));

export function measuresOf(tables: Tables): readonly Measure[] {
  const statusOf = statusReader(townWordsOf(tables.statusWords ?? []));
  return recordsOf(tables, "measures", ["measure"], (row, place) => {
    const statusText = wordOf(row.status);
    const known = statusOf(statusText);
    const [text, criterion, result] = [textOf(row.measure), textOf(row.criterion), textOf(row.result)];
    const suggestion = suggestionFor(result, known === undefined ? statusText : "");
    return {
      place,
      number: wordOf(row.number),
      fieldOfAction: wholeNumberOf(row.fieldOfAction),
      fieldText: wordOf(row.fieldOfAction),
      goal: wordOf(row.goal),
      text,
      criterion,
      result,
      status: known ?? "unassessed",
      statusText,
      isStatusUnderstood: known !== undefined || statusText === "",
      suggestion,
      answersMeasure: suggestion?.certainty === "certain" || answersMeasure(result, text, criterion),
      asOf: dateCellOf(row.asOf),
      basis: basisOf(wordOf(row.basis)),
      basisText: wordOf(row.basis),
      evidence: textOf(row.evidence),
      continuation: continuationOf(wordOf(row.continuation)),
      continuationText: wordOf(row.continuation),
      realisedThrough: wholeNumberOf(row.realisedThrough),
      realisedThroughText: wordOf(row.realisedThrough),
      owner: textOf(row.owner),
      dueDate: dateCellOf(row.dueDate),
      reason: textOf(row.reason),
      droppedBy: textOf(row.droppedBy),
    };
  });
}

const fieldOrAcross = (value: CellValue | undefined): number | "across" | undefined =>
  wordKey(value) === ACROSS_WORD ? "across" : wholeNumberOf(value);

export const needsOf = (tables: Tables): readonly Need[] =>
  recordsOf(tables, "needs", ["need"], (row, place) => ({
    place,
    number: wordOf(row.number),
    fieldOfAction: fieldOrAcross(row.fieldOfAction),
    fieldText: wordOf(row.fieldOfAction),
    text: textOf(row.need),
    references: fieldNumbersIn(textOf(row.reference)),
    referenceText: wordOf(row.reference),
    continues: wordOf(row.continues),
    priority: wordOf(row.priority),
    resources: textOf(row.resources),
    mandatory: wordOf(row.mandatory),
    decision: textOf(row.decision),
    owner: textOf(row.owner),
    dueDate: dateCellOf(row.dueDate),
  }));
