import type { ReactNode } from "react";

interface NoExcelProps {
  readonly title: string;
  readonly text: string;
}

/** All that is shown where the pane cannot work; needs nothing of what may be missing there. */
export function NoExcel({ title, text }: NoExcelProps): ReactNode {
  return (
    <main>
      <h1>{title}</h1>
      <p>{text}</p>
    </main>
  );
}
