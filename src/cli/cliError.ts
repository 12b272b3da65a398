/** What a caller of the command line did wrong or what the file system refused; code and fields make the German sentence. */
export class CliError extends Error {
  override readonly name = "CliError";

  constructor(
    readonly code: CliErrorCode,
    readonly fields: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(fields)}`, options);
  }
}

export type CliErrorCode =
  | "unknownCommand"
  | "unknownOption"
  | "missingArgument"
  | "tooManyArguments"
  | "missingOutput"
  | "outputIsInput"
  | "invalidDay"
  | "wrongEnding"
  | "days1904"
  | "unreadableInput"
  | "unwritableOutput";
