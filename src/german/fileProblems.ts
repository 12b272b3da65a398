/** Facts about a file that is no usable workbook: `part` is a package part, `bytes` and `limit` count bytes or items. */
export type FileProblemFields = Readonly<Record<string, unknown>>;

const named = (value: unknown): string =>
  typeof value === "string" && value !== "" ? `„${value}“` : "Ein Teil der Datei";

const megabytes = (value: unknown): string =>
  typeof value === "number" ? `${String(Math.round(value / 1_000_000))} MB` : "eine zulässige Größe";

/** What is wrong with a file and what to do, by the stable code of the package layer's problem. */
export const FILE_PROBLEM_SENTENCES = {
  empty: () => "Die Datei ist leer. Bitte eine Excel-Arbeitsmappe (.xlsx) wählen.",
  notAZip: () => "Die Datei ist keine Excel-Arbeitsmappe (.xlsx).",
  encrypted: () =>
    "Die Arbeitsmappe ist mit einem Kennwort verschlüsselt. Bitte in Excel öffnen, das Kennwort entfernen (Datei › Informationen) und neu speichern.",
  legacyXls: () =>
    "Die Datei hat das alte Format .xls (Excel 97–2003). Bitte in Excel öffnen und als „Excel-Arbeitsmappe (.xlsx)“ speichern.",
  notAWorkbook: () => "Die Datei ist zwar ein Office-Dokument, aber keine Excel-Arbeitsmappe.",
  missingPart: ({ part }: FileProblemFields) =>
    `Die Arbeitsmappe ist unvollständig: ${named(part)} fehlt. Bitte in Excel öffnen, reparieren lassen und neu speichern.`,
  malformedPart: ({ part }: FileProblemFields) =>
    `Die Arbeitsmappe ist beschädigt: ${named(part)} ist nicht lesbar. Bitte in Excel öffnen, reparieren lassen und neu speichern.`,
  zipBomb: ({ limit }: FileProblemFields) =>
    `Die Datei wird ausgepackt größer als ${megabytes(limit)} und wird zur Sicherheit nicht gelesen.`,
  unsupported: ({ feature }: FileProblemFields) =>
    `Die Arbeitsmappe enthält etwas, das nicht gelesen werden kann: ${named(feature)}.`,
  limit: ({ what, limit }: FileProblemFields) =>
    `Eine Grenze von Excel wird überschritten: ${named(what)}, höchstens ${String(limit)}.`,
  invalidValue: ({ what }: FileProblemFields) =>
    `Ein Wert lässt sich in einer Arbeitsmappe nicht speichern: ${named(what)}.`,
  invalidName: ({ name }: FileProblemFields) => `${named(name)} ist in Excel kein gültiger Name.`,
  nameTaken: ({ name }: FileProblemFields) => `Der Name ${named(name)} ist in der Arbeitsmappe schon vergeben.`,
  notFound: ({ name }: FileProblemFields) => `${named(name)} gibt es in der Arbeitsmappe nicht.`,
  lastVisibleSheet: () => "Mindestens ein Blatt der Arbeitsmappe muss sichtbar bleiben.",
  partOfArray: ({ address }: FileProblemFields) =>
    `Die Zelle ${named(address)} gehört zu einer Matrixformel und kann nicht einzeln geändert werden.`,
  overlap: ({ address }: FileProblemFields) => `Der Bereich ${named(address)} ist schon belegt.`,
} as const satisfies Readonly<Record<string, (fields: FileProblemFields) => string>>;
