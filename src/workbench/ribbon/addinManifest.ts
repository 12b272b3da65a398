/** What the workbench takes from an add-in's manifest, as Excel would: the page of its pane and its group in the ribbon. */
export interface AddinManifest {
  /** Path of the pane's page below the add-in's address. */
  readonly page: string;
  readonly group: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Path of the picture below the add-in's address. */
  readonly icon: string;
  /** The function that it runs; undefined for the button that opens the pane. */
  readonly functionName: string | undefined;
}

const ICON_SIZE = "32";

/** Reads an add-in-only manifest; throws an Error that names what it lacks. */
export function addinManifestOf(xml: string): AddinManifest {
  const manifest = new DOMParser().parseFromString(xml, "application/xml");
  const resource = (id: string): string => attributeOf(only(manifest, `[id="${id}"]`), "DefaultValue");
  const group = only(manifest, "Group");
  const buttons = [...group.querySelectorAll("Control")].map((control) => ({
    id: attributeOf(control, "id"),
    label: resource(resid(control, ":scope > Label")),
    tip: resource(resid(control, "Supertip > Description")),
    icon: below(resource(resid(control, `Icon > [size="${ICON_SIZE}"]`))),
    functionName: control.querySelector("FunctionName")?.textContent ?? undefined,
  }));
  return {
    page: below(attributeOf(only(manifest, "DefaultSettings > SourceLocation"), "DefaultValue")),
    group: resource(resid(group, ":scope > Label")),
    buttons,
  };
}

const resid = (parent: Element, selector: string): string => attributeOf(only(parent, selector), "resid");

function only(parent: ParentNode, selector: string): Element {
  const found = parent.querySelector(selector);
  if (found === null) throw new Error(`The manifest has no ${selector}.`);
  return found;
}

function attributeOf(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`<${element.tagName}> of the manifest has no ${name}.`);
  return value;
}

/** "https://localhost:3000/assets/a.png" → "assets/a.png": the workbench serves the add-in at another address. */
const below = (url: string): string => new URL(url).pathname.slice(1);
