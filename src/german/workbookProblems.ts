import type { WorkbookProblem } from "../domain/workbookProblem";

/** What is wrong and what to do, for the person in front of the workbook. */
export function workbookProblemSentence(problem: WorkbookProblem): string {
  switch (problem.code) {
    case "cellBeingEdited":
      return "In Excel wird gerade eine Zelle bearbeitet. Bitte die Eingabe mit der Eingabetaste oder Esc beenden und es noch einmal versuchen.";
    case "accessDenied":
      return "Excel lässt die Änderung nicht zu. Bitte prüfen, ob die Arbeitsmappe schreibgeschützt oder nur zur Ansicht geöffnet ist oder ob ihr Aufbau geschützt ist (Überprüfen › Arbeitsmappe schützen).";
    case "sheetProtected":
      return `${sheetsAre(problem.sheets)} geschützt. Bitte den Blattschutz aufheben (Überprüfen › Blattschutz aufheben) und es noch einmal versuchen.`;
    case "tableOnGeneratedSheet":
      return `Das Blatt „${problem.sheet}“ wird neu erzeugt, doch auf ihm liegt ${problem.tables.join(", ")}. Bitte die Tabelle auf ein eigenes Blatt verschieben oder in einen Bereich umwandeln (Tabellenentwurf › In Bereich konvertieren). Es wurde nichts geändert.`;
    case "tableFiltered":
      return `In ${theTables(problem.tables)} ist ein Filter gesetzt; Excel würde in falsche Zeilen schreiben. Bitte den Filter löschen (Daten › Löschen) und es noch einmal versuchen.`;
    case "rangeFiltered":
      return "In einer Tabelle ist ein Filter gesetzt; Excel würde in falsche Zeilen schreiben. Bitte alle Filter löschen (Daten › Löschen) und es noch einmal versuchen.";
    case "cellsMerged":
      return "Im Bereich sind Zellen verbunden. Bitte die Verbindung aufheben und es noch einmal versuchen.";
    case "cellsInTheWay":
      return "Excel kann hier nichts einfügen oder löschen, weil andere Zellen im Weg stehen. Bitte Platz schaffen und es noch einmal versuchen.";
    case "notFound":
      return "Ein Blatt oder eine Tabelle ist inzwischen verschwunden oder umbenannt. Bitte noch einmal prüfen lassen.";
    case "nameTaken":
      return "Ein Blatt- oder Tabellenname ist inzwischen vergeben. Bitte es noch einmal versuchen.";
    case "referenceInvalid":
      return "Ein Bezug in der Arbeitsmappe führt ins Leere. Bitte noch einmal prüfen lassen.";
    case "spaceTaken":
      return `Auf dem Blatt „${problem.sheet}“ stehen im Bereich ${problem.address} schon Einträge, wo die Tabelle wachsen muss. Bitte dort Platz schaffen.`;
    case "tablesFilled":
      return `Die Arbeitsmappe enthält schon ausgefüllte Tabellen: ${problem.tables.join(", ")}. Es wurde nichts geändert. Bitte deren Einträge vorher entfernen oder eine neue Arbeitsmappe nehmen.`;
    case "tableMissing":
      return `Die Tabelle ${problem.table} fehlt in der Arbeitsmappe.`;
    case "columnMissing":
      return `In der Tabelle ${problem.table} fehlt die Spalte „${problem.heading}“. Bitte die Überschrift wiederherstellen.`;
    case "protocolNotText":
      return "Diese Datei enthält keinen reinen Text. Bitte das Protokoll in seinem Programm öffnen, zum Beispiel in Word, und den Text von dort einfügen oder als „Nur Text“ (.txt) speichern.";
    case "windowInactive":
      return "Die Arbeitsmappe liegt nicht im Vordergrund. Bitte ihr Fenster anklicken und es noch einmal versuchen.";
    case "requestTooLarge":
      return "Excel hat die Änderung abgelehnt, weil sie auf einmal zu groß war. Bitte es in Excel für Windows oder Mac versuchen, das mehr auf einmal übergibt.";
    case "answerTooLarge":
      return "Die Tabellen sind zu groß, um sie auf einmal zu lesen. Bitte die Arbeitsmappe in Excel für Windows oder Mac öffnen, das mehr auf einmal übergibt.";
    case "unsupported":
      return `Diese Ausgabe von Excel kennt eine benötigte Funktion nicht (${problem.member}). Benötigt wird Excel 2021 oder neuer.`;
    case "writtenWrongly":
      return `Auf dem Blatt „${problem.sheet}“ steht in ${problem.cell} nicht, was dort stehen soll („${problem.found}“ statt „${problem.expected}“). Das bisherige Blatt wurde nicht angetastet.`;
    case "takeOverInterrupted":
      return `Das Blatt „${problem.sheet}“ konnte nicht vollständig erneuert werden. Vollständig steht es auf dem Blatt „${problem.staging}“; beim nächsten Erzeugen wird es übernommen.`;
    case "leftoversRemain":
      return `Die Arbeit wurde abgebrochen. ${problem.sheets.length === 1 ? "Übrig ist noch" : "Übrig sind noch"} ${problem.sheets.map((title) => `„${title}“`).join(", ")}; beim nächsten Mal wird aufgeräumt.`;
    case "excelFailed":
      return `Excel hat die Arbeit mit einem Fehler abgebrochen (${problem.excelCode}). Bitte es noch einmal versuchen.`;
  }
}

const sheetsAre = (titles: readonly string[]): string =>
  titles.length === 1
    ? `Das Blatt „${titles[0] ?? ""}“ ist`
    : `Die Blätter ${titles.map((title) => `„${title}“`).join(", ")} sind`;

const theTables = (names: readonly string[]): string =>
  names.length === 1 ? `der Tabelle ${names[0] ?? ""}` : `den Tabellen ${names.join(", ")}`;
