/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { addinManifestOf } from "../../src/workbench/ribbon/addinManifest";

const manifest = readFileSync("manifest.xml", "utf8");

test("the ribbon is the manifest's: labels, tips, pictures and functions", () => {
  expect(addinManifestOf(manifest)).toMatchObject({
    page: "taskpane.html",
    group: "Auditbilanz",
    buttons: [
      { id: "Auditbilanz.Open", label: "Auditbilanz öffnen", functionName: undefined },
      { id: "Auditbilanz.Check", label: "Prüfen", icon: "assets/pruefen-32.png", functionName: "checkAudit" },
      { id: "Auditbilanz.Balance", label: "Bilanz erzeugen", functionName: "generateBalance" },
    ],
  });
});

test.each([
  ["an element", manifest.replaceAll(/<Label resid="Group.Label"\/>/g, ""), ":scope > Label"],
  ["a resource", manifest.replace('<bt:String id="Check.Label"', '<bt:String id="Other"'), 'id="Check.Label"'],
  ["a size of a picture", manifest.replaceAll('size="32"', 'size="24"'), 'size="32"'],
])("a manifest that lacks %s is refused by name", (_, xml, missing) => {
  expect(() => addinManifestOf(xml)).toThrow(missing);
});
