import type { Audit, IsoDate } from "../domain/audit";
import type { Figures } from "../domain/figures";
import type { Finding } from "../domain/finding";
import type { RuleId } from "../domain/findings/registry";
import type { TownWord } from "../german/statusWords";
import { planBalance } from "./balance";
import { planChecklist } from "./checklist";
import { planDerivation } from "./derivation";
import { planOutlook } from "./outlook";
import { planOverview } from "./overview";
import type { RowIdentity, SheetId, SheetPlan } from "./plan";
import { planProcess } from "./process";
import type { SourceReferences } from "./references";

/** Everything the generated sheets are made of. The same input gives the same plans, cell by cell. */
export interface BalanceInput {
  readonly audit: Audit;
  /** figuresOf(audit, asOf) */
  readonly figures: Figures;
  /** In the order of findingsOf: gravest first, then by table, row and column. */
  readonly findings: readonly LocatedFinding[];
  /** checkedRules of the source tables */
  readonly checked: readonly RuleId[];
  /** The day the balance speaks of; never the system clock. */
  readonly asOf: IsoDate;
  readonly references: SourceReferences;
  /** townWordsOf the table tblStatuswoerter */
  readonly townWords: readonly TownWord[];
  /** What the town wrote into the column Anmerkung of the Gesamtbilanz before, from readRemarks. */
  readonly remarks: readonly Remark[];
  /** Version of the program, "0.1.0". */
  readonly version: string;
  /** Titles of tabs where a sheet of the town's has taken ours. */
  readonly titles?: Partial<Readonly<Record<SheetId, string>>>;
}

/** A finding with its sentence and the cell that a click should lead to, where there is one. */
export interface LocatedFinding {
  readonly finding: Finding;
  readonly sentence: string;
  readonly location?: CellLocation;
}

export interface CellLocation {
  readonly sheet: string;
  /** A1 address without dollar signs, "G12". */
  readonly cell: string;
  /** Worksheet row, 1-based. */
  readonly row: number;
  readonly tableName: string;
  readonly heading?: string;
}

/** A remark of the town's with the row it was written beside. */
export interface Remark {
  readonly identity: RowIdentity;
  readonly text: string;
  /** It was carried to a row that may not be its own, and nobody has confirmed that yet. */
  readonly doubtful: boolean;
}

/** The generated sheets in the order of their tabs. */
export function planSheets(input: BalanceInput): readonly SheetPlan[] {
  const overview = planOverview(input);
  return [
    overview.plan,
    planBalance(input),
    planOutlook(input),
    planProcess(input),
    planChecklist(input),
    planDerivation(input, overview),
  ];
}
