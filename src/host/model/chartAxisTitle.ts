import { addPart, Spot } from "../../xlsx/charts/spot";
import { writeText, writeWordLook } from "../../xlsx/charts/chartWords";
import type { Element } from "../../xlsx/xml/dom";
import { flag } from "../wire/readers";
import { objectType, writable, type HostObject } from "../wire/objectType";
import { LOOKS } from "./chartLooks";
import { ownText, setFormula, textOrientation } from "./chartText";
import { partAt, type ChartPart } from "./chartValues";

/** What Excel writes beside an axis that got no title yet. */
const TITLE_TO_COME = "Achsentitel";

export function axisTitleType(axis: ChartPart): HostObject {
  const { chart, spot } = partAt(axis, "title");
  return titleType({ chart, spot: spot.filledBy(fillTitle) });
}

/** The look that Excel gives to a new one. */
function fillTitle(title: Element): void {
  addPart(title, "overlay", { val: 0 });
  const made = new Spot(
    () => title,
    () => title,
  );
  writeWordLook(made, { size: 10, isBold: false });
}

const titleType = objectType<ChartPart>({
  name: "ChartAxisTitle",
  values: {
    text: ownText,
    visible: writable(
      flag,
      ({ spot }) => spot.exists,
      ({ spot }, visible) => {
        if (!visible) spot.remove();
        else if (!spot.exists) writeText(spot, TITLE_TO_COME);
      },
    ),
    textOrientation,
  },
  objects: { format: (title) => titleFormatType(title) },
  methods: { setFormula },
});

const titleFormatType = objectType<ChartPart>({
  name: "ChartAxisTitleFormat",
  objects: { fill: LOOKS.fill, font: LOOKS.font, border: LOOKS.border },
});
