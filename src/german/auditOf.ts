import type { Audit } from "../domain/audit";
import type { Tables } from "../domain/tables";
import { formerNameUsesIn } from "./formerNames";
import { fieldsOfActionOf, goalsOf, measuresOf, needsOf } from "./mainRecords";
import { profileOf } from "./profileOf";
import * as side from "./sideRecords";
import { unknownWordsOf } from "./unknownWords";
import { writtenDaysOf } from "./writtenDays";

/**
 * Reads the tables' German words into an Audit.
 *
 * A row is a record when its main text is not empty; `place.row` is its index in the table, so that empty rows between
 * do not shift places. Texts are kept to the letter, words and numbers lose their outer spaces. Never throws: what
 * cannot be read stays as text beside an undefined or "unassessed" value, and the findings speak of it.
 */
export function auditOf(tables: Tables): Audit {
  const fieldsOfAction = fieldsOfActionOf(tables);
  const goals = goalsOf(tables);
  const measures = measuresOf(tables);
  const needs = needsOf(tables);
  return {
    profile: profileOf(tables.profile ?? []),
    fieldsOfAction,
    goals,
    measures,
    needs,
    events: side.eventsOf(tables),
    agenda: side.agendaOf(tables),
    activities: side.activitiesOf(tables),
    claims: side.claimsOf(tables),
    passages: side.passagesOf(tables),
    attachments: side.attachmentsOf(tables),
    feedback: side.feedbackOf(tables),
    participants: side.participantsOf(tables),
    contacts: side.contactsOf(tables),
    unknownWords: unknownWordsOf(tables),
    formerNameUses: formerNameUsesIn(fieldsOfAction, { goals, measures, needs }),
    writtenDays: writtenDaysOf(tables),
  };
}
