import { useMemo, useSyncExternalStore } from "react";
import type { Book } from "../../host/book/book";

/**
 * A number that grows after batches and entries. Many batches between two frames of the screen, as when sheets are generated,
 * count as one.
 */
export function useBookRevision(book: Book): number {
  const store = useMemo(() => revisionsOf(book), [book]);
  return useSyncExternalStore(store.subscribe, store.revision);
}

function revisionsOf(book: Book) {
  let revision = 0;
  return {
    revision: () => revision,
    subscribe: (onChange: () => void): (() => void) => {
      let frame: number | undefined;
      const unwatch = book.whenSettled(() => {
        frame ??= requestAnimationFrame(() => {
          frame = undefined;
          revision += 1;
          onChange();
        });
      });
      return () => {
        unwatch();
        if (frame !== undefined) cancelAnimationFrame(frame);
      };
    },
  };
}
