import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Codec } from "../xlsx/zip/entry";

/** zlib as Node has it. */
export const NODE_CODEC: Codec = {
  deflate: deflateRawSync,
  inflate(packed, atMost) {
    const bytes = inflated(packed, atMost + 1);
    return bytes === undefined || bytes.length > atMost ? undefined : bytes;
  },
};

/** undefined where there is more than there is room for; one byte of room is the least that zlib takes. */
function inflated(packed: Uint8Array, room: number): Uint8Array | undefined {
  try {
    // All of it in one piece of memory, which zlib wants to have 64 bytes.
    const bytes = inflateRawSync(packed, { chunkSize: Math.max(64, room), maxOutputLength: room });
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") return undefined;
    throw error;
  }
}
