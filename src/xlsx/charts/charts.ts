import { tryParseArea } from "../address";
import type { Book } from "../book";
import { XlsxError } from "../error";
import { formulaTokens } from "../formula/tokens";
import { isSameName } from "../formula/sheetNames";
import { checkCharacters, checkLimit } from "../limits";
import type { Sheet } from "../sheet";
import {
  attribute,
  descendantsNamed,
  parseXml,
  relationAttribute,
  rootOf,
  setAttributes,
  type Element,
} from "../xml/dom";
import { escapeAttribute } from "../xml/escape";
import type { ChartModel, Position, SeriesCells } from "./chartModel";
import { chartXml, type ChartContent } from "./chartXml";
import { Drawing, properties, readPosition, rename, writePosition } from "./drawing";
import { chartKind, readChart, readTitle } from "./readChart";
import { refreshCaches } from "./seriesData";
import { Spot } from "./spot";

const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface NewChart {
  readonly name: string;
  readonly content: ChartContent;
  readonly position: Position;
  /** Alternative text. */
  readonly description?: string | undefined;
}

/** The charts of a sheet. Those that others made are left as bytes until somebody changes them. */
export class Charts {
  readonly #drawing: Drawing;

  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet,
  ) {
    this.#drawing = new Drawing(book, sheet);
  }

  /** In drawing order. */
  list(): Chart[] {
    const drawing = this.#drawing.part;
    if (drawing === undefined) return [];
    const relations = this.book.files.relations(drawing);
    return this.#drawing.anchors.flatMap((anchor) => {
      const element = descendantsNamed(anchor, "chart")[0];
      const id = element && relationAttribute(element, "id");
      const part = relations.find((relation) => relation.id === id)?.target;
      return part !== undefined && this.book.files.has(part) ? [new Chart(this.book, this.#drawing, anchor, part)] : [];
    });
  }

  add({ name, content, position, description }: NewChart): Chart {
    checkSeries(content.series);
    const { files } = this.book;
    const { part: drawing, root } = this.#drawing.edit();
    const part = files.freeName("xl/charts/chart", ".xml");
    files.add(part, chartXml(content), CHART_TYPE);
    const relation = files.relate(drawing, "chart", part);
    const anchor = this.#anchor(root, relation, name, description);
    writePosition(anchor, position);
    root.appendChild(anchor);
    const chart = new Chart(this.book, this.#drawing, anchor, part);
    chart.refreshCaches(this.sheet);
    return chart;
  }

  /** Takes the chart away with all parts that only it uses. Throws notFound for a chart of another sheet. */
  remove(chart: Chart): void {
    const drawing = this.#drawing.part;
    const relation =
      drawing === undefined
        ? undefined
        : this.book.files.relations(drawing).find(({ target }) => target === chart.part);
    if (drawing === undefined || !relation) throw new XlsxError({ code: "notFound", what: "chart", name: chart.name });
    const reachable = this.book.files.reachableFrom(drawing);
    this.book.files.unrelate(drawing, relation.id);
    this.#drawing.removeAnchor(chart.anchor);
    this.book.files.removeUnreachable(reachable);
  }

  #anchor(root: Element, relation: string, name: string, description: string | undefined): Element {
    const descr = description === undefined ? "" : ` descr="${escapeAttribute(description)}"`;
    const corner = "<xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff>";
    const xml =
      `<xdr:twoCellAnchor xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${MAIN}"><xdr:from>${corner}</xdr:from><xdr:to>${corner}</xdr:to>` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${this.#drawing.freeId}" name="${escapeAttribute(name)}"${descr}/>` +
      `<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONS}" r:id="${relation}"/>` +
      `</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
    const { ownerDocument } = root;
    if (!ownerDocument) throw new Error("an element has a document");
    return ownerDocument.importNode(rootOf(parseXml(xml, "anchor")), true);
  }
}

export class Chart {
  constructor(
    private readonly book: Book,
    private readonly drawing: Drawing,
    readonly anchor: Element,
    readonly part: string,
  ) {}

  /** Number of the object in its drawing; stays in the file. */
  get id(): number {
    return Number(attribute(this.#properties, "id") ?? 0);
  }

  get name(): string {
    return attribute(this.#properties, "name") ?? "";
  }

  set name(name: string) {
    this.drawing.edit();
    rename(this.anchor, name);
  }

  /** Alternative text. */
  get description(): string | undefined {
    return attribute(this.#properties, "descr");
  }

  set description(description: string | undefined) {
    this.drawing.edit();
    setAttributes(this.#properties, { descr: description });
  }

  get position(): Position | undefined {
    return readPosition(this.anchor);
  }

  set position(position: Position) {
    this.drawing.edit();
    writePosition(this.anchor, position);
  }

  /** "barChart", "lineChart" …, by Office's own word. */
  get kind(): string | undefined {
    return chartKind(this.#root);
  }

  get title(): string | undefined {
    return readTitle(this.#root);
  }

  /** The chart as data; undefined where it is of a kind that ChartModel does not know, or of several. */
  get model(): ChartModel | undefined {
    return readChart(this.#root);
  }

  /** The chart's XML, to be changed place by place: whatever is not touched stays as another program wrote it. */
  get spot(): Spot {
    return new Spot(
      () => this.#root,
      () => rootOf(this.book.files.edit(this.part)),
    );
  }

  /** Gives what the chart keeps of cells their present values. */
  refreshCaches(sheet: Sheet): void {
    refreshCaches(this.spot.make(), cachedIn(this.book, sheet));
  }

  get #root(): Element {
    return rootOf(this.book.files.document(this.part));
  }

  get #properties(): Element {
    const element = properties(this.anchor);
    if (!element) {
      throw new XlsxError({
        code: "malformedPart",
        part: this.drawing.part ?? "",
        reason: "an object without properties",
      });
    }
    return element;
  }
}

function checkSeries(series: readonly SeriesCells[]): void {
  checkLimit("chart series", series.length, 255);
  for (const { name, values } of series) {
    if ("text" in name) checkCharacters("series name", name.text);
    if (values === "") throw new XlsxError({ code: "invalidValue", what: "chart series", reason: "no values" });
  }
}

/** What cells hold now, for the caches of a chart. */
function cachedIn(book: Book, own: Sheet): (formula: string) => (string | number | null)[] {
  return (formula) =>
    formulaTokens(formula).flatMap((token) => {
      const area = typeof token === "string" ? undefined : tryParseArea(token.cells);
      if (typeof token === "string" || !area) return [];
      const [name] = token.sheet?.names ?? [own.name];
      const sheet = book.sheets.find((other) => isSameName(other.name, name ?? ""));
      if (sheet?.kind !== "worksheet") return [];
      const cells = sheet.readRange(area.row, area.column, area.rows, area.columns).flat();
      return cells.map(({ value }) => (typeof value === "string" || typeof value === "number" ? value : null));
    });
}
