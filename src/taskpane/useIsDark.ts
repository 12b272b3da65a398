import { useSyncExternalStore } from "react";
import { isDark } from "./theme";

const SYSTEM_IS_DARK = "(prefers-color-scheme: dark)";

/** Follows Office's colour, and where Office tells none, the system's. */
export function useIsDark(officeBackground: string | undefined): boolean {
  const systemIsDark = useSyncExternalStore(subscribe, () => window.matchMedia(SYSTEM_IS_DARK).matches);
  return isDark(officeBackground, systemIsDark);
}

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(SYSTEM_IS_DARK);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
