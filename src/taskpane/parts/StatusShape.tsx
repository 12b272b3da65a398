import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Status } from "../../domain/audit";

const useStyles = makeStyles({
  shape: { flexShrink: 0, verticalAlign: "-0.1em" },
});

/** One shape per status, so that nothing hangs on colour. Takes the text's size and colour; says nothing by itself. */
export function StatusShape({ status }: { readonly status: Status }): ReactNode {
  const styles = useStyles();
  return (
    <svg className={styles.shape} width="1em" height="1em" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[status]}
    </svg>
  );
}

const ring = <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.75" />;

const SHAPES: Readonly<Record<Status, ReactNode>> = {
  done: <circle cx="8" cy="8" r="6.75" fill="currentColor" />,
  partly: (
    <>
      {ring}
      <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" />
    </>
  ),
  notDone: ring,
  dropped: <path d="M3 8h10" stroke="currentColor" strokeWidth="2" />,
  unassessed: (
    <path
      d="M5 5.6a3 3 0 1 1 4.4 2.6C8.4 8.8 8 9.4 8 10.6M8 13v1.4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
    />
  ),
};
