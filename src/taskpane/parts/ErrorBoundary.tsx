import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Component, useState } from "react";
import type { ErrorInfo, ReactNode } from "react";
import { PANE_WORDS } from "../../german/paneWords";

const { failure } = PANE_WORDS;

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** What the user may pass on beside the error itself: product version, Excel's platform. */
  readonly surroundings: string;
}

interface ErrorBoundaryState {
  readonly failed?: { readonly error: unknown; readonly where: string };
}

/** The one place where our own bugs end: a calm text, the details to copy, and a way back. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override readonly state: ErrorBoundaryState = {};

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { failed: { error, where: "" } };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ failed: { error, where: componentStack ?? "" } });
  }

  override render(): ReactNode {
    const { failed } = this.state;
    if (failed === undefined) return this.props.children;
    const details = [this.props.surroundings, technicalText(failed.error), failed.where].join("\n\n").trim();
    return <FailureScreen details={details} onRestart={() => window.location.reload()} />;
  }
}

/** An error with its causes and, where Office adds them, its own details. */
function technicalText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const office = "debugInfo" in error ? `\n${JSON.stringify(error.debugInfo)}` : "";
  const cause = error.cause === undefined ? "" : `\nCaused by: ${technicalText(error.cause)}`;
  return `${error.stack ?? `${error.name}: ${error.message}`}${office}${cause}`;
}

const useStyles = makeStyles({
  root: { padding: tokens.spacingHorizontalM, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  lead: { margin: 0 },
  details: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center", flexWrap: "wrap" },
});

interface FailureScreenProps {
  readonly details: string;
  readonly onRestart: () => void;
}

function FailureScreen({ details, onRestart }: FailureScreenProps): ReactNode {
  const styles = useStyles();
  const [copying, setCopying] = useState<"copied" | "notCopied">();
  // Excel on the web decides whether a page inside of it may reach the clipboard.
  const copy = (): void =>
    void navigator.clipboard.writeText(details).then(
      () => setCopying("copied"),
      () => setCopying("notCopied"),
    );
  return (
    <main className={styles.root}>
      <h1 className={styles.title}>{failure.title}</h1>
      <p className={styles.lead}>{failure.lead}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onRestart}>
          {failure.restart}
        </Button>
        <Button onClick={copy}>{failure.copy}</Button>
        <span role="status">{copying && failure[copying]}</span>
      </div>
      <details open={copying === "notCopied"}>
        <summary>{failure.details}</summary>
        <p className={styles.details}>{details}</p>
      </details>
    </main>
  );
}
