/** What the command line says besides findings and figures. */

export const CLI_HELP = `Auditbilanz – prüft und bilanziert kommunale Audits in Excel-Arbeitsmappen

Aufruf: auditbilanz <Befehl> <Datei> [Angaben]

  import <protokoll.txt> -o <neu.xlsx>   liest ein Protokoll in die Audittabellen einer neuen Arbeitsmappe
      --into <mappe.xlsx>                … oder einer vorhandenen, ohne deren übrigen Inhalt zu ändern
  check <mappe.xlsx>                     prüft die Tabellen; Ergebnis 1, wenn etwas geklärt werden muss
  balance <mappe.xlsx> -o <neu.xlsx>     prüft, zählt und erzeugt die Bilanzblätter

Angaben
  -o, --output <datei>   wohin geschrieben wird; die gelesene Datei wird nie überschrieben, außer mit
      --in-place         die gelesene Arbeitsmappe selbst ändern
      --stand <tag>      Stichtag der Bilanz als JJJJ-MM-TT (sonst der aus den Stammdaten, sonst heute)
      --json             gibt ein JSON-Objekt statt des Berichts aus
      --help, --version

Ergebnis: 0 = fertig, 1 = check fand etwas, das geklärt werden muss, 2 = nicht möglich (der Grund steht dabei).
`;

type Fields = Readonly<Record<string, string>>;

/** One sentence per error of the command line itself; each says what is wrong and what to do. */
export const CLI_ERROR_SENTENCES = {
  unknownCommand: ({ command }: Fields) =>
    `Den Befehl „${command}“ gibt es nicht. Möglich sind import, check und balance (siehe --help).`,
  unknownOption: ({ option }: Fields) =>
    `Die Angabe „${option}“ ist bei diesem Befehl nicht möglich oder unvollständig (siehe --help).`,
  missingArgument: ({ command }: Fields) => `Bei „${command}“ fehlt die Datei, die gelesen werden soll (siehe --help).`,
  tooManyArguments: ({ argument }: Fields) => `„${argument}“ ist zu viel: Es wird genau eine Datei gelesen.`,
  missingOutput: () => "Bitte mit -o angeben, in welche Datei geschrieben werden soll.",
  outputIsInput: ({ path }: Fields) =>
    `„${path}“ ist die gelesene Datei und wird nicht überschrieben. Bitte einen anderen Namen angeben oder --in-place.`,
  invalidDay: ({ day }: Fields) => `„${day}“ ist kein Tag in der Form JJJJ-MM-TT, zum Beispiel 2013-11-21.`,
  wrongEnding: ({ path, ending }: Fields) =>
    `Excel würde „${path}“ nicht öffnen: Der Name der Arbeitsmappe muss auf ${ending} enden.`,
  days1904: () =>
    "Die Arbeitsmappe zählt ihre Tage ab 1904 statt ab 1900; alle Daten würden um vier Jahre falsch gelesen. Bitte in Excel unter Datei › Optionen › Erweitert „1904-Datumswerte verwenden“ ausschalten, die Daten der Tabellen prüfen und neu speichern.",
  unreadableInput: ({ path }: Fields) =>
    `Die Datei „${path}“ lässt sich nicht lesen. Gibt es sie, und dürfen Sie sie öffnen?`,
  unwritableOutput: ({ path }: Fields) =>
    `„${path}“ lässt sich nicht schreiben. Gibt es den Ordner, und ist die Datei nicht woanders geöffnet?`,
} as const;

export const UNEXPECTED_ERROR =
  "Ein Fehler in Auditbilanz selbst. Es wurde nichts geschrieben. Bitte melden Sie die folgende Angabe:";

/** What is being done, for a terminal that waits. */
export const CLI_STEPS = {
  import: "Protokoll wird gelesen",
  check: "Tabellen werden geprüft",
  sheet: (title: string): string => `Blatt „${title}“ wird erzeugt`,
} as const;
