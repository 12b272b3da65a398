import { FluentProvider, makeStaticStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useEffect, useState } from "react";
import type { Inbox } from "./inbox";
import { Pane } from "./Pane";
import type { PaneCommands } from "./paneCommands";
import { ErrorBoundary } from "./parts/ErrorBoundary";
import type { RibbonRequest } from "./ribbon";
import { AuditSession } from "./session/auditSession";
import { ServicesContext } from "./session/sessionContext";
import { darkTheme, lightTheme } from "./theme";
import { useIsDark } from "./useIsDark";

/** Fluent marks the focus only after a key was pressed in the pane itself, not where it comes in from the workbook. */
const useFocusOnArrival = makeStaticStyles({
  "button:focus-visible:not([data-fui-focus-visible])": {
    outline: `2px solid ${tokens.colorStrokeFocus2} !important`,
    outlineOffset: "-2px",
  },
});

interface AppProps {
  readonly commands: PaneCommands;
  readonly inbox: Inbox<RibbonRequest>;
  /** Office's body colour, "#RRGGBB"; undefined where Office does not tell. */
  readonly officeBackground?: string | undefined;
  /** What a report of a failure should say beside the failure. */
  readonly surroundings: string;
}

/** The pane with all that surrounds it: theme, services, and the boundary at which our bugs end. */
export function App({ commands, inbox, officeBackground, surroundings }: AppProps): ReactNode {
  useFocusOnArrival();
  const isDark = useIsDark(officeBackground);
  const [services] = useState(() => ({ commands, session: new AuditSession(commands) }));
  useEffect(() => services.session.open(), [services]);
  return (
    // The browser's own parts, such as scrollbars and the lists of choices, follow too.
    <FluentProvider theme={isDark ? darkTheme : lightTheme} style={{ colorScheme: isDark ? "dark" : "light" }}>
      <ErrorBoundary surroundings={surroundings}>
        <ServicesContext value={services}>
          <Pane inbox={inbox} />
        </ServicesContext>
      </ErrorBoundary>
    </FluentProvider>
  );
}
