import { useState } from "react";
import { workbookProblemOf } from "../../commands/workbookProblemOf";
import type { WorkbookProblem } from "../../domain/workbookProblem";

/**
 * The edge for small things that need no progress. What stands in the way is kept as `problem` until the next attempt;
 * any other error is a bug and is thrown while drawing, so that the error boundary shows it.
 */
export function useCatch(): {
  readonly attempt: (work: () => Promise<void>) => void;
  readonly problem: WorkbookProblem | undefined;
} {
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  const problem = failure === undefined ? undefined : workbookProblemOf(failure.error);
  if (failure !== undefined && problem === undefined) throw failure.error;
  const attempt = (work: () => Promise<void>): void => {
    setFailure(undefined);
    work().catch((error: unknown) => setFailure({ error }));
  };
  return { attempt, problem };
}
