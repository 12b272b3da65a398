import type { Area } from "../../xlsx/address";
import type { ConditionalFormat as FileFormat, ConditionalRule } from "../../xlsx/sheet/conditionalFormats";
import type { StyleChange } from "../../xlsx/styles/cellStyle";
import { ExcelError } from "../excelError";
import { intersectionOf } from "./area";
import type { Sheet } from "./sheet";

type RuleElement = FileFormat["element"];

/** A conditional format as the API builds it, property by property; it stands in the file once it has a rule. */
export class ConditionalFormat {
  rule: ConditionalRule | undefined;
  look: StyleChange = {};
  private stops = false;

  constructor(
    readonly id: string,
    readonly sheet: Sheet,
    readonly areas: readonly Area[],
    /** As the file calls it. */
    readonly type: string,
    private readonly formats: SheetFormats,
  ) {}

  get inFile(): FileFormat | undefined {
    const element = this.formats.elementOf(this);
    return element && this.sheet.file.conditionalFormats.list().find((format) => format.element === element);
  }

  get stopIfTrue(): boolean {
    return this.inFile?.stopsIfTrue ?? this.stops;
  }

  setRule(rule: ConditionalRule): void {
    this.rule = rule;
    this.write();
  }

  changeLook(change: StyleChange): void {
    const font = { ...this.look.font, ...change.font };
    this.look = { ...this.look, ...change, ...(Object.keys(font).length > 0 && { font }) };
    this.write();
  }

  setStopIfTrue(stops: boolean): void {
    this.stops = stops;
    this.write();
  }

  delete(): void {
    const { inFile } = this;
    if (inFile !== undefined) this.sheet.file.conditionalFormats.remove(inFile);
  }

  /** The file layer adds and removes rules, so a change is both. */
  private write(): void {
    if (this.rule === undefined) {
      if (this.inFile !== undefined) throw new ExcelError("UnsupportedOperation", "rules of others are only kept here");
      return;
    }
    const { conditionalFormats } = this.sheet.file;
    this.delete();
    conditionalFormats.add({ areas: this.areas, rule: this.rule, style: this.look, stopsIfTrue: this.stops });
    const added = conditionalFormats.list().find(({ priority }) => priority === 1);
    if (added !== undefined) this.formats.written(this, added.element);
  }
}

/** The conditional formats of a sheet, with ids that last while the workbook is open. */
export class SheetFormats {
  private readonly formats = new Map<string, ConditionalFormat>();
  private readonly elements = new Map<ConditionalFormat, RuleElement>();
  private lastId = 0;

  constructor(private readonly sheet: Sheet) {}

  add(areas: readonly Area[], type: string): ConditionalFormat {
    return this.created(areas, type);
  }

  /** Those that meet one of the areas, the strongest first. */
  on(areas: readonly Area[]): ConditionalFormat[] {
    return this.sheet.file.conditionalFormats
      .list()
      .filter((format) => format.areas.some((one) => areas.some((other) => intersectionOf(one, other) !== undefined)))
      .sort((a, b) => a.priority - b.priority)
      .map((format) => this.formatOf(format));
  }

  find(id: string): ConditionalFormat | undefined {
    return this.formats.get(id);
  }

  elementOf(format: ConditionalFormat): RuleElement | undefined {
    return this.elements.get(format);
  }

  written(format: ConditionalFormat, element: RuleElement): void {
    this.elements.set(format, element);
  }

  private formatOf(inFile: FileFormat): ConditionalFormat {
    for (const [format, element] of this.elements) if (element === inFile.element) return format;
    const format = this.created(inFile.areas, inFile.type);
    this.elements.set(format, inFile.element);
    return format;
  }

  private created(areas: readonly Area[], type: string): ConditionalFormat {
    const id = `{${this.sheet.file.id}-${(this.lastId += 1)}}`;
    const format = new ConditionalFormat(id, this.sheet, areas, type, this);
    this.formats.set(id, format);
    return format;
  }
}
