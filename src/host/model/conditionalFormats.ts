import type { CellOperator } from "../../xlsx/sheet/conditionalFormats";
import { rgbColor } from "../../xlsx/styles/color";
import { CellRange } from "../book/cellRange";
import type { ConditionalFormat } from "../book/conditionalFormats";
import { ExcelError } from "../excelError";
import { apiFormulaOf } from "../formula/apiForm";
import { fileFormulaOf } from "../formula/fileForm";
import { flag, integer, oneOf, struct, text } from "../wire/readers";
import { method, objectType, writable, type HostObject, type Reader, type WritableValue } from "../wire/objectType";
import { color } from "./colors";
import type { Formatted } from "./rangeFormat";
import { rangeType } from "./range";

/** The kinds that can be made here, and what the file calls them. */
const TYPES = { Custom: "expression", CellValue: "cellIs", ContainsText: "containsText" } as const;
type TypeName = keyof typeof TYPES;
const TYPE_NAMES = Object.keys(TYPES) as TypeName[];

/** What the API calls the file's other kinds: it takes all comparisons of texts together, and all ready-made conditions. */
const OTHER_TYPES: Readonly<Record<string, string>> = {
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  top10: "TopBottom",
};

const typeOf = ({ type }: ConditionalFormat): string =>
  TYPE_NAMES.find((name) => TYPES[name] === type) ?? OTHER_TYPES[type] ?? "PresetCriteria";

export const conditionalFormatsType: (formatted: Formatted) => HostObject = objectType<Formatted>({
  name: "ConditionalFormatCollection",
  items: (formatted) => formatsOn(formatted).map(conditionalFormatType),
  item: ({ ranges: [{ sheet }] }, key) => existing(sheet.conditionalFormats.find(text(key))),
  methods: {
    add: method([oneOf(...TYPE_NAMES)], ({ ranges }, type) => {
      const [{ sheet, area }] = ranges;
      sheet.mustBeWritable(area);
      return conditionalFormatType(
        sheet.conditionalFormats.add(
          ranges.map((range) => range.area),
          TYPES[type],
        ),
      );
    }),
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

function existing(format: ConditionalFormat | undefined): HostObject {
  if (format === undefined) throw new ExcelError("ItemNotFound");
  return conditionalFormatType(format);
}

const formatsOn = ({ ranges }: Formatted): ConditionalFormat[] =>
  ranges[0].sheet.conditionalFormats.on(ranges.map(({ area }) => area));

const conditionalFormatType: (format: ConditionalFormat) => HostObject = objectType<ConditionalFormat>({
  name: "ConditionalFormat",
  identity: ({ id }) => ({ Id: id }),
  values: {
    id: ({ id }) => id,
    type: typeOf,
    /** From 0; the file counts from 1. */
    priority: ({ inFile }) => (inFile?.priority ?? 1) - 1,
    stopIfTrue: writable(
      flag,
      ({ stopIfTrue }) => stopIfTrue,
      (format, stops) => format.setStopIfTrue(stops),
    ),
  },
  objects: {
    custom: (format) => customType(of("Custom", format)),
    customOrNullObject: (format) => (typeOf(format) === "Custom" ? customType(format) : null),
    cellValue: (format) => cellValueType(of("CellValue", format)),
    cellValueOrNullObject: (format) => (typeOf(format) === "CellValue" ? cellValueType(format) : null),
    textComparison: (format) => textComparisonType(of("ContainsText", format)),
    textComparisonOrNullObject: (format) => (typeOf(format) === "ContainsText" ? textComparisonType(format) : null),
  },
  methods: {
    delete: method([], (format) => format.delete()),
    getRange: method([], ({ sheet, areas: [area] }) => {
      if (area === undefined) throw new ExcelError("ItemNotFound");
      return rangeType(new CellRange(sheet, area));
    }),
  },
});

/** Each format has one of its faces only. */
function of(type: TypeName, format: ConditionalFormat): ConditionalFormat {
  if (typeOf(format) !== type)
    throw new ExcelError("InvalidOperation", `the conditional format is not of type ${type}`);
  return format;
}

const customType: (format: ConditionalFormat) => HostObject = objectType<ConditionalFormat>({
  name: "CustomConditionalFormat",
  objects: {
    rule: (format) => customRuleType(format),
    format: (format) => formatType(format),
  },
});

const customRuleType: (format: ConditionalFormat) => HostObject = objectType<ConditionalFormat>({
  name: "ConditionalFormatRule",
  values: {
    formula: writable(
      text,
      (format) => apiFormulaOf(formulasOf(format)[0] ?? ""),
      (format, formula) => format.setRule({ type: "expression", formula: fileFormulaOf(formula) }),
    ),
  },
});

const OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
} as const satisfies Record<string, CellOperator>;
const OPERATOR_NAMES = Object.keys(OPERATORS) as (keyof typeof OPERATORS)[];

const cellRule = struct<{ formula1: string; formula2: string; operator: keyof typeof OPERATORS }>({
  formula1: text,
  formula2: text,
  operator: oneOf(...OPERATOR_NAMES),
});

const cellValueType: (format: ConditionalFormat) => HostObject = objectType<ConditionalFormat>({
  name: "CellValueConditionalFormat",
  values: {
    rule: writable(
      cellRule,
      (format) => {
        const [formula1 = "", formula2] = formulasOf(format).map((formula) => apiFormulaOf(formula));
        const operator = OPERATOR_NAMES.find((name) => OPERATORS[name] === format.inFile?.operator);
        return { formula1, ...(formula2 !== undefined && { formula2 }), operator };
      },
      (format, { formula1, formula2, operator }) => {
        if (formula1 === undefined || operator === undefined)
          throw new ExcelError("InvalidArgument", "formula1 and operator");
        const formulas = [formula1, ...(formula2 === undefined ? [] : [formula2])].map((formula) =>
          fileFormulaOf(formula),
        );
        format.setRule({ type: "cellIs", operator: OPERATORS[operator], formulas });
      },
    ),
  },
  objects: { format: (format) => formatType(format) },
});

const TEXT_OPERATORS = {
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
} as const;
const TEXT_OPERATOR_NAMES = Object.keys(TEXT_OPERATORS) as (keyof typeof TEXT_OPERATORS)[];
const textRule = struct<{ operator: keyof typeof TEXT_OPERATORS; text: string }>({
  operator: oneOf(...TEXT_OPERATOR_NAMES),
  text,
});

const textComparisonType: (format: ConditionalFormat) => HostObject = objectType<ConditionalFormat>({
  name: "TextConditionalFormat",
  values: {
    rule: writable(
      textRule,
      ({ inFile }) => ({
        operator: TEXT_OPERATOR_NAMES.find((name) => TEXT_OPERATORS[name] === inFile?.type),
        text: inFile?.text ?? "",
      }),
      (format, rule) => {
        if (rule.operator === undefined || rule.text === undefined)
          throw new ExcelError("InvalidArgument", "operator and text");
        format.setRule({ type: TEXT_OPERATORS[rule.operator], text: rule.text });
      },
    ),
  },
  objects: { format: (format) => formatType(format) },
});

const formulasOf = ({ inFile }: ConditionalFormat): readonly string[] => inFile?.formulas ?? [];

const formatType: (format: ConditionalFormat) => HostObject = objectType<ConditionalFormat>({
  name: "ConditionalRangeFormat",
  values: {
    numberFormat: writable(
      text,
      ({ look }) => look.numberFormat ?? "",
      (format, numberFormat) => format.changeLook({ numberFormat }),
    ),
  },
  objects: {
    fill: (format) => fillType(format),
    font: (format) => fontType(format),
  },
});

const fillType: (format: ConditionalFormat) => HostObject = objectType<ConditionalFormat>({
  name: "ConditionalRangeFill",
  values: {
    color: writable(
      color,
      ({ look, sheet }) => sheet.book.file.styles.rgb(look.fill?.color) ?? "",
      (format, rgb) => format.changeLook({ fill: { pattern: "solid", color: rgbColor(rgb) } }),
    ),
  },
});

const fontType: (format: ConditionalFormat) => HostObject = objectType<ConditionalFormat>({
  name: "ConditionalRangeFont",
  values: {
    bold: fontSwitch("isBold"),
    italic: fontSwitch("isItalic"),
    strikethrough: fontSwitch("isStruck"),
    color: writable(
      color,
      ({ look, sheet }) => sheet.book.file.styles.rgb(look.font?.color) ?? "",
      (format, rgb) => format.changeLook({ font: { color: rgbColor(rgb) } }),
    ),
  },
});

function fontSwitch(name: "isBold" | "isItalic" | "isStruck"): WritableValue<ConditionalFormat> {
  const read: Reader<boolean> = flag;
  return writable(
    read,
    ({ look }) => look.font?.[name] ?? false,
    (format, on) => format.changeLook({ font: { [name]: on } }),
  );
}
