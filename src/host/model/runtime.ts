import type { Book } from "../book/book";
import { flag } from "../wire/readers";
import { objectType, writable } from "../wire/objectType";

/** What counts for one add-in alone: whether it hears of events. */
export const runtimeType = objectType<Book>({
  name: "Runtime",
  values: {
    enableEvents: writable(
      flag,
      ({ events }) => events.author?.isEnabled ?? true,
      ({ events }, isEnabled) => {
        if (events.author !== undefined) events.author.isEnabled = isEnabled;
      },
    ),
  },
});
