import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { answerTo } from "../src/cli/answer";

/** The main job on the model case: a town's protocol becomes audit tables, and these become balance sheets. */
const PROTOCOL = join("samples", "protokoll-altena-2013.txt");
const TABLES = join("out", "altena-2013-tabellen.xlsx");
const BALANCE = join("out", "altena-2013-bilanz.xlsx");

const quietly = (): undefined => undefined;

async function demo(): Promise<void> {
  await mkdir("out", { recursive: true });
  for (const invocation of [
    ["import", PROTOCOL, "-o", TABLES],
    ["balance", TABLES, "-o", BALANCE],
  ]) {
    process.stdout.write(`auditbilanz ${invocation.join(" ")}\n\n`);
    const { output } = await answerTo(invocation, quietly);
    process.stdout.write(`${output}\n`);
  }
}

void demo();
