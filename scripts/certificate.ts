import { X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { generate } from "selfsigned";

/** PEM texts, as Node's https server takes them. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** Where office-addin-dev-certs puts the certificate for localhost that it makes the machine trust. */
export const OFFICE_CERTIFICATES = path.join(homedir(), ".office-addin-dev-certs");

export const officeCertificate = (): Certificate | undefined => stored(OFFICE_CERTIFICATES);

/** One that we make ourselves, once; no browser trusts it unasked. */
export async function ownCertificate(): Promise<Certificate> {
  const folder = path.join(cacheFolder(), "auditbilanz");
  const kept = stored(folder);
  if (kept !== undefined) return kept;
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames: [{ type: DNS_NAME, value: "localhost" }] },
    ],
  });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const [file, pem] of Object.entries({ [KEY]: key, [CERT]: cert })) {
    writeFileSync(path.join(folder, file), pem, { mode: 0o600 });
  }
  return { key, cert };
}

const KEY = "localhost.key";
const CERT = "localhost.crt";
const DNS_NAME = 2;

/** Undefined where there is none that is still good today. */
function stored(folder: string): Certificate | undefined {
  const [keyFile, certFile] = [path.join(folder, KEY), path.join(folder, CERT)];
  if (!existsSync(keyFile) || !existsSync(certFile)) return undefined;
  const cert = readFileSync(certFile, "utf8");
  const isGood = Date.parse(new X509Certificate(cert).validTo) > Date.now();
  return isGood ? { key: readFileSync(keyFile, "utf8"), cert } : undefined;
}

/** Outside the project, so that `npm ci` in a fresh clone finds it again. */
function cacheFolder(): string {
  if (process.platform === "win32") return process.env.LOCALAPPDATA ?? homedir();
  return process.env.XDG_CACHE_HOME ?? path.join(homedir(), ".cache");
}
