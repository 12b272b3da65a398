import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:https";
import { homedir } from "node:os";
import path from "node:path";
import { staticFiles } from "./staticFiles";

/** Serves dist on the address that manifest.xml names, with the certificate that Excel on this machine trusts. */
const PORT = 3000;
const CERTIFICATES = path.join(homedir(), ".office-addin-dev-certs");

const [key, cert] = ["localhost.key", "localhost.crt"].map((file) => path.join(CERTIFICATES, file));
if (!key || !cert || !existsSync(key) || !existsSync(cert)) {
  console.error(`No certificate in ${CERTIFICATES}. Make one with: npm run excel:certificate`);
  process.exitCode = 2;
} else {
  createServer({ key: readFileSync(key), cert: readFileSync(cert) }, staticFiles("dist")).listen(
    PORT,
    "localhost",
    () => console.log(`https://localhost:${String(PORT)}/taskpane.html`),
  );
}
