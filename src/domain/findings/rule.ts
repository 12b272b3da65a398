import type { Details, Fix, Severity } from "../finding";
import type { SourceCell } from "../source";
import type { ColumnId, Place, TableId } from "../tables";
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

/**
 * Marks texts that a rule may object to; any one of the marks is enough. The marks of all rules are joined into one test
 * that runs over every cell, so the patterns have no flags (i and u are slow) and one that is meant for the beginning
 * says so (inside a joined pattern, ^ is slow too).
 */
export interface TextSign {
  readonly anywhere?: RegExp;
  readonly atStart?: RegExp;
  /** In characters. */
  readonly fromLength?: number;
}

/** A rule about what a single cell shows as text, an error too. All of them share one pass over the cells. */
export interface TextRule<Id extends string = string, D extends Details = Details> extends RuleHead<Id> {
  /** What no rule's sign is in is passed over; so a sign may say too much, but never too little. */
  readonly sign: TextSign;
  /** The columns that it looks at; all of its tables without them. */
  readonly columns?: Readonly<Partial<Record<TableId, readonly ColumnId[]>>>;
  /** `corrected` is the whole text after a certain correction. */
  readonly look: (text: string, cell: SourceCell) => { readonly details: D; readonly corrected?: string } | undefined;
}

/** Keeps the literal id and the shape of the details, which the sentences are typed by. */
export const rule = <const Id extends string, D extends Details>(given: Rule<Id, D>): Rule<Id, D> => given;

export const textRule = <const Id extends string, D extends Details>(given: TextRule<Id, D>): TextRule<Id, D> => given;
