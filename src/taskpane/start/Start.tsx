import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useState } from "react";
import { PANE_WORDS } from "../../german/paneWords";
import { useLayout } from "../parts/layout";
import { ProblemNotice } from "../parts/ProblemNotice";
import { TaskProgress } from "../parts/TaskProgress";
import { useCommands, useSession } from "../session/sessionContext";
import { useTask } from "../session/useTask";
import { ProtocolImport } from "./ProtocolImport";

const { start } = PANE_WORDS;

/** The workbook has no audit tables yet: the ways to get some. */
export function Start(): ReactNode {
  const layout = useLayout();
  const commands = useCommands();
  const session = useSession();
  const [isReadingProtocol, setReadingProtocol] = useState(false);
  const creating = useTask<void, void>((_, options) => commands.createTables(options));

  if (isReadingProtocol) return <ProtocolImport from={start.title} onBack={() => setReadingProtocol(false)} />;
  const { task } = creating;
  if (task.phase === "running") return <TaskProgress step={task.step} label={start.newTables} />;
  return (
    <div className={layout.screen}>
      <h2 className={layout.heading}>{start.title}</h2>
      <p className={layout.paragraph}>{start.lead}</p>
      {task.phase === "blocked" && <ProblemNotice problem={task.problem} onRetry={creating.reset} />}
      <Way hint={start.protocolHint}>
        <Button appearance="primary" onClick={() => setReadingProtocol(true)}>
          {start.protocol}
        </Button>
      </Way>
      <Way hint={start.newTablesHint}>
        <Button onClick={() => void creating.run()}>{start.newTables}</Button>
      </Way>
      <Way hint={start.takeOverHint}>
        <Button disabled>{start.takeOver}</Button>
      </Way>
      <div>
        <Button appearance="transparent" onClick={() => void session.refresh()}>
          {start.again}
        </Button>
      </div>
    </div>
  );
}

function Way({ hint, children }: { readonly hint: string; readonly children: ReactNode }): ReactNode {
  const layout = useLayout();
  return (
    <div className={layout.section}>
      <div>{children}</div>
      <p className={layout.quiet}>{hint}</p>
    </div>
  );
}
