import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLayoutEffect, useRef } from "react";
import { PANE_WORDS } from "../../german/paneWords";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minHeight: 0, flexGrow: 1 },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, ":focus": { outlineStyle: "none" } },
  // As wide as its text where buttons have no border; with one, in forced colours, it leaves room.
  back: {
    paddingInline: tokens.spacingHorizontalXS,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    minWidth: 0,
    flexShrink: 0,
    whiteSpace: "nowrap",
  },
});

interface SubScreenProps {
  readonly title: string;
  /** Name of the screen that the user came from. */
  readonly from: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/** A screen behind a screen: the way back, and a heading that takes the focus so that keyboard and reader follow. */
export function SubScreen({ title, from, onBack, children }: SubScreenProps): ReactNode {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const section = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // A part of the screen that wants the focus has it by now.
    if (!section.current?.contains(document.activeElement)) heading.current?.focus();
  }, []);
  return (
    <section ref={section} className={styles.root}>
      <div className={styles.head}>
        <Button appearance="transparent" className={styles.back} onClick={onBack}>
          {PANE_WORDS.backTo(from)}
        </Button>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
      </div>
      {children}
    </section>
  );
}
