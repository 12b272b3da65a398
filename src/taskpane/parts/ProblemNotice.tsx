import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { WorkbookProblem } from "../../domain/workbookProblem";
import { PANE_WORDS } from "../../german/paneWords";
import { workbookProblemSentence } from "../../german/workbookProblems";
import { useSelect } from "../session/useSelect";
import { Notice } from "./Notice";

interface ProblemNoticeProps {
  readonly problem: WorkbookProblem;
  readonly onRetry: () => void;
  /** What it means for the screen, said first. */
  readonly lead?: string;
}

/** What stands in the way, and the ways out: to the sheet that it is about, and another try. */
export function ProblemNotice({ problem, onRetry, lead }: ProblemNoticeProps): ReactNode {
  const { select } = useSelect();
  const sheet = sheetOf(problem);
  return (
    <Notice
      intent="error"
      actions={
        <>
          {sheet !== undefined && (
            <Button size="small" onClick={() => select({ sheet, cell: "A1" })}>
              {PANE_WORDS.showSheet(sheet)}
            </Button>
          )}
          <Button size="small" onClick={onRetry}>
            {PANE_WORDS.tryAgain}
          </Button>
        </>
      }
    >
      {lead !== undefined && `${lead} `}
      {workbookProblemSentence(problem)}
    </Notice>
  );
}

function sheetOf(problem: WorkbookProblem): string | undefined {
  if ("sheet" in problem) return problem.sheet;
  return "sheets" in problem ? problem.sheets[0] : undefined;
}
