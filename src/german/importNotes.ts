import type { ImportNote } from "../domain/importNote";

/** The chapter under which Protokolltexte keeps what the import itself has to say. */
export const IMPORT_CHAPTER = "Hinweise zum Einlesen";

/** "Zeile 12", the way a person finds it in an editor. */
export const lineText = (line: number): string => `Zeile ${String(line)}`;

/** What a note of the import says, for the report and for the workbook. */
export function importNoteText(note: ImportNote): string {
  switch (note.kind) {
    case "realisedThrough":
      return `„Realisiert über“ Handlungsfeld ${String(note.through)} ist aus dieser Zeile abgeleitet: ${listed("Maßnahme", "Maßnahmen", note.measures)}.`;
    case "numbersGiven":
      return `Im Protokoll ohne Nummer, hier vergeben und mit * gekennzeichnet: ${[
        ...(note.goals.length === 0 ? [] : [listed("Ziel", "Ziele", note.goals)]),
        ...(note.measures.length === 0 ? [] : [listed("Maßnahme", "Maßnahmen", note.measures)]),
      ].join("; ")}.`;
    case "numbersCompleted": {
      const owners = note.table === "goals" ? "Zielnummern je Handlungsfeld" : "Maßnahmennummern je Ziel";
      const pairs = note.numbers.map(({ written, number, line }) => `„${written}“ (${lineText(line)}) wurde ${number}`);
      return `Das Protokoll zählt die ${owners} neu; sie sind ergänzt: ${pairs.join(", ")}.`;
    }
    case "otherFieldName":
      return `Die Überschrift nennt das Handlungsfeld ${String(note.fieldOfAction)} „${note.name}“, anders als an der ersten Stelle.`;
    case "fieldNumberGiven":
      return `Das Handlungsfeld hat im Protokoll keine Nummer; es bekam die ${String(note.fieldOfAction)}.`;
    case "bundled": {
      const owner = note.table === "goals" ? "Ziel" : "Maßnahme";
      return `${owner} ${note.number} fasst mehrere Aufzählungspunkte zusammen, wie sie im Protokoll stehen. Bitte prüfen, ob sie einzeln zählen.`;
    }
    case "otherField":
      return `Ziel ${note.number} steht unter Handlungsfeld ${String(note.fieldOfAction)} und ist dort eingetragen.`;
  }
}

const listed = (one: string, several: string, numbers: readonly string[]): string =>
  `${numbers.length === 1 ? one : several} ${numbers.join(", ")}`;
