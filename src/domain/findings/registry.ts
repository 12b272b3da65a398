import * as columns from "./rules/columns";
import * as content from "./rules/content";
import { numberConverted } from "./rules/convertedNumbers";
import * as fieldNumbers from "./rules/fieldNumbers";
import * as fieldReferences from "./rules/fieldReferences";
import * as goalNumbers from "./rules/goalNumbers";
import * as goalReferences from "./rules/goalReferences";
import { textTallerThanRow } from "./rules/longTexts";
import * as measureNumbers from "./rules/measureNumbers";
import * as missingTexts from "./rules/missingTexts";
import * as otherReferences from "./rules/otherReferences";
import * as status from "./rules/status";
import * as tables from "./rules/tables";
import * as texts from "./rules/texts";
import * as values from "./rules/values";

/**
 * Every rule, in the order in which people should read what was checked. A new rule is one more line here; its sentence
 * and title in german/ are then demanded by the compiler.
 */
export const RULES = [
  tables.tableMissing,
  columns.columnMissing,
  columns.columnRenamed,
  columns.columnsLeftOut,
  columns.headingDoubled,
  columns.headingEmpty,
  tables.tableMerged,
  tables.tableFiltered,
  tables.sheetProtected,
  tables.tableOverlapsOutput,
  fieldNumbers.fieldNumberInvalid,
  fieldNumbers.fieldNumberDoubled,
  fieldNumbers.fieldNumberGap,
  goalNumbers.goalNumberMissing,
  goalNumbers.goalNumberMalformed,
  goalNumbers.goalNumberDoubled,
  goalNumbers.goalNumberGap,
  goalNumbers.goalNumberForeign,
  measureNumbers.measureNumberMissing,
  measureNumbers.measureNumberMalformed,
  measureNumbers.measureNumberDoubled,
  measureNumbers.measureNumberForeign,
  numberConverted,
  measureNumbers.numberGiven,
  fieldReferences.goalFieldUnknown,
  fieldReferences.measureFieldUnknown,
  fieldReferences.measureFieldDiffers,
  fieldReferences.fieldWithoutGoal,
  goalReferences.measureGoalMissing,
  goalReferences.measureGoalUnknown,
  goalReferences.goalWithoutMeasure,
  goalReferences.goalNotContinued,
  goalReferences.needContinuesUnknown,
  otherReferences.realisedThroughOwnField,
  otherReferences.realisedThroughUnknown,
  otherReferences.needFieldUnknown,
  otherReferences.needReferenceUnknown,
  missingTexts.fieldNameMissing,
  missingTexts.goalTextMissing,
  missingTexts.measureTextMissing,
  missingTexts.needTextMissing,
  content.resultMissing,
  content.criterionMissing,
  content.criterionMissingForStatement,
  content.resultOffThePoint,
  content.textDoubled,
  status.statusUnknownWord,
  status.statusSuggested,
  status.statusDoubtful,
  status.statusOpen,
  status.statusContradictsResult,
  status.droppedWithoutReason,
  status.droppedWithoutResolution,
  status.measureOverdue,
  status.evidenceMissing,
  texts.textFormatting,
  texts.textHyphenation,
  texts.textSpaces,
  texts.textControlCharacter,
  content.formerFieldName,
  texts.textLikeFormula,
  texts.textNearLimit,
  textTallerThanRow,
  values.dateAsText,
  values.dateImpossible,
  values.eventBeginAfterEnd,
  values.periodBeginAfterEnd,
  values.standUnread,
  values.formulaError,
  values.textInNumberColumn,
  values.wordSpaces,
  values.choiceUnknownWord,
] as const;

export type AnyRule = (typeof RULES)[number];
export type RuleId = AnyRule["id"];
