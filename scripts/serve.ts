import { createServer } from "node:https";
import { OFFICE_CERTIFICATES, officeCertificate } from "./certificate";
import { staticFiles } from "./staticFiles";

/** Serves dist on the address that manifest.xml names, with the certificate that Excel on this machine trusts. */
const PORT = 3000;

const certificate = officeCertificate();
if (certificate === undefined) {
  console.error(`No certificate in ${OFFICE_CERTIFICATES}. Make one with: npm run excel:certificate`);
  process.exitCode = 2;
} else {
  createServer(certificate, staticFiles("dist")).listen(PORT, "localhost", () =>
    console.log(`https://localhost:${String(PORT)}/taskpane.html`),
  );
}
