import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeProtocol } from "../../src/protocol/decodeProtocol";
import { readProtocol, type ProtocolReading } from "../../src/protocol/readProtocol";

const sampleBytes = (name: string): Uint8Array => readFileSync(join(__dirname, "../../samples", name));

export const sampleText = (name: string): string => decodeProtocol(sampleBytes(name));

export const readSample = (name: string): ProtocolReading => readProtocol(sampleText(name));
