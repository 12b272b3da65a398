import { balanceAudit } from "../commands/balanceAudit";
import { checkAudit } from "../commands/checkAudit";
import { requireAuditTables } from "../commands/inspection";
import { importProtocol } from "../commands/importProtocol";
import { today } from "../commands/today";
import { VERSION } from "../commands/version";
import { CLI_HELP, CLI_STEPS } from "../german/cliWords";
import type { Host } from "../host/node";
import { openHost } from "../host/node";
import { CliError } from "./cliError";
import { assertWritable, fileContent, replaceFile } from "./files";
import type { Invocation } from "./invocation";
import { invocationOf } from "./invocation";
import { balanceJson, checkJson, importJson } from "./json";
import { balanceText, checkText, importText } from "./text";

/** What one invocation leaves: text for standard output and the exit code. */
export interface Answer {
  readonly output: string;
  readonly exitCode: 0 | 1;
}

type Report = (step: string) => void;

/**
 * Does what the words ask for.
 *
 * @throws CliError, XlsxError, WorkbookError; no file was written then.
 */
export async function answerTo(args: readonly string[], report: Report): Promise<Answer> {
  const invocation = invocationOf(args);
  switch (invocation.command) {
    case "help":
      return { output: CLI_HELP, exitCode: 0 };
    case "version":
      return { output: `${VERSION}\n`, exitCode: 0 };
    case "check":
      return check(invocation, report);
    case "balance":
      return balance(invocation, report);
    case "import":
      return importInto(invocation, report);
  }
}

type Asked<Command> = Extract<Invocation, { command: Command }>;

async function check({ workbook, json }: Asked<"check">, report: Report): Promise<Answer> {
  report(CLI_STEPS.check);
  const content = await fileContent(workbook);
  const outcome = await inWorkbook(content, () => checkAudit({ today: today() }));
  requireAuditTables(outcome.reading);
  const mustClarify = outcome.findings.some(({ finding }) => finding.severity === "mustClarify");
  return { output: json ? printed(checkJson(outcome)) : checkText(outcome), exitCode: mustClarify ? 1 : 0 };
}

async function balance({ workbook, output, inPlace, asOf, json }: Asked<"balance">, report: Report): Promise<Answer> {
  await assertWritable(output, inPlace ? [] : [workbook]);
  const content = await fileContent(workbook);
  const options = { today: today(), ...(asOf !== undefined && { asOf }) };
  const { outcome, bytes } = await changedWorkbook(content, () =>
    balanceAudit({ ...options, onProgress: ({ title }) => report(CLI_STEPS.sheet(title)) }),
  );
  await replaceFile(output, bytes);
  return { output: json ? printed(balanceJson(outcome)) : balanceText(outcome, output), exitCode: 0 };
}

async function importInto(asked: Asked<"import">, report: Report): Promise<Answer> {
  const { protocol, into, output, inPlace, asOf, json } = asked;
  await assertWritable(output, [protocol, ...(into === undefined || inPlace ? [] : [into])]);
  report(CLI_STEPS.import);
  const source = await fileContent(protocol);
  const content = into === undefined ? undefined : await fileContent(into);
  const options = { today: today(), isNewWorkbook: content === undefined, ...(asOf !== undefined && { asOf }) };
  const { outcome, bytes } = await changedWorkbook(content, () => importProtocol(source, options));
  await replaceFile(output, bytes);
  return { output: json ? printed(importJson(outcome)) : importText(outcome, output), exitCode: 0 };
}

/** Opens the workbook (a new one without content), does the work in it and keeps it open no longer than that. */
async function inWorkbook<T>(content: Uint8Array | undefined, work: (host: Host) => Promise<T>): Promise<T> {
  const host = await openHost(content);
  try {
    if (host.countsDaysFrom1904) throw new CliError("days1904");
    return await work(host);
  } finally {
    host.close();
  }
}

/** What the work came to, and the file as it is afterwards. */
const changedWorkbook = <T>(
  content: Uint8Array | undefined,
  work: () => Promise<T>,
): Promise<{ readonly outcome: T; readonly bytes: Uint8Array }> =>
  inWorkbook(content, async (host) => ({ outcome: await work(), bytes: host.toBytes() }));

const printed = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
