import { areaNames, overlaps, subtract, type Area } from "../address";
import { withCopiedReferences } from "../formula/shift";
import { removeWithEmptyExtension } from "../sheet/sheetExtension";
import type { SheetXml } from "../sheet/sheetXml";
import type { StyleChange } from "../styles/cellStyle";
import type { Styles } from "../styles/styles";
import { childElements, childrenNamed, descendantsNamed, numberAttribute, type Element } from "../xml/dom";
import { addRule, areasOf, ConditionalFormat, setAreas } from "./conditionalFormat";
import { isExtended } from "./extension";
import type { ConditionalRule } from "./rule";
import { checkRule } from "./writeRule";

export interface NewConditionalFormat {
  readonly areas: readonly Area[];
  readonly rule: ConditionalRule;
  /** Counts for nothing with colour scales, data bars and icons. */
  readonly style?: StyleChange | undefined;
  readonly stopsIfTrue?: boolean | undefined;
}

/** The conditional formats of a sheet, those that newer Excels keep in an extension included. */
export class ConditionalFormats {
  constructor(
    private readonly xml: SheetXml,
    private readonly styles: Styles,
  ) {}

  /** In the sequence of the file, which says nothing about their priority. */
  list(): ConditionalFormat[] {
    return groupsIn(this.xml.frame).flatMap((group) =>
      childrenNamed(group, "cfRule")
        .filter((rule) => !isOtherHalf(rule))
        .map((rule) => new ConditionalFormat(this.xml, this.styles, rule)),
    );
  }

  /** Adds a rule on top of the others, as Excel does. Throws limit and invalidValue for a formula that Excel does not take. */
  add({ areas, rule, style, stopsIfTrue }: NewConditionalFormat): ConditionalFormat {
    checkRule(rule, areas);
    const frame = this.xml.editFrame();
    for (const other of this.list()) other.priority += 1;
    const format = new ConditionalFormat(this.xml, this.styles, addRule(frame, areas, { priority: 1 }));
    format.setRule(rule);
    if (style && !isDrawn(rule)) format.changeLook(style);
    if (stopsIfTrue) format.stopsIfTrue = true;
    return format;
  }

  /** Gives a format its place among all formats of the sheet, 0 for the strongest; the others close up. */
  moveTo(format: ConditionalFormat, place: number): void {
    const others = this.byPriority().filter(({ element }) => element !== format.element);
    const sequence = [...others.slice(0, place), format, ...others.slice(place)];
    sequence.forEach((one, i) => {
      if (one.priority !== i + 1) one.priority = i + 1;
    });
  }

  /** The strongest first. */
  byPriority(): ConditionalFormat[] {
    return this.list().sort((a, b) => a.priority - b.priority);
  }

  /** Frees the area of rules; where a rule reaches further, it stays for the rest. */
  clear(area: Area): void {
    for (const group of groupsIn(this.xml.frame)) {
      const areas = areasOf(group);
      if (!areas.some((other) => overlaps(other, area))) continue;
      this.xml.editFrame();
      const rest = areas.flatMap((other) => subtract(other, area));
      if (rest.length === 0) removeWithEmptyExtension(group);
      else restrict(group, areas, rest);
    }
  }

  /**
   * Lets the areas follow their cells when others come or go. Formulas are written from the first cell that stays; their
   * references have yet to follow, as in all formulas.
   */
  relocate(move: (area: Area) => Area | undefined): void {
    for (const group of groupsIn(this.xml.frame)) {
      const areas = areasOf(group);
      const moved = areas.flatMap((area) => move(area) ?? []);
      if (areaNames(moved) === areaNames(areas)) continue;
      this.xml.editFrame();
      const [before, after] = [areas[0], firstSurvivor(areas, move)];
      if (before && after) speakFrom(group, before, after);
      if (moved.length === 0) removeWithEmptyExtension(group);
      else setAreas(group, moved);
    }
  }
}

const groupsIn = (frame: Element): Element[] => descendantsNamed(frame, "conditionalFormatting");

/** The half of a data bar that stands in the extension; the priority is with the other. */
const isOtherHalf = (rule: Element): boolean => isExtended(rule) && numberAttribute(rule, "priority") === undefined;

/** Whether a rule draws into cells instead of giving them a look. */
const isDrawn = ({ type }: ConditionalRule): boolean =>
  type === "colorScale" || type === "dataBar" || type === "iconSet";

/** Gives a group other areas. Its formulas speak from the first cell, which may be another one now. */
function restrict(group: Element, before: readonly Area[], after: readonly Area[]): void {
  setAreas(group, after);
  if (before[0] && after[0]) speakFrom(group, before[0], after[0]);
}

function speakFrom(group: Element, before: Place, after: Place): void {
  for (const rule of childrenNamed(group, "cfRule")) {
    for (const formula of childElements(rule).filter(({ localName }) => localName === "formula" || localName === "f"))
      formula.textContent = withCopiedReferences(
        formula.textContent ?? "",
        after.row - before.row,
        after.column - before.column,
      );
  }
}

type Place = Pick<Area, "row" | "column">;

/** The first of the cells, by rows, that is still there after a move. */
function firstSurvivor(areas: readonly Area[], move: (area: Area) => Area | undefined): Place | undefined {
  for (const area of areas) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      if (move({ ...area, row, rows: 1 }) === undefined) continue;
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (move({ row, column, rows: 1, columns: 1 })) return { row, column };
      }
    }
  }
  return undefined;
}
