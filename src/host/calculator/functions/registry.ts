import { AGGREGATES } from "./aggregates";
import { ARRAYS } from "./arrays";
import { CONDITIONAL } from "./conditional";
import { DATES } from "./dates";
import type { FunctionDefinition } from "./definition";
import { INFORMATION } from "./information";
import { LOGIC } from "./logic";
import { LOOKUP_FUNCTIONS } from "./lookup";
import { MATHEMATICS } from "./mathematics";
import { TEXTS } from "./texts";

/** All functions that the calculator knows, by their English names. */
export const FUNCTIONS: ReadonlyMap<string, FunctionDefinition> = new Map(
  [MATHEMATICS, AGGREGATES, CONDITIONAL, LOGIC, INFORMATION, LOOKUP_FUNCTIONS, ARRAYS, TEXTS, DATES].flatMap((table) =>
    Object.entries(table),
  ),
);
