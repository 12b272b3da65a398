import { openHost } from "../../src/host/node";

/** What work leaves of a workbook, or of a new one, as a file. */
export async function afterWork(content: Uint8Array | undefined, work: () => Promise<unknown>): Promise<Uint8Array> {
  const host = await openHost(content);
  try {
    await work();
    return host.toBytes();
  } finally {
    host.close();
  }
}
