import { childrenOf, elementsOf, manifestRoot, named, valueOf } from "./manifestFile";

/** Excel reads the manifest by an XML schema of sequences: an element at the wrong place makes the file invalid. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  Host: ["Runtimes", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "FunctionName"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

describe("the manifest's schema", () => {
  test.each(Object.entries(ORDER))("the children of every %s stand in order", (name, order) => {
    for (const element of named(name)) {
      const children = childrenOf(element).map(({ localName }) => localName!);
      expect(children.filter((child) => !order.includes(child))).toEqual([]);
      expect(children).toEqual([...children].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    }
  });

  test("every resid names a resource of its kind, and none is left unused", () => {
    const used = elementsOf(manifestRoot()).flatMap((element) => element.getAttribute("resid") ?? []);
    const defined = childrenOf(named("Resources")[0]!).flatMap((group) =>
      childrenOf(group).map((resource) => resource.getAttribute("id")!),
    );
    expect(new Set(used)).toEqual(new Set(defined));
    expect(defined).toHaveLength(new Set(defined).size);
  });

  test("ids of resources have at most 32 characters", () => {
    const ids = childrenOf(named("Resources")[0]!).flatMap(childrenOf);
    for (const id of ids.map((resource) => resource.getAttribute("id")!)) expect(id.length).toBeLessThanOrEqual(32);
  });

  test("ids of groups and controls are unique", () => {
    const ids = [...named("Group"), ...named("Control")].map((element) => element.getAttribute("id"));
    expect(ids).toHaveLength(new Set(ids).size);
  });

  test.each([
    ["ShortStrings", 125],
    ["LongStrings", 250],
  ])("%s have at most %i characters", (group, limit) => {
    const texts = childrenOf(named(group)[0]!).map(valueOf);
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(limit);
  });

  test("name and description of the base part have at most 125 and 250 characters", () => {
    const [name, description] = ["DisplayName", "Description"].map((tag) => valueOf(named(tag)[0]!));
    expect(name!.length).toBeLessThanOrEqual(125);
    expect(description!.length).toBeLessThanOrEqual(250);
  });

  test("every button has an icon of 16, 32 and 80 pixels", () => {
    for (const icon of named("Icon")) {
      const sizes = childrenOf(icon).map((image) => image.getAttribute("size"));
      expect(sizes).toEqual(expect.arrayContaining(["16", "32", "80"]));
    }
  });

  test("the pane, the ribbon's functions and the shared runtime are one page", () => {
    const resids = ["Runtime", "FunctionFile"].map((tag) => named(tag)[0]!.getAttribute("resid"));
    const action = named("SourceLocation").find((element) => element.hasAttribute("resid"))!;
    expect(new Set([...resids, action.getAttribute("resid")])).toEqual(new Set(["Pane.Url"]));
  });
});
