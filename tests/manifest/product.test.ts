import { execFileSync } from "node:child_process";
import { MANIFEST_PATH, childrenOf, manifestRoot, named, valueOf } from "./manifestFile";

const baseElement = (name: string) => childrenOf(manifestRoot()).find(({ localName }) => localName === name)!;
const requirement = (name: string) => named("Set").find((set) => set.getAttribute("Name") === name);

describe("what the manifest promises", () => {
  test("Microsoft's own reader understands it", () => {
    const reader = require.resolve("office-addin-manifest/cli.js");
    const told = execFileSync(process.execPath, [reader, "info", MANIFEST_PATH], { encoding: "utf8" });
    expect(told).toContain("Name: Auditbilanz\n");
    expect(told).toContain("Type: TaskPaneApp\n");
    expect(told).toContain("Default Locale: de-DE\n");
    expect(told).toContain("Hosts: Workbook\n");
    expect(told).toContain("Permissions: ReadWriteDocument\n");
  });

  test("it is German", () => {
    expect(baseElement("DefaultLocale").textContent).toBe("de-DE");
    expect(childrenOf(named("ShortStrings")[0]!).map(valueOf)).toEqual([
      "Auditbilanz",
      "Auditbilanz öffnen",
      "Prüfen",
      "Bilanz erzeugen",
    ]);
  });

  test("its version is one that Microsoft's validator and admin centre take: four numbers, from 1.0 on", () => {
    expect(baseElement("Version").textContent).toMatch(/^[1-9]\d*\.\d+\.\d+\.\d+$/);
  });

  test("its buttons stand on Excel's Start tab", () => {
    expect(named("OfficeTab")[0]!.getAttribute("id")).toBe("TabHome");
  });

  test("Excel 2021 (ExcelApi 1.13) is enough", () => {
    expect(requirement("ExcelApi")!.getAttribute("MinVersion")).toBe("1.13");
  });

  test("a host without shared runtime falls back to the base part, which opens the pane", () => {
    const base = childrenOf(baseElement("Requirements")).flatMap(childrenOf);
    expect(base.map((set) => set.getAttribute("Name"))).toEqual(["ExcelApi"]);
    expect(requirement("SharedRuntime")).toBeDefined();
    expect(valueOf(childrenOf(baseElement("DefaultSettings"))[0]!)).toMatch(/\/taskpane\.html$/);
  });
});
