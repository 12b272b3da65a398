import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack, { type Configuration } from "webpack";
import { MANIFEST_PATH, ROOT, addresses, named, valueOf } from "./manifestFile";

// eslint-disable-next-line @typescript-eslint/no-require-imports -- the build's configuration is CommonJS, as webpack reads it
const configOf = require("../../webpack.config.js") as (env: unknown, argv: { mode: string }) => Configuration;

const TOWN = "https://audit.stadt.example/auditbilanz";

/** The build's pages and copies without the pane's script, which names no address and takes the longest. */
async function buildFor(environment: Record<string, string>, into: string): Promise<void> {
  const before = { ...process.env };
  Object.assign(process.env, environment);
  try {
    const config = configOf({}, { mode: "development" });
    const compiler = webpack({ ...config, context: ROOT, entry: {}, output: { ...config.output, path: into } });
    await new Promise<void>((resolve, reject) =>
      compiler.run((error, stats) => {
        const failure = error ?? stats?.compilation.errors[0];
        if (failure) reject(failure);
        else resolve();
      }),
    );
  } finally {
    process.env = before;
  }
}

describe("the addresses of a build for a town's own origin", () => {
  let dist: string;
  let manifest: string;

  beforeAll(async () => {
    dist = mkdtempSync(path.join(tmpdir(), "auditbilanz-"));
    await buildFor({ ADDIN_URL: `${TOWN}/`, OFFICE_JS: "self" }, dist);
    manifest = readFileSync(path.join(dist, "manifest.xml"), "utf8");
  }, 60_000);
  afterAll(() => rmSync(dist, { recursive: true }));

  test("the manifest names the town's origin and no other", () => {
    const others = [...manifest.matchAll(/DefaultValue="(https?:[^"]*)"/g)].filter(
      ([, url]) => !url!.startsWith(`${TOWN}/`),
    );
    expect(others).toEqual([]);
    expect(manifest).not.toContain("localhost");
  });

  test("every address of the manifest is a file that the build writes", () => {
    const files = [...manifest.matchAll(/DefaultValue="https:[^"]*?\/auditbilanz\/([^"]+)"/g)].map(([, file]) => file!);
    expect(files).toHaveLength(addresses().length);
    expect(files.filter((file) => !existsSync(path.join(dist, file)))).toEqual([]);
  });

  test("the page takes office.js from beside itself, and nothing from elsewhere", () => {
    const page = readFileSync(path.join(dist, "taskpane.html"), "utf8");
    expect(page).toContain("office-js/office.js");
    expect(page).not.toContain("https:");
    expect(existsSync(path.join(dist, "office-js/excel-web-16.00.js"))).toBe(true);
    expect(existsSync(path.join(dist, "office-js/de-de/office_strings.js"))).toBe(true);
  });

  test("the help page loads no script", () => {
    expect(readFileSync(path.join(dist, "hilfe.html"), "utf8")).not.toContain("<script");
  });
});

describe("addresses in the manifest", () => {
  test("are https throughout", () => {
    expect(addresses().length).toBeGreaterThan(10);
    for (const address of addresses()) expect(address).toMatch(/^https:\/\//);
  });

  test.each([
    ["http://audit.stadt.example", "https"],
    ["audit.stadt.example", "Invalid URL"],
  ])("a build for %s is refused", async (url, reason) => {
    await expect(buildFor({ ADDIN_URL: url }, tmpdir())).rejects.toThrow(reason);
  });

  test("icons are PNGs as large as the manifest says", () => {
    const sizes = new Map<string, number>([
      [valueOf(named("IconUrl")[0]!), 32],
      [valueOf(named("HighResolutionIconUrl")[0]!), 64],
    ]);
    const images = new Map(named("Image").map((image) => [image.getAttribute("id"), valueOf(image)]));
    for (const image of named("Image").filter((element) => element.hasAttribute("size"))) {
      sizes.set(images.get(image.getAttribute("resid"))!, Number(image.getAttribute("size")));
    }
    expect(sizes.size).toBe(12);
    for (const [url, size] of sizes) expect(pngSize(path.basename(url))).toEqual({ width: size, height: size });
  });

  test("manifest.xml itself is made for a developer's machine", () => {
    expect(readFileSync(MANIFEST_PATH, "utf8")).toContain("https://localhost:3000/taskpane.html");
  });
});

/** Width and height stand big-endian in the IHDR chunk, which always comes first, at byte 16. */
function pngSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(path.join(ROOT, "assets", file));
  expect(bytes.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
