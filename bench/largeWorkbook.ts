import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const WORDS = [
  "realisiert",
  "nicht realisiert",
  "teilweise realisiert",
  "Runder Tisch für Familien & Beruf",
  "Träger",
  "laufend",
];

/** Columns of every row: five texts, four numbers, a date, a formula with its result, and an empty formatted cell. */
const COLUMNS = 12;

/** An .xlsx as Excel would save it, with shared strings, of this many rows and twelve columns. The same rows give the same bytes. */
export function largeWorkbook(rows: number): Uint8Array {
  const strings = [
    ...WORDS,
    ...Array.from({ length: rows }, (_, i) => `Maßnahme ${i + 1}: ${WORDS[i % WORDS.length] ?? ""}`),
  ];
  const sheetRows = Array.from({ length: rows }, (_, r) => rowXml(r));
  const files = {
    "[Content_Types].xml":
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>` +
      `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Daten" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/>` +
      `<Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><dimension ref="A1:L${rows}"/><sheetData>${sheetRows.join("")}</sheetData></worksheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}" uniqueCount="${strings.length}">${strings
      .map((text) => `<si><t>${text.replaceAll("&", "&amp;")}</t></si>`)
      .join("")}</sst>`,
    "xl/styles.xml":
      `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts>` +
      `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
      `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
      `<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
      `<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

function rowXml(r: number): string {
  const n = r + 1;
  const cells = [
    `<c r="A${n}" t="s"><v>${WORDS.length + r}</v></c>`,
    ...["B", "C", "D", "E"].map((column, i) => `<c r="${column}${n}" t="s"><v>${(r + i) % WORDS.length}</v></c>`),
    ...["F", "G", "H", "I"].map(
      (column, i) => `<c r="${column}${n}"><v>${((r * (i + 3) * 7919) % 1_000_003) / 100}</v></c>`,
    ),
    `<c r="J${n}" s="1"><v>${40_000 + (r % 3_000)}</v></c>`,
    `<c r="K${n}"><f>F${n}+G${n}</f><v>${(((r * 3 * 7919) % 1_000_003) + ((r * 4 * 7919) % 1_000_003)) / 100}</v></c>`,
    `<c r="L${n}" s="1"/>`,
  ];
  return `<row r="${n}" spans="1:${COLUMNS}">${cells.join("")}</row>`;
}
