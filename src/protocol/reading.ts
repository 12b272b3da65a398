import type { IsoDate } from "../domain/audit";
import type { Draft } from "./draft";
import type { FieldRegister } from "./fieldRegister";
import type { ImportNote } from "../domain/importNote";

/** What all readers of one protocol share. */
export interface Reading {
  readonly draft: Draft;
  readonly fields: FieldRegister;
  readonly notes: ImportNote[];
  /** Sentences that tell within which other field of action the measures of a field were realised. */
  readonly realisedElsewhere: RealisedElsewhere[];
  /** Names of people that the protocol introduces, for telling a speaker from a topic. */
  readonly people: Set<string>;
  /** The day of the workshop, where the protocol's first page tells it. */
  readonly workshop: IsoDate | undefined;
}

export interface RealisedElsewhere {
  readonly fieldOfAction: number;
  readonly through: number;
  readonly line: number;
}
