import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream/promises";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".map": "application/json",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
};

/** A file whose name carries the hash of its content may be kept for ever; everything else is asked for again. */
const HASHED = /\.[\da-f]{8}\.js$/;

/** Answers with the files below a folder and with the headers that docs/deploy.md asks of a town's server. */
export const staticFiles =
  (root: string): RequestListener =>
  (request, response) => {
    answer(path.resolve(root), request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  };

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const file = fileOf(root, request.url ?? "/");
  const found = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (request.method !== "GET" || file === undefined || found?.isFile() !== true) {
    response.writeHead(request.method === "GET" ? 404 : 405, { "Content-Type": "text/plain; charset=utf-8" });
    response.end(request.method === "GET" ? "Not found" : "Only GET is answered");
    return;
  }
  const headers = {
    "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream",
    "Cache-Control": HASHED.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
    ETag: `"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"`,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  };
  // Whoever asks again for what it has keeps it, and what its browser has made of it.
  const isKnown = request.headers["if-none-match"] === headers.ETag;
  response.writeHead(isKnown ? 304 : 200, headers);
  if (isKnown) response.end();
  else await pipeline(createReadStream(file), response);
}

/** Undefined for an address that leads out of the folder or is none. */
function fileOf(root: string, url: string): string | undefined {
  if (!URL.canParse(url, "https://localhost")) return undefined;
  const file = path.join(root, decodedPath(new URL(url, "https://localhost").pathname));
  return file.startsWith(root + path.sep) ? file : undefined;
}

/** A stray % is no escape; such an address names no file of ours, and stays as it is. */
function decodedPath(pathname: string): string {
  return pathname.replace(/%[\da-f]{2}/gi, (escape) => String.fromCharCode(parseInt(escape.slice(1), 16)));
}
