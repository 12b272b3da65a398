import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { staticFiles } from "../../scripts/staticFiles";

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "auditbilanz-"));
  mkdirSync(path.join(folder, "dist/assets"), { recursive: true });
  writeFileSync(path.join(folder, "secret.txt"), "secret");
  writeFileSync(path.join(folder, "dist/taskpane.html"), "<p>Überblick</p>");
  writeFileSync(path.join(folder, "dist/taskpane.0a1b2c3d.js"), "1");
  server = createServer(staticFiles(path.join(folder, "dist")));
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Unlike fetch, this sends the path as it is. */
const ask = (target: string, method = "GET", known = ""): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ host: "localhost", port, path: target, method, headers: { "If-None-Match": known } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString("utf8"),
        }),
      );
    })
      .on("error", reject)
      .end();
  });

test("a page comes as UTF-8 and is asked for again each time", async () => {
  const { status, headers, body } = await ask("/taskpane.html?_host_Info=Excel$Web");
  expect([status, body]).toEqual([200, "<p>Überblick</p>"]);
  expect(headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(headers["cache-control"]).toBe("no-cache");
});

test("a page that the browser has already is not sent again, until it has changed", async () => {
  const file = path.join(folder, "dist/hilfe.html");
  writeFileSync(file, "<p>alt</p>");
  const known = String((await ask("/hilfe.html")).headers.etag);
  expect(await ask("/hilfe.html", "GET", known)).toMatchObject({ status: 304, body: "" });
  writeFileSync(file, "<p>neuer</p>");
  expect(await ask("/hilfe.html", "GET", known)).toMatchObject({ status: 200, body: "<p>neuer</p>" });
});

test("a script with a hash in its name may be kept", async () => {
  expect((await ask("/taskpane.0a1b2c3d.js")).headers["cache-control"]).toContain("immutable");
});

test.each(["/../secret.txt", "/%2e%2e/secret.txt", "/%2e%2e%2fsecret.txt", "//secret.txt", "/assets", "/", "/%", "*"])(
  "%s leads nowhere",
  async (target) => {
    expect((await ask(target)).status).toBe(404);
  },
);

test("nothing but GET is answered", async () => {
  expect((await ask("/taskpane.html", "POST")).status).toBe(405);
});
