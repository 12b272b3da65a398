import { LIMITS } from "../limits";
import type { Area } from "../address";

/**
 * The boxes in which Excel shows notes, as VML. It need not be well-formed XML and holds things of others, so it is treated as
 * text: what is not a note's shape stays as it is.
 */
const SHAPE = /<v:shape\s[\s\S]*?<\/v:shape>/g;
const END = "</xml>";

const BOX_TYPE =
  `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  `<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

/** Shape ids come in blocks of 1,024, each of which one sheet has for itself. */
const BLOCK = 1024;

/** A drawing without shapes; `block` is the number of its block of ids. */
export const emptyShapes = (block: number): string =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ` +
  `xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/>` +
  `</o:shapelayout>${BOX_TYPE}${END}`;

/** Whether anything is drawn: a note's box, or whatever others have put there. */
export const hasShapes = (vml: string): boolean => /<v:(?:shape|group|rect|roundrect|oval|line|image)\s/.test(vml);

/** The drawing with a hidden box for the note of a cell. */
export function withNoteShape(vml: string, row: number, column: number): string {
  const type = vml.includes('id="_x0000_t202"') ? "" : BOX_TYPE;
  const at = vml.lastIndexOf(END);
  return vml.slice(0, at) + type + shapeOf(freeId(vml), row, column) + vml.slice(at);
}

export function withoutNoteShape(vml: string, row: number, column: number): string {
  return vml.replace(SHAPE, (shape) => (isNoteOf(shape, row, column) ? "" : shape));
}

/** Lets the boxes follow their cells; `move` answers undefined for cells that are gone. */
export function withMovedShapes(vml: string, move: (area: Area) => Area | undefined): string {
  return vml.replace(SHAPE, (shape) => {
    const [row, column] = [numberIn(shape, "Row"), numberIn(shape, "Column")];
    if (!isNote(shape) || row === undefined || column === undefined) return shape;
    const moved = move({ row, column, rows: 1, columns: 1 });
    if (!moved) return "";
    if (moved.row === row && moved.column === column) return shape;
    return moveAnchor(shape, moved.row - row, moved.column - column)
      .replace(/<x:Row>\s*\d+/, `<x:Row>${moved.row}`)
      .replace(/<x:Column>\s*\d+/, `<x:Column>${moved.column}`);
  });
}

function moveAnchor(shape: string, rows: number, columns: number): string {
  return shape.replace(/(<x:Anchor>)([^<]*)/, (_, tag: string, numbers: string) => {
    const [left = 0, x1 = 0, top = 0, y1 = 0, right = 0, x2 = 0, bottom = 0, y2 = 0] = numbers.split(",").map(Number);
    return tag + [left + columns, x1, top + rows, y1, right + columns, x2, bottom + rows, y2].join(", ");
  });
}

function shapeOf(id: number, row: number, column: number): string {
  const left = Math.min(column + 1, LIMITS.columns - 3);
  const top = Math.min(Math.max(row - 1, 0), LIMITS.rows - 5);
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;width:108pt;height:60pt;visibility:hidden" ` +
    `fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>` +
    `<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>` +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>` +
    `<x:Anchor>${left}, 15, ${top}, 10, ${left + 2}, 15, ${top + 4}, 4</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

function freeId(vml: string): number {
  const block = Number(/idmap[^>]*\bdata="(\d+)/.exec(vml)?.[1] ?? 1);
  const used = [...vml.matchAll(/_x0000_s(\d+)"/g)].map(([, digits]) => Number(digits));
  return Math.max(block * BLOCK, ...used) + 1;
}

const isNote = (shape: string): boolean => shape.includes('ObjectType="Note"');

const isNoteOf = (shape: string, row: number, column: number): boolean =>
  isNote(shape) && numberIn(shape, "Row") === row && numberIn(shape, "Column") === column;

function numberIn(shape: string, name: string): number | undefined {
  const digits = new RegExp(`<x:${name}>\\s*(\\d+)`).exec(shape)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
