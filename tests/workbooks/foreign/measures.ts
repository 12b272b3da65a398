import type { STRINGS } from "./book";
import { MAIN, OFFICE, relations, stringIndex } from "./book";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

const MEASURES = [
  ["1.1", "Familienbüro einrichten", 1, "erledigt", 12_000],
  ["1.2", "Spielplätze erneuern", 1, "läuft", 45_500],
  ["2.1", "Runder Tisch", 2, "offen", 300],
  ["2.2", "Ferienbetreuung", 2, "erledigt", 8_000],
  ["3.1", "Stillraum im Rathaus", 3, "erledigt", 2_500],
  ["3.2", "Babysitterkurs", 3, "offen", 900],
] as const;

const text = (cell: string, value: (typeof STRINGS)[number], style = 0): string =>
  `<c r="${cell}"${style ? ` s="${style}"` : ""} t="s"><v>${stringIndex(value)}</v></c>`;

const measureRows = MEASURES.map(([number, name, area, status, costs], i) => {
  const r = i + 4;
  const shared = i === 0 ? `<f t="shared" ref="H4:H9" si="0">E4*2</f>` : `<f t="shared" si="0"/>`;
  return (
    `<row r="${r}" spans="1:8"><c r="A${r}" t="inlineStr"><is><t>${number}</t></is></c>${text(`B${r}`, name)}<c r="C${r}"><v>${area}</v></c>` +
    `${text(`D${r}`, status, 4)}<c r="E${r}" s="2"><v>${costs}</v></c>` +
    `<c r="F${r}" s="2"><f>Massnahmenliste[[#This Row],[Kosten]]*(1+Umsatzsteuer)</f><v>${Math.round(costs * 119) / 100}</v></c>` +
    `<c r="H${r}">${shared}<v>${costs * 2}</v></c></row>`
  );
});

/** The town's own list of measures: a table, rules, notes, a chart and a picture, on a sheet that is called like ours. */
export const MEASURE_PARTS: Readonly<Record<string, string>> = {
  "xl/worksheets/sheet1.xml":
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
    `xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" mc:Ignorable="x14ac">` +
    `<sheetPr><tabColor theme="5"/></sheetPr><dimension ref="A1:H9"/>` +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B4" sqref="B4"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="6.7109375" customWidth="1"/><col min="2" max="2" width="28.5703125" style="4" customWidth="1"/><col min="7" max="7" width="14" hidden="1" customWidth="1"/></cols>` +
    `<sheetData><row r="1" spans="1:8" ht="24" customHeight="1" x14ac:dyDescent="0.25">${text("A1", "Maßnahmen der Stadt Musterhausen", 1)}<c r="B1" s="1"/><c r="C1" s="1"/><c r="D1" s="1"/><c r="E1" s="1"/><c r="F1" s="1"/></row>` +
    `<row r="2" spans="1:8">${text("A2", "Zum Ratsinformationssystem", 3)}${text("B2", "Zur Übersicht", 3)}</row>` +
    `<row r="3" spans="1:8">${text("A3", "Nr")}${text("B3", "Maßnahme")}${text("C3", "Handlungsfeld")}${text("D3", "Status")}${text("E3", "Kosten")}${text("F3", "Brutto")}</row>` +
    `${measureRows.join("")}</sheetData>` +
    `<mergeCells count="1"><mergeCell ref="A1:F1"/></mergeCells>` +
    `<conditionalFormatting sqref="E4:E9"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>` +
    `<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="${X14}"><x14:id>{6F1C2B0E-6B55-4C2E-9B1A-5A1D2C3E4F50}</x14:id></ext></extLst></cfRule></conditionalFormatting>` +
    `<conditionalFormatting sqref="D4:D9"><cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>"offen"</formula></cfRule></conditionalFormatting>` +
    `<dataValidations count="1"><dataValidation type="list" errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1" promptTitle="Status" prompt="Bitte wählen" sqref="D4:D9"><formula1>Statusliste</formula1></dataValidation></dataValidations>` +
    `<hyperlinks><hyperlink ref="A2" r:id="rId1"/><hyperlink ref="B2" location="Übersicht!A1" display="Zur Übersicht"/></hyperlinks>` +
    `<pageMargins left="0.7" right="0.7" top="0.78740157499999996" bottom="0.78740157499999996" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="landscape" r:id="rId2"/><headerFooter><oddHeader>&amp;LStadt Musterhausen&amp;R&amp;D</oddHeader></headerFooter>` +
    `<drawing r:id="rId3"/><legacyDrawing r:id="rId4"/><tableParts count="1"><tablePart r:id="rId5"/></tableParts>` +
    `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}">` +
    `<x14:cfRule type="dataBar" id="{6F1C2B0E-6B55-4C2E-9B1A-5A1D2C3E4F50}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/>` +
    `<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>E4:E9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>` +
    `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${X14}"><x14:dataValidations count="1" xmlns:xm="${XM}"><x14:dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1">` +
    `<x14:formula1><xm:f>Listen!$B$1:$B$3</xm:f></x14:formula1><xm:sqref>C4:C9</xm:sqref></x14:dataValidation></x14:dataValidations></ext>` +
    `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${X14}"><x14:sparklineGroups xmlns:xm="${XM}"><x14:sparklineGroup displayEmptyCellsAs="gap">` +
    `<x14:colorSeries theme="4"/><x14:sparklines><x14:sparkline><xm:f>Maßnahmen!E4:E9</xm:f><xm:sqref>G3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>`,
  "xl/worksheets/_rels/sheet1.xml.rels": relations(
    ["rId1", "hyperlink", "https://rat.example.org/", "External"],
    ["rId2", "printerSettings", "../printerSettings/printerSettings1.bin"],
    ["rId3", "drawing", "../drawings/drawing1.xml"],
    ["rId4", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
    ["rId5", "table", "../tables/table1.xml"],
    ["rId6", "comments", "../comments1.xml"],
    [
      "rId7",
      "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
      "../threadedComments/threadedComment1.xml",
    ],
  ),
  "xl/tables/table1.xml":
    `<table xmlns="${MAIN}" id="1" name="Massnahmenliste" displayName="Massnahmenliste" ref="A3:F9" totalsRowShown="0"><autoFilter ref="A3:F9"/><tableColumns count="6">` +
    `<tableColumn id="1" name="Nr"/><tableColumn id="2" name="Maßnahme"/><tableColumn id="3" name="Handlungsfeld"/><tableColumn id="4" name="Status"/><tableColumn id="5" name="Kosten"/>` +
    `<tableColumn id="6" name="Brutto"><calculatedColumnFormula>Massnahmenliste[[#This Row],[Kosten]]*(1+Umsatzsteuer)</calculatedColumnFormula></tableColumn></tableColumns>` +
    `<tableStyleInfo name="TableStyleLight9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
  "xl/comments1.xml":
    `<comments xmlns="${MAIN}"><authors><author>tc={7E3B1A52-3D56-4B7C-8F0D-2C9D8E5A6B31}</author><author>Erika Beispiel</author></authors><commentList>` +
    `<comment ref="B5" authorId="0" shapeId="0"><text><t>[Kommentarthread] Wer übernimmt das?</t></text></comment>` +
    `<comment ref="E6" authorId="1" shapeId="0"><text><t>Schätzung</t></text></comment></commentList></comments>`,
  "xl/threadedComments/threadedComment1.xml":
    `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">` +
    `<threadedComment ref="B5" dT="2021-05-04T09:12:00.00" personId="{0B6A5F3C-2E7D-4C1B-9A54-3F6F2D1C8E01}" id="{7E3B1A52-3D56-4B7C-8F0D-2C9D8E5A6B31}"><text>Wer übernimmt das?</text></threadedComment></ThreadedComments>`,
  "xl/drawings/vmlDrawing1.vml":
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">` +
    `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/></v:shapetype>` +
    [
      [4, 1],
      [5, 4],
    ]
      .map(
        ([row, column], i) =>
          `<v:shape id="_x0000_s${1_025 + i}" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
      )
      .join("") +
    `</xml>`,
};
