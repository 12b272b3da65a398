/** What the workbook beside the pane says where there is no Excel. */
export const WORKBENCH_WORDS = {
  workbook: "Arbeitsmappe",
  sheets: "Blätter",
  cellsOf: (sheet: string) => `Zellen des Blatts „${sheet}“`,
  keys: "Pfeiltasten wählen eine Zelle, F2 oder Tippen bearbeitet sie, F6 führt zu den Blättern.",
  nameBox: "Adresse der Auswahl",
  formulaBar: "Inhalt der Zelle",
};
