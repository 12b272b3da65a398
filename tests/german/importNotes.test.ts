import type { ImportNote } from "../../src/domain/importNote";
import { importNoteText } from "../../src/german/importNotes";

test.each<[ImportNote, string]>([
  [
    { kind: "realisedThrough", line: 9, fieldOfAction: 5, through: 6, measures: ["5.1.1*"] },
    "„Realisiert über“ Handlungsfeld 6 ist aus dieser Zeile abgeleitet: Maßnahme 5.1.1*.",
  ],
  [
    { kind: "numbersGiven", line: 9, goals: ["5.1*"], measures: ["1.1.1*", "5.1.1*"] },
    "Im Protokoll ohne Nummer, hier vergeben und mit * gekennzeichnet: Ziel 5.1*; Maßnahmen 1.1.1*, 5.1.1*.",
  ],
  [
    { kind: "numbersGiven", line: 9, goals: [], measures: ["1.1.1*"] },
    "Im Protokoll ohne Nummer, hier vergeben und mit * gekennzeichnet: Maßnahme 1.1.1*.",
  ],
  [
    { kind: "numbersGiven", line: 9, goals: ["1*", "2*"], measures: [] },
    "Im Protokoll ohne Nummer, hier vergeben und mit * gekennzeichnet: Ziele 1*, 2*.",
  ],
  [
    { kind: "numbersCompleted", line: 9, table: "goals", numbers: [{ written: "1", number: "2.1", line: 9 }] },
    "Das Protokoll zählt die Zielnummern je Handlungsfeld neu; sie sind ergänzt: „1“ (Zeile 9) wurde 2.1.",
  ],
  [
    { kind: "numbersCompleted", line: 9, table: "measures", numbers: [{ written: "1", number: "2.1.1", line: 9 }] },
    "Das Protokoll zählt die Maßnahmennummern je Ziel neu; sie sind ergänzt: „1“ (Zeile 9) wurde 2.1.1.",
  ],
  [
    { kind: "otherFieldName", line: 9, fieldOfAction: 2, name: "Schule" },
    "Die Überschrift nennt das Handlungsfeld 2 „Schule“, anders als an der ersten Stelle.",
  ],
  [
    { kind: "fieldNumberGiven", line: 9, fieldOfAction: 3 },
    "Das Handlungsfeld hat im Protokoll keine Nummer; es bekam die 3.",
  ],
  [
    { kind: "bundled", line: 9, table: "measures", number: "1.1.1*" },
    "Maßnahme 1.1.1* fasst mehrere Aufzählungspunkte zusammen, wie sie im Protokoll stehen. Bitte prüfen, ob sie einzeln zählen.",
  ],
  [
    { kind: "bundled", line: 9, table: "goals", number: "1.1" },
    "Ziel 1.1 fasst mehrere Aufzählungspunkte zusammen, wie sie im Protokoll stehen. Bitte prüfen, ob sie einzeln zählen.",
  ],
  [
    { kind: "otherField", line: 9, fieldOfAction: 1, number: "2.1" },
    "Ziel 2.1 steht unter Handlungsfeld 1 und ist dort eingetragen.",
  ],
])("%j is said in German", (note, text) => expect(importNoteText(note)).toBe(text));
