import { extname } from "node:path";
import { parseArgs } from "node:util";
import type { IsoDate } from "../domain/audit";
import { calendarDay } from "../domain/days";
import { CliError } from "./cliError";

/** What the command line was asked to do, checked as far as that goes without looking at a file. */
export type Invocation =
  | { readonly command: "help" }
  | { readonly command: "version" }
  | (Common & { readonly command: "check"; readonly workbook: string })
  | (Common & Writing & { readonly command: "balance"; readonly workbook: string })
  | (Common & Writing & { readonly command: "import"; readonly protocol: string; readonly into?: string });

interface Common {
  readonly json: boolean;
}

export interface Writing {
  readonly output: string;
  /** Says that the output may be the workbook that was read. */
  readonly inPlace: boolean;
  /** The day the balance speaks of; without it the workbook's own Stammdaten decide. */
  readonly asOf?: IsoDate;
}

const OPTIONS = {
  output: { type: "string", short: "o" },
  into: { type: "string" },
  stand: { type: "string" },
  json: { type: "boolean" },
  "in-place": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

/** Options beyond --json that each command takes. */
const TAKES: Readonly<Record<"check" | "balance" | "import", readonly string[]>> = {
  check: [],
  balance: ["output", "stand", "in-place"],
  import: ["output", "stand", "in-place", "into"],
};

/** @throws CliError when the words make no sense together. */
export function invocationOf(args: readonly string[]): Invocation {
  const { values, positionals } = parsed(args);
  const [command, input, ...more] = positionals;
  if (values.help === true || (command === undefined && values.version !== true)) return { command: "help" };
  if (values.version === true) return { command: "version" };
  if (command !== "check" && command !== "balance" && command !== "import") {
    throw new CliError("unknownCommand", { command: command ?? "" });
  }
  if (input === undefined) throw new CliError("missingArgument", { command });
  if (more[0] !== undefined) throw new CliError("tooManyArguments", { argument: more[0] });
  for (const option of Object.keys(values)) {
    if (option !== "json" && !TAKES[command].includes(option)) {
      throw new CliError("unknownOption", { option: `--${option}` });
    }
  }
  const json = values.json === true;
  switch (command) {
    case "check":
      return { command, workbook: input, json };
    case "balance":
      return { command, workbook: input, json, ...writing(values, input) };
    case "import":
      return {
        command,
        protocol: input,
        json,
        ...(values.into === undefined ? {} : { into: values.into }),
        ...writing(values, values.into),
      };
  }
}

type Values = ReturnType<typeof parsed>["values"];

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    // node:util names the option in an English message only; the first unknown one is the culprit, else one without its value.
    const options = args.filter((arg) => arg.startsWith("-"));
    const option = options.find((arg) => !isKnown(arg)) ?? options.at(-1) ?? "";
    throw new CliError("unknownOption", { option }, { cause: error });
  }
}

const isKnown = (arg: string): boolean =>
  Object.entries(OPTIONS).some(
    ([name, option]) => arg.split("=")[0] === `--${name}` || ("short" in option && arg.startsWith(`-${option.short}`)),
  );

/** Excel goes by the ending: a workbook with macros must keep its own, and nothing else may bear it. */
function endingOf(workbook: string | undefined): string {
  const ending = extname(workbook ?? "").toLowerCase();
  return [".xlsm", ".xltx", ".xltm"].includes(ending) ? ending : ".xlsx";
}

function writing(values: Values, workbook: string | undefined): Writing {
  const inPlace = values["in-place"] === true;
  const output = values.output ?? (inPlace ? workbook : undefined);
  if (output === undefined) throw new CliError("missingOutput");
  if (values.stand !== undefined && calendarDay(values.stand) === undefined) {
    throw new CliError("invalidDay", { day: values.stand });
  }
  const ending = endingOf(workbook);
  if (values.output !== undefined && extname(output).toLowerCase() !== ending) {
    throw new CliError("wrongEnding", { path: output, ending });
  }
  return { output, inPlace, ...(values.stand === undefined ? {} : { asOf: values.stand }) };
}
