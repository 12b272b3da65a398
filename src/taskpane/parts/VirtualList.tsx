import { makeStyles } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import type { KeyboardEvent, ReactNode } from "react";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";

const useStyles = makeStyles({
  scroller: { overflowY: "auto" },
  canvas: { position: "relative", width: "100%" },
  item: { position: "absolute", top: 0, left: 0, width: "100%" },
});

interface VirtualListProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item, index: number) => string;
  /** Usual height of an item in pixels; the real one is measured. */
  readonly estimate: number;
  readonly label: string;
  /** Whether the item has a control; the others are passed over. All have where missing. */
  readonly isStop?: (item: Item) => boolean;
  /** `isCurrent` marks the one item whose control is in the tab order. */
  readonly render: (item: Item, isCurrent: boolean) => ReactNode;
}

/** A list that has to give way to what stands around it keeps this height, in pixels, or its own if that is less. */
const LEAST_HEIGHT = 160;

/**
 * A list of any length of which only the visible part is drawn, and the current item wherever it is: it is the one in the
 * tab order and may have the focus. Arrow keys, Home and End move among the items, the item's own controls do the rest.
 */
export function VirtualList<Item>({
  items,
  keyOf,
  estimate,
  label,
  isStop = () => true,
  render,
}: VirtualListProps<Item>): ReactNode {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(0);
  const current = stopFrom(items, isStop, Math.min(wanted, items.length - 1), 1);
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are used here and handed to nobody
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: (index) => keyOf(items[index]!, index),
    overscan: 8,
    rangeExtractor: (range) => withIndex(defaultRangeExtractor(range), current),
  });

  // The focus goes along with the key: a key that is held down meets each item, and the next key never the one before.
  const moveTo = (target: number): void => {
    flushSync(() => setWanted(target));
    focusableIn(scroller.current, target)?.focus({ preventScroll: true });
    virtualizer.scrollToIndex(target);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = MOVES[event.key];
    if (move === undefined || current === undefined) return;
    const target = stopFrom(items, isStop, move.from(current, items.length), move.step);
    event.preventDefault();
    if (target !== undefined) moveTo(target);
  };

  return (
    // A list without controls must still scroll by keyboard.
    <div
      ref={scroller}
      className={styles.scroller}
      style={{ minHeight: Math.min(LEAST_HEIGHT, virtualizer.getTotalSize()) }}
      tabIndex={current === undefined ? 0 : -1}
    >
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- moves the focus among the items' buttons */}
      <div
        role="list"
        aria-label={label}
        className={styles.canvas}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => (
          // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- notices where the focus has gone
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            role="listitem"
            aria-setsize={items.length}
            aria-posinset={index + 1}
            className={styles.item}
            style={{ transform: `translateY(${String(start)}px)` }}
            onFocus={() => setWanted(index)}
          >
            {render(items[index]!, index === current)}
          </div>
        ))}
      </div>
    </div>
  );
}

interface Move {
  readonly from: (current: number, count: number) => number;
  readonly step: 1 | -1;
}

const MOVES: Readonly<Record<string, Move>> = {
  ArrowDown: { from: (current) => current + 1, step: 1 },
  ArrowUp: { from: (current) => current - 1, step: -1 },
  Home: { from: () => 0, step: 1 },
  End: { from: (_, count) => count - 1, step: -1 },
};

/** The first item from there on that has a control. */
function stopFrom<Item>(
  items: readonly Item[],
  isStop: (item: Item) => boolean,
  from: number,
  step: 1 | -1,
): number | undefined {
  for (let index = from; index >= 0 && index < items.length; index += step) {
    if (isStop(items[index]!)) return index;
  }
  return undefined;
}

/** Of ascending indexes, with one more at its place. */
function withIndex(indexes: number[], index: number | undefined): number[] {
  if (index === undefined || indexes.includes(index)) return indexes;
  return [...indexes, index].sort((a, b) => a - b);
}

const focusableIn = (scroller: HTMLElement | null, index: number): HTMLElement | null | undefined =>
  scroller?.querySelector<HTMLElement>(`[data-index="${String(index)}"] :is(button, a, [tabindex])`);
