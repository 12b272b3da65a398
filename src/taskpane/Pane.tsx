import { Button, Spinner, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Suspense, lazy, startTransition, useCallback, useEffect, useState } from "react";
import { shortDay } from "../german/days";
import { PANE_WORDS } from "../german/paneWords";
import type { FindingFilter } from "./checks/findingRows";
import { ALL_FINDINGS } from "./checks/findingRows";
import type { Inbox } from "./inbox";
import type { AuditView, BalanceOutcome, BalanceRequest } from "./paneCommands";
import { Patience } from "./parts/Patience";
import { ProblemNotice } from "./parts/ProblemNotice";
import type { RibbonRequest } from "./ribbon";
import type { BalanceChoices } from "./screens/Balance";
import { Overview, isBlank } from "./screens/Overview";
import { useAuditState, useCommands, useSession } from "./session/sessionContext";
import type { TaskControl } from "./session/useTask";
import { useTask } from "./session/useTask";

const Start = lazy(async () => ({ default: (await import("./start/Start")).Start }));
const ProtocolImport = lazy(async () => ({ default: (await import("./start/ProtocolImport")).ProtocolImport }));
const SettleStatuses = lazy(async () => ({ default: (await import("./settle/SettleStatuses")).SettleStatuses }));
const FieldMeasures = lazy(async () => ({ default: (await import("./screens/FieldMeasures")).FieldMeasures }));
const Checks = lazy(async () => ({ default: (await import("./checks/Checks")).Checks }));
const Balance = lazy(async () => ({ default: (await import("./screens/Balance")).Balance }));
const Help = lazy(async () => ({ default: (await import("./screens/Help")).Help }));

/** Where the user is. A screen behind the overview keeps its place in the navigation. */
type Screen =
  | { readonly tab: "overview"; readonly behind?: "settle" | "protocol" | { readonly fieldIndex: number } }
  | { readonly tab: "checks" | "balance" | "help" };

type TabName = Screen["tab"];

const TABS: readonly TabName[] = ["overview", "checks", "balance", "help"];

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100vh", boxSizing: "border-box" },
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    color: tokens.colorNeutralForeground2,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, color: tokens.colorNeutralForeground1 },
  tabs: {
    display: "flex",
    flexWrap: "wrap",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingInline: tokens.spacingHorizontalXS,
  },
  tab: {
    minWidth: 0,
    borderRadius: 0,
    paddingInline: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalSNudge,
    fontWeight: tokens.fontWeightRegular,
  },
  currentTab: {
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
    ":hover": { borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}` },
  },
  main: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: tokens.spacingHorizontalM,
  },
});

/** The frame that all screens share, and the choice of the screen. */
export function Pane({ inbox }: { readonly inbox: Inbox<RibbonRequest> }): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const state = useAuditState();
  const [screen, showScreen] = useState<Screen>({ tab: "overview" });
  // The screen before stays while the next one is being loaded.
  const setScreen = useCallback((next: Screen) => startTransition(() => showScreen(next)), []);
  const [filter, setFilter] = useState(ALL_FINDINGS);
  const balancing = useBalancing();
  const { ask } = balancing;
  useEffect(
    () =>
      inbox.read((request) => {
        setScreen({ tab: request === "check" ? "checks" : "balance" });
        if (request === "check") void session.refresh();
        else ask();
      }),
    [inbox, session, ask, setScreen],
  );

  if (state.kind === "broken") throw state.error;
  const view = state.kind === "ready" ? state.view : undefined;
  return (
    <div className={styles.root}>
      <header>
        <div className={styles.head}>
          <h1 className={styles.title}>{titleOf(view)}</h1>
          {view !== undefined && <span>{PANE_WORDS.asOf(shortDay(view.asOf))}</span>}
        </div>
        {view !== undefined && (
          <nav className={styles.tabs} aria-label={PANE_WORDS.navigation}>
            {TABS.map((tab) => (
              <Button
                key={tab}
                appearance="transparent"
                size="small"
                className={mergeClasses(styles.tab, tab === screen.tab && styles.currentTab)}
                aria-current={tab === screen.tab ? "page" : undefined}
                onClick={() => setScreen({ tab })}
              >
                {PANE_WORDS.screens[tab]}
              </Button>
            ))}
          </nav>
        )}
      </header>
      <main className={styles.main}>
        {state.isReading && <Patience />}
        {state.problem !== undefined && (
          <ProblemNotice
            problem={state.problem}
            onRetry={() => void session.refresh()}
            {...(view !== undefined && { lead: PANE_WORDS.earlierReading })}
          />
        )}
        {state.kind === "unread" && state.problem === undefined && <Spinner label={PANE_WORDS.reading} />}
        <Suspense fallback={<Spinner label={PANE_WORDS.loading} />}>
          {state.kind === "noTables" && <Start />}
          {view !== undefined && (
            <CurrentScreen
              view={view}
              screen={screen}
              onScreen={setScreen}
              filter={filter}
              onFilter={setFilter}
              balancing={balancing}
            />
          )}
        </Suspense>
      </main>
    </div>
  );
}

/** The generation of the balance as all screens share it: another screen neither ends it nor forgets what it was told. */
interface Balancing {
  readonly generation: TaskControl<BalanceRequest, BalanceOutcome>;
  readonly choices: BalanceChoices;
  readonly choose: (choices: BalanceChoices) => void;
  /** The ribbon asks for the balance. */
  readonly ask: () => void;
  readonly isAsked: boolean;
  readonly answered: () => void;
}

function useBalancing(): Balancing {
  const generation = useTask<BalanceRequest, BalanceOutcome>(useCommands().generateBalance);
  const [choices, choose] = useState<BalanceChoices>({});
  const [isAsked, setAsked] = useState(false);
  const ask = useCallback(() => setAsked(true), []);
  const answered = useCallback(() => setAsked(false), []);
  return { generation, choices, choose, ask, isAsked, answered };
}

function titleOf(view: AuditView | undefined): string {
  const municipality = view?.audit.profile.municipality ?? "";
  return municipality === "" ? PANE_WORDS.product : municipality;
}

interface CurrentScreenProps {
  readonly view: AuditView;
  readonly screen: Screen;
  readonly onScreen: (screen: Screen) => void;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
  readonly balancing: Balancing;
}

function CurrentScreen({ view, screen, onScreen, filter, onFilter, balancing }: CurrentScreenProps): ReactNode {
  switch (screen.tab) {
    case "overview":
      return <OverviewScreens view={view} behind={screen.behind} onScreen={onScreen} />;
    case "checks":
      return <Checks view={view} filter={filter} onFilter={onFilter} />;
    case "balance":
      return (
        <Balance
          view={view}
          generation={balancing.generation}
          choices={balancing.choices}
          onChoose={balancing.choose}
          isAsked={balancing.isAsked}
          onAnswered={balancing.answered}
        />
      );
    case "help":
      return <Help />;
  }
}

interface OverviewScreensProps extends Pick<CurrentScreenProps, "view" | "onScreen"> {
  readonly behind: Extract<Screen, { tab: "overview" }>["behind"];
}

function OverviewScreens({ view, behind, onScreen }: OverviewScreensProps): ReactNode {
  const back = (): void => onScreen({ tab: "overview" });
  if (behind === "settle") {
    return <SettleStatuses view={view} onBack={back} onGenerate={() => onScreen({ tab: "balance" })} />;
  }
  // Once the protocol has been read there is something to look over.
  if (behind === "protocol" && isBlank(view.audit)) {
    return <ProtocolImport from={PANE_WORDS.screens.overview} onBack={back} />;
  }
  const figures = typeof behind === "object" && view.figures.fields[behind.fieldIndex];
  if (figures) return <FieldMeasures view={view} figures={figures} onBack={back} />;
  return (
    <Overview
      view={view}
      onProtocol={() => onScreen({ tab: "overview", behind: "protocol" })}
      onSettle={() => onScreen({ tab: "overview", behind: "settle" })}
      onField={(fieldIndex) => onScreen({ tab: "overview", behind: { fieldIndex } })}
    />
  );
}
