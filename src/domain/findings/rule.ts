import type { Details, Fix, Severity } from "../finding";
import type { Place, TableId } from "../tables";
import type { Subject } from "./subject";

/** What rules are about; the groups in which people read them. */
export type RuleGroup = "structure" | "numbers" | "references" | "content" | "status" | "text" | "values";

/** What a rule says of one place; the registry adds who says it and how grave it is. */
export interface Draft<D extends Details = Details> {
  readonly place: Place;
  readonly details: D;
  readonly fix?: Fix;
}

interface RuleHead<Id extends string> {
  /** Stable: it stands in outputs that other programs read. */
  readonly id: Id;
  readonly severity: Severity;
  readonly group: RuleGroup;
  /** The tables that it looks at. */
  readonly appliesTo: readonly TableId[];
}

/** A rule that looks at the whole audit and its source tables. */
export interface Rule<Id extends string = string, D extends Details = Details> extends RuleHead<Id> {
  readonly find: (subject: Subject) => Iterable<Draft<D>>;
}

/** A rule about the text of single cells. All of them share one pass over the cells. */
export interface TextRule<Id extends string = string, D extends Details = Details> extends RuleHead<Id> {
  /**
   * Matches every text that `look` could object to; what no rule's sign matches is passed over. All signs are joined
   * into one pattern that runs over every cell, so a sign has no flags (i and u are slow) and may match too much.
   */
  readonly sign: RegExp;
  /** `corrected` is the whole text after a certain correction. */
  readonly look: (text: string) => { readonly details: D; readonly corrected?: string } | undefined;
}

/** Keeps the literal id and the shape of the details, which the sentences are typed by. */
export const rule = <const Id extends string, D extends Details>(given: Rule<Id, D>): Rule<Id, D> => given;

export const textRule = <const Id extends string, D extends Details>(given: TextRule<Id, D>): TextRule<Id, D> => given;
