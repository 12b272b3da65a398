import type { Book } from "../book/book";
import { method, objectType, writable } from "../wire/objectType";
import { oneOf, withDefault } from "../wire/readers";

export const applicationType = objectType<Book>({
  name: "Application",
  values: {
    calculationMode: writable(
      oneOf("Automatic", "AutomaticExceptTables", "Manual"),
      ({ calculation }) => calculation.mode,
      ({ calculation }, mode) => (calculation.mode = mode),
    ),
    calculationState: () => "Done",
  },
  methods: {
    calculate: method([withDefault(oneOf("Recalculate", "Full", "FullRebuild"), "Recalculate")], ({ calculation }) =>
      calculation.calculate(),
    ),
    /** Nothing is calculated before it is read, so there is nothing to hold back. */
    suspendApiCalculationUntilNextSync: method([], () => undefined),
    /** There is no screen. */
    suspendScreenUpdatingUntilNextSync: method([], () => undefined),
  },
});
