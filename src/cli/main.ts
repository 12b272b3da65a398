import { answerTo } from "./answer";
import { failureOf } from "./failure";
import { terminalProgress } from "./progress";

/** Runs one invocation; what is printed and the exit code are all that leaves. */
async function main(args: readonly string[]): Promise<number> {
  const progress = terminalProgress(process.stderr);
  try {
    const answer = await answerTo(args, progress.report);
    progress.clear();
    process.stdout.write(answer.output);
    return answer.exitCode;
  } catch (error) {
    progress.clear();
    const failure = failureOf(error);
    if (args.includes("--json")) {
      process.stdout.write(`${JSON.stringify({ error: { code: failure.code, sentence: failure.sentence } })}\n`);
    } else {
      process.stderr.write(`${failure.sentence}\n`);
    }
    if (failure.report !== undefined) process.stderr.write(`${failure.report}\n`);
    return 2;
  }
}

// Whoever reads may stop early, as `head` does. What was asked for has been done by then.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

void main(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
