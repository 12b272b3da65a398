import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeProtocol } from "../../src/protocol/decodeProtocol";

/** The model case, as the town's protocol tells it. */
export const altenaProtocol = (): string =>
  decodeProtocol(new Uint8Array(readFileSync(join(__dirname, "../../samples/protokoll-altena-2013.txt"))));

export const ALTENA_STAND = { asOf: "2013-11-21", today: "2020-02-29" };
