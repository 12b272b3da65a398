import type { Status } from "./audit";
import type { Completion } from "./completion";

/** What the counts become when one measure's status changes; `from` must be counted in them. */
export const afterChoice = (completion: Completion, from: Status, to: Status): Completion =>
  from === to ? completion : { ...completion, [from]: completion[from] - 1, [to]: completion[to] + 1 };
