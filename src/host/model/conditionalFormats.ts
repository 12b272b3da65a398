import { CELL_STATES, TEXT_COMPARISONS, type ConditionalRule } from "../../xlsx/conditionalFormats/rule";
import { CellRange, RangeGroup } from "../book/cellRange";
import type { ConditionalFormat } from "../book/conditionalFormats";
import { ExcelError } from "../excelError";
import { flag, integer, oneOf, text } from "../wire/readers";
import { method, objectType, writable, type HostObject } from "../wire/objectType";
import { colorScaleType, USUAL_SCALE } from "./colorScale";
import { presetType } from "./conditionalPresets";
import { cellValueType, customType, textComparisonType, topBottomType } from "./conditionalRules";
import { dataBarType, USUAL_BAR } from "./dataBar";
import { iconSetType, USUAL_ICONS } from "./iconSet";
import { rangeType } from "./range";
import { rangeAreasType } from "./rangeAreas";
import type { Formatted } from "./rangeFormat";
import { namesOf } from "./words";

/** The kinds of conditional formats, and what the file calls them; the API takes all texts and all ready-made conditions together. */
const TYPES = {
  Custom: ["expression"],
  DataBar: ["dataBar"],
  ColorScale: ["colorScale"],
  IconSet: ["iconSet"],
  TopBottom: ["top10"],
  PresetCriteria: [...CELL_STATES, "timePeriod", "aboveAverage", "uniqueValues", "duplicateValues"],
  ContainsText: TEXT_COMPARISONS,
  CellValue: ["cellIs"],
} as const satisfies Record<string, readonly [string, ...string[]]>;
type TypeName = keyof typeof TYPES;
const TYPE_NAMES = namesOf(TYPES);

/** What a format of a kind says at once; the others stand in the file as soon as they are told what to look at. */
const USUAL: Readonly<Partial<Record<TypeName, ConditionalRule>>> = {
  DataBar: USUAL_BAR,
  ColorScale: USUAL_SCALE,
  IconSet: USUAL_ICONS,
  TopBottom: { type: "top10", rank: 10, isPercent: false, isBottom: false },
};

function typeOf({ type }: ConditionalFormat): TypeName | undefined {
  return TYPE_NAMES.find((name) => (TYPES[name] as readonly string[]).includes(type));
}

export const conditionalFormatsType: (formatted: Formatted) => HostObject = objectType<Formatted>({
  name: "ConditionalFormatCollection",
  items: (formatted) => formatsOn(formatted).map(conditionalFormatType),
  item: ({ ranges: [{ sheet }] }, key) => existing(sheet.conditionalFormats.find(text(key))),
  methods: {
    add: method([oneOf(...TYPE_NAMES)], (formatted, type) => added(formatted, type)),
    getItemOrNullObject: method([text], ({ ranges: [{ sheet }] }, id) => {
      const format = sheet.conditionalFormats.find(id);
      return format === undefined ? null : conditionalFormatType(format);
    }),
    getCount: method([], (formatted) => formatsOn(formatted).length),
    getItemAt: method([integer], (formatted, index) => {
      const format = formatsOn(formatted)[index];
      if (format === undefined) throw new ExcelError("InvalidArgument", `there is no conditional format at ${index}`);
      return conditionalFormatType(format);
    }),
    clearAll: method([], ({ ranges }) => {
      for (const { sheet, area } of ranges) {
        sheet.mustBeWritable(area);
        sheet.file.conditionalFormats.clear(area);
      }
    }),
  },
});

function added({ ranges }: Formatted, type: TypeName): HostObject {
  const [{ sheet, area: first }] = ranges;
  sheet.mustBeWritable(first);
  const areas = ranges.map(({ area }) => area);
  const format = sheet.conditionalFormats.add(areas, TYPES[type][0]);
  const usual = USUAL[type];
  if (usual !== undefined) format.setRule(usual);
  return conditionalFormatType(format);
}

function existing(format: ConditionalFormat | undefined): HostObject {
  if (format === undefined) throw new ExcelError("ItemNotFound");
  return conditionalFormatType(format);
}

const formatsOn = ({ ranges }: Formatted): ConditionalFormat[] =>
  ranges[0].sheet.conditionalFormats.on(ranges.map(({ area }) => area));

type Face = (format: ConditionalFormat) => HostObject;

/** Each format has the face of its kind only. */
const FACES: Readonly<Record<string, readonly [TypeName, Face]>> = {
  custom: ["Custom", customType],
  cellValue: ["CellValue", cellValueType],
  textComparison: ["ContainsText", textComparisonType],
  preset: ["PresetCriteria", presetType],
  topBottom: ["TopBottom", topBottomType],
  colorScale: ["ColorScale", colorScaleType],
  dataBar: ["DataBar", dataBarType],
  iconSet: ["IconSet", iconSetType],
};

const faces = Object.fromEntries(
  Object.entries(FACES).flatMap(([name, [type, face]]) => [
    [name, (format: ConditionalFormat) => face(of(type, format))],
    [`${name}OrNullObject`, (format: ConditionalFormat) => (typeOf(format) === type ? face(format) : null)],
  ]),
);

function of(type: TypeName, format: ConditionalFormat): ConditionalFormat {
  if (typeOf(format) !== type) {
    throw new ExcelError("InvalidOperation", `the conditional format is not of type ${type}`);
  }
  return format;
}

const conditionalFormatType: (format: ConditionalFormat) => HostObject = objectType<ConditionalFormat>({
  name: "ConditionalFormat",
  identity: ({ id }) => ({ Id: id }),
  values: {
    id: ({ id }) => id,
    type: typeOf,
    /** From 0; the file counts from 1. */
    priority: writable(
      integer,
      ({ place }) => place,
      (format, place) => format.moveTo(place),
    ),
    stopIfTrue: writable(
      flag,
      (format) => (isDrawn(format) ? null : format.stopIfTrue),
      (format, stops) => {
        if (isDrawn(format)) throw new ExcelError("InvalidOperation", "scales, bars and icons stop nothing");
        format.setStopIfTrue(stops);
      },
    ),
  },
  objects: faces,
  methods: {
    delete: method([], (format) => format.delete()),
    getRange: method([], (format) => {
      const [first, ...others] = rangesOf(format);
      if (others.length > 0) throw new ExcelError("InvalidOperation", "the conditional format has several ranges");
      return rangeType(first);
    }),
    getRangeOrNullObject: method([], (format) => {
      const [first, ...others] = rangesOf(format);
      return others.length > 0 ? null : rangeType(first);
    }),
    getRanges: method([], (format) => rangeAreasType(new RangeGroup(rangesOf(format)))),
  },
});

function isDrawn(format: ConditionalFormat): boolean {
  const type = typeOf(format);
  return type === "ColorScale" || type === "DataBar" || type === "IconSet";
}

function rangesOf({ sheet, areas }: ConditionalFormat): RangeGroup["ranges"] {
  const [first, ...others] = areas.map((area) => new CellRange(sheet, area));
  if (first === undefined) throw new ExcelError("ItemNotFound");
  return [first, ...others];
}
