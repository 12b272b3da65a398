import { areaNames, subtract, type Area } from "../address";
import { withCopiedReferences } from "../formula/shift";
import { relocated, type Place, type Relocation } from "../sheet/relocation";
import { removeWithEmptyExtension } from "../sheet/sheetExtension";
import type { SheetXml } from "../sheet/sheetXml";
import type { StyleChange } from "../styles/cellStyle";
import type { Styles } from "../styles/styles";
import { childElements, childrenNamed, descendantsNamed, numberAttribute, type Element } from "../xml/dom";
import { addRule, areasOf, ConditionalFormat, groupOf, setAreas } from "./conditionalFormat";
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
      this.#setAreas(group, (areas) => areas.flatMap((other) => subtract(other, area)));
    }
  }

  /**
   * Lets the areas follow their cells when others come or go. Formulas are written from the first cell that stays; their
   * references have yet to follow, as in all formulas.
   */
  relocate(relocation: Relocation): void {
    for (const group of groupsIn(this.xml.frame)) {
      const areas = areasOf(group);
      const { moved, firstBefore } = relocated(areas, relocation);
      if (areaNames(moved) === areaNames(areas)) continue;
      this.xml.editFrame();
      if (areas[0] && firstBefore) speakFrom(group, areas[0], firstBefore);
      if (moved.length === 0) removeWithEmptyExtension(group);
      else setAreas(group, moved);
    }
  }

  /**
   * Gives an area the formats of cells that were copied there, and none but those.
   *
   * @param source the formats of the sheet that was copied from
   * @param copiesOf where the copies of an area's cells lie
   */
  copyTo(area: Area, source: ConditionalFormats, copiesOf: (area: Area) => readonly Area[]): void {
    if (source.xml === this.xml) {
      for (const group of groupsIn(this.xml.frame)) {
        this.#setAreas(group, (own) => [...own.flatMap((one) => subtract(one, area)), ...own.flatMap(copiesOf)]);
      }
      return;
    }
    this.clear(area);
    for (const { areas, rule, look, stopsIfTrue } of source.byPriority().reverse()) {
      const copies = areas.flatMap(copiesOf);
      if (copies.length === 0 || rule === undefined) continue;
      const added = this.add({ areas, rule, style: look, stopsIfTrue });
      this.#setAreas(groupOf(added.element), () => copies);
    }
  }

  #setAreas(group: Element, map: (areas: readonly Area[]) => readonly Area[]): void {
    const before = areasOf(group);
    const after = map(before);
    if (areaNames(after) === areaNames(before)) return;
    this.xml.editFrame();
    if (after.length === 0) removeWithEmptyExtension(group);
    else restrict(group, before, after);
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
    for (const formula of childElements(rule).filter(({ localName }) => localName === "formula" || localName === "f")) {
      formula.textContent = withCopiedReferences(
        formula.textContent ?? "",
        after.row - before.row,
        after.column - before.column,
      );
    }
  }
}
