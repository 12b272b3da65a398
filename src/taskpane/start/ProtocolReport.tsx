import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { PANE_WORDS } from "../../german/paneWords";
import { TABLE_WORDS } from "../../german/tables";
import { counted } from "../../german/nouns";
import type { ProtocolPreview } from "../paneCommands";
import { useLayout } from "../parts/layout";
import { Notice } from "../parts/Notice";
import { VirtualList } from "../parts/VirtualList";

const { protocol } = PANE_WORDS;

const useStyles = makeStyles({
  tables: { display: "grid", gridTemplateColumns: "1fr auto", margin: 0, rowGap: tokens.spacingVerticalXXS },
  count: { margin: 0, textAlign: "end" },
  line: { margin: 0, padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
  unplaced: { display: "flex", flexDirection: "column", minHeight: "200px", flexGrow: 1 },
});

/** What a protocol would bring into which table, and every line that found no place. */
export function ProtocolReport({ preview }: { readonly preview: ProtocolPreview }): ReactNode {
  const layout = useLayout();
  const styles = useStyles();
  const { placed, structural, unplaced, tables } = preview;
  return (
    <>
      <p className={layout.paragraph} role="status">
        {placed === 0 ? protocol.nothing : protocol.summary(placed, structural, unplaced.length)}
      </p>
      {placed > 0 && !tables.some(({ table }) => table === "measures") && (
        <Notice intent="warning">{protocol.noMeasures}</Notice>
      )}
      {tables.length > 0 && (
        <section className={layout.section}>
          <h3 className={layout.heading}>{protocol.whereTo}</h3>
          <dl className={styles.tables}>
            {tables.map(({ table, rows }) => (
              <Counted key={table} term={TABLE_WORDS[table].sheet} count={rows} />
            ))}
          </dl>
        </section>
      )}
      {unplaced.length > 0 && (
        <section className={styles.unplaced}>
          <h3 className={layout.heading}>{protocol.unplaced}</h3>
          <VirtualList
            items={unplaced}
            keyOf={({ line }) => String(line)}
            estimate={40}
            label={protocol.unplaced}
            isStop={() => false}
            render={({ line, text }) => (
              <p className={styles.line}>
                <span className={layout.quiet}>{protocol.line(line)}:</span> {text}
              </p>
            )}
          />
        </section>
      )}
    </>
  );
}

function Counted({ term, count }: { readonly term: string; readonly count: number }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <dt>{term}</dt>
      <dd className={styles.count}>{counted(count, "row")}</dd>
    </>
  );
}
