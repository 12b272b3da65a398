import type { WorkbookProblem } from "../../domain/workbookProblem";
import type { CellAddress } from "../paneCommands";
import { useCommands } from "./sessionContext";
import { useCatch } from "./useCatch";

/** Leads to cells. A refusal (the sheet has gone meanwhile) is returned; it concerns the click, not the audit. */
export function useSelect(): {
  readonly select: (location: CellAddress) => void;
  readonly problem: WorkbookProblem | undefined;
} {
  const { select } = useCommands();
  const { attempt, problem } = useCatch();
  return { select: (location) => attempt(() => select(location)), problem };
}
