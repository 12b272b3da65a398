import { CliError } from "../../src/cli/cliError";
import { invocationOf } from "../../src/cli/invocation";

const words = (line: string): readonly string[] => line.split(" ").filter((word) => word !== "");

describe("the command line reads", () => {
  test.each([
    ["", { command: "help" }],
    ["--help", { command: "help" }],
    ["check a.xlsx -h", { command: "help" }],
    ["--version", { command: "version" }],
    ["check a.xlsx", { command: "check", workbook: "a.xlsx", json: false }],
    ["check --json a.xlsx", { command: "check", workbook: "a.xlsx", json: true }],
    [
      "balance a.xlsx -o b.xlsx",
      { command: "balance", workbook: "a.xlsx", output: "b.xlsx", inPlace: false, json: false },
    ],
    [
      "balance a.xlsx --in-place --stand 2013-11-21",
      { command: "balance", workbook: "a.xlsx", output: "a.xlsx", inPlace: true, asOf: "2013-11-21", json: false },
    ],
    ["import p.txt -o b.xlsx", { command: "import", protocol: "p.txt", output: "b.xlsx", inPlace: false, json: false }],
    [
      "import p.txt --into a.xlsx -o b.xlsx --json",
      { command: "import", protocol: "p.txt", into: "a.xlsx", output: "b.xlsx", inPlace: false, json: true },
    ],
    [
      "import p.txt --into a.xlsx --in-place",
      { command: "import", protocol: "p.txt", into: "a.xlsx", output: "a.xlsx", inPlace: true, json: false },
    ],
  ])("%j", (line, expected) => expect(invocationOf(words(line))).toEqual(expected));
});

describe("the command line refuses", () => {
  test.each([
    ["mend a.xlsx", "unknownCommand", { command: "mend" }],
    ["check", "missingArgument", { command: "check" }],
    ["check a.xlsx b.xlsx", "tooManyArguments", { argument: "b.xlsx" }],
    ["check a.xlsx -o b.xlsx", "unknownOption", { option: "--output" }],
    ["check a.xlsx --colour", "unknownOption", { option: "--colour" }],
    ["balance a.xlsx --into c.xlsx -o b.xlsx", "unknownOption", { option: "--into" }],
    ["balance a.xlsx -o", "unknownOption", { option: "-o" }],
    ["balance a.xlsx", "missingOutput", {}],
    ["import p.txt --in-place", "missingOutput", {}],
    ["balance a.xlsx -o b.xls", "wrongEnding", { path: "b.xls", ending: ".xlsx" }],
    ["balance a.xlsm -o b.xlsx", "wrongEnding", { path: "b.xlsx", ending: ".xlsm" }],
    ["import p.txt -o b", "wrongEnding", { path: "b", ending: ".xlsx" }],
    ["balance a.xlsx -o b.xlsx --stand 21.11.2013", "invalidDay", { day: "21.11.2013" }],
    ["balance a.xlsx -o b.xlsx --stand 2013-02-30", "invalidDay", { day: "2013-02-30" }],
  ])("%j as %s", (line, code, fields) => {
    const refusal = refusalOf(() => invocationOf(words(line)));
    expect(refusal).toMatchObject({ code, fields });
  });
});

function refusalOf(act: () => unknown): CliError {
  try {
    act();
  } catch (error) {
    if (error instanceof CliError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}
