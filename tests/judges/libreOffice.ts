import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { output } from "./command";
import { valuesIn, type SheetValues } from "./sheetValues";

/** LibreOffice's setting for formulas of an .xlsx file: its own result, or what the file says. */
const RECALCULATION = { always: 0, never: 1 } as const;

export type WhichValues = "recalculated" | "cached";

/**
 * What LibreOffice, set to German, finds in the cells of the workbooks: its own results, or the values that the files carry.
 * One start of the program serves all files. Cached texts are believed only in files that name Excel or LibreOffice as their
 * maker (docProps/app.xml); in others they are calculated all the same.
 *
 * @param files contents of .xlsx files by name
 * @throws MissingProgram
 */
export async function libreOfficeValues(
  files: Readonly<Record<string, Uint8Array>>,
  which: WhichValues,
): Promise<Record<string, SheetValues>> {
  const converted = await convert(files, "xlsx", which === "recalculated" ? "always" : "never");
  return Object.fromEntries(Object.entries(converted).map(([name, bytes]) => [name, valuesIn(bytes)]));
}

/** The pages that the workbooks print on, as PDF files. Formulas are recalculated. @throws MissingProgram */
export const pdfsOf = (files: Readonly<Record<string, Uint8Array>>): Promise<Record<string, Uint8Array>> =>
  convert(files, "pdf", "always");

/** The text of each page of a PDF, laid out as printed. @throws MissingProgram */
export async function pageTexts(pdf: Uint8Array): Promise<readonly string[]> {
  return withFolder(async (folder) => {
    const path = join(folder, "pages.pdf");
    await writeFile(path, pdf);
    const text = await output("pdftotext", ["-layout", path, "-"], { package: "poppler-utils" });
    return text.split("\f").slice(0, -1);
  });
}

async function convert(
  files: Readonly<Record<string, Uint8Array>>,
  format: "xlsx" | "pdf",
  recalculation: keyof typeof RECALCULATION,
): Promise<Record<string, Uint8Array>> {
  return withFolder(async (folder) => {
    await writeProfile(join(folder, "profile"), recalculation);
    const names = Object.keys(files);
    await mkdir(join(folder, "in"));
    await Promise.all(
      names.map((name, at) => writeFile(join(folder, "in", `${at}.xlsx`), files[name] ?? new Uint8Array())),
    );
    const sources = names.map((_, at) => join(folder, "in", `${at}.xlsx`));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    await output(
      "soffice",
      ["--headless", "--norestore", profile, "--convert-to", format, "--outdir", join(folder, "out"), ...sources],
      {
        package: "libreoffice-calc",
        environment: { HOME: folder },
      },
    );
    const results = names.map(
      async (name, at) => [name, await readFile(join(folder, "out", `${at}.${format}`))] as const,
    );
    return Object.fromEntries(await Promise.all(results));
  });
}

/** A profile of its own for every run: programs that share one refuse to start side by side. */
async function writeProfile(folder: string, recalculation: keyof typeof RECALCULATION): Promise<void> {
  const item = (path: string, name: string, value: string | number) =>
    `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
  await mkdir(join(folder, "user"), { recursive: true });
  await writeFile(
    join(folder, "user", "registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${item("/org.openoffice.Office.Calc/Formula/Load", "OOXMLRecalcMode", RECALCULATION[recalculation])}
${item("/org.openoffice.Setup/L10N", "ooSetupSystemLocale", "de-DE")}
</oor:items>`,
  );
}

async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "auditbilanz-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
