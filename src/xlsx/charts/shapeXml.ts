import { escapeAttribute } from "../xml/escape";

const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
export const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** What can be drawn anew: a figure, with or without a face of its own, or a line. */
export type NewShape =
  | { readonly kind: "figure"; readonly preset: string; readonly fill: string; readonly line: string }
  | { readonly kind: "textBox" }
  | { readonly kind: "line"; readonly preset: string; readonly line: string };

const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
const frame = `<a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm>`;
const geometry = (preset: string): string => `<a:prstGeom prst="${preset}"><a:avLst/></a:prstGeom>`;
const stroke = (color: string): string => `<a:ln w="12700">${solid(color)}</a:ln>`;
const words = (alignment: string, anchor: string): string =>
  `<xdr:txBody><a:bodyPr vertOverflow="clip" horzOverflow="clip" wrap="square" rtlCol="0" anchor="${anchor}"/><a:lstStyle/>` +
  `<a:p><a:pPr algn="${alignment}"/></a:p></xdr:txBody>`;

/** The anchor of a new shape; where it lies is written afterwards. */
export function shapeXml(shape: NewShape, id: number, name: string): string {
  const corner = "<xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff>";
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${MAIN}"><xdr:from>${corner}</xdr:from><xdr:to>${corner}</xdr:to>` +
    `${objectXml(shape, `<xdr:cNvPr id="${id}" name="${escapeAttribute(name)}"/>`)}<xdr:clientData/></xdr:twoCellAnchor>`
  );
}

function objectXml(shape: NewShape, properties: string): string {
  if (shape.kind === "line") {
    return (
      `<xdr:cxnSp macro=""><xdr:nvCxnSpPr>${properties}<xdr:cNvCxnSpPr/></xdr:nvCxnSpPr>` +
      `<xdr:spPr>${frame}${geometry(shape.preset)}${stroke(shape.line)}</xdr:spPr></xdr:cxnSp>`
    );
  }
  const [box, face, text] =
    shape.kind === "textBox"
      ? [` txBox="1"`, geometry("rect") + solid("#FFFFFF") + stroke("#7F7F7F"), words("l", "t")]
      : ["", geometry(shape.preset) + solid(shape.fill) + stroke(shape.line), words("ctr", "ctr")];
  return (
    `<xdr:sp macro="" textlink=""><xdr:nvSpPr>${properties}<xdr:cNvSpPr${box}/></xdr:nvSpPr>` +
    `<xdr:spPr>${frame}${face}</xdr:spPr>${text}</xdr:sp>`
  );
}
