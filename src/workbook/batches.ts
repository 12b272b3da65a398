import { stretchesOf } from "./grid/byteSize";

/** Something to queue for the next request, and how many bytes it adds to it. */
export interface Step {
  readonly bytes: number;
  queue(): void;
}

/** Queues the steps in order, with as few round trips as requests of at most 4 MB allow. */
export async function runSteps(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  const [first, ...others] = stretchesOf(steps.map(({ bytes }) => bytes));
  if (first === undefined) return;
  for (const step of steps.slice(0, first.count)) step.queue();
  await context.sync();
  if (others.length > 0) await runSteps(context, steps.slice(first.count));
}
