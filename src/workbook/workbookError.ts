import type { WorkbookProblem, WorkbookProblemCode } from "../domain/workbookProblem";

/**
 * The workbook, or the Excel that holds it, is not as we need it. `problem` has the stable code and the facts; the
 * sentence for the user is made from it in german/, `message` is for a log.
 */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";

  constructor(
    readonly problem: WorkbookProblem,
    options?: ErrorOptions,
  ) {
    super(technicalText(problem), options);
  }

  get code(): WorkbookProblemCode {
    return this.problem.code;
  }
}

function technicalText({ code, ...facts }: WorkbookProblem): string {
  const named = Object.entries(facts).map(([key, value]) => `${key}=${JSON.stringify(value)}`);
  return [code, ...named].join(" ");
}
