import type { Book } from "../book/book";
import { bytesOf } from "../book/base64";
import type { CreatedWorkbooks } from "../book/createdWorkbooks";
import { booleanAttribute, childNamed, numberAttribute, setAttributes, type Element } from "../../xlsx/xml/dom";
import { between, flag, integer, number, oneOf, optional, text, withDefault } from "../wire/readers";
import { method, objectType, writable, type HostObject } from "../wire/objectType";
import { CULTURE, cultureType } from "./culture";

export const applicationType = objectType<Book>({
  name: "Application",
  values: {
    calculationMode: writable(
      oneOf("Automatic", "AutomaticExceptTables", "Manual"),
      ({ calculation }) => calculation.mode,
      ({ calculation }, mode) => (calculation.mode = mode),
    ),
    calculationState: () => "Done",
    calculationEngineVersion: () => CALCULATION_ENGINE,
    decimalSeparator: () => CULTURE.decimalSeparator,
    thousandsSeparator: () => CULTURE.thousandsSeparator,
    useSystemSeparators: () => true,
  },
  objects: {
    cultureInfo: () => cultureType(CULTURE),
    iterativeCalculation: (book) => iterationType(book),
  },
  methods: {
    calculate: method([withDefault(oneOf("Recalculate", "Full", "FullRebuild"), "Recalculate")], ({ calculation }) =>
      calculation.calculate(),
    ),
    /** A new workbook, or one with the content of a file; nobody sees it before it is opened. */
    createWorkbook: method([optional(text)], ({ createdBeside }, base64) =>
      workbookCreatedType({
        createdBeside,
        id: createdBeside.make(base64 === undefined ? undefined : bytesOf(base64)),
      }),
    ),
    _GetWorkbookCreatedById: method([text], ({ createdBeside }, id) => workbookCreatedType({ createdBeside, id })),
    /** Nothing is calculated before it is read, so there is nothing to hold back. */
    suspendApiCalculationUntilNextSync: method([], () => undefined),
    /** There is no screen. */
    suspendScreenUpdatingUntilNextSync: method([], () => undefined),
  },
});

/** The version of Excel's engine whose results are strived for. */
const CALCULATION_ENGINE = 191_029;

interface WorkbookCreated {
  readonly createdBeside: CreatedWorkbooks;
  readonly id: string;
}

const workbookCreatedType: (created: WorkbookCreated) => HostObject = objectType<WorkbookCreated>({
  name: "WorkbookCreated",
  identity: ({ id }) => ({ Id: id }),
  values: { id: ({ id }) => id },
  methods: { open: method([], ({ createdBeside, id }) => createdBeside.open(id)) },
});

/** Excel's own settings of the calculation of circles; this host calculates none, but keeps what is said. */
const iterationType = objectType<Book>({
  name: "IterativeCalculation",
  values: {
    enabled: writable(
      flag,
      (book) => {
        const element = calculationOf(book);
        return element !== undefined && booleanAttribute(element, "iterate");
      },
      ({ file }, iterate) => setAttributes(file.xml.ensure("calcPr"), { iterate }),
    ),
    maxIteration: writable(
      between(1, 32_767, integer),
      (book) => numberOf(book, "iterateCount") ?? 100,
      ({ file }, iterateCount) => setAttributes(file.xml.ensure("calcPr"), { iterateCount }),
    ),
    maxChange: writable(
      between(0, Number.MAX_VALUE, number),
      (book) => numberOf(book, "iterateDelta") ?? 0.001,
      ({ file }, iterateDelta) => setAttributes(file.xml.ensure("calcPr"), { iterateDelta }),
    ),
  },
});

const calculationOf = ({ file }: Book): Element | undefined => childNamed(file.xml.root, "calcPr");

function numberOf(book: Book, name: string): number | undefined {
  const element = calculationOf(book);
  return element && numberAttribute(element, name);
}
