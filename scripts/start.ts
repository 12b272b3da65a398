import type { Server } from "node:https";
import { createServer } from "node:https";
import { START_WORDS as WORDS } from "../src/german/startWords";
import { buildWorkbench, makeStartWorkbook, WORKBENCH } from "./buildWorkbench";
import { officeCertificate, ownCertificate } from "./certificate";
import { openInBrowser } from "./openInBrowser";
import { staticFiles } from "./staticFiles";

/** Builds the workbench and serves it on this machine until Ctrl+C. PORT asks for another port, 0 for any that is free. */
const WANTED_PORT = Number(process.env.PORT ?? 3000);

async function main(): Promise<void> {
  console.log(WORDS.building);
  await buildWorkbench();
  await makeStartWorkbook();
  const trusted = officeCertificate();
  const server = createServer(trusted ?? (await ownCertificate()), staticFiles(WORKBENCH));
  const port = await listeningPort(server);
  const url = `https://localhost:${String(port)}/workbench.html`;
  if (WANTED_PORT !== 0 && port !== WANTED_PORT) console.log(WORDS.portTaken(WANTED_PORT));
  console.log(WORDS.ready(url));
  if (trusted === undefined) console.log(WORDS.ownCertificate);
  console.log(WORDS.howToStop);
  openInBrowser(url);
}

/** The wanted port, or one that the system gives where that is taken. */
function listeningPort(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE") reject(error);
      else server.listen(0, "localhost");
    });
    server.once("listening", () => {
      const address = server.address();
      if (address !== null && typeof address === "object") resolve(address.port);
    });
    server.listen(WANTED_PORT, "localhost");
  });
}

// A program that started it, such as the tests, takes it along even when it is killed itself.
process.once("disconnect", () => process.exit());

void main();
