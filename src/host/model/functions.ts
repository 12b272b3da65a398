import type { Book } from "../book/book";
import { addressOf } from "../book/address";
import { CellRange } from "../book/cellRange";
import { isCellError, type CellValue } from "../calculator/calculator";
import { ExcelError } from "../excelError";
import { writtenSheet } from "../formula/address";
import { isHostObject, objectType, type HostObject, type Method } from "../wire/objectType";

/** The functions that the calculator knows, as the wire calls them: "vLookup" is VLOOKUP, "rank_Eq" RANK.EQ. */
const NAMES =
  "abs and average averageIf averageIfs ceiling_Math char choose clean code columns concatenate cos count countA countBlank countIf " +
  "countIfs date datevalue day days degrees eDate eoMonth error_Type even exact exp fact false find fixed floor_Math hLookup hour " +
  "hyperlink if int isErr isError isEven isLogical isNA isNonText isNumber isOdd isText isoWeekNum large left len ln log log10 " +
  "lookup lower mRound match max median mid min minute mod month n na networkDays not now numberValue odd or pi power product proper " +
  "quotient radians rand randBetween rank_Eq replace rept right round roundDown roundUp rows second sign sin small sqrt stDev_P stDev_S substitute " +
  "subtotal sum sumIf sumIfs sumSq t tan text time timevalue today trim true trunc unichar unicode upper vLookup value var_P var_S " +
  "weekNum weekday xor year";

const functionNamed = (name: string): string => name.toUpperCase().replace("_", ".");

/** What a call of a function comes to. Calls within calls are calculated as one formula. */
class FunctionCall {
  constructor(
    readonly book: Book,
    readonly formula: string,
  ) {}

  get value(): CellValue {
    return this.book.calculation.evaluate(this.formula);
  }
}

const call =
  (name: string): Method<Book> =>
  (book, args) =>
    functionResultType(new FunctionCall(book, `${functionNamed(name)}(${written(args).join(",")})`));

export const functionsType: (book: Book) => HostObject = objectType<Book>({
  name: "Functions",
  methods: Object.fromEntries(NAMES.split(" ").map((name) => [name, call(name)])),
});

/** The arguments as a formula has them. Missing ones at the end travel as null. */
function written(args: readonly unknown[]): string[] {
  const all = args.flat();
  while (all.length > 0 && all.at(-1) === null) all.pop();
  return all.map(writtenArgument);
}

function writtenArgument(argument: unknown): string {
  if (argument === null) return "";
  if (isHostObject(argument)) return writtenObject(argument);
  switch (typeof argument) {
    case "string":
      return `"${argument.replaceAll('"', '""')}"`;
    case "number":
      return String(argument);
    case "boolean":
      return argument ? "TRUE" : "FALSE";
    default:
      throw new ExcelError("InvalidArgument", "a value, a range or the result of a function expected");
  }
}

function writtenObject({ subject, typeName }: HostObject): string {
  if (subject instanceof CellRange) return `${writtenSheet(subject.sheet.name)}!${addressOf(subject.area)}`;
  if (subject instanceof FunctionCall) return subject.formula;
  throw new ExcelError("InvalidArgument", `a range expected, not ${typeName}`);
}

const functionResultType: (result: FunctionCall) => HostObject = objectType<FunctionCall>({
  name: "FunctionResult",
  values: {
    value: ({ value }) => (isCellError(value) ? null : value),
    /** null where there is a value */
    error: ({ value }) => (isCellError(value) ? value.error : null),
  },
});
