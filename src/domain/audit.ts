import type { Place } from "./tables";

/** A calendar day as ISO text, "2013-11-21". */
export type IsoDate = string;

export type Status = "done" | "partly" | "notDone" | "dropped" | "unassessed";
export type Attainment = "attained" | "partlyAttained" | "notAttained" | "undetermined";
/** What a status rests on: the agreed criterion, a document, or somebody's word. Not given is not "statement". */
export type Basis = "criterion" | "evidence" | "statement";
export type Continuation = "permanent" | "completed" | "discontinued";

/** What the words of a status or result cell say about the status. Only a person turns a doubtful one into a status. */
export interface StatusSuggestion {
  readonly status: Exclude<Status, "unassessed">;
  readonly certainty: "certain" | "doubtful";
  /** What the status cell would say: the status in the words of its list. */
  readonly word: string;
  /** The words of the text that it rests on. */
  readonly evidence: string;
  /** A sentence for the person who decides. */
  readonly reason: string;
  /** The words may well speak of something beside the measure ("offen", "geplant"): they contradict no status. */
  readonly isVague?: true;
}

/** What every record read from a row carries: where it stands. */
export interface Sourced {
  readonly place: Place & { readonly row: number };
}

/** A date cell: the wording always, the day only where the cell holds one. */
export interface DateCell {
  readonly text: string;
  readonly day?: IsoDate | undefined;
}

export interface Profile {
  readonly municipality: string;
  readonly audit: string;
  /** The day the balance speaks of. */
  readonly asOf?: IsoDate | undefined;
  readonly workshop?: IsoDate | undefined;
  /** The entry that should say the day the balance speaks of and says none that can be read. */
  readonly unreadStand?: (Sourced & { readonly label: string; readonly value: string }) | undefined;
  /** The period that the balance reports on. */
  readonly reportFrom?: IsoDate | undefined;
  readonly reportTo?: IsoDate | undefined;
  /** All entries as they stand, in order. */
  readonly entries: readonly (Sourced & {
    readonly label: string;
    readonly value: string;
    readonly day?: IsoDate | undefined;
  })[];
}

export interface FieldOfAction extends Sourced {
  /** Whole number from 1; undefined where the cell holds none. */
  readonly number?: number | undefined;
  readonly numberText: string;
  readonly name: string;
  readonly formerName: string;
  readonly remark: string;
  readonly noNeedReason: string;
}

export interface Goal extends Sourced {
  /** As written, "1.1" or "5.1*": the star marks a number that we gave. */
  readonly number: string;
  readonly fieldOfAction?: number | undefined;
  readonly fieldText: string;
  readonly text: string;
  readonly attainment: Attainment;
  readonly attainmentText: string;
  readonly basis?: Basis | undefined;
  readonly basisText: string;
  readonly remark: string;
}

export interface Measure extends Sourced {
  readonly number: string;
  readonly fieldOfAction?: number | undefined;
  readonly fieldText: string;
  readonly goal: string;
  readonly text: string;
  readonly criterion: string;
  readonly result: string;
  readonly status: Status;
  /** As written; a word that is no status leaves the measure unassessed. */
  readonly statusText: string;
  /** False where the status cell holds a word that is no status; an empty cell is understood. */
  readonly isStatusUnderstood: boolean;
  /**
   * Of an unassessed measure what status and result cell suggest, of an assessed one what its result alone suggests;
   * undefined where the texts say nothing about it.
   */
  readonly suggestion?: StatusSuggestion | undefined;
  /** False where the result names things of which neither measure nor criterion speaks. */
  readonly answersMeasure: boolean;
  readonly asOf?: DateCell | undefined;
  readonly basis?: Basis | undefined;
  readonly basisText: string;
  readonly evidence: string;
  readonly continuation?: Continuation | undefined;
  readonly continuationText: string;
  /** The field of action within which it was realised, where that is another than its own. */
  readonly realisedThrough?: number | undefined;
  readonly realisedThroughText: string;
  readonly owner: string;
  readonly dueDate?: DateCell | undefined;
  readonly reason: string;
  readonly droppedBy: string;
}

export interface Need extends Sourced {
  readonly number: string;
  /** "across" for a need of all fields of action. */
  readonly fieldOfAction?: number | "across" | undefined;
  readonly fieldText: string;
  readonly text: string;
  /** Numbers of the fields of action that the text refers to. */
  readonly references: readonly number[];
  readonly referenceText: string;
  readonly continues: string;
  readonly priority: string;
  readonly resources: string;
  readonly mandatory: string;
  readonly decision: string;
  readonly owner: string;
  readonly dueDate?: DateCell | undefined;
}

export interface AuditEvent extends Sourced {
  readonly kind: "process" | "future";
  readonly kindText: string;
  readonly begin?: IsoDate | undefined;
  readonly end?: IsoDate | undefined;
  /** The time as the source words it: "Juni bis November". */
  readonly wording: string;
  readonly event: string;
  readonly details: string;
}

export interface AgendaItem extends Sourced {
  readonly time: string;
  readonly item: string;
  readonly speaker: string;
}

export interface Activity extends Sourced {
  readonly kind: "besideAudit" | "newRegulation" | "workResult";
  readonly kindText: string;
  readonly text: string;
  /** The activity it is a sub-item of, as written. */
  readonly belongsTo: string;
}

export interface Claim extends Sourced {
  readonly text: string;
  /** Undefined: of the whole audit. */
  readonly fieldsOfAction?: readonly number[] | undefined;
  readonly scopeText: string;
  readonly source: string;
}

export interface Passage extends Sourced {
  readonly chapter: string;
  readonly scopeText: string;
  readonly text: string;
  readonly source: string;
}

export interface Attachment extends Sourced {
  readonly title: string;
  readonly date: DateCell;
  readonly scopeText: string;
}

export interface Feedback extends Sourced {
  readonly number: string;
  readonly text: string;
}

export interface Participant extends Sourced {
  readonly number: string;
  readonly name: string;
  readonly institution: string;
  readonly group: string;
}

export interface Contact extends Sourced {
  readonly role: string;
  readonly name: string;
  readonly function: string;
  readonly organisation: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
}

/** A cell that should hold a word of a choice list and holds another. Status cells are not among them. */
export interface UnknownWord {
  readonly place: Required<Place>;
  readonly text: string;
}

/** A text that calls a field of action by a name it no longer has. */
export interface FormerNameUse {
  readonly place: Place;
  readonly formerName: string;
  readonly name: string;
}

/** A text that names a day where a day should stand, or one that the calendar does not have: then without `day`. */
export interface WrittenDay {
  readonly place: Required<Place>;
  readonly text: string;
  readonly day?: IsoDate | undefined;
}

/** One audit as its tables tell it. Rows without their main text (a measure without Maßnahme) are not records. */
export interface Audit {
  readonly profile: Profile;
  readonly fieldsOfAction: readonly FieldOfAction[];
  readonly goals: readonly Goal[];
  readonly measures: readonly Measure[];
  readonly needs: readonly Need[];
  readonly events: readonly AuditEvent[];
  readonly agenda: readonly AgendaItem[];
  readonly activities: readonly Activity[];
  readonly claims: readonly Claim[];
  readonly passages: readonly Passage[];
  readonly attachments: readonly Attachment[];
  readonly feedback: readonly Feedback[];
  readonly participants: readonly Participant[];
  readonly contacts: readonly Contact[];
  readonly unknownWords: readonly UnknownWord[];
  readonly formerNameUses: readonly FormerNameUse[];
  readonly writtenDays: readonly WrittenDay[];
}
