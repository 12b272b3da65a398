import type { ProtocolSource } from "../commands/protocolText";
import type { Decision } from "../commands/settleStatus";
import type { FixOutcome } from "../commands/applyFixes";
import type { Audit, IsoDate } from "../domain/audit";
import type { Figures } from "../domain/figures";
import type { Finding, Fix } from "../domain/finding";
import type { Place, TableId } from "../domain/tables";
import type { deviationText, SHEET_TITLES } from "../german/sheetWords";

/**
 * Everything the pane can ask for. `excelCommands` answers with the commands that the command line calls too; tests
 * answer with values of their own. A promise is rejected with a WorkbookError when the workbook or Excel stands in the
 * way, with any other error when we have a bug.
 */
export interface PaneCommands {
  /** Reads, checks and counts; undefined where the workbook has no audit tables. */
  readonly checkAudit: (options?: TaskOptions) => Promise<AuditView | undefined>;
  /** Adds the empty tables of the template. */
  readonly createTables: (options?: TaskOptions) => Promise<void>;
  /** Reads a protocol without touching the workbook. */
  readonly previewProtocol: (source: ProtocolSource) => Promise<ProtocolPreview>;
  readonly importProtocol: (source: ProtocolSource, options?: TaskOptions) => Promise<void>;
  readonly settleStatus: (decision: Decision) => Promise<FixOutcome>;
  readonly applyFixes: (fixes: readonly Fix[], options?: TaskOptions) => Promise<FixOutcome>;
  readonly generateBalance: (request: BalanceRequest, options?: TaskOptions) => Promise<BalanceOutcome>;
  /** Activates the sheet and selects the cell. */
  readonly select: (location: CellAddress) => Promise<void>;
  /** Calls back whenever somebody may have changed a table; resolves to what ends that. */
  readonly watchTables: (onChange: () => void) => Promise<() => Promise<void>>;
}

export interface TaskOptions {
  readonly onProgress?: (step: Step) => void;
  /** Long work stops between two sheets when this says so; what is finished stays. */
  readonly signal?: AbortSignal;
}

/** Where long work stands: `done` of `of` parts are finished, `what` names the part in hand. */
export interface Step {
  readonly what: string;
  readonly done: number;
  readonly of: number;
}

export interface AuditView {
  readonly audit: Audit;
  readonly figures: Figures;
  /** Always the same ones; they may be worked out only when they are first asked for. */
  readonly findings: readonly ListedFinding[];
  /** The day the balance speaks of. */
  readonly asOf: IsoDate;
  /** The cell of a place, as the workbook was when it was read; undefined where the place is no longer in it. */
  readonly locate: (place: Place) => CellAddress | undefined;
}

export interface ListedFinding {
  readonly finding: Finding;
  /** What its rule looks at: "Nummern der Ziele". */
  readonly ruleTitle: string;
  readonly sentence: string;
  readonly location?: CellAddress;
}

export interface CellAddress {
  readonly sheet: string;
  /** A1 address without sheet, "G12". */
  readonly cell: string;
}

export interface ProtocolPreview {
  /** Non-empty lines: lines = placed + structural + unplaced. */
  readonly lines: number;
  readonly placed: number;
  readonly structural: number;
  readonly unplaced: readonly { readonly line: number; readonly text: string }[];
  /** Rows that each table would get, in template order. */
  readonly tables: readonly { readonly table: TableId; readonly rows: number }[];
}

export interface BalanceRequest {
  /** The day that stands in the tables by the time of writing where missing. */
  readonly asOf?: IsoDate;
  readonly sheets: readonly SheetChoice[];
}

export type SheetChoice = keyof typeof SHEET_TITLES;

export interface BalanceOutcome {
  readonly sheets: readonly {
    readonly id: SheetChoice;
    readonly title: string;
    /** Title of the copy that was kept because somebody had edited the sheet by hand. */
    readonly kept?: string;
    /** Formulas that show something else than was counted. */
    readonly deviations?: Parameters<typeof deviationText>[0];
  }[];
  /** The work was stopped before all sheets were there. */
  readonly isCancelled: boolean;
}
