import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { PANE_WORDS } from "../../german/paneWords";
import type { ProtocolSource } from "../../commands/protocolText";
import type { ProtocolPreview } from "../paneCommands";
import { useLayout } from "../parts/layout";
import { ProblemNotice } from "../parts/ProblemNotice";
import { SubScreen } from "../parts/SubScreen";
import { TaskProgress } from "../parts/TaskProgress";
import { useCommands } from "../session/sessionContext";
import { useTask } from "../session/useTask";
import { ProtocolEntry } from "./ProtocolEntry";
import { ProtocolReport } from "./ProtocolReport";

const { protocol } = PANE_WORDS;

interface Previewed {
  readonly source: ProtocolSource;
  readonly preview: ProtocolPreview;
}

interface ProtocolImportProps {
  /** Name of the screen that the user came from. */
  readonly from: string;
  readonly onBack: () => void;
}

/** A protocol on its way into the tables: give the text, see what lands where, write. */
export function ProtocolImport({ from, onBack }: ProtocolImportProps): ReactNode {
  const layout = useLayout();
  const commands = useCommands();
  const reading = useTask<ProtocolSource, Previewed>(async (source) => ({
    source,
    preview: await commands.previewProtocol(source),
  }));
  const writing = useTask<ProtocolSource, void>(commands.importProtocol);
  const read = reading.task.phase === "done" ? reading.task.outcome : undefined;
  return (
    <SubScreen title={protocol.title} from={from} onBack={onBack}>
      {writing.task.phase === "running" && <TaskProgress step={writing.task.step} label={protocol.writing} />}
      {writing.task.phase === "blocked" && <ProblemNotice problem={writing.task.problem} onRetry={writing.reset} />}
      {reading.task.phase === "blocked" && <ProblemNotice problem={reading.task.problem} onRetry={reading.reset} />}
      {read === undefined ? (
        <ProtocolEntry onEnter={(source) => void reading.run(source)} isBusy={reading.task.phase === "running"} />
      ) : (
        <>
          <ProtocolReport preview={read.preview} />
          <div className={layout.buttons}>
            {read.preview.placed > 0 && (
              <Button
                appearance="primary"
                disabledFocusable={writing.task.phase === "running"}
                onClick={() => void writing.run(read.source)}
              >
                {protocol.write}
              </Button>
            )}
            <Button disabledFocusable={writing.task.phase === "running"} onClick={reading.reset}>
              {protocol.otherText}
            </Button>
          </div>
        </>
      )}
    </SubScreen>
  );
}
