import { strToU8, zipSync } from "fflate";
import { columnLetters } from "../../src/host/formula/address";
import { fileFormulaOf } from "../../src/host/formula/fileForm";
import { isCellError, isFormula, type CellContent, type TableShape } from "../../src/host/calculator/calculator";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * The plainest .xlsx that holds these sheets, tables and names: what the judges calculate with, independent of the package
 * layer. Formulas carry their cached value where they have one.
 */
export function minimalWorkbook(
  sheets: Readonly<Record<string, readonly (readonly CellContent[])[]>>,
  tables: readonly TableShape[] = [],
  names: Readonly<Record<string, string>> = {},
): Uint8Array {
  const titles = Object.keys(sheets);
  const numbered = tables.map((table, at) => ({ table, id: at + 1 }));
  const ofSheet = (title: string) => numbered.filter(({ table }) => table.sheet === title);
  return zipSync(
    Object.fromEntries(
      Object.entries({
        "[Content_Types].xml": contentTypes(titles.length, tables.length),
        "_rels/.rels": relations([
          ["officeDocument", "xl/workbook.xml"],
          ["extended-properties", "docProps/app.xml"],
        ]),
        // LibreOffice believes cached texts only of programs that it knows.
        "docProps/app.xml": `<Properties xmlns="${EXTENDED}"><Application>Microsoft Excel</Application></Properties>`,
        "xl/workbook.xml": workbookXml(titles, names),
        "xl/_rels/workbook.xml.rels": relations(titles.map((_, at) => ["worksheet", `worksheets/sheet${at + 1}.xml`])),
        ...Object.fromEntries(
          titles.map((title, at) => [
            `xl/worksheets/sheet${at + 1}.xml`,
            sheetXml(sheets[title] ?? [], ofSheet(title).length),
          ]),
        ),
        ...Object.fromEntries(
          titles.map((title, at) => [
            `xl/worksheets/_rels/sheet${at + 1}.xml.rels`,
            relations(ofSheet(title).map(({ id }) => ["table", `../tables/table${id}.xml`])),
          ]),
        ),
        ...Object.fromEntries(numbered.map(({ table, id }) => [`xl/tables/table${id}.xml`, tableXml(table, id)])),
      }).map(([path, text]) => [path, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`)]),
    ),
  );
}

const contentTypes = (sheets: number, tables: number): string => {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="${SPREADSHEET}.${type}+xml"/>`;
  const many = (count: number, of: (number: number) => string) =>
    Array.from({ length: count }, (_, at) => of(at + 1)).join("");
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>` +
    override("workbook.xml", "sheet.main") +
    many(sheets, (number) => override(`worksheets/sheet${number}.xml`, "worksheet")) +
    many(tables, (number) => override(`tables/table${number}.xml`, "table")) +
    `</Types>`
  );
};

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const workbookXml = (titles: readonly string[], names: Readonly<Record<string, string>>): string => {
  const sheets = titles
    .map((title, at) => `<sheet name="${escaped(title)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join("");
  const defined = Object.entries(names).map(
    ([name, formula]) => `<definedName name="${name}">${escaped(fileFormulaOf(formula))}</definedName>`,
  );
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets}</sheets>` +
    `${defined.length > 0 ? `<definedNames>${defined.join("")}</definedNames>` : ""}</workbook>`
  );
};

const sheetXml = (rows: readonly (readonly CellContent[])[], tableCount: number): string => {
  const tableParts = Array.from({ length: tableCount }, (_, at) => `<tablePart r:id="rId${at + 1}"/>`).join("");
  return `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetData>${rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${columnLetters(column)}${row + 1}`)).join("")}</row>`,
    )
    .join(
      "",
    )}</sheetData>${tableCount > 0 ? `<tableParts count="${tableCount}">${tableParts}</tableParts>` : ""}</worksheet>`;
};

function cellXml(content: CellContent, address: string): string {
  if (content === null) return "";
  if (!isFormula(content)) return typedCell(content, address, "");
  return typedCell(content.cached ?? null, address, `<f>${escaped(fileFormulaOf(content.formula))}</f>`);
}

function typedCell(value: Exclude<CellContent, { formula: string }>, address: string, formula: string): string {
  const cell = (type: string, inner: string) => `<c r="${address}"${type && ` t="${type}"`}>${formula}${inner}</c>`;
  if (value === null) return cell("", "");
  if (typeof value === "number") return cell("", `<v>${value}</v>`);
  if (typeof value === "boolean") return cell("b", `<v>${value ? 1 : 0}</v>`);
  if (isCellError(value)) return cell("e", `<v>${value.error}</v>`);
  return formula === ""
    ? cell("inlineStr", `<is><t xml:space="preserve">${escaped(value)}</t></is>`)
    : cell("str", `<v>${escaped(value)}</v>`);
}

const tableXml = ({ name, row, column, rowCount, columns }: TableShape, id: number): string => {
  const area = `${columnLetters(column)}${row + 1}:${columnLetters(column + columns.length - 1)}${row + rowCount}`;
  return (
    `<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${area}" totalsRowShown="0"><autoFilter ref="${area}"/>` +
    `<tableColumns count="${columns.length}">${columns
      .map((heading, at) => `<tableColumn id="${at + 1}" name="${escaped(heading)}"/>`)
      .join("")}</tableColumns></table>`
  );
};

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");
