import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { hasRealisedThrough } from "../../domain/figures";
import { attainmentSentence } from "../../german/figureSentences";
import { PANE_WORDS } from "../../german/paneWords";
import { STATUS_ORDER, STATUS_WORDS } from "../../german/statusWords";
import type { Audit } from "../../domain/audit";
import type { AuditView } from "../paneCommands";
import { FieldRow } from "../parts/FieldRow";
import { useLayout } from "../parts/layout";
import { Notice } from "../parts/Notice";
import { Segments } from "../parts/Segments";
import { StatusShape } from "../parts/StatusShape";
import { useAuditState, useSession } from "../session/sessionContext";

const { overview } = PANE_WORDS;

const useStyles = makeStyles({
  headline: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  legend: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  foot: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", alignItems: "center" },
});

interface OverviewProps {
  readonly view: AuditView;
  readonly onSettle: () => void;
  /** Where there is nothing yet: reads a protocol into the empty tables. */
  readonly onProtocol: () => void;
  /** Opens the measures of a field of action, by its index among the figures. */
  readonly onField: (index: number) => void;
}

/** How far the audit has come, in total and per field of action. */
export function Overview({ view, onSettle, onProtocol, onField }: OverviewProps): ReactNode {
  const layout = useLayout();
  const styles = useStyles();
  const session = useSession();
  const { isReading, isStale, isFollowing, problem } = useAuditState();
  const { fields, total, withoutField, realisedThrough } = view.figures;
  const isEmpty = total.measures === 0;
  const hasFields = fields.length > 0 || withoutField.measures > 0;
  const reach = overview.reach(total);
  return (
    <div className={layout.screen}>
      <div aria-live="polite" className={layout.screen}>
        <h2 className={styles.headline}>{isEmpty ? overview.empty : overview.headline(total)}</h2>
        {isEmpty && <WhyEmpty view={view} />}
        {reach !== "" && <p className={layout.paragraph}>{reach}</p>}
        <Segments completion={total} />
        {total.goals > 0 && <p className={layout.paragraph}>{attainmentSentence(total)}</p>}
      </div>
      {isBlank(view.audit) && (
        <div className={layout.section}>
          <div>
            <Button appearance="primary" onClick={onProtocol}>
              {overview.readProtocol}
            </Button>
          </div>
          <p className={layout.quiet}>{overview.readProtocolHint}</p>
        </div>
      )}
      {total.unassessed > 0 && (
        <div>
          <Button appearance="primary" onClick={onSettle}>
            {overview.settle(total.unassessed)}
          </Button>
        </div>
      )}
      {hasFields && (
        <section className={layout.section} aria-label={overview.fieldsOfAction}>
          <ul className={layout.list}>
            {fields.map((figures, index) => {
              const { number, numberText, name, place } = figures.fieldOfAction;
              return (
                <FieldRow
                  key={place.row}
                  name={`${numberText} ${name}`.trim()}
                  isNoted={number !== undefined && hasRealisedThrough(view.figures, number)}
                  counts={figures}
                  onOpen={() => onField(index)}
                />
              );
            })}
            {withoutField.measures > 0 && (
              <FieldRow
                name={overview.withoutField}
                isNoted={hasRealisedThrough(view.figures, undefined)}
                counts={withoutField}
              />
            )}
          </ul>
        </section>
      )}
      <section className={layout.section}>
        {realisedThrough.length > 0 && <p className={layout.paragraph}>† {overview.realisedThrough(view.figures)}</p>}
        {!isEmpty && <Legend />}
        <div className={styles.foot}>
          <p className={layout.quiet} role="status">
            {/* Of figures that could not be read anew the pane says so above. */}
            {problem === undefined && (isReading || isStale ? overview.stale : isFollowing && overview.follows)}
          </p>
          <Button size="small" onClick={() => void session.refresh()} disabledFocusable={isReading}>
            {overview.recount}
          </Button>
        </div>
      </section>
    </div>
  );
}

/** Whether the tables hold no audit yet, as after they were made. */
export const isBlank = ({ fieldsOfAction, goals, measures, needs }: Audit): boolean =>
  [fieldsOfAction, goals, measures, needs].every(({ length }) => length === 0);

/** A table that has gone is another matter than one that waits for rows. */
function WhyEmpty({ view }: { readonly view: AuditView }): ReactNode {
  const layout = useLayout();
  const missing = view.findings.find(
    ({ finding }) => finding.rule === "table.missing" && finding.details.table === "measures",
  );
  if (missing !== undefined) return <Notice intent="warning">{missing.sentence}</Notice>;
  return <p className={layout.paragraph}>{overview.noMeasures}</p>;
}

function Legend(): ReactNode {
  const layout = useLayout();
  const styles = useStyles();
  return (
    <ul className={mergeClasses(layout.list, styles.legend)} aria-label={overview.legend}>
      {STATUS_ORDER.map((status) => (
        <li key={status}>
          <StatusShape status={status} /> {STATUS_WORDS[status].word}
        </li>
      ))}
    </ul>
  );
}
