import { BLANK_THEME } from "./blankTheme";
import { Package } from "./opc/package";
import type { Codec } from "./zip/entry";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const WORKSHEET_TYPE = `${SHEET_TYPES}.worksheet+xml`;
export const SHARED_STRINGS_TYPE = `${SHEET_TYPES}.sharedStrings+xml`;
const THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml";
export const STYLES_TYPE = `${SHEET_TYPES}.styles+xml`;

/** A worksheet without rows, as a new tab gets it. */
export const BLANK_SHEET =
  `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>` +
  `<sheetFormatPr defaultRowHeight="12.75"/><sheetData></sheetData>` +
  `<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;

/** Arial 10 throughout: a new workbook of today's Excel would ask for a font that older ones lack. */
export const BLANK_STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="10"/><name val="Arial"/><family val="2"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>` +
  `<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`;

/** The parts of a workbook with one empty sheet. */
export function blankPackage(sheetName: string, codec?: Codec): Package {
  const parts = {
    "[Content_Types].xml":
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPES}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${WORKSHEET_TYPE}"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${STYLES_TYPE}"/>` +
      `<Override PartName="/xl/theme/theme1.xml" ContentType="${THEME_TYPE}"/></Types>`,
    "_rels/.rels":
      `<Relationships xmlns="${RELATIONS}">` +
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><bookViews><workbookView/></bookViews>` +
      `<sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      `<Relationships xmlns="${RELATIONS}">` +
      `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/>` +
      `<Relationship Id="rId3" Type="${OFFICE}/theme" Target="theme/theme1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": BLANK_SHEET,
    "xl/styles.xml": BLANK_STYLES,
    "xl/theme/theme1.xml": BLANK_THEME,
  };
  return Package.of(parts, codec);
}
