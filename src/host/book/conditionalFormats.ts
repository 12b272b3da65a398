import type { Area } from "../../xlsx/address";
import type { ConditionalFormat as FileFormat } from "../../xlsx/conditionalFormats/conditionalFormat";
import type { ConditionalRule } from "../../xlsx/conditionalFormats/rule";
import type { StyleChange } from "../../xlsx/styles/cellStyle";
import type { DifferentialChange } from "../../xlsx/styles/differential";
import { ExcelError } from "../excelError";
import { intersectionOf } from "./area";
import type { Sheet } from "./sheet";

/** A conditional format as the API builds it, property by property; it stands in the file once it has a rule. */
export class ConditionalFormat {
  private present: FileFormat | undefined;
  private isDeleted = false;
  /** What was said of it before it had a rule. */
  private readonly before: { look: DifferentialChange; stops: boolean; place: number | undefined } = {
    look: {},
    stops: false,
    place: undefined,
  };

  constructor(
    readonly id: string,
    readonly sheet: Sheet,
    private readonly plannedAreas: readonly Area[],
    /** As the file calls it, until the file has it. */
    private readonly plannedType: string,
    present?: FileFormat,
  ) {
    this.present = present;
  }

  get isThere(): boolean {
    return !this.isDeleted && (this.present === undefined || this.present.isInFile);
  }

  get inFile(): FileFormat | undefined {
    if (!this.isThere) throw new ExcelError("ItemNotFound", "the conditional format was deleted");
    return this.present;
  }

  get areas(): readonly Area[] {
    return this.inFile?.areas ?? this.plannedAreas;
  }

  get type(): string {
    return this.inFile?.type ?? this.plannedType;
  }

  get rule(): ConditionalRule | undefined {
    return this.inFile?.rule;
  }

  get look(): StyleChange {
    return this.inFile?.look ?? {};
  }

  get stopIfTrue(): boolean {
    return this.inFile?.stopsIfTrue ?? this.before.stops;
  }

  /** Its place among all formats of the sheet, 0 for the strongest. */
  get place(): number {
    const { inFile } = this;
    if (inFile === undefined) return this.before.place ?? 0;
    return this.formats.byPriority().findIndex(({ element }) => element === inFile.element);
  }

  setRule(rule: ConditionalRule): void {
    const { inFile } = this;
    if (inFile !== undefined) return inFile.setRule(rule);
    const { look, stops, place } = this.before;
    this.present = this.formats.add({ areas: this.plannedAreas, rule, stopsIfTrue: stops });
    if (Object.keys(look).length > 0) this.present.changeLook(look);
    if (place !== undefined) this.moveTo(place);
  }

  changeLook(change: DifferentialChange): void {
    const { inFile } = this;
    if (inFile !== undefined) return inFile.changeLook(change);
    const font = change.font && { ...this.before.look.font, ...change.font };
    const border = { ...this.before.look.border, ...change.border };
    this.before.look = { ...this.before.look, ...change, ...(font && { font }), ...(change.border && { border }) };
  }

  setStopIfTrue(stops: boolean): void {
    const { inFile } = this;
    if (inFile === undefined) this.before.stops = stops;
    else inFile.stopsIfTrue = stops;
  }

  /** Counted from 0; a negative place counts from the end. What lies beyond the ends is the end. */
  moveTo(place: number): void {
    const { inFile } = this;
    if (inFile === undefined) {
      this.before.place = place;
      return;
    }
    const last = this.formats.list().length - 1;
    this.formats.moveTo(inFile, Math.max(0, Math.min(last, place < 0 ? last + 1 + place : place)));
  }

  delete(): void {
    this.inFile?.remove();
    this.isDeleted = true;
  }

  private get formats(): Sheet["file"]["conditionalFormats"] {
    return this.sheet.file.conditionalFormats;
  }

  /** Whether it is this one of the file. */
  is(format: FileFormat): boolean {
    return this.present?.element === format.element;
  }
}

/** The conditional formats of a sheet, with ids that last while the workbook is open. */
export class SheetFormats {
  private formats: ConditionalFormat[] = [];
  private lastId = 0;

  constructor(private readonly sheet: Sheet) {}

  add(areas: readonly Area[], type: string): ConditionalFormat {
    return this.created(areas, type);
  }

  /** Those that meet one of the areas, the strongest first. */
  on(areas: readonly Area[]): ConditionalFormat[] {
    return this.sheet.file.conditionalFormats
      .byPriority()
      .filter((format) => format.areas.some((one) => areas.some((other) => intersectionOf(one, other) !== undefined)))
      .map((format) => this.formatOf(format));
  }

  find(id: string): ConditionalFormat | undefined {
    return this.formats.find((format) => format.id === id && format.isThere);
  }

  private formatOf(inFile: FileFormat): ConditionalFormat {
    return this.formats.find((format) => format.is(inFile)) ?? this.created(inFile.areas, inFile.type, inFile);
  }

  private created(areas: readonly Area[], type: string, inFile?: FileFormat): ConditionalFormat {
    const id = `{${this.sheet.file.id}-${(this.lastId += 1)}}`;
    const format = new ConditionalFormat(id, this.sheet, areas, type, inFile);
    this.formats = [...this.formats.filter(({ isThere }) => isThere), format];
    return format;
  }
}
