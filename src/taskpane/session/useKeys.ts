import type { RefObject } from "react";
import { useEffectEvent, useLayoutEffect } from "react";

/**
 * Answers keys while the focus is inside the element, but never those that are meant for a field of entry, nor those
 * pressed together with Ctrl, Alt or Meta. `onKey` says whether it took the key.
 */
export function useKeys(element: RefObject<HTMLElement | null>, onKey: (key: string) => boolean): void {
  const answer = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isEntry(event.target)) return;
    if (event.key === "Enter" && event.target instanceof HTMLButtonElement) return;
    if (onKey(event.key)) event.preventDefault();
  });
  // Before anything can be seen: a key pressed at first sight must not be lost.
  useLayoutEffect(() => {
    const listened = element.current;
    listened?.addEventListener("keydown", answer);
    return () => listened?.removeEventListener("keydown", answer);
  }, [element]);
}

const isEntry = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
