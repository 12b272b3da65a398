import { DONE, type DdaAnswer, type DdaArguments } from "./dda";

/** The settings that an add-in may keep with a document; here they last as long as the door. */
export class Settings {
  /** Name and value, the value as JSON. */
  pairs: readonly (readonly [name: string, json: string])[] = [];

  read(): DdaAnswer {
    return { Error: 0, Properties: { Settings: this.pairs.map(([Name, Value]) => ({ Name, Value })) } };
  }

  write({ DdaSettingsMethod }: DdaArguments): DdaAnswer {
    this.pairs = (DdaSettingsMethod as { readonly Properties: Settings["pairs"] }).Properties;
    return DONE;
  }
}
