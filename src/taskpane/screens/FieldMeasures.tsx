import type { ReactNode } from "react";
import type { Measure } from "../../domain/audit";
import type { FieldFigures } from "../../domain/figures";
import { PANE_WORDS } from "../../german/paneWords";
import { STATUS_WORDS } from "../../german/statusWords";
import type { AuditView } from "../paneCommands";
import { CellRow } from "../parts/CellRow";
import { useLayout } from "../parts/layout";
import { ProblemNotice } from "../parts/ProblemNotice";
import { StatusShape } from "../parts/StatusShape";
import { SubScreen } from "../parts/SubScreen";
import { VirtualList } from "../parts/VirtualList";
import { useSession } from "../session/sessionContext";
import { useSelect } from "../session/useSelect";

interface FieldMeasuresProps {
  readonly view: AuditView;
  readonly figures: FieldFigures;
  readonly onBack: () => void;
}

/** The measures of one field of action; a click leads to the row. */
export function FieldMeasures({ view, figures, onBack }: FieldMeasuresProps): ReactNode {
  const layout = useLayout();
  const session = useSession();
  const { select, problem } = useSelect();
  const { number, numberText, name } = figures.fieldOfAction;
  const measures = view.audit.measures.filter(({ fieldOfAction }) => fieldOfAction === number);
  const open = (measure: Measure): void => {
    const location = view.locate({ ...measure.place, column: "measure" });
    if (location !== undefined) select(location);
  };
  return (
    <SubScreen title={`${numberText} ${name}`.trim()} from={PANE_WORDS.screens.overview} onBack={onBack}>
      <p className={layout.paragraph}>{PANE_WORDS.completion(figures)}</p>
      {problem !== undefined && <ProblemNotice problem={problem} onRetry={() => void session.refresh()} />}
      <VirtualList
        items={measures}
        keyOf={({ place }) => String(place.row)}
        estimate={60}
        label={PANE_WORDS.overview.measuresOf(name)}
        render={(measure, isCurrent) => (
          <CellRow isCurrent={isCurrent} onOpen={() => open(measure)}>
            <StatusShape status={measure.status} /> {measure.number} {measure.text}
            <span className={layout.quiet}> {STATUS_WORDS[measure.status].word}</span>
          </CellRow>
        )}
      />
    </SubScreen>
  );
}
