import type { ReactNode } from "react";
import { useEffect, useState } from "react";
import { PANE_WORDS } from "../../german/paneWords";
import { Notice } from "./Notice";

/** Nobody minds a second; after it people want to know why nothing happens. In milliseconds. */
const PATIENCE = 1000;

/**
 * Appears when Excel has been silent for a second: it waits without a word while a cell is being edited. Give it a new
 * key at each sign of life, and the second begins anew.
 */
export function Patience(): ReactNode {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return isLong && <Notice intent="info">{PANE_WORDS.patience}</Notice>;
}
