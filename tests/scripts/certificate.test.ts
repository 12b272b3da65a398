import { X509Certificate } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createServer, request } from "node:https";
import type { AddressInfo } from "node:net";
import { generate } from "selfsigned";
import { ownCertificate } from "../../scripts/certificate";

let cache: string;
const before = process.env.XDG_CACHE_HOME;
beforeEach(() => {
  cache = mkdtempSync(path.join(tmpdir(), "auditbilanz-"));
  process.env.XDG_CACHE_HOME = cache;
});
afterEach(() => {
  rmSync(cache, { recursive: true });
  if (before === undefined) delete process.env.XDG_CACHE_HOME;
  else process.env.XDG_CACHE_HOME = before;
});

test("the certificate that we make is made once and speaks for localhost", async () => {
  const made = await ownCertificate();
  expect(new X509Certificate(made.cert).checkHost("localhost")).toBe("localhost");
  expect(await ownCertificate()).toEqual(made);
});

test("one that is out of date is made anew", async () => {
  const first = await ownCertificate();
  const day = 86_400_000;
  const old = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    notBeforeDate: new Date(Date.now() - 2 * day),
    notAfterDate: new Date(Date.now() - day),
  });
  writeFileSync(path.join(cache, "auditbilanz", "localhost.crt"), old.cert);
  const second = await ownCertificate();
  expect(second.cert).not.toBe(first.cert);
  expect(Date.parse(new X509Certificate(second.cert).validTo)).toBeGreaterThan(Date.now());
});

test("a server can be run with it", async () => {
  const certificate = await ownCertificate();
  const server = createServer(certificate, (_, response) => response.end("ja"));
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  const status = await new Promise((resolve, reject) => {
    request({ host: "localhost", port, ca: certificate.cert }, (response) => resolve(response.statusCode))
      .on("error", reject)
      .end();
  });
  server.close();
  expect(status).toBe(200);
});
