import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import type { PaneConnection } from "./paneConnection";

interface PaneFrameProps {
  readonly connection: PaneConnection;
  readonly title: string;
  /** In pixels. */
  readonly width: number;
}

/** The add-in's page beside the workbook. Another connection loads it anew. */
export function PaneFrame({ connection, title, width }: PaneFrameProps): ReactNode {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => (frame.current === null ? undefined : connection.attach(frame.current)), [connection]);
  return (
    <iframe
      key={connection.conversation}
      ref={frame}
      className="pane"
      title={title}
      src={connection.address}
      style={{ inlineSize: width }}
    />
  );
}
