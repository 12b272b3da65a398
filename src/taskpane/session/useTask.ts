import { useCallback, useEffect, useRef, useState } from "react";
import { workbookProblemOf } from "../../commands/workbookProblemOf";
import type { WorkbookProblem } from "../../domain/workbookProblem";
import type { Step, TaskOptions } from "../paneCommands";
import { useSession } from "./sessionContext";

export type Task<Outcome> =
  | { readonly phase: "idle" }
  | { readonly phase: "running"; readonly step?: Step }
  | { readonly phase: "done"; readonly outcome: Outcome }
  | { readonly phase: "blocked"; readonly problem: WorkbookProblem };

export interface TaskControl<Input, Outcome> {
  readonly task: Task<Outcome>;
  /** Starts the work unless it is running already. Resolves when it has ended, well or not. */
  readonly run: (input: Input) => Promise<void>;
  /** Asks running work to stop at its next resting place. */
  readonly cancel: () => void;
  readonly reset: () => void;
}

/**
 * One thing that the user can set going: its progress, its outcome, what stood in its way. Errors that are no
 * WorkbookError are bugs and are thrown while drawing, so that the error boundary shows them.
 */
export function useTask<Input, Outcome>(
  work: (input: Input, options: TaskOptions) => Promise<Outcome>,
): TaskControl<Input, Outcome> {
  const session = useSession();
  const [task, setTask] = useState<Task<Outcome>>({ phase: "idle" });
  const [bug, setBug] = useState<{ readonly error: unknown }>();
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback(
    async (input: Input) => {
      if (running.current !== undefined) return;
      const controller = new AbortController();
      running.current = controller;
      setTask({ phase: "running" });
      const onProgress = (step: Step): void => setTask({ phase: "running", step });
      try {
        const outcome = await session.during(() => work(input, { onProgress, signal: controller.signal }));
        setTask({ phase: "done", outcome });
      } catch (error) {
        const problem = workbookProblemOf(error);
        if (problem === undefined) setBug({ error });
        else setTask({ phase: "blocked", problem });
      } finally {
        running.current = undefined;
      }
    },
    [session, work],
  );
  const cancel = useCallback(() => running.current?.abort(), []);
  const reset = useCallback(() => setTask({ phase: "idle" }), []);

  if (bug !== undefined) throw bug.error;
  return { task, run, cancel, reset };
}
