import { terminalProgress } from "../../src/cli/progress";

/** What a stream is told while two steps are done. */
function told(isTTY?: boolean): string {
  const written: string[] = [];
  const progress = terminalProgress({
    ...(isTTY !== undefined && { isTTY }),
    write: (text) => written.push(String(text)),
  });
  progress.report("Tabellen werden geprüft");
  progress.report("Blatt „Prozess“ wird erzeugt");
  progress.clear();
  return written.join("");
}

test("progress is one line of a terminal, gone in the end", () =>
  expect(told(true)).toBe("\r\x1b[KTabellen werden geprüft …\r\x1b[KBlatt „Prozess“ wird erzeugt …\r\x1b[K"));

test("a pipe or a file hears nothing of it", () => expect([told(), told(false)]).toEqual(["", ""]));
