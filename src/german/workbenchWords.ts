/** What the workbook beside the pane says where there is no Excel. */
export const WORKBENCH_WORDS = {
  workbook: "Arbeitsmappe",
  sheets: "Blätter",
  cellsOf: (sheet: string) => `Zellen des Blatts „${sheet}“`,
  keys: "Pfeiltasten wählen eine Zelle, F2 oder Tippen bearbeitet sie, F6 führt zu den Blättern.",
  rowNumbers: "Zeilennummern",
  nameBox: "Adresse der Auswahl",
  formulaBar: "Inhalt der Zelle",
  formulaHint: "Formeln mit englischen Funktionsnamen und Komma, zum Beispiel =SUM(A1,B2)",
  editorOf: (cell: string) => `Zelle ${cell} bearbeiten`,
  chooseFor: (cell: string) => `Werte für ${cell}`,
  openChoices: (cell: string) => `Auswahlliste für ${cell} öffnen`,
  closeMessage: "Meldung schließen",
  drawings: {
    chart: "Diagramm",
    picture: "Bild",
    shape: "Form",
    group: "Gruppe",
    other: "Objekt",
  },
  /** By Office's own words in the file. */
  chartKinds: {
    areaChart: "Flächendiagramm",
    barChart: "Balkendiagramm",
    bubbleChart: "Blasendiagramm",
    doughnutChart: "Ringdiagramm",
    lineChart: "Liniendiagramm",
    pieChart: "Kreisdiagramm",
    radarChart: "Netzdiagramm",
    scatterChart: "Punktdiagramm",
  } as Readonly<Record<string, string>>,
  /** What lies over the cells, for those who do not see it. */
  overTheCells: (list: readonly string[]) => `Auf dem Blatt liegt: ${list.join("; ")}.`,
  drawnAt: (kind: string, title: string, address: string) => `${kind} „${title}“ bei ${address}`,
  refusals: {
    protectedSheet: (sheet: string) =>
      `Das Blatt „${sheet}“ ist geschützt. Damit Sie die Zelle ändern können, muss der Blattschutz aufgehoben werden.`,
    notInList: "Dieser Wert ist hier nicht vorgesehen. Bitte wählen Sie einen aus der Liste.",
    partOfArray: "Teile einer Matrixformel lassen sich nicht einzeln ändern.",
    tooLong: "Das ist mehr, als eine Zelle fassen kann.",
    notPossible: "Das nimmt die Zelle nicht auf.",
    noAddress: (text: string) => `„${text}“ ist keine Adresse und kein Name in dieser Arbeitsmappe.`,
  },
};
