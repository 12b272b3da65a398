import type { ReactNode } from "react";
import { useIsDark } from "./useIsDark";

interface NoExcelProps {
  readonly title: string;
  readonly text: string;
  /** As the pane's own. */
  readonly officeBackground?: string | undefined;
}

/** All that is shown where the pane cannot work; needs nothing but what the page itself brings. */
export function NoExcel({ title, text, officeBackground }: NoExcelProps): ReactNode {
  const isDark = useIsDark(officeBackground);
  return (
    <main className={isDark ? "notice dark" : "notice"}>
      <h1>{title}</h1>
      <p>{text}</p>
    </main>
  );
}
