import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeProtocol } from "../../src/protocol/decodeProtocol";
import { readProtocol } from "../../src/protocol/readProtocol";

/** The tables of the model case, read from its protocol. */
export const ALTENA = readProtocol(
  decodeProtocol(readFileSync(join(__dirname, "../../samples/protokoll-altena-2013.txt"))),
).tables;
