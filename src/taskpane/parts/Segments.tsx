import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Status } from "../../domain/audit";
import type { Completion } from "../../domain/completion";
import { statusCountsText } from "../../german/paneWords";
import { STATUS_ORDER } from "../../german/statusWords";
import { StatusShape } from "./StatusShape";

/** Up to this many measures each has a shape of its own; more become a bar. */
const SHAPES_UP_TO = 40;

const useStyles = makeStyles({
  shapes: { display: "flex", flexWrap: "wrap", gap: "2px", fontSize: tokens.fontSizeBase300 },
  bar: {
    display: "flex",
    height: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    overflow: "hidden",
    forcedColorAdjust: "none",
  },
  part: { minWidth: "2px" },
  done: { backgroundColor: tokens.colorBrandBackground },
  partly: {
    backgroundImage: `repeating-linear-gradient(45deg, ${tokens.colorBrandBackground} 0 3px, ${tokens.colorNeutralBackground1} 3px 6px)`,
  },
  notDone: { backgroundColor: tokens.colorNeutralBackground1 },
  dropped: { backgroundColor: tokens.colorNeutralStroke1 },
  unassessed: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
});

/** How a set of measures is made up, as shapes or as a bar; read aloud as counts. */
export function Segments({ completion }: { readonly completion: Completion }): ReactNode {
  const styles = useStyles();
  if (completion.measures === 0) return null;
  const present = STATUS_ORDER.filter((status) => completion[status] > 0);
  const isBar = completion.measures > SHAPES_UP_TO;
  return (
    <div className={isBar ? styles.bar : styles.shapes} role="img" aria-label={statusCountsText(completion)}>
      {isBar
        ? present.map((status) => (
            <div
              key={status}
              className={mergeClasses(styles.part, styles[status])}
              style={{ flexGrow: completion[status] }}
            />
          ))
        : present.flatMap((status) => shapesOf(status, completion[status]))}
    </div>
  );
}

const shapesOf = (status: Status, count: number): readonly ReactNode[] =>
  Array.from({ length: count }, (_, index) => <StatusShape key={`${status}${String(index)}`} status={status} />);
