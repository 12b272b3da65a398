import { decodeProtocol } from "../protocol/decodeProtocol";

/** A protocol as text, or as the bytes of a file whose encoding has yet to be found out. */
export type ProtocolSource = string | Uint8Array;

export const protocolText = (source: ProtocolSource): string =>
  typeof source === "string" ? source : decodeProtocol(source);
