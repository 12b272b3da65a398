import { EVENT, EVERYBODY, type Events } from "./events";

/** Name and value, the value as JSON. */
export type SettingPair = readonly [name: string, json: string];

/** What an add-in keeps with a workbook. Here it lasts as long as the workbook is open, and is not in the file. */
export class AddinSettings {
  private readonly values = new Map<string, string>();

  constructor(private readonly events: Events) {}

  get pairs(): readonly SettingPair[] {
    return [...this.values];
  }

  /** Everything anew. */
  replace(pairs: readonly SettingPair[]): void {
    this.values.clear();
    for (const [name, json] of pairs) this.values.set(name, json);
    this.changed();
  }

  has(name: string): boolean {
    return this.values.has(name);
  }

  /** undefined where there is none of that name */
  get(name: string): unknown {
    const json = this.values.get(name);
    return json === undefined ? undefined : (JSON.parse(json) as unknown);
  }

  set(name: string, value: unknown): void {
    this.values.set(name, JSON.stringify(value));
    this.changed();
  }

  delete(name: string): void {
    if (this.values.delete(name)) this.changed();
  }

  private changed(): void {
    this.events.raise({ type: EVENT.settingsChanged, targets: [EVERYBODY], message: {} });
  }
}
