import type { AddinSettings, SettingPair } from "../book/addinSettings";
import { DONE, type DdaAnswer, type DdaArguments } from "./dda";

/** The workbook's settings, as `Office.context.document.settings` reads and writes all of them at once. */
export class Settings {
  constructor(private readonly settings: AddinSettings) {}

  get pairs(): readonly SettingPair[] {
    return this.settings.pairs;
  }

  read(): DdaAnswer {
    return { Error: 0, Properties: { Settings: this.pairs.map(([Name, Value]) => ({ Name, Value })) } };
  }

  write({ DdaSettingsMethod }: DdaArguments): DdaAnswer {
    this.settings.replace((DdaSettingsMethod as { readonly Properties: readonly SettingPair[] }).Properties);
    return DONE;
  }
}
