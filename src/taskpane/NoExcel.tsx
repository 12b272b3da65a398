import type { ReactNode } from "react";

interface NoExcelProps {
  readonly title: string;
  readonly text: string;
}

/** All that is shown where the pane cannot work; needs nothing but what the page itself brings. */
export function NoExcel({ title, text }: NoExcelProps): ReactNode {
  return (
    <main className="notice">
      <h1>{title}</h1>
      <p>{text}</p>
    </main>
  );
}
